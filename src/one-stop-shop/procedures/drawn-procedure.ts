import type { ParsedDocument, ParsedFile, Problem } from '../../definitions';
import { decisionsOf } from '../../expressions';
import { checkProcedure } from './checks/check-procedure';
import { type InternalProcedure, internalProcedureOf } from './model/internal-procedure';
import type { Calculable } from './procedure.calculator';
import { isProcedureFile, readProcedure } from './procedure-file';

/** A procedure that is being drawn. */
export interface DrawnProcedure {
  /** Name of its `procedure.yaml`; null: there is none. */
  file: string | null;
  /** What the catalogue would refuse, and what would travel with it. */
  problems: Problem[];
  warnings: Problem[];
  /** Null while its `procedure.yaml` cannot be read. */
  procedure: Calculable | null;
  /** Null also while its process is missing. */
  table: InternalProcedure | null;
}

/** What a procedure says while it is drawn, by the rules of deployment; pure, see `checkProcedure` for `now`. */
export function drawnProcedure(files: readonly ParsedFile[], now: number): DrawnProcedure {
  const found = checkProcedure(files, now);
  const document = files.find(
    (file): file is ParsedDocument => file.kind === 'document' && isProcedureFile(file.file),
  );
  if (!document) return { file: null, ...found, procedure: null, table: null };
  const { content } = readProcedure(document.content, document.file);
  if (!content) return { file: document.file, ...found, procedure: null, table: null };
  const models = files.flatMap((file) => (file.kind === 'dmn' && file.model ? [file.model] : []));
  const graphs = files.flatMap((file) => (file.kind === 'bpmn' ? file.graphs : []));
  const graphOf = (key: string) => graphs.find(({ processId }) => processId === key);
  const graph = graphOf(content.process);
  return {
    file: document.file,
    ...found,
    procedure: { ...content, decisions: decisionsOf(models) },
    table: graph ? internalProcedureOf(content, graph, models, now, graphOf) : null,
  };
}
