import type { ActivityNode, TaskNode } from '../../../../definitions';
import { closeWaits } from '../cancellation';
import { endHandler, recordCompletion } from '../compensation';
import { openWaits, openWait, planCatch, planMessage, type PlannedWait } from '../events/subscriptions';
import { throwMessage } from '../events/throwing';
import { evaluate, evaluateMappings } from '../evaluation';
import { beginLoop, finishLoop } from '../loops/loop';
import { boundaryEvents, isActivity, isLoopBody } from '../model';
import type { Run } from '../run';
import type { Execution } from '../state';
import { StepFailure } from '../step-failure';
import { setVariables, takeResults, visibleVariables } from '../variables';
import { decide } from './business-rule';
import { returned } from './call-activity';
import { openService } from './service';
import { openUserTask } from './user-task';

/** Step `begin`: input mapping and boundary events, before the work itself. */
export function begin(run: Run, execution: Execution): void {
  const node = run.node(execution);
  const visible = visibleVariables(run, execution);
  if (isActivity(node) && isLoopBody(execution, node))
    return beginLoop(run, execution, node, planBoundaries(run, execution, visible));
  const inputs = evaluateMappings(run, node.io?.input ?? [], visible);
  const hasInputs = Object.keys(inputs).length > 0;
  const planned = planBoundaries(run, execution, hasInputs ? { ...visible, ...inputs } : visible);
  if (hasInputs) execution.vars = { ...execution.vars, ...inputs };
  openWaits(run, execution, planned);
  run.schedule(execution, 'execute');
}

const planBoundaries = (
  run: Run,
  execution: Execution,
  variables: Parameters<typeof planCatch>[2],
): PlannedWait[] =>
  boundaryEvents(run.graph, execution).flatMap((boundary) => planCatch(run, boundary, variables));

/** Step `execute` of a task. */
export function executeTask(run: Run, execution: Execution, node: TaskNode): void {
  switch (node.type) {
    case 'task':
    case 'manualTask':
      return run.schedule(execution, 'finish');
    case 'userTask':
      return openUserTask(run, execution, node);
    case 'scriptTask':
      return runScript(run, execution, node);
    case 'receiveTask': {
      if (!node.message) throw withoutBehaviour('message');
      const { record, details } = planMessage(run, node.message, node.id, visibleVariables(run, execution));
      openWait(run, execution, record, details);
      return;
    }
    case 'serviceTask':
    case 'businessRuleTask':
      if (node.decision) return decide(run, execution, node.decision);
      if (node.service) return openService(run, execution, node.service);
      throw withoutBehaviour('service');
    case 'sendTask':
      if (node.service) return openService(run, execution, node.service);
      if (!node.message) throw withoutBehaviour('message');
      if (throwMessage(run, execution, node.message) === 'on') run.schedule(execution, 'finish');
  }
}

function runScript(run: Run, execution: Execution, { script }: TaskNode): void {
  if (!script) throw withoutBehaviour('script');
  const value = evaluate(run, script.expression, visibleVariables(run, execution), true);
  if (script.resultVariable !== undefined) takeResults(run, execution, { [script.resultVariable]: value });
  run.schedule(execution, 'finish');
}

const withoutBehaviour = (what: string): StepFailure =>
  new StepFailure('ENGINE.NO_BEHAVIOUR', `this task names no ${what}`);

/** Step `finish`: the work is done. Results go out, what hung on the activity closes, and its token goes on. */
export function finish(run: Run, execution: Execution): void {
  const node = run.node(execution);
  if (isActivity(node) && isLoopBody(execution, node)) finishLoop(run, execution, node);
  else finishOnce(run, execution, node);
  execution.leaving = true;
  if (execution.index !== undefined) run.schedule(execution, 'instance-done');
  else if (execution.undoes !== undefined) endHandler(run, execution);
  else run.schedule(execution, 'leave');
}

function finishOnce(run: Run, execution: Execution, node: ReturnType<Run['node']>): void {
  if (node.type === 'callActivity' && execution.result) {
    const results = returned(run, node, execution.result);
    execution.result = undefined;
    takeResults(run, execution, results);
  }
  if (node.io?.output.length) {
    const outputs = evaluateMappings(run, node.io.output, visibleVariables(run, execution));
    setVariables(run, run.tree.scope(execution), outputs);
  }
  closeWaits(run, execution, () => true);
  if (isActivity(node)) recordCompletion(run, execution, node as ActivityNode);
  run.emit('activity.completed', execution);
}
