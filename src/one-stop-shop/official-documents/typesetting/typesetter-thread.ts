import { parentPort } from 'node:worker_threads';
import { reasonOf } from '../../../kernel';
import type { Numbering, Sheet } from './sheet';
import { typeset } from './typeset';

/** A thread that sets documents, one after the other; who started it ends it when one takes too long. */
parentPort!.on('message', ({ sheet, numbering }: { sheet: Sheet; numbering: Numbering }) => {
  typeset(sheet, numbering).then(
    (answer) => parentPort!.postMessage({ answer }),
    (error: unknown) => parentPort!.postMessage({ error: reasonOf(error) }),
  );
});
parentPort!.postMessage('ready');
