import { createContext, useContext } from 'react';
import type { Schema } from '../../web/shared/api/client';
import type { ConditionField } from './file/conditions';
import type { PlacedProblem } from './file/problems';
import type { Path, Value } from './file/yaml-text';
import type { ModelFacts } from './model-facts';

/** `procedure.yaml` as it is being written. */
export interface ProcedureFile {
  readonly value: Value;
  readonly problems: readonly PlacedProblem[];
  readonly isLocked: boolean;
  /** What the rest of the model says: processes, units, decision tables, forms. */
  readonly facts: ModelFacts;
  /** Fields that a condition on the case may read. */
  readonly fields: readonly ConditionField[];
  /** Ids of the legal grounds, with their articles. */
  readonly grounds: readonly string[];
  /** The steps against the limits, of the newest text that could be read. */
  readonly table: Schema<'StepTableView'> | null;
  /** The place that somebody wants to see: a problem was chosen. */
  readonly shown: readonly string[] | null;
  /** undefined takes the place out of the file. */
  readonly set: (path: Path, value: Value | undefined) => void;
}

export const ProcedureFileContext = createContext<ProcedureFile | null>(null);

export function useProcedure(): ProcedureFile {
  const file = useContext(ProcedureFileContext);
  if (!file) throw new Error('useProcedure is for what stands in the editor of a procedure');
  return file;
}
