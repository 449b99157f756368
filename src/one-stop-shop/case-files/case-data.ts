import type { JsonObject } from '../../kernel';
import { withDefaults } from '../procedures/conditions';
import type { ProcedureContent } from '../procedures/procedure-version';

/**
 * What of a case's data its process and the conditions of its procedure may see: the fields that the procedure names, and their
 * defaults. Whatever else an applicant sends is kept with the case and steers nothing: no `reception`, no `signed`.
 */
export function namedData(procedure: Pick<ProcedureContent, 'data'>, data: JsonObject): JsonObject {
  const known = withDefaults(procedure, data);
  return Object.fromEntries(
    procedure.data.flatMap(({ name }) => (known[name] === undefined ? [] : [[name, known[name]]])),
  );
}
