import type { Row } from '../matrix';
import { approvedProcedures } from './approved-procedures';
import { audit } from './audit';
import { calendar } from './calendar';
import { caseFiles } from './case-files';
import { citizenRows } from './citizens';
import { counters } from './counters';
import { dashboards } from './dashboards';
import { deadlines } from './deadlines';
import { definitions } from './definitions';
import { directiveRows } from './directives';
import { documents } from './documents';
import { feedbackRows } from './feedback';
import { handoffs } from './handoffs';
import { identity } from './identity';
import { models } from './models';
import { officialDocuments } from './official-documents';
import { onlineServices } from './online-services';
import { operations } from './operations';
import { organisation } from './organisation';
import { payments } from './payments';
import { privacy } from './privacy';
import { procedures } from './procedures';
import { proposals } from './proposals';
import { reception } from './reception';
import { reports } from './reports';
import { reviews } from './reviews';
import { runtime } from './runtime';
import { serviceTokens } from './service-tokens';
import { signing } from './signing';
import { tasks } from './tasks';

/** Room by room. */
export const rows: Row[] = [
  ...operations,
  ...identity,
  ...serviceTokens,
  ...citizenRows,
  ...audit,
  ...proposals,
  ...definitions,
  ...models,
  ...reviews,
  ...runtime,
  ...organisation,
  ...calendar,
  ...procedures,
  ...approvedProcedures,
  ...deadlines,
  ...documents,
  ...signing,
  ...handoffs,
  ...tasks,
  ...caseFiles,
  ...counters,
  ...reception,
  ...officialDocuments,
  ...onlineServices,
  ...payments,
  ...privacy,
  ...feedbackRows,
  ...directiveRows,
  ...dashboards,
  ...reports,
];
