import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nationalCalendar, nationalWorkingTime } from '../../one-stop-shop';
import type { InMemoryHost } from '../../runtime';
import { loadProcedure, runScenario, scenarioCores } from '../../scenarios';
import { lifeOf, type RecordedLife } from './recorded-life';
import { replayLife, type ReplayWorld } from './replay-life';

const processes = join(__dirname, '../../../processes');
const folders = readdirSync(processes).filter((name) => /^P\d/.test(name));
const calendar = nationalCalendar();
const core = scenarioCores()[0]!.core;

/** The life of a case as its history would have it in the database. */
function recorded(host: InMemoryHost, caseId: string): RecordedLife {
  const root = host.instance(caseId);
  const own = new Set([caseId]);
  for (const { id, parent } of host.instances.values()) if (parent && own.has(parent.instanceId)) own.add(id);
  const events = host.history
    .filter(({ instanceId }) => own.has(instanceId))
    .map(({ data, instanceId, ...event }) => ({
      ...event,
      instanceId,
      process: host.instance(instanceId).definition.graph.processId,
      data: data ?? null,
    }));
  const isOver = root.view.status !== 'active';
  return lifeOf(
    {
      id: caseId,
      process: root.definition.graph.processId,
      caseCode: root.businessKey ?? null,
      calendarKey: null,
      startedAt: events[0]!.at,
      endedAt: isOver ? events.at(-1)!.at : null,
    },
    events,
  );
}

describe.each(folders)('%s', (folder) => {
  it('lives every story again just as it was', async () => {
    const procedure = await loadProcedure(join(processes, folder));
    const otherwise: unknown[] = [];
    for (const { file, scenario } of procedure.scenarios) {
      let seen: { host: InMemoryHost; caseId: string } | undefined;
      await runScenario(scenario, procedure, core, nationalWorkingTime(calendar), {
        look: (host, caseId) => (seen = { host, caseId }),
      });
      const life = recorded(seen!.host, seen!.caseId);
      const world: ReplayWorld = {
        definitions: procedure.definitions,
        core,
        national: calendar,
        calendar,
        calendarThen: calendar,
        procedure: undefined,
        horizon: seen!.host.now,
        pace: new Map(),
      };
      const again = await replayLife(life, world);
      const was = { path: life.path.toSorted(), endedAt: life.endedAt };
      const is = { path: again.path.toSorted(), endedAt: again.endedAt };
      if (JSON.stringify(was) !== JSON.stringify(is))
        otherwise.push({
          file,
          missing: was.path.filter((id) => !is.path.includes(id)),
          more: is.path.filter((id) => !was.path.includes(id)),
          ended: [was.endedAt, is.endedAt],
          fate: again.fate,
          elements: again.elements,
        });
    }
    expect(procedure.scenarios.length).toBeGreaterThan(0);
    expect(otherwise).toEqual([]);
  }, 60_000);
});
