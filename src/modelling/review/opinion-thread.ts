import { parentPort } from 'node:worker_threads';
import { askSecondOpinion, type OpinionTask } from './ask-second-opinion';

/** Asks about one model after the other; may be ended at any moment once it has said that it is ready. */
const port = parentPort!;
port.on('message', (task: OpinionTask) => {
  void askSecondOpinion(task).then(
    (answer) => port.postMessage({ answer }),
    (error: unknown) => port.postMessage({ error: String(error) }),
  );
});
port.postMessage('ready');
