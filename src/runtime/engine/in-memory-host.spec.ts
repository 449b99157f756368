import { compileBpmn } from '../../definitions';
import { decisionsOf, feelEvaluator } from '../../expressions';
import { InMemoryHost } from './in-memory-host';
import { tokenCore } from './token-core';

const wrap = (content: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    xmlns:procedure="http://motcua.vn/schema/procedure/1.0" targetNamespace="t">
    <message id="ask" name="ask" /><message id="answer" name="answer" /><signal id="stop" name="stop" />
    <error id="lost" errorCode="LOST" />${content}</definitions>`;
const line = (...ids: string[]) =>
  ids
    .slice(1)
    .map(
      (id, index) => `<sequenceFlow id="${ids[index]}-${id}" sourceRef="${ids[index]}" targetRef="${id}" />`,
    )
    .join('');

/** `caller` calls `called`, which answers `ok`, or throws LOST. */
const calls = `<process id="caller" isExecutable="true"><startEvent id="cs" />
  <callActivity id="call" calledElement="called"><extensionElements>
    <camunda:in source="number" target="number" /><camunda:out source="result" target="result" />
  </extensionElements></callActivity>
  <boundaryEvent id="onLost" attachedToRef="call"><errorEventDefinition errorRef="lost" /></boundaryEvent>
  <endEvent id="ce" /><endEvent id="le" />${line('cs', 'call', 'ce')}${line('onLost', 'le')}</process>
  <process id="called" isExecutable="true"><startEvent id="ds" /><userTask id="look" /><exclusiveGateway id="found" default="found-de" />
  <endEvent id="de" /><endEvent id="lostEnd"><errorEventDefinition errorRef="lost" /></endEvent>${line('ds', 'look', 'found', 'de')}
  <sequenceFlow id="missing" sourceRef="found" targetRef="lostEnd"><conditionExpression>=result = "missing"</conditionExpression></sequenceFlow></process>`;

/** `asker` sends ask and waits for answer; `replier` is started by ask and sends the answer with the same key. */
const messages = `<process id="asker" isExecutable="true"><startEvent id="as" />
  <intermediateThrowEvent id="send"><messageEventDefinition messageRef="ask" procedure:correlationKey="=key" /></intermediateThrowEvent>
  <userTask id="pause" />
  <intermediateCatchEvent id="wait"><messageEventDefinition messageRef="answer" procedure:correlationKey="=key" /></intermediateCatchEvent>
  <endEvent id="ae" />${line('as', 'send', 'pause', 'wait', 'ae')}</process>
  <process id="replier" isExecutable="true"><startEvent id="rs"><messageEventDefinition messageRef="ask" /></startEvent>
  <userTask id="reply" /><endEvent id="re"><messageEventDefinition messageRef="answer" procedure:correlationKey="=key" /></endEvent>
  ${line('rs', 'reply', 're')}</process>`;

const waiting = `<process id="waiter" isExecutable="true"><startEvent id="ws" /><userTask id="work" />
  <boundaryEvent id="soon" attachedToRef="work" cancelActivity="false" procedure:processingTime="3" procedure:processingTimeUnit="minute"><timerEventDefinition /></boundaryEvent>
  <boundaryEvent id="every" attachedToRef="work" cancelActivity="false"><timerEventDefinition><timeCycle>R2/PT2M</timeCycle></timerEventDefinition></boundaryEvent>
  <boundaryEvent id="stopped" attachedToRef="work"><signalEventDefinition signalRef="stop" /></boundaryEvent>
  <endEvent id="we" /><endEvent id="soonEnd" /><endEvent id="everyEnd" /><endEvent id="stopEnd" />
  ${line('ws', 'work', 'we')}${line('soon', 'soonEnd')}${line('every', 'everyEnd')}${line('stopped', 'stopEnd')}</process>`;

async function aHost(content: string): Promise<InMemoryHost> {
  const { model, problems } = await compileBpmn(wrap(content));
  expect(problems).toEqual([]);
  const decisions = decisionsOf([]);
  return new InMemoryHost({
    core: tokenCore,
    definitions: model!.graphs.map((graph) => ({ graph, decisions })),
    expressions: feelEvaluator,
    dueInstant: ({ value }, from) => from + value * 60_000,
    startAt: 0,
  });
}
const open = (host: InMemoryHost) => host.waits('user-task').map(({ elementId }) => elementId);
const states = (host: InMemoryHost) => [...host.instances.values()].map(({ view }) => view.status);

describe('InMemoryHost', () => {
  it('starts a called instance with its variables and hands its results back', async () => {
    const host = await aHost(calls);
    const caller = await host.start('caller', { variables: { number: 7, secret: 1 } });
    expect(host.waits('call').map(({ elementId }) => elementId)).toEqual(['call']);
    const [look] = host.waits('user-task');
    expect(host.instance(look!.instanceId).view.variables).toEqual({ number: 7 });
    await host.complete(look!, { result: 'ok', noise: true });
    expect(states(host)).toEqual(['completed', 'completed']);
    expect(caller.view.variables).toEqual({ number: 7, secret: 1, result: 'ok' });
  });

  it('carries an error of the called instance to the boundary of the call', async () => {
    const host = await aHost(calls);
    await host.start('caller', { variables: { number: 7 } });
    await host.complete(host.waits('user-task')[0]!, { result: 'missing' });
    expect(
      host.history.filter(({ type }) => type === 'activity.completed').map(({ elementId }) => elementId),
    ).toContain('le');
    expect(states(host)).toEqual(['completed', 'cancelled']);
  });

  it('cancels the called instance with its caller', async () => {
    const host = await aHost(calls);
    const caller = await host.start('caller', { variables: { number: 7 } });
    await host.command(caller.id, { type: 'cancel' });
    expect(states(host)).toEqual(['cancelled', 'cancelled']);
  });

  it('turns a call of a process that is not there into an incident', async () => {
    const host = await aHost(calls.replace('calledElement="called"', 'calledElement="nowhere"'));
    const caller = await host.start('caller', { variables: { number: 7 } });
    expect(caller.view.incidents.map(({ code, elementId }) => [code, elementId])).toEqual([
      ['ENGINE.CALL_FAILED', 'call'],
    ]);
  });

  it('starts by message, keeps an early answer, and gives it to the wait with its key alone', async () => {
    const host = await aHost(messages);
    await host.start('asker', { variables: { key: 'a' } });
    await host.start('asker', { variables: { key: 'b' } });
    expect(open(host)).toEqual(['pause', 'reply', 'pause', 'reply']);
    const [, , pauseB, replyB] = host.waits('user-task');
    await host.complete(replyB!, { key: 'b' });
    expect(host.buffered.map(({ name, correlationKey }) => [name, correlationKey])).toEqual([
      ['answer', 'b'],
    ]);
    await host.complete(host.waits('user-task')[0]!);
    expect(states(host)).toEqual(['active', 'active', 'active', 'completed']);
    await host.complete(pauseB!);
    expect(states(host)).toEqual(['active', 'active', 'completed', 'completed']);
    expect(host.buffered).toEqual([]);
    expect(await host.correlate('answer', { correlationKey: 'a' })).toBe('continued');
    expect(await host.correlate('answer', { correlationKey: 'a' })).toBe('buffered');
  });

  it('broadcasts a signal to every instance that waits for it', async () => {
    const host = await aHost(waiting);
    await host.start('waiter');
    await host.start('waiter');
    expect(await host.broadcast('stop')).toBe(2);
    expect(states(host)).toEqual(['completed', 'completed']);
    expect(await host.broadcast('stop')).toBe(0);
  });

  it('fires timers one by one, each at its own instant, the earliest first', async () => {
    const host = await aHost(waiting);
    await host.start('waiter');
    await host.travelTo(10 * 60_000);
    const fired = host.history.filter(
      ({ type, elementId }) => type === 'activity.completed' && /End$/.test(elementId),
    );
    expect(fired.map(({ elementId, at }) => [elementId, at / 60_000])).toEqual([
      ['everyEnd', 2],
      ['soonEnd', 3],
      ['everyEnd', 4],
    ]);
    expect(host.now).toBe(10 * 60_000);
    await expect(host.travelTo(0)).rejects.toThrow(RangeError);
  });
});
