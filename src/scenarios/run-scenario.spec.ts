import { compileBpmn } from '../definitions';
import { decisionsOf } from '../expressions';
import { nationalWorkingTime } from '../one-stop-shop';
import { tokenCore, type EngineCore } from '../runtime';
import { scenarioCores } from './cores';
import { hasPassed, playProcedure } from './play-procedure';
import type { Procedure } from './load-procedure';
import { readScenario } from './read-scenario';
import { runScenario } from './run-scenario';

const model = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    xmlns:procedure="http://motcua.vn/schema/procedure/1.0" targetNamespace="t">
  <message id="m" name="answer" /><signal id="s" name="stop" /><error id="e" errorCode="E1" />
  <process id="p" isExecutable="true">
    <startEvent id="start" /><sequenceFlow id="f1" sourceRef="start" targetRef="check" />
    <userTask id="check" camunda:candidateGroups="desk" procedure:processingTime="1" procedure:processingTimeUnit="working-day" />
    <boundaryEvent id="late" attachedToRef="check" cancelActivity="false" procedure:processingTime="1" procedure:processingTimeUnit="working-day"><timerEventDefinition /></boundaryEvent>
    <sequenceFlow id="f5" sourceRef="late" targetRef="lateEnd" /><endEvent id="lateEnd" />
    <sequenceFlow id="f2" sourceRef="check" targetRef="call" />
    <serviceTask id="call" camunda:type="external" camunda:topic="registry" />
    <boundaryEvent id="failed" attachedToRef="call"><errorEventDefinition errorRef="e" /></boundaryEvent>
    <sequenceFlow id="f6" sourceRef="failed" targetRef="failedEnd" /><endEvent id="failedEnd" />
    <sequenceFlow id="f3" sourceRef="call" targetRef="wait" />
    <intermediateCatchEvent id="wait"><messageEventDefinition messageRef="m" /></intermediateCatchEvent>
    <sequenceFlow id="f4" sourceRef="wait" targetRef="done" /><endEvent id="done" />
  </process></definitions>`;

let procedure: Procedure;
beforeAll(async () => {
  const { model: parsed, problems } = await compileBpmn(model);
  expect(problems).toEqual([]);
  const graphs = parsed!.graphs;
  const decisions = decisionsOf([]);
  procedure = {
    folder: 'p',
    files: [],
    graphs,
    definitions: graphs.map((graph) => ({ graph, decisions })),
    scenarios: [],
    problems: [],
  };
});

const scenario = (when: string[], then = '{}') =>
  readScenario(`
title: { vi: Một, en: One }
process: p
given: { at: '2026-10-05T08:00:00+07:00', caseCode: H42-1 }
when: [${when.join(', ')}]
then: ${then}
`);
const run = (when: string[], then?: string, core: EngineCore = tokenCore) =>
  runScenario(scenario(when, then), procedure, core, nationalWorkingTime());
const failuresOf = async (when: string[], then?: string) =>
  (await run(when, then)).failures.map(({ step, message }) => `${step}: ${message.en}`);

const toTheEnd = [
  '{ complete: check, as: desk }',
  '{ work: registry, with: { found: true } }',
  '{ receive: answer }',
];

describe('runScenario', () => {
  it('carries a case to its end and remembers what it came by', async () => {
    const { failures, steps, touched } = await run(
      toTheEnd,
      '{ state: completed, reached: [done], passed: [call], notPassed: [late], variables: { found: true, caseCode: H42-1 } }',
    );
    expect(failures).toEqual([]);
    expect(steps).toBe(3);
    expect(touched).toEqual(new Set(['start', 'f1', 'check', 'f2', 'call', 'f3', 'wait', 'f4', 'done']));
  });

  it('fires timers in working time on its driven clock', async () => {
    expect(
      await failuresOf(
        [
          "{ until: '2026-10-06T16:59:59+07:00', then: { notPassed: [late], due: { check: '2026-10-06T17:00:00+07:00', late: '2026-10-06T17:00:00+07:00' } } }",
          '{ pass: PT1S, then: { passed: [late], open: [check] } }',
        ],
        '{ state: active }',
      ),
    ).toEqual([]);
  });

  it('lets a worker answer with a BPMN error', async () => {
    expect(
      await failuresOf([toTheEnd[0]!, '{ work: registry, error: E1 }'], '{ reached: [failedEnd] }'),
    ).toEqual([]);
  });

  it.each([
    ['open tasks', '{ open: [] }', 'then: open tasks: expected none, found check'],
    ['state', '{ state: completed }', 'then: state: expected completed, found active'],
    ['passed', '{ passed: [done] }', 'then: passed: "done" was not'],
    ['not passed', '{ notPassed: [start] }', 'then: not passed: "start" was'],
    ['variables', '{ variables: { caseCode: x } }', 'then: variable caseCode: expected "x", found "H42-1"'],
    ['ends', '{ reached: [done] }', 'then: ends reached: expected done, found none'],
    ['messages awaited', '{ awaits: [answer] }', 'then: awaited messages: expected answer, found none'],
    ['messages sent', '{ sent: [{ message: x }] }', 'then: messages sent: expected x, found none'],
    ['incidents', '{ incidents: [ENGINE.STUCK] }', 'then: incidents: expected ENGINE.STUCK, found none'],
    [
      'due dates',
      "{ due: { check: '2026-10-06T16:00:00+07:00' } }",
      'then: due of "check": expected 2026-10-06T16:00:00+07:00, found 2026-10-06T17:00:00+07:00',
    ],
  ])('tells a wrong expectation of %s', async (_, then, failure) => {
    expect(await failuresOf([], then)).toEqual([failure]);
  });

  it.each([
    ['a task that is not open', '{ complete: other }', '1: task "other" is not open; open: check'],
    [
      'a role that may not',
      '{ complete: check, as: boss }',
      '1: "boss" may not do "check"; candidates: desk',
    ],
    [
      'a message nobody waits for',
      '{ receive: answer }',
      '1: nobody waits for "answer" with the key "H42-1"',
    ],
    ['a signal nobody waits for', '{ signal: stop }', '1: nobody waits for the signal "stop"'],
    ['work that is not open', '{ work: registry }', '1: no work is open for the topic "registry"'],
    ['time that goes back', "{ until: '2026-10-01T08:00:00+07:00' }", '1: time does not go back'],
  ])('stops at %s', async (_, step, failure) => {
    const { failures, steps } = await run([step, '{ complete: check }']);
    expect(failures.map(({ step, message }) => `${step}: ${message.en}`)).toEqual([failure]);
    expect(steps).toBe(0);
  });

  it('does not deliver the message of another case', async () => {
    const [first, second] = toTheEnd as [string, string];
    expect(
      await failuresOf(
        [first, second, '{ receive: answer, key: H42-2, heard: false }'],
        '{ awaits: [answer] }',
      ),
    ).toEqual([]);
    expect(await failuresOf([first, second, '{ receive: answer, heard: false }'])).toEqual([
      '3: somebody waits for "answer" with the key "H42-1"',
    ]);
  });
});

describe('playProcedure', () => {
  const liar: EngineCore = {
    ...tokenCore,
    name: 'bpmn-engine',
    advance: (step) => {
      const advance = tokenCore.advance(step);
      return step.command.type === 'complete' && 'found' in step.command.variables
        ? { ...advance, variables: { ...advance.variables, found: false } }
        : advance;
    },
  };
  const play = (cores: Parameters<typeof playProcedure>[1]) =>
    playProcedure(
      { ...procedure, scenarios: [{ file: 'a.yaml', scenario: scenario(toTheEnd, '{ state: completed }') }] },
      cores,
      nationalWorkingTime(),
    );
  const first = { core: tokenCore, refusals: () => [] };

  it('fails a scenario on which two cores disagree, and says where', async () => {
    const [result] = (await play([first, { core: liar, refusals: () => [] }])).results;
    expect(result!.runs.map(({ failures }) => failures)).toEqual([[], []]);
    expect(result!.disagreements).toEqual([expect.stringMatching(/after step 2: variables .*true.*false/)]);
    expect(hasPassed(result!)).toBe(false);
  });

  it('agrees with bpmn-engine on a model that both run', async () => {
    const played = await play(scenarioCores());
    expect(played.refused).toEqual([]);
    expect(played.results[0]!.runs.map(({ core, failures }) => [core, failures])).toEqual([
      ['token-core', []],
      ['bpmn-engine', []],
    ]);
    expect(played.results[0]!.disagreements).toEqual([]);
  });

  it('leaves out a core that refuses the model, and says why', async () => {
    const played = await play([first, { core: liar, refusals: () => ['no event sub-processes'] }]);
    expect(played.results.map(hasPassed)).toEqual([true]);
    expect(played.refused).toEqual([{ core: 'bpmn-engine', reasons: ['no event sub-processes'] }]);
    expect(played.coverage.nodes.missing).toEqual(['late', 'lateEnd', 'failed', 'failedEnd']);
  });

  it('passes nothing that no core can run', async () => {
    const played = await play([{ core: tokenCore, refusals: () => ['no'] }]);
    expect(played.results.map(hasPassed)).toEqual([false]);
  });
});
