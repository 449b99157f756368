import type { MultiInstance, StandardLoop } from '../../../../definitions';
import type { Json } from '../../../../kernel';
import type { Run } from '../run';
import type { Execution } from '../state';
import { enter } from '../tokens';

/** Starts the next instance of a body; it sees its number as `loopCounter`, from 1 (BPMN 2.0 table 10.30), and its item. */
export function spawnInstance(
  run: Run,
  body: Execution,
  loop: MultiInstance | StandardLoop,
  items: readonly Json[] | undefined = body.loop!.items,
): void {
  const index = body.loop!.next++;
  const vars = { loopCounter: index + 1 } as Record<string, Json>;
  if (items && loop.kind === 'multi-instance' && loop.elementVariable !== undefined)
    vars[loop.elementVariable] = items[index];
  const instance = run.add({ parent: body.id, node: body.node, index, vars });
  run.countEntry();
  enter(run, instance, false);
  run.schedule(instance, 'begin');
}
