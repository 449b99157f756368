import { parentPort } from 'node:worker_threads';
import { decideCases, type DecideTask } from '../decide/decide-cases';
import { play, type PlayTask } from './play';

/** Plays one task after the other; may be ended at any moment once it has said that it is ready. */
const port = parentPort!;
port.on('message', (task: PlayTask | DecideTask) => {
  void ('dmn' in task ? decideCases(task) : play(task)).then(
    (answer) => port.postMessage({ answer }),
    (error: unknown) => port.postMessage({ error: String(error) }),
  );
});
port.postMessage('ready');
