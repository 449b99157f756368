import type { Rule } from '../rule';
import { activityRules } from './activity.rules';
import { boundaryEventRules } from './boundary-event.rules';
import { collaborationRules } from './collaboration.rules';
import { dataRules } from './data.rules';
import { definitionsRules } from './definitions.rules';
import { endEventRules } from './end-event.rules';
import { eventDefinitionRules } from './event-definition.rules';
import { gatewayRules } from './gateway.rules';
import { intermediateEventRules } from './intermediate-event.rules';
import { loopRules } from './loop.rules';
import { reachabilityRules } from './reachability.rules';
import { sequenceFlowRules } from './sequence-flow.rules';
import { startEventRules } from './start-event.rules';

/** Every rule over the document, by family. */
export const modelRules: readonly Rule[] = [
  ...definitionsRules,
  ...sequenceFlowRules,
  ...startEventRules,
  ...endEventRules,
  ...intermediateEventRules,
  ...boundaryEventRules,
  ...gatewayRules,
  ...activityRules,
  ...loopRules,
  ...eventDefinitionRules,
  ...collaborationRules,
  ...dataRules,
  ...reachabilityRules,
];
