import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compileBpmn,
  filesOfFolder,
  lintDeployment,
  parseFiles,
  type ProcessGraph,
} from '../src/definitions';
import { longProcess } from '../test/browser/modeler/long-process';
import { feelEvaluator } from '../src/expressions';
import {
  type Advance,
  type EngineCommand,
  type EngineHost,
  type EngineState,
  tokenCore,
} from '../src/runtime';

const host: EngineHost = {
  expressions: feelEvaluator,
  decisions: { decide: () => ({ ok: false, code: 'DMN.NONE', message: 'no decisions here' }) },
  stepBudget: 10_000,
};
const now = Date.UTC(2026, 10, 23, 1);

/** What one step of the token core costs, with the state as JSON text in and out as the database keeps it. */
export async function benchEngine(): Promise<{ what: string; figures: Record<string, number> }[]> {
  const thirty = await graphOf('thirty-nodes.bpmn');
  const diamonds = await graphOf('forty-diamonds.bpmn');
  const journey = () => runThrough(thirty, { amount: 12 });
  const { steps, bytes } = journey();
  const rounds = 1_000;
  repeat(2 * rounds, journey);
  // Processors are shared with others even where nothing else runs on the machine: the middle one of several.
  const perRound =
    median(Array.from({ length: 9 }, () => cpuMicroseconds(() => repeat(rounds, journey)))) / rounds;
  const straight = () => advance(diamonds, null, { type: 'start', variables: { amount: 20 } });
  repeat(20, straight);
  const perStart = cpuMicroseconds(() => repeat(50, straight)) / 50;
  return [
    {
      what: 'one engine step, 30-node model',
      figures: { 'CPU µs': Math.round((perRound / steps) * 10) / 10, steps },
    },
    {
      what: 'state at rest, 30-node model',
      figures: { 'bytes max': Math.max(...bytes), 'bytes median': median(bytes) },
    },
    { what: '40 exclusive diamonds, one advance', figures: { 'CPU ms': Math.round(perStart / 10) / 100 } },
    await benchLint('procedure', await filesOfFolder('processes/P05-birth-residence-insurance')),
    await benchLint('row of steps', [{ name: 'process.bpmn', content: Buffer.from(runnable(300)) }]),
  ];
}

/** So many steps in a row, from a start to an end. */
const runnable = (steps: number): string =>
  longProcess(steps).replace(
    'isExecutable="true">',
    `$&<bpmn:startEvent id="start" /><bpmn:sequenceFlow id="in" sourceRef="start" targetRef="step-0" />
     <bpmn:endEvent id="end" /><bpmn:sequenceFlow id="out" sourceRef="step-${steps - 1}" targetRef="end" />`,
  );

/** Every rule of deployment, the exploration of reachable markings included. */
async function benchLint(
  name: string,
  source: readonly { name: string; content: Uint8Array }[],
): Promise<{ what: string; figures: Record<string, number> }> {
  const { files } = await parseFiles(source);
  const graphs = files.flatMap((file) => (file.kind === 'bpmn' ? file.graphs : []));
  const nodes = Math.max(...graphs.map((graph) => Object.keys(graph.nodes).length));
  const lint = () => lintDeployment(files, { now });
  repeat(3, lint);
  const rounds = 10;
  return {
    what: `rules and soundness, ${nodes}-node ${name}`,
    figures: { 'CPU ms': Math.round(cpuMicroseconds(() => repeat(rounds, lint)) / rounds / 100) / 10, nodes },
  };
}

async function graphOf(name: string): Promise<ProcessGraph> {
  const content = readFileSync(join(process.cwd(), 'bench/models', name), 'utf8');
  const { model, problems } = await compileBpmn(content, name);
  if (!model || problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  return model.graphs[0];
}

/** From the start to the end, completing whatever waits; the state passes through JSON text between all steps. */
function runThrough(graph: ProcessGraph, variables: { amount: number }): { steps: number; bytes: number[] } {
  const bytes: number[] = [];
  let step = advance(graph, null, { type: 'start', variables });
  let text = JSON.stringify(step.state);
  let steps = 1;
  while (step.status === 'active') {
    bytes.push(Buffer.byteLength(text));
    step = advance(graph, JSON.parse(text) as EngineState, {
      type: 'complete',
      waitId: step.waits[0].id,
      variables: {},
    });
    text = JSON.stringify(step.state);
    steps += 1;
  }
  return { steps, bytes };
}

const advance = (graph: ProcessGraph, state: EngineState | null, command: EngineCommand): Advance =>
  tokenCore.advance({ graph, state, command, now, host });

function cpuMicroseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function repeat(times: number, work: () => unknown): void {
  for (let turn = 0; turn < times; turn += 1) work();
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
