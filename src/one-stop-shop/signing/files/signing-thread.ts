import { parentPort } from 'node:worker_threads';
import { reasonOf } from '../../../kernel';
import { prepare, type SigningTask, validate } from './signing-work';

/** Takes files apart and adds to them, one after the other; who started it ends it when one takes too long. */
parentPort!.on('message', (task: SigningTask) => {
  const work: Promise<object> = task.kind === 'prepare' ? prepare(task) : validate(task);
  work.then(
    (answer) => parentPort!.postMessage({ answer }),
    (error: unknown) => parentPort!.postMessage({ error: reasonOf(error) }),
  );
});
parentPort!.postMessage('ready');
