import type { CoreRefusal, EngineCore, HostedDefinition, InMemoryHost, WorkingTime } from '../../runtime';
import type { ProcessGraph } from '../../definitions';
import type { Complaint } from '../complaint';
import type { Procedure } from '../load-procedure';
import { runScenario } from '../run-scenario';
import type { Scenario } from '../scenario';
import { type OpinionField, opinionFields, type OpinionMoment, momentOf } from './moment';
import { type Cut, type CutEvent, type Reached, reductionsOf } from './reduce';

/** The two that are asked; the first runs every case. */
export interface TwoCores {
  first: EngineCore;
  second: { core: EngineCore; reasons: (graph: ProcessGraph) => CoreRefusal[] };
}

/** What the second core says of one story. */
export interface Opinion {
  file: string;
  title: { vi: string; en: string };
  /** Steps of the story, without the start. */
  steps: number;
  /** What the story expects and the core that runs every case does not do. */
  failures: { step: number | 'given' | 'then'; message: Complaint['message'] }[];
  verdict: Verdict;
}

export type Verdict =
  | { kind: 'agreed'; cut: Cut[]; compared: Compared }
  | { kind: 'differs'; cut: Cut[]; compared: Compared; trace: TraceStep[] }
  /** The second core refuses what the story needs from its start on. */
  | { kind: 'impossible'; reasons: CoreRefusal[] };

export interface Compared {
  /** Steps that both have carried out, without the start. */
  steps: number;
  /** Why the second core could not follow further; empty when it went to the end. */
  reasons: CoreRefusal[];
}

/** One step on both cores; null: this core did not get there. */
export interface TraceStep {
  /** 0: the start. */
  step: number;
  /** What was done, such as `complete receive-dossier`. */
  did: string;
  first: OpinionMoment | null;
  second: OpinionMoment | null;
  /** In what they differ; only the last step of a trace has any. */
  differsIn: (OpinionField | 'stopped')[];
  /** Why a core did not carry out this step. */
  stopped: { first?: string; second?: string };
}

/** Asks the second core about every story, one after the other. */
export async function opinionsOn(
  procedure: Pick<Procedure, 'definitions' | 'scenarios'>,
  cores: TwoCores,
  workingTime: WorkingTime,
): Promise<Opinion[]> {
  const opinions: Opinion[] = [];
  for (const { file, scenario } of procedure.scenarios)
    opinions.push({ file, ...(await opinionOn(scenario, procedure.definitions, cores, workingTime)) });
  return opinions;
}

/**
 * Runs one story on both cores and compares them after each step. What the second core does not run is cut from its model where the
 * story does not need it; where it does, they are compared up to the step before.
 */
export async function opinionOn(
  scenario: Scenario,
  definitions: HostedDefinition[],
  { first, second }: TwoCores,
  workingTime: WorkingTime,
): Promise<Omit<Opinion, 'file'>> {
  const reachedAt: Map<string, Set<string>>[] = [];
  const watch = (host: InMemoryHost) => reachedAt.push(reachedIn(host));
  const alone = await playOn(first, scenario, definitions, workingTime, watch);
  const base = { title: scenario.title, steps: scenario.when.length, failures: alone.failures };
  const carriedOut = reachedAt.length - 1;

  let reasons: CoreRefusal[] = [];
  for (let steps = Math.max(carriedOut, 0); steps >= 0; steps--) {
    const models = reducedFor(definitions, reachedAt[steps] ?? new Map(), second.reasons);
    if ('reasons' in models) {
      reasons = models.reasons;
      continue;
    }
    // Comparing nothing but the start says nothing of the story.
    if (steps === 0 && carriedOut > 0) break;
    const story = { ...scenario, when: scenario.when.slice(0, steps + (steps < carriedOut ? 0 : 1)) };
    const { cut, events } = models;
    const ours = await seenBy(first, story, definitions, workingTime, (host, id) =>
      momentOf(host, id, events, false),
    );
    const theirs = await seenBy(second.core, story, models.definitions, workingTime, (host, id) =>
      momentOf(host, id, events, true),
    );
    const trace = compare(story, ours, theirs);
    const compared = { steps: Math.max(Math.min(steps, ours.moments.length - 1), 0), reasons };
    return {
      ...base,
      verdict: trace ? { kind: 'differs', cut, compared, trace } : { kind: 'agreed', cut, compared },
    };
  }
  return { ...base, verdict: { kind: 'impossible', reasons } };
}

interface Models {
  definitions: HostedDefinition[];
  cut: Cut[];
  events: CutEvent[];
}

/** The largest models that the second core runs for a story that came by these places, or why there are none. */
function reducedFor(
  definitions: readonly HostedDefinition[],
  reached: ReadonlyMap<string, Reached>,
  reasonsOf: (graph: ProcessGraph) => CoreRefusal[],
): Models | { reasons: CoreRefusal[] } {
  const models: Models = { definitions: [], cut: [], events: [] };
  const refused: CoreRefusal[] = [];
  for (const definition of definitions) {
    let reasons: CoreRefusal[] = [];
    let isFound = false;
    for (const { graph, cut, events } of reductionsOf(
      definition.graph,
      reached.get(definition.graph.processId) ?? new Set(),
    )) {
      reasons = reasonsOf(graph);
      if (reasons.length > 0) continue;
      models.definitions.push({ ...definition, graph });
      models.cut.push(...cut);
      models.events.push(...events);
      isFound = true;
      break;
    }
    if (!isFound) refused.push(...reasons);
  }
  return refused.length > 0 ? { reasons: refused } : models;
}

/** By process, the nodes and flows that tokens have come by so far. */
function reachedIn(host: InMemoryHost): Map<string, Set<string>> {
  const reached = new Map<string, Set<string>>();
  for (const { type, elementId, instanceId } of host.history) {
    if (!comingBy.has(type)) continue;
    const { processId } = host.instance(instanceId).definition.graph;
    const places = reached.get(processId) ?? new Set<string>();
    reached.set(processId, places.add(elementId));
  }
  return reached;
}

const comingBy = new Set(['activity.entered', 'activity.completed', 'event.caught', 'flow.taken']);

interface Seen {
  moments: OpinionMoment[];
  /** Why it went no further. */
  stopped?: string;
}

async function seenBy(
  core: EngineCore,
  scenario: Scenario,
  definitions: HostedDefinition[],
  workingTime: WorkingTime,
  look: (host: InMemoryHost, caseId: string) => OpinionMoment,
): Promise<Seen> {
  const moments: OpinionMoment[] = [];
  const story = { ...scenario, then: {}, when: scenario.when.map((step) => ({ ...step, then: undefined })) };
  const { stopped } = await playOn(core, story, definitions, workingTime, (host, caseId) =>
    moments.push(look(host, caseId)),
  );
  return { moments, ...(stopped !== undefined && { stopped }) };
}

/** A fault of a core ends its run and is told; it must not end the comparison. */
async function playOn(
  core: EngineCore,
  scenario: Scenario,
  definitions: HostedDefinition[],
  workingTime: WorkingTime,
  look: (host: InMemoryHost, caseId: string) => void,
): Promise<{ failures: Opinion['failures']; stopped?: string }> {
  let carriedOut = -1;
  const watch = (host: InMemoryHost, caseId: string) => {
    carriedOut += 1;
    look(host, caseId);
  };
  try {
    const { failures } = await runScenario(scenario, { definitions }, core, workingTime, { look: watch });
    const last = failures.at(-1);
    return {
      failures: failures.map(({ step, message }) => ({ step, message })),
      ...(carriedOut < scenario.when.length && last && { stopped: last.message.en }),
    };
  } catch (error) {
    const stopped = error instanceof Error ? error.message : String(error);
    const step = carriedOut < 0 ? ('given' as const) : carriedOut + 1;
    return { failures: [{ step, message: { vi: stopped, en: stopped } }], stopped };
  }
}

/** The steps up to the first one at which two runs differ, as JSON: values may come from several realms. Undefined when they do not. */
function compare({ when }: Scenario, first: Seen, second: Seen): TraceStep[] | undefined {
  const trace: TraceStep[] = [];
  const steps = Math.max(first.moments.length, second.moments.length);
  for (let step = 0; step < steps; step++) {
    const [a, b] = [first.moments[step] ?? null, second.moments[step] ?? null];
    const differsIn: TraceStep['differsIn'] =
      a && b
        ? opinionFields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
        : ['stopped'];
    trace.push({
      step,
      did: step === 0 ? 'start' : wordsOf(when[step - 1]),
      first: a,
      second: b,
      differsIn,
      stopped: { first: a ? undefined : first.stopped, second: b ? undefined : second.stopped },
    });
    if (differsIn.length > 0) return trace;
  }
  return undefined;
}

function wordsOf(step: Scenario['when'][number]): string {
  switch (step.kind) {
    case 'complete':
      return `complete ${step.task}`;
    case 'pass':
      return 'milliseconds' in step.by
        ? `pass ${step.by.milliseconds / 1_000} s`
        : `pass ${step.by.value} ${step.by.unit}`;
    case 'until':
      return `until ${new Date(step.at).toISOString()}`;
    case 'receive':
      return `receive ${step.message}`;
    case 'signal':
      return `signal ${step.signal}`;
    case 'work':
      return `work ${step.topic}${step.error === undefined ? '' : ` error ${step.error}`}`;
  }
}
