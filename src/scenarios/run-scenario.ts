import { feelEvaluator } from '../expressions';
import { EngineRefusal, InMemoryHost, type EngineCore, type OpenWait, type WorkingTime } from '../runtime';
import { checkExpectation } from './check-expectation';
import { observe, type Observation } from './observation';
import type { Procedure } from './load-procedure';
import type { Scenario, Step } from './scenario';

export interface ScenarioRun {
  core: string;
  /** Steps that were carried out, without the start. */
  steps: number;
  failures: { step: number | 'given' | 'then'; message: string }[];
  /** After the start and after every step. */
  seen: Observation[];
  /** Ids of flow nodes and sequence flows that tokens have come by. */
  touched: Set<string>;
}

/** Something in `when` that cannot be done in the state the case is in. */
class Impossible extends Error {}

/**
 * Plays one scenario on one core, with a driven clock and without a trace. Goes on after a failed expectation, so
 * that all of them are told; stops at a step that cannot be done.
 */
export async function runScenario(
  scenario: Scenario,
  procedure: Pick<Procedure, 'definitions'>,
  core: EngineCore,
  workingTime: WorkingTime,
): Promise<ScenarioRun> {
  const { given } = scenario;
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
    return seen;
  };

  let place: ScenarioRun['failures'][number]['step'] = 'given';
  const fail = (messages: string[]) =>
    run.failures.push(...messages.map((message) => ({ step: place, message })));
  try {
    const instance = await host.start(scenario.process, {
      businessKey: given.caseCode,
      variables: { caseCode: given.caseCode, ...given.variables },
    });
    caseId = instance.id;
    fail(checkExpectation({}, look()));
    for (const [index, step] of scenario.when.entries()) {
      place = index + 1;
      await carryOut(step, host, given.caseCode, workingTime);
      run.steps++;
      fail(checkExpectation(step.then ?? {}, look()));
    }
    place = 'then';
    fail(checkExpectation(scenario.then, run.seen.at(-1)!));
  } catch (error) {
    if (!(error instanceof Impossible) && !(error instanceof EngineRefusal)) throw error;
    fail([error.message]);
  }
  for (const { type, elementId } of host.history)
    if (type === 'activity.completed' || type === 'flow.taken') run.touched.add(elementId);
  return run;
}

async function carryOut(
  step: Step,
  host: InMemoryHost,
  caseCode: string,
  workingTime: WorkingTime,
): Promise<void> {
  switch (step.kind) {
    case 'complete':
      await host.complete(openTask(host, step.task, step.as), step.data);
      return;
    case 'pass': {
      const { by } = step;
      await host.travelTo('milliseconds' in by ? host.now + by.milliseconds : workingTime.due(by, host.now));
      return;
    }
    case 'until':
      if (step.at < host.now) throw new Impossible('time does not go back');
      await host.travelTo(step.at);
      return;
    case 'receive': {
      const { message, key = caseCode, heard, data } = step;
      const outcome = await host.correlate(message, { correlationKey: key, variables: data });
      if (heard !== (outcome !== 'buffered'))
        throw new Impossible(`${heard ? 'nobody' : 'somebody'} waits for "${message}" with the key "${key}"`);
      return;
    }
    case 'signal':
      if ((await host.broadcast(step.signal, step.data)) === 0)
        throw new Impossible(`nobody waits for the signal "${step.signal}"`);
      return;
    case 'work': {
      const job = host.waits('service').find(({ name }) => name === step.topic);
      if (!job) throw new Impossible(`no work is open for the topic "${step.topic}"`);
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
function openTask(host: InMemoryHost, element: string, role?: string): OpenWait {
  const tasks = host.waits('user-task');
  const found = tasks.filter(({ elementId }) => elementId === element);
  if (found.length === 0) {
    const open = tasks.map(({ elementId }) => elementId).join(', ') || 'none';
    throw new Impossible(`task "${element}" is not open; open: ${open}`);
  }
  const mayDo = found.filter((task) => role === undefined || candidates(task).includes(role));
  if (mayDo.length === 0)
    throw new Impossible(
      `"${role}" may not do "${element}"; candidates: ${found.flatMap(candidates).join(', ') || 'none'}`,
    );
  if (new Set(mayDo.map((task) => candidates(task).join())).size > 1)
    throw new Impossible(`several tasks "${element}" are open for others: say \`as\``);
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
