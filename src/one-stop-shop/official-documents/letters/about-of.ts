import type { OpenCase } from '../../case-files/open-case';
import type { ProcedureText } from '../../procedures/procedures';
import type { AboutCase } from './case-facts';

export const aboutOf = (
  { file, command: { now, actor }, variables }: OpenCase,
  procedure: ProcedureText,
): AboutCase => ({
  file,
  procedure,
  variables,
  now,
  officerName: actor.kind === 'person' ? actor.name : '',
});
