import { drawBpmn } from '../../../../test/support/draw-bpmn';
import { decisionsOf } from '../../../expressions';
import { nationalWorkingTime } from '../../../one-stop-shop';
import { tokenCore } from '../../../runtime';
import { readScenario, runScenario } from '../../../scenarios';
import { lintDeployment } from '../lint-deployment';
import { compileBpmn } from '../../compile-bpmn';
import { witnessStory } from './witness-story';

/** The first finding of the exploration, as a story, and what comes of playing it. */
async function playedWitness(drawing: string) {
  const { model, problems } = await compileBpmn(drawBpmn(drawing, { process: 'p' }), 'p.bpmn');
  expect(problems).toEqual([]);
  const findings = lintDeployment([model!], { now: 0 });
  const finding = [...findings.problems, ...findings.warnings].find(({ rule }) =>
    rule.startsWith('soundness/'),
  )!;
  const [graph] = model!.graphs;
  const story = witnessStory(graph, finding.path!)!;
  const scenario = readScenario(
    JSON.stringify({
      title: { vi: 'a', en: 'a' },
      process: story.process,
      given: { at: '2026-10-05T08:00:00+07:00', caseCode: 'A', variables: story.variables },
      when: story.when,
      then: {},
    }),
  );
  const run = await runScenario(
    scenario,
    { definitions: [{ graph, decisions: decisionsOf([]) }] },
    tokenCore,
    nationalWorkingTime(),
  );
  return { rule: finding.rule, when: story.when, variables: story.variables, last: run.seen.at(-1)!, run };
}

it.each([
  [
    'a choice in front of a parallel join',
    'start s | user a | xor x default="x_c" | user b | user c | and j | end e | s > a > x | x > b ? n > 1 | x > c | b > j | c > j | j > e',
  ],
  [
    'a choice at the start',
    'start s | xor x default="x_c" | user b | user c | and j | end e | s > x | x > b ? not(ok) | x > c | b > j | c > j | j > e',
  ],
  [
    'a boundary event that leaves a branch',
    `start s | and f | user a | boundary late on a : timer P2D | user b | and j | end e | end missed
s > f > a > j > e | f > b > j | late > missed`,
  ],
  [
    'a message that ends a branch',
    `start s | and f | user a | events g | catch yes : message M | catch no : message N | and j | end e | end missed
s > f > a > j > e | f > g > yes > j | g > no > missed`,
  ],
  [
    'a choice inside a sub-process behind another step',
    `start s | user first | sub inner {
  start is | xor x default="x_c" | service b | user c | and j | end ie
  is > x | x > b ? kind = "HOUSE" | x > c | b > j | c > j | j > ie
}
end e | s > first > inner > e`,
  ],
])('leads to the join that waits for ever: %s', async (_, drawing) => {
  const { rule, last, run } = await playedWitness(drawing);
  expect(rule).toBe('soundness/join-starves');
  expect(
    run.failures.filter(({ step }) => typeof step === 'number').map(({ message }) => message.en),
  ).toEqual(last.incidents.map(() => expect.stringContaining('ENGINE.STUCK')));
  expect(last.incidents).toEqual(['ENGINE.STUCK']);
});

it('goes through an inner scope that lies on the way', async () => {
  const { when } = await playedWitness(`start s | sub inner {
  start is | user deep | end ie
  is > deep > ie
}
xor x default="x_c" | user b | user c | and j | end e | s > inner > x | x > b ? n > 1 | x > c | b > j | c > j | j > e`);
  expect(when[0]).toEqual({ complete: 'deep', with: { n: 2 } });
});

it('knows no way through another process', async () => {
  const { model } = await compileBpmn(drawBpmn('start s | end e | s > e'), 'p.bpmn');
  expect(witnessStory(model!.graphs[0], ['s', 'elsewhere'])).toBeUndefined();
});
