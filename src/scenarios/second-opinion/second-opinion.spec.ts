import { compileBpmn, type GraphNode, type ProcessGraph } from '../../definitions';
import { decisionsOf } from '../../expressions';
import { nationalWorkingTime } from '../../one-stop-shop';
import { type EngineCore, secondOpinion, tokenCore } from '../../runtime';
import { drawBpmn } from '../../../test/support/draw-bpmn';
import { readScenario } from '../read-scenario';
import { type Opinion, opinionsOn } from './opinion';
import { countIn, noTally, opinionReport, tallyInWords } from './report';

const parallel =
  'start s | user a | and f | user b | user c | and j | user d | end e | s > a > f > b > j > d > e | f > c > j';
const choice =
  'start s | user a | xor g default="g_c" | user b | user c | end e | s > a > g | g > b ? ok = true | g > c | b > e | c > e';
const guarded = `start s | user a | boundary late on a cancelActivity="false" : timer P1D | user urge | end ue | user b | end e
s > a > b > e | late > urge > ue
esp withdrawal {
  start asked : message M
  user closed
  end withdrawn
  asked > closed > withdrawn
}`;

async function graphOf(drawing: string): Promise<ProcessGraph> {
  const { model, problems } = await compileBpmn(drawBpmn(drawing, { process: 'p' }), 'p.bpmn');
  expect(problems).toEqual([]);
  return model!.graphs[0];
}

const story = (...when: string[]) =>
  readScenario(
    `{ title: { vi: a, en: a }, process: p, given: { at: '2026-10-05T08:00:00+07:00', caseCode: H1 }, when: [${when.join(', ')}], then: {} }`,
  );

async function opinionOf(drawing: string, when: string[], first: EngineCore = tokenCore): Promise<Opinion> {
  const graph = await graphOf(drawing);
  const definitions = [{ graph, decisions: decisionsOf([]) }];
  const scenarios = [{ file: 'a.yaml', scenario: story(...when) }];
  const cores = { first, second: secondOpinion() };
  const [opinion] = await opinionsOn({ definitions, scenarios }, cores, nationalWorkingTime());
  return opinion;
}

/** The token core on a model that is not quite the one it was given. */
const misled = (change: (graph: ProcessGraph) => ProcessGraph): EngineCore => ({
  ...tokenCore,
  advance: (step) => tokenCore.advance({ ...step, graph: change(step.graph) }),
});
const withNodes = (change: (node: GraphNode) => GraphNode) => (graph: ProcessGraph) => ({
  ...graph,
  nodes: Object.fromEntries(Object.entries(graph.nodes).map(([id, node]) => [id, change(node)])),
});

const cutOf = ({ verdict }: Opinion) =>
  verdict.kind === 'impossible' ? [] : verdict.cut.map(({ what, element }) => `${what} ${element}`);
const differencesOf = ({ verdict }: Opinion) => {
  if (verdict.kind !== 'differs') return verdict.kind;
  const { step, differsIn } = verdict.trace.at(-1)!;
  return { step, differsIn };
};

describe('the second opinion', () => {
  it('agrees with a core that runs as the standard says, on the whole model', async () => {
    for (const [drawing, when] of [
      [parallel, ['{ complete: a }', '{ complete: b }', '{ complete: c }', '{ complete: d }']],
      [choice, ['{ complete: a, with: { ok: true } }', '{ complete: b }']],
    ] as const) {
      const opinion = await opinionOf(drawing, [...when]);
      expect(opinion.verdict).toEqual({
        kind: 'agreed',
        cut: [],
        compared: { steps: when.length, reasons: [] },
      });
      expect(opinion.failures).toEqual([]);
    }
  });

  it('compares the model without what the story never triggers, and says what that is', async () => {
    const opinion = await opinionOf(guarded, ['{ complete: a }', '{ complete: b }']);
    expect(opinion.verdict).toMatchObject({ kind: 'agreed', compared: { steps: 2, reasons: [] } });
    expect(cutOf(opinion)).toEqual(['event-sub-process withdrawal']);
  });

  it('goes as far as the second core can follow, and says from which step on it cannot', async () => {
    const opinion = await opinionOf(guarded, ['{ complete: a }', '{ receive: m }', '{ complete: closed }']);
    expect(opinion.verdict).toMatchObject({
      kind: 'agreed',
      compared: { steps: 1, reasons: [{ elementId: 'withdrawal' }] },
    });
    const never = await opinionOf(guarded, ['{ receive: m }', '{ complete: closed }']);
    expect(never.verdict).toMatchObject({ kind: 'impossible', reasons: [{ elementId: 'withdrawal' }] });
  });

  it('cuts a branch that nobody takes to a wire, and an inclusive join only where one token can come', async () => {
    const drawing = `start s | or f default="f_j" | user a | user b | or j | user d | end e
s > f | f > a ? x = 1 | f > b ? y = 1 | f > j | a > j | b > j | j > d > e`;
    const given = (x: number, y: number) =>
      readScenario(
        `{ title: { vi: a, en: a }, process: p, given: { at: '2026-10-05T08:00:00+07:00', caseCode: H1, variables: { x: ${x}, y: ${y} } }, when: [{ complete: a }], then: {} }`,
      );
    const graph = await graphOf(drawing);
    const definitions = [{ graph, decisions: decisionsOf([]) }];
    const ask = (x: number, y: number) =>
      opinionsOn(
        { definitions, scenarios: [{ file: 'a.yaml', scenario: given(x, y) }] },
        { first: tokenCore, second: secondOpinion() },
        nationalWorkingTime(),
      );
    const [alone] = await ask(1, 0);
    expect(alone.verdict).toMatchObject({ kind: 'agreed', compared: { steps: 1, reasons: [] } });
    expect(cutOf(alone)).toEqual(['branch b', 'branch e', 'flow f_j']);
    const [both] = await ask(1, 1);
    expect(both.verdict).toMatchObject({ kind: 'impossible' });
  });

  it('tells a story that fails on the first core from a difference', async () => {
    const opinion = await opinionOf(parallel, ['{ complete: d }']);
    expect(opinion.verdict.kind).toBe('agreed');
    expect(opinion.failures).toMatchObject([{ step: 1 }]);
  });
});

describe('a wrong core is caught', () => {
  it.each<[fault: string, drawing: string, when: string[], core: EngineCore, found: object]>([
    [
      'that fires a parallel join for the first token',
      parallel,
      ['{ complete: a }', '{ complete: b }'],
      misled(
        withNodes((node) => (node.id === 'j' ? ({ ...node, type: 'exclusiveGateway' } as GraphNode) : node)),
      ),
      { step: 2, differsIn: ['waits', 'flows'] },
    ],
    [
      'that loses a variable',
      parallel,
      ['{ complete: a, with: { fee: 7 } }'],
      {
        ...tokenCore,
        advance: (step) => {
          const advance = tokenCore.advance(step);
          const kept = Object.entries(advance.variables).filter(([name]) => name !== 'fee');
          return { ...advance, variables: Object.fromEntries(kept) };
        },
      },
      { step: 1, differsIn: ['variables'] },
    ],
    [
      'that takes the wrong flow',
      choice,
      ['{ complete: a, with: { ok: true } }'],
      misled((graph) => {
        const { g_b, g_c, ...flows } = graph.flows;
        return { ...graph, flows: { ...flows, g_b: { ...g_b, target: 'c' }, g_c: { ...g_c, target: 'b' } } };
      }),
      { step: 1, differsIn: ['waits'] },
    ],
    [
      'that takes the other branch, which is then the one that is not cut',
      `${choice}
esp withdrawal {
  start asked : message M
  end withdrawn
  asked > withdrawn
}`,
      ['{ complete: a, with: { ok: true } }'],
      misled((graph) => ({
        ...graph,
        flows: {
          ...graph.flows,
          g_b: { ...graph.flows.g_b, condition: { ...graph.flows.g_b.condition!, feel: 'ok = false' } },
        },
      })),
      { step: 1, differsIn: ['waits', 'flows'] },
    ],
    [
      'that does not listen for what was cut from the second model',
      guarded,
      ['{ complete: a }'],
      misled(withNodes((node) => ('eventSubProcesses' in node ? { ...node, eventSubProcesses: [] } : node))),
      { step: 0, differsIn: ['waits'] },
    ],
    [
      'that hides an incident',
      choice,
      ['{ complete: a }'],
      {
        ...tokenCore,
        advance: (step) => ({ ...tokenCore.advance(step), incidents: [] }),
      },
      { step: 1, differsIn: ['incidents'] },
    ],
    [
      'that stops half way',
      parallel,
      ['{ complete: a }', '{ complete: b }'],
      {
        ...tokenCore,
        advance: (step) => {
          if (step.command.type === 'complete' && step.command.waitId.length > 0 && step.state)
            throw new Error('out of order');
          return tokenCore.advance(step);
        },
      },
      { step: 1, differsIn: ['stopped'] },
    ],
  ])('%s', async (_, drawing, when, core, found) => {
    expect(differencesOf(await opinionOf(drawing, when, core))).toEqual(found);
  });

  it('is shown as two traces, the first step at which they part marked', async () => {
    const early = misled(
      withNodes((node) => (node.id === 'j' ? ({ ...node, type: 'exclusiveGateway' } as GraphNode) : node)),
    );
    const opinion = await opinionOf(
      parallel,
      ['{ complete: a }', '{ complete: b }', '{ complete: c }'],
      early,
    );
    const lines = opinionReport('p', [opinion], ['token-core', 'bpmn-engine']);
    expect(lines).toContainEqual(expect.stringContaining('THE CORES DIFFER'));
    const marked = lines.filter((line) => /^ *>/.test(line));
    expect(marked[0]).toContain('step 2: complete b  <- they differ in: waits, flows');
    expect(marked).toContainEqual(expect.stringMatching(/waits user-task d +\|/));
    expect(lines.some((line) => line.includes('step 3'))).toBe(false);
  });
});

it('counts every story once, and never as looked at what was not', async () => {
  const tally = noTally();
  for (const opinion of [
    await opinionOf(parallel, ['{ complete: a }']),
    await opinionOf(guarded, ['{ complete: a }']),
    await opinionOf(guarded, ['{ complete: a }', '{ receive: m }']),
    await opinionOf(guarded, ['{ receive: m }']),
  ])
    countIn(tally, opinion);
  expect(tally).toEqual({ whole: 1, cut: 1, part: 1, impossible: 1, differ: 0, failed: 0 });
  expect(tallyInWords(tally)).toContain('no second opinion possible: 1');
});
