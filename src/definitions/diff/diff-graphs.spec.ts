import { compileBpmn } from '../compile-bpmn';
import { bpmn } from '../fixtures/bpmn';
import { diffGraphs } from './diff-graphs';

const graph = async (process: string, attributes?: string) => {
  const { problems, model } = await compileBpmn(bpmn(process, attributes ? { attributes } : {}));
  expect(problems).toEqual([]);
  return model!.graphs[0];
};
const changes = async (before: string, after: string) =>
  diffGraphs(await graph(before), await graph(after)).map(({ elementId, change, fields }) => ({
    elementId,
    change,
    fields: fields.map(({ field, before: was, after: is }) => [field, was, is]),
  }));

const lane = (role: string, node: string) =>
  `<laneSet id="ls"><lane id="l1" procedure:role="${role}"><flowNodeRef>${node}</flowNodeRef></lane></laneSet>`;

describe('the difference of two versions', () => {
  it('is nothing for the same model, however it is drawn or ordered inside', async () => {
    expect(
      await changes(
        '<task id="a" name="x"/><task id="b"/>',
        '<task   id="a"  name="x"></task><!-- moved --><task id="b"/>',
      ),
    ).toEqual([]);
    expect(await changes('<task id="a"/><task id="b"/>', '<task id="b"/><task id="a"/>')).toEqual([]);
  });

  it('names conditions, timers, lanes and extension attributes field by field', async () => {
    const version = (condition: string, cycle: string, role: string, at: string, group: string) =>
      `${lane(role, at)}<userTask id="a" camunda:candidateGroups="${group}"/><task id="b"/>
       <boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeCycle>${cycle}</timeCycle></timerEventDefinition></boundaryEvent>
       <sequenceFlow id="f" sourceRef="a" targetRef="b"><conditionExpression>=${condition}</conditionExpression></sequenceFlow>`;
    expect(
      await changes(
        version('x = 1', 'R3/P1D', 'clerk', 'a', 'g1'),
        version('x = 2', 'R3/P2D', 'leader', 'b', 'g2'),
      ),
    ).toEqual([
      {
        elementId: 'a',
        change: 'changed',
        fields: [
          ['lane', 'l1', undefined],
          ['user.candidateGroups.literal', 'g1', 'g2'],
        ],
      },
      { elementId: 'b', change: 'changed', fields: [['lane', undefined, 'l1']] },
      {
        elementId: 't',
        change: 'changed',
        fields: [
          ['lane', 'l1', undefined],
          ['events.0.timer.value.literal', 'R3/P1D', 'R3/P2D'],
        ],
      },
      { elementId: 'f', change: 'changed', fields: [['condition.feel', 'x = 1', 'x = 2']] },
      { elementId: 'l1', change: 'changed', fields: [['role', 'clerk', 'leader']] },
    ]);
  });

  it('lists what is new and what is gone, once, at the element itself', async () => {
    const found = await changes(
      '<task id="a"/><task id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/>',
      '<task id="a"/><userTask id="c"/><sequenceFlow id="f" sourceRef="a" targetRef="c"/>',
    );
    expect(found.map(({ elementId, change }) => [elementId, change])).toEqual([
      ['c', 'added'],
      ['f', 'changed'],
      ['b', 'removed'],
    ]);
    expect(found[1].fields).toEqual([['target', 'b', 'c']]);
  });

  it('shows a task that became another kind of task, and the process itself', async () => {
    expect(await changes('<task id="a"/>', '<manualTask id="a"/>')).toEqual([
      { elementId: 'a', change: 'changed', fields: [['type', 'task', 'manualTask']] },
    ]);
    const before = await graph('', 'id="P" name="Cũ" isExecutable="true"');
    const after = await graph('', 'id="P" name="Mới" isExecutable="true" camunda:versionTag="2"');
    expect(diffGraphs(before, after)).toEqual([
      {
        elementId: 'P',
        type: 'process',
        name: 'Mới',
        change: 'changed',
        fields: [
          { field: 'name', before: 'Cũ', after: 'Mới' },
          { field: 'versionTag', after: '2' },
        ],
      },
    ]);
  });
});
