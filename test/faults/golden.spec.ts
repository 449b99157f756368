import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileBpmn, type ProcessGraph } from '../../src/definitions';
import { feelEvaluator } from '../../src/expressions';
import { type EngineState, tokenCore } from '../../src/runtime';
import { bpmnEngineCore } from '../../src/runtime/engine/bpmn-engine';
import type { Advance, EngineCommand } from '../../src/runtime/engine/contract';
import { asTokenState, checkInvariants } from '../../src/runtime/engine/token-core';
import { undecided } from '../conformance/oracle/differences';
import { reachable, versionChain } from '../e2e/version-chain';
import { drawBpmn } from '../support/draw-bpmn';

/**
 * States as versions of this program have saved them, with the graphs as they were deployed. Files of released versions are never
 * written again: a change that cannot read them needs a migration of what is saved. A new layout adds a file of its own
 * (`WRITE_GOLDEN=1`, which leaves those alone that are there).
 */
const folder = join(process.cwd(), 'test/faults/golden');
const files = ['states-1'];
const now = Date.parse('2026-03-02T08:00:00+07:00');

interface Golden {
  graphs: ProcessGraph[];
  states: { graph: number; waits: string; state: EngineState }[];
}

const coreOf = (state: EngineState) => (state.core === 'token-core' ? tokenCore : bpmnEngineCore);
const step = async (
  graph: ProcessGraph,
  state: EngineState | null,
  command: EngineCommand,
): Promise<Advance> =>
  coreOf(state ?? ({ core: graph.core } as EngineState)).advance({
    graph,
    state,
    command,
    now,
    host: { expressions: feelEvaluator, decisions: undecided, stepBudget: 10_000 },
  });

async function walk(
  graph: ProcessGraph,
  way: { kind: string; elementId: string; n: number }[],
): Promise<EngineState> {
  let advance = await step(graph, null, { type: 'start', variables: { n: 1, name: 'Đơn' } });
  for (const { elementId, n } of way) {
    const { id: waitId, kind } = advance.waits.find((wait) => wait.elementId === elementId)!;
    advance = await step(graph, advance.state, commandAt(waitId, kind, n));
  }
  return advance.state;
}

const commandAt = (waitId: string, kind: string, n: number): EngineCommand =>
  kind === 'timer'
    ? { type: 'fire-timer', waitId }
    : kind === 'message'
      ? { type: 'trigger', waitIds: [waitId], variables: {} }
      : { type: 'complete', waitId, variables: { n } };

async function write(path: string): Promise<void> {
  const golden: Golden = { graphs: [], states: [] };
  const drawings = versionChain.map((drawing) => drawBpmn(drawing, { process: 'chain' }));
  const other = drawBpmn(versionChain[1], { process: 'chain' }).replace(
    '<process ',
    '<process procedure:core="bpmn-engine" ',
  );
  for (const xml of [...drawings, other]) {
    const { model } = await compileBpmn(xml, 'chain.bpmn');
    const [graph] = model!.graphs;
    for (const { waits, way } of reachable(graph))
      golden.states.push({ graph: golden.graphs.length, waits, state: await walk(graph, way) });
    golden.graphs.push(graph);
  }
  writeFileSync(path, `${JSON.stringify(golden)}\n`);
}

describe.each(files)('states saved as %s', (name) => {
  const path = join(folder, `${name}.json`);
  let golden: Golden;
  beforeAll(async () => {
    if (process.env.WRITE_GOLDEN && !existsSync(path)) await write(path);
    golden = JSON.parse(readFileSync(path, 'utf8')) as Golden;
  });

  it('are read, stand where they stood, and come to their end', async () => {
    expect(golden.states.length).toBeGreaterThan(40);
    for (const { graph: index, waits, state } of golden.states) {
      const graph = golden.graphs[index];
      const view = coreOf(state).describe(graph, state);
      expect([...new Set(view.waits.map(({ elementId }) => elementId))].sort().join(' ')).toBe(waits);
      if (state.core === 'token-core') expect(checkInvariants(asTokenState(state))).toEqual([]);
      let advance: Pick<Advance, 'state' | 'waits' | 'status' | 'incidents'> = { ...view, state };
      for (let steps = 0; advance.status === 'active' && steps < 20; steps += 1) {
        const isOwn = ({ kind, elementId }: Advance['waits'][number]) =>
          kind === 'user-task' || elementId === 'wait';
        const wait = advance.waits.find(isOwn)!;
        advance = await step(graph, advance.state, commandAt(wait.id, wait.kind, 1));
      }
      expect([waits, advance.status, advance.incidents]).toEqual([waits, 'completed', []]);
    }
  });

  it('of a layout nobody knows are refused, never guessed at', async () => {
    const [{ graph, state }] = golden.states;
    const wait = tokenCore.describe(golden.graphs[graph], state).waits[0];
    for (const strange of [{ schema: 99 }, { core: 'another-core' }])
      await expect(
        (async () =>
          tokenCore.advance({
            graph: golden.graphs[graph],
            state: { ...state, ...strange } as EngineState,
            command: commandAt(wait.id, wait.kind, 1),
            now,
            host: { expressions: feelEvaluator, decisions: undecided, stepBudget: 10_000 },
          }))(),
      ).rejects.toMatchObject({ code: 'ENGINE.BAD_COMMAND' });
  });
});
