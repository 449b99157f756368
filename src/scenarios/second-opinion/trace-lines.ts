import type { JsonObject } from '../../kernel';
import type { OpinionMoment } from './moment';
import type { TraceStep } from './opinion';

/** One step of a trace as one core shows it: what is new since the step before. */
export interface SeenStep {
  state: OpinionMoment['state'];
  waits: string[];
  incidents: string[];
  /** Sequence flows that were taken in this step for the first time. */
  took: string[];
  /** Variables of the case that were set or changed in this step, `name = value`. */
  data: string[];
  sent: string[];
  called: string[];
}

export interface SideBySide {
  step: number;
  did: string;
  /** Null where the core did not get there. */
  first: SeenStep | null;
  second: SeenStep | null;
  /** In what the two differ; empty for the steps before the first difference. */
  differsIn: string[];
  stopped: { first?: string; second?: string };
}

export const sideBySide = (trace: readonly TraceStep[]): SideBySide[] =>
  trace.map(({ step, did, first, second, differsIn, stopped }, index) => ({
    step,
    did,
    first: first && seenSince(trace[index - 1]?.first ?? null, first),
    second: second && seenSince(trace[index - 1]?.second ?? null, second),
    differsIn,
    stopped,
  }));

function seenSince(before: OpinionMoment | null, now: OpinionMoment): SeenStep {
  const known = new Set(before?.flows);
  const had = (before?.variables ?? {}) as JsonObject;
  return {
    state: now.state,
    waits: now.waits,
    incidents: now.incidents,
    took: now.flows.filter((flow) => !known.has(flow)),
    data: Object.entries(now.variables as JsonObject)
      .filter(([name, value]) => JSON.stringify(had[name]) !== JSON.stringify(value))
      .map(([name, value]) => `${name} = ${shortened(JSON.stringify(value))}`),
    sent: now.sent.slice(before?.sent.length ?? 0),
    called: now.called,
  };
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

const fields: readonly [string, (seen: SeenStep) => string[]][] = [
  ['state', ({ state }) => [state]],
  ['took', ({ took }) => took],
  ['data', ({ data }) => data],
  ['waits', ({ waits }) => waits],
  ['sent', ({ sent }) => sent],
  ['called', ({ called }) => called],
  ['incident', ({ incidents }) => incidents],
];

/** The trace in two columns of text, the step at which they part marked with `>`. */
export function traceLines(trace: readonly TraceStep[], names: [string, string]): string[] {
  const width = 58;
  const row = (mark: string, left: string, right: string) =>
    `${mark} ${left.padEnd(width)} | ${right}`.trimEnd();
  return [
    row(' ', ...names),
    ...sideBySide(trace).flatMap(({ step, did, first, second, differsIn, stopped }) => {
      const mark = differsIn.length > 0 ? '>' : ' ';
      const left = columnOf(first, stopped.first, width);
      const right = columnOf(second, stopped.second, width);
      const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
        row(mark, left[at] ?? '', right[at] ?? ''),
      );
      const differs = mark === '>' ? `  <- they differ in: ${differsIn.join(', ')}` : '';
      return [`${mark} step ${step}: ${did}${differs}`, ...rows];
    }),
  ];
}

function columnOf(seen: SeenStep | null, stopped: string | undefined, width: number): string[] {
  const said = seen
    ? fields.flatMap(([name, of]) => of(seen).map((value) => `  ${name} ${value}`))
    : [`  did not get here${stopped === undefined ? '' : `: ${stopped}`}`];
  return said.flatMap((line) => wrapped(line, width));
}

function wrapped(line: string, width: number): string[] {
  const rows: string[] = [];
  for (let rest = line; rest.length > 0; rest = rest.length > width ? `    ${rest.slice(width)}` : '')
    rows.push(rest.slice(0, width));
  return rows;
}
