import type { EngineIncident, Wait } from '../engine/contract';
import type { TreeMember } from './tree-member';
import { compareWaits } from './wait-changes';

const wait = (id: string, kind: Wait['kind'] = 'message'): Wait => ({
  id,
  kind,
  elementId: id,
  executionId: id,
});
const incident = (id: string): EngineIncident => ({
  id,
  code: 'X',
  message: '',
  elementId: id,
  executionId: id,
});
const member = (
  before: Wait[],
  after: Wait[],
  opened: string[] = [],
  incidents = [[], []] as EngineIncident[][],
) =>
  ({
    before: { waits: before, incidents: incidents[0] },
    after: { waits: after, incidents: incidents[1] },
    opened: new Map(opened.map((id) => [id, { kind: 'timer', at: 1 }])),
  }) as unknown as TreeMember;
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

describe('the changes of waits', () => {
  it('are what opened and what closed; what is kept is left alone', () => {
    const changes = compareWaits(member([wait('a'), wait('b')], [wait('b'), wait('c')]));
    expect(changes.opened.map(({ wait: { id } }) => id)).toEqual(['c']);
    expect(ids(changes.closed)).toEqual(['a']);
  });

  it('open a repeating timer again under its old id', () => {
    const changes = compareWaits(member([wait('t', 'timer')], [wait('t', 'timer')], ['t']));
    expect(changes.opened.map(({ wait: { id } }) => id)).toEqual(['t']);
    expect(ids(changes.closed)).toEqual(['t']);
  });

  it('refuse a task, timer or service the core does not explain', () => {
    expect(() => compareWaits(member([], [wait('a', 'user-task')]))).toThrow(/without its details/);
  });

  it('tell which incidents are new and which are over', () => {
    const changes = compareWaits(
      member(
        [],
        [],
        [],
        [
          [incident('1'), incident('2')],
          [incident('2'), incident('3')],
        ],
      ),
    );
    expect([ids(changes.raised), ids(changes.resolved)]).toEqual([['3'], ['1']]);
  });
});
