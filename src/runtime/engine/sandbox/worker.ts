import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { CoreName, ProcessGraph } from '../../../definitions';
import type { EngineCore, EngineHost } from '../contract';
import { packError } from './carried-error';
import { hostFor } from './host';
import { KeyedCache } from './keyed-cache';
import type { Answer, Task, WorkerSetUp } from './protocol';

/**
 * Runs steps of the cores beside the main thread. It may be terminated at any moment, so it holds nothing but
 * copies of what never changes.
 */
const port = parentPort!;
const { cores } = workerData as WorkerSetUp;
const graphs = new KeyedCache<ProcessGraph>(500);
const hosts = new KeyedCache<EngineHost>(200);
const loaded = new Map<CoreName, EngineCore>();
const load = createRequire(__filename);

function coreOf(name: CoreName): EngineCore {
  let core = loaded.get(name);
  if (!core) {
    const module = cores[name];
    core = (load(module.path) as Record<string, EngineCore>)[module.name]!;
    loaded.set(name, core);
  }
  return core;
}

const answer = (message: Answer) => port.postMessage(message);

async function run(task: Task): Promise<void> {
  if (task.graph) graphs.set(task.graphKey, task.graph);
  if (task.decisions) hosts.set(task.decisionsKey, hostFor(task.decisions));
  const graph = graphs.get(task.graphKey);
  const host = hosts.get(task.decisionsKey);
  if (!graph || !host) return answer({ type: 'needs', graph: !graph, decisions: !host });
  try {
    const core = coreOf(graph.core);
    answer({ type: 'started' });
    const { state, command, now } = task;
    answer({ type: 'done', advance: await core.advance({ graph, state, command, now, host }) });
  } catch (error) {
    answer({ type: 'failed', error: packError(error) });
  }
}

port.on('message', (task: Task) => void run(task));
// The core that runs every case is warm before the first task comes.
coreOf('token-core');
answer({ type: 'ready' });
