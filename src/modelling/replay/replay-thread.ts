import { parentPort } from 'node:worker_threads';
import { replayCases, type ReplayTask } from './replay-cases';

/** Replays one task after the other; may be ended at any moment once it has said that it is ready. */
const port = parentPort!;
port.on('message', (task: ReplayTask) => {
  void replayCases(task).then(
    (answer) => port.postMessage({ answer }),
    (error: unknown) => port.postMessage({ error: String(error) }),
  );
});
port.postMessage('ready');
