import { begin, executeTask, finish } from './activities/activity';
import { call } from './activities/call-activity';
import { openWaits, planCatch } from './events/subscriptions';
import { executeThrow, undoNext } from './events/throwing';
import { leave, passThrough } from './flows';
import { waitForFirstEvent } from './gateways/event-based';
import { joinParallel } from './gateways/parallel';
import { isJoin } from './gateways/reachability';
import { endInstance, nextInstance } from './loops/loop';
import { definitionOf, isActivity, isLoopBody } from './model';
import type { Run, Steps } from './run';
import { endScopeWhenEmpty, executeScope } from './scopes';
import type { Execution } from './state';
import { enter } from './tokens';
import { visibleVariables } from './variables';

/** Step `arrive`: joins collect their tokens, every other node is entered. */
function arrive(run: Run, execution: Execution): void {
  run.countEntry();
  const node = run.node(execution);
  if (isJoin(node)) {
    if (node.type === 'parallelGateway') joinParallel(run, run.tree.scope(execution), node);
    return;
  }
  enter(run, execution, isLoopBody(execution, node));
  run.schedule(execution, isActivity(node) || node.io?.input.length ? 'begin' : 'execute');
}

/** Step `execute`: what the node is there for. */
function execute(run: Run, execution: Execution): void {
  const node = run.node(execution);
  switch (node.type) {
    case 'process':
    case 'subProcess':
    case 'transaction':
    case 'eventSubProcess':
      return executeScope(run, execution, node);
    case 'callActivity':
      return call(run, execution, node);
    case 'exclusiveGateway':
    case 'parallelGateway':
    case 'inclusiveGateway':
      return passThrough(run, execution);
    case 'eventBasedGateway':
      return waitForFirstEvent(run, execution, node);
    case 'startEvent':
    case 'boundaryEvent':
      return run.schedule(execution, 'finish');
    case 'intermediateCatchEvent':
      if (node.events.length === 0 || definitionOf(node.events, 'link'))
        return run.schedule(execution, 'finish');
      return openWaits(run, execution, planCatch(run, node, visibleVariables(run, execution)));
    case 'intermediateThrowEvent':
    case 'endEvent':
      return executeThrow(run, execution, node);
    default:
      return executeTask(run, execution, node);
  }
}

export const steps: Steps = {
  arrive,
  begin,
  execute,
  finish,
  leave,
  'instance-done': endInstance,
  'loop-next': nextInstance,
  'scope-check': endScopeWhenEmpty,
  'undo-next': undoNext,
  rest: () => undefined,
};
