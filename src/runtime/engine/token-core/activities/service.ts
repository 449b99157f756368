import type { ServiceBinding } from '../../../../definitions';
import type { JsonObject } from '../../../../kernel';
import { openWait } from '../events/subscriptions';
import { requiredText } from '../evaluation';
import type { Run } from '../run';
import type { Execution } from '../state';
import { visibleVariables } from '../variables';

/**
 * Opens a service job. The worker gets the mapped inputs, or everything visible when nothing is mapped. The
 * key is the execution: equal for every attempt at this piece of work, different for every other.
 */
export function openService(
  run: Run,
  execution: Execution,
  service: ServiceBinding,
  message?: { messageName: string; payload?: JsonObject },
): void {
  const visible = visibleVariables(run, execution);
  const name =
    service.kind === 'external' ? requiredText(run, service.topic, visible, 'topic') : service.name;
  openWait(
    run,
    execution,
    { kind: 'service', at: execution.node, name },
    {
      kind: 'service',
      binding: service.kind,
      name,
      ...(service.retries !== undefined && { retries: service.retries }),
      variables: message?.payload ?? mappedInputs(run, execution) ?? { ...visible },
      key: execution.id,
      ...(message && { messageName: message.messageName }),
    },
  );
}

function mappedInputs(run: Run, execution: Execution): JsonObject | undefined {
  const inputs = run.node(execution).io?.input;
  if (!inputs?.length) return undefined;
  return Object.fromEntries(inputs.map(({ target }) => [target, execution.vars![target]]));
}
