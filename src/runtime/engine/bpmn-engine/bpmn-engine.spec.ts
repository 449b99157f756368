import type { ProcessGraph } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import type { Advance, EngineCommand } from '../contract';
import { element, elements, flows, host, processOf } from './fixtures';
import { bpmnEngineCore } from '.';
import { toBpmn } from './to-bpmn';

/** Drives one instance; every step starts from a state that went through text. */
class Instance {
  private constructor(
    private readonly graph: ProcessGraph,
    public view: Advance,
  ) {}

  static async start(graph: ProcessGraph, variables: JsonObject = {}): Promise<Instance> {
    return new Instance(graph, await advance(graph, null, { type: 'start', variables }));
  }

  async send(command: EngineCommand): Promise<void> {
    this.view = await advance(
      this.graph,
      JSON.parse(JSON.stringify(this.view.state)) as Advance['state'],
      command,
    );
  }

  async complete(elementId: string, variables: JsonObject = {}): Promise<void> {
    const { id } = this.view.waits.find((wait) => wait.elementId === elementId)!;
    await this.send({ type: 'complete', waitId: id, variables });
  }

  get waits(): string[] {
    return this.view.waits.map(({ elementId }) => elementId).sort();
  }

  count(type: string, elementId: string): number {
    return this.view.events.filter((event) => event.type === type && event.elementId === elementId).length;
  }
}

const advance = async (graph: ProcessGraph, state: Advance['state'] | null, command: EngineCommand) =>
  bpmnEngineCore.advance({ graph, state, command, now: 0, host });

describe('a parallel join', () => {
  const permit = () =>
    processOf(
      elements(
        'startEvent:s',
        'parallelGateway:f',
        'exclusiveGateway:choice',
        'userTask:site',
        'exclusiveGateway:merge',
      ),
      elements('userTask:review', 'parallelGateway:j', 'userTask:issue', 'endEvent:e'),
      flows(
        's > f > choice > [site] site > merge > j > issue > e',
        'choice > [not(site)] merge',
        'f > review > j',
      ),
    );

  it('issues no permit while the review is open, when the other branch skips a step', async () => {
    const instance = await Instance.start(await permit(), { site: false });
    expect(instance.waits).toEqual(['review']);
    expect(instance.view.tokens).toEqual(expect.arrayContaining([{ elementId: 'j', count: 1 }]));
    await instance.complete('review');
    expect(instance.waits).toEqual(['issue']);
    await instance.complete('issue');
    expect(instance.view.status).toBe('completed');
  });

  it('waits through a rework loop in one of its branches', async () => {
    const graph = await processOf(
      elements(
        'startEvent:s',
        'parallelGateway:f',
        'exclusiveGateway:again',
        'userTask:draft',
        'exclusiveGateway:ok',
      ),
      elements('userTask:review', 'parallelGateway:j', 'userTask:issue', 'endEvent:e'),
      flows('s > f > again > draft > ok > [good] j > issue > e', 'ok > [not(good)] again', 'f > review > j'),
    );
    const instance = await Instance.start(graph);
    await instance.complete('review');
    for (let round = 0; round < 3; round++) {
      await instance.complete('draft', { good: false });
      expect(instance.waits).toEqual(['draft']);
    }
    await instance.complete('draft', { good: true });
    expect(instance.waits).toEqual(['issue']);
    expect(instance.count('activity.entered', 'j')).toBe(1);
  });
});

it('passes forty decisions in a row, each once', async () => {
  const all = Array.from({ length: 40 }, (_, i) => i);
  const graph = await processOf(
    elements('startEvent:s', 'endEvent:e', 'userTask:last'),
    ...all.map((i) => elements(`exclusiveGateway:d${i}`, `exclusiveGateway:m${i}`)),
    flows(
      `s > ${all.map((i) => `d${i} > [x = 1] m${i}`).join(' > ')} > last > e`,
      ...all.map((i) => `d${i} > [x = 2] m${i}`),
    ),
  );
  const instance = await Instance.start(graph, { x: 2 });
  expect(instance.waits).toEqual(['last']);
  expect(instance.view.events.filter(({ type }) => type === 'activity.entered')).toHaveLength(82);
});

describe('what fails', () => {
  const graph = () =>
    processOf(
      elements(
        'startEvent:s',
        'parallelGateway:f',
        'exclusiveGateway:g',
        'userTask:a',
        'userTask:b',
        'endEvent:e',
      ),
      flows('s > f > g > [amount = 6] a > e', 'f > b > e'),
    );

  it('parks one token, lets the others go on and is tried again', async () => {
    const instance = await Instance.start(await graph());
    expect(instance.waits).toEqual(['b']);
    expect(instance.view.incidents).toMatchObject([{ code: 'FEEL.MISSING_VARIABLE', elementId: 'g' }]);
    await instance.complete('b');
    await instance.send({ type: 'set-variables', variables: { amount: 6 } });
    await instance.send({ type: 'retry-incident', incidentId: instance.view.incidents[0].id });
    expect(instance.waits).toEqual(['a']);
    expect(instance.view.incidents).toEqual([]);
  });

  it('ends a loop without a wait by a refusal that changes nothing', async () => {
    const endless = await processOf(
      elements('startEvent:s', 'userTask:a', 'exclusiveGateway:g', 'manualTask:t', 'endEvent:e'),
      flows('s > a > g > t > g', 't > [false] e'),
    );
    const instance = await Instance.start(endless);
    const before = JSON.stringify(instance.view.state);
    await expect(instance.complete('a')).rejects.toMatchObject({ code: 'ENGINE.STEP_BUDGET' });
    expect(JSON.stringify(instance.view.state)).toBe(before);
  });
});

describe('nothing that a designer or a user wrote reaches the engine', () => {
  it('neither ids, names, texts nor expressions', async () => {
    const graph = await processOf(
      element('startEvent:evil.start'),
      element('userTask:evil.task', 'name="${environment.output}" camunda:assignee="Mallory"'),
      element(
        'scriptTask:evil.sum',
        'scriptFormat="feel" camunda:resultVariable="r"',
        '<bpmn:script>1 + secret</bpmn:script>',
      ),
      element('endEvent:evil.end', 'name="]]&gt;&lt;script/&gt;"'),
      flows('evil.start > evil.task > [ask = 1] evil.sum > evil.end'),
    );
    const { xml } = toBpmn(graph);
    expect(xml).not.toMatch(/environment|Mallory|secret|evil|ask = 1|script/i);
    const instance = await Instance.start(graph, { ask: 1, secret: 41 });
    expect(instance.waits).toEqual(['evil.task']);
    await instance.complete('evil.task');
    expect(instance.view).toMatchObject({ status: 'completed', variables: { r: 42 } });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('no variable named %s is taken', async (name) => {
    const graph = await processOf(elements('startEvent:s', 'userTask:a', 'endEvent:e'), flows('s > a > e'));
    const variables = JSON.parse(`{"${name}": {"polluted": true}}`) as JsonObject;
    await expect(Instance.start(graph, variables)).rejects.toMatchObject({ code: 'ENGINE.BAD_COMMAND' });
    const instance = await Instance.start(graph);
    await expect(instance.complete('a', variables)).rejects.toMatchObject({ code: 'ENGINE.BAD_COMMAND' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('data that looks like a message of the engine stays data', async () => {
    const graph = await processOf(
      elements('startEvent:s', 'userTask:a', 'userTask:b', 'endEvent:e'),
      flows('s > a > b > e'),
    );
    const variables = {
      id: 'n4',
      executionId: 'x',
      outbound: { action: 'discard' },
      content: { isDiscarded: true },
    };
    const instance = await Instance.start(graph, variables);
    await instance.complete('a', variables);
    expect(instance.waits).toEqual(['b']);
    expect(instance.view.variables).toEqual(variables);
  });
});

it('keeps the model out of its state', async () => {
  const tasks = Array.from({ length: 30 }, (_, i) => `t${i}`);
  const graph = await processOf(
    elements('startEvent:s', 'endEvent:e', ...tasks.map((id) => `userTask:${id}`)),
    flows(`s > ${tasks.join(' > ')} > e`),
  );
  const instance = await Instance.start(graph);
  expect(JSON.stringify(instance.view.state).length).toBeLessThan(32_000);
});
