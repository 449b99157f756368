import type { JsonObject } from '../../../kernel';
import type { ProcedureVersion } from '../../procedures/procedure-version';
import type { OpenCase } from '../open-case';

/** What the effect of an act works on: the case, the procedure version it was accepted under, and what the process knows. */
export interface ActContext {
  open: OpenCase;
  procedure: ProcedureVersion;
  /** Variables of the process after the command, over the data of the case. */
  variables: JsonObject;
}
