import { feelEvaluator } from '../expressions';
import type { JsonObject } from '../kernel';
import {
  EngineRefusal,
  InMemoryHost,
  runtimeMessages,
  type EngineCore,
  type OpenWait,
  type WorkingTime,
} from '../runtime';
import { checkExpectation } from './check-expectation';
import { type Complaint, complaint, type NameOf } from './complaint';
import { observe, type Observation } from './observation';
import type { Procedure } from './load-procedure';
import type { Scenario, Step } from './scenario';

export interface ScenarioRun {
  core: string;
  /** Steps that were carried out, without the start. */
  steps: number;
  failures: (Complaint & { step: number | 'given' | 'then' })[];
  /** After the start and after every step. */
  seen: Observation[];
  /** Ids of flow nodes and sequence flows that tokens have come by. */
  touched: Set<string>;
}

/** Who looks at a run while it goes on, and what elements are called in its failures. */
export interface Onlooker {
  nameOf?: NameOf;
  /** After the start and after each step, before the next one. */
  look?: (host: InMemoryHost, caseId: string) => void;
  /** A person is about to complete this task with this data. */
  completing?: (host: InMemoryHost, task: OpenWait, data: JsonObject) => void;
}

/** Something in `when` that cannot be done in the state the case is in. */
class Impossible extends Error {
  readonly complaint: Complaint;

  constructor(vi: string, en: string, elements?: string[]) {
    super(en);
    this.complaint = complaint(vi, en, elements);
  }
}

/**
 * Plays one scenario on one core, with a driven clock and without a trace. Goes on after a failed expectation, so
 * that all of them are told; stops at a step that cannot be done.
 */
export async function runScenario(
  scenario: Scenario,
  procedure: Pick<Procedure, 'definitions'>,
  core: EngineCore,
  workingTime: WorkingTime,
  onlooker: Onlooker = {},
): Promise<ScenarioRun> {
  const { given } = scenario;
  const { nameOf = (id: string) => id } = onlooker;
  const host = new InMemoryHost({
    core,
    definitions: procedure.definitions,
    expressions: feelEvaluator,
    dueInstant: (limit, from) => workingTime.due(limit, from),
    startAt: given.at,
  });
  const run: ScenarioRun = { core: core.name, steps: 0, failures: [], seen: [], touched: new Set() };
  let caseId = '';
  const look = () => {
    const seen = observe(host, caseId, (wait) => dueOf(wait, workingTime));
    run.seen.push(seen);
    onlooker.look?.(host, caseId);
    return seen;
  };

  let place: ScenarioRun['failures'][number]['step'] = 'given';
  const fail = (complaints: Complaint[]) =>
    run.failures.push(...complaints.map((one) => ({ step: place, ...one })));
  try {
    const instance = await host.start(scenario.process, {
      businessKey: given.caseCode,
      variables: { caseCode: given.caseCode, ...given.variables },
    });
    caseId = instance.id;
    fail(checkExpectation({}, look(), nameOf));
    for (const [index, step] of scenario.when.entries()) {
      place = index + 1;
      await carryOut(step, host, given.caseCode, workingTime, onlooker);
      run.steps++;
      fail(checkExpectation(step.then ?? {}, look(), nameOf));
    }
    place = 'then';
    fail(checkExpectation(scenario.then, run.seen.at(-1)!, nameOf));
  } catch (error) {
    if (error instanceof Impossible) fail([error.complaint]);
    else if (error instanceof EngineRefusal) fail([refused(error)]);
    else throw error;
  }
  for (const { type, elementId } of host.history)
    if (type === 'activity.completed' || type === 'flow.taken') run.touched.add(elementId);
  return run;
}

/** A step that the engine does not take; its message is for those who know the engine. */
const refused = ({ code, message }: EngineRefusal): Complaint =>
  complaint(
    (runtimeMessages[code]?.vi ?? code).replace('{detail}', message),
    (runtimeMessages[code]?.en ?? code).replace('{detail}', message),
  );

async function carryOut(
  step: Step,
  host: InMemoryHost,
  caseCode: string,
  workingTime: WorkingTime,
  { nameOf = (id) => id, completing }: Onlooker,
): Promise<void> {
  switch (step.kind) {
    case 'complete': {
      const task = openTask(host, step.task, nameOf, step.as);
      completing?.(host, task, step.data);
      await host.complete(task, step.data);
      return;
    }
    case 'pass': {
      const { by } = step;
      await host.travelTo('milliseconds' in by ? host.now + by.milliseconds : workingTime.due(by, host.now));
      return;
    }
    case 'until':
      if (step.at < host.now) throw new Impossible('thời gian không lùi lại', 'time does not go back');
      await host.travelTo(step.at);
      return;
    case 'receive': {
      const { message, key = caseCode, heard, data } = step;
      const outcome = await host.correlate(message, { correlationKey: key, variables: data });
      if (heard !== (outcome !== 'buffered'))
        throw new Impossible(
          `${heard ? 'không có nơi nào' : 'vẫn có nơi'} chờ thông điệp "${message}" với khóa "${key}"`,
          `${heard ? 'nobody' : 'somebody'} waits for "${message}" with the key "${key}"`,
        );
      return;
    }
    case 'signal':
      if ((await host.broadcast(step.signal, step.data)) === 0)
        throw new Impossible(
          `không có nơi nào chờ tín hiệu "${step.signal}"`,
          `nobody waits for the signal "${step.signal}"`,
        );
      return;
    case 'work': {
      const job = host.waits('service').find(({ name }) => name === step.topic);
      if (!job)
        throw new Impossible(
          `không có việc tự động nào đang chờ cho "${step.topic}"`,
          `no work is open for the topic "${step.topic}"`,
        );
      if (step.error === undefined) await host.complete(job, step.data);
      else
        await host.command(job.instanceId, {
          type: 'throw-error',
          waitId: job.id,
          code: step.error,
          variables: step.data,
        });
      return;
    }
  }
}

/** The open task of this element that `role` may do; several are told apart by their candidate groups only. */
function openTask(host: InMemoryHost, element: string, nameOf: NameOf, role?: string): OpenWait {
  const tasks = host.waits('user-task');
  const found = tasks.filter(({ elementId }) => elementId === element);
  const name = nameOf(element);
  if (found.length === 0) {
    const open = tasks.map(({ elementId }) => nameOf(elementId)).join(', ');
    throw new Impossible(
      `việc "${name}" không mở; đang mở: ${open || 'không có'}`,
      `task "${name}" is not open; open: ${open || 'none'}`,
      [element],
    );
  }
  const mayDo = found.filter((task) => role === undefined || candidates(task).includes(role));
  if (mayDo.length === 0) {
    const known = found.flatMap(candidates).join(', ');
    throw new Impossible(
      `"${role}" không được làm "${name}"; được giao: ${known || 'không có'}`,
      `"${role}" may not do "${name}"; candidates: ${known || 'none'}`,
      [element],
    );
  }
  if (new Set(mayDo.map((task) => candidates(task).join())).size > 1)
    throw new Impossible(
      `có nhiều việc "${name}" đang mở cho người khác nhau: hãy nói rõ vai trò (as)`,
      `several tasks "${name}" are open for others: say \`as\``,
      [element],
    );
  return mayDo[0]!;
}

function candidates({ details }: OpenWait): string[] {
  if (details.kind !== 'user-task') return [];
  const { assignee, candidateUsers, candidateGroups } = details.task;
  return [...(assignee === undefined ? [] : [assignee]), ...candidateUsers, ...candidateGroups];
}

/** A task is due on the date its model gives, else at the end of its processing time. */
function dueOf({ details, openedAt }: OpenWait, workingTime: WorkingTime): number | undefined {
  if (details.kind !== 'user-task') return undefined;
  const { dueDate, processingTime } = details.task;
  if (dueDate !== undefined) return Date.parse(dueDate);
  return processingTime && workingTime.due(processingTime, openedAt);
}
