import { analyseFeel } from '../expressions';
import { decodeBytes } from './bpmn/decode-bytes';
import { readModel } from './bpmn/moddle';
import { checkSizeBudget } from './bpmn/size-budget';
import { compileProcesses } from './graph/compile';
import type { ParsedModel } from './parsed-file';
import type { Findings } from './problem';
import { Report } from './report';

export interface CompiledFile extends Findings {
  /** The text of the file in UTF-16 as JavaScript holds it; absent when the bytes are no text. */
  xml?: string;
  /** Absent when the file is no BPMN document, or over the budget. */
  model?: ParsedModel;
}

/** From the bytes of a BPMN file to its graphs: decode, budget, parse, normalise, compile. Never throws on bad input. */
export async function compileBpmn(source: Uint8Array | string, file = 'process.bpmn'): Promise<CompiledFile> {
  const report = new Report(file);
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const found = { problems: report.problems, warnings: report.warnings };
  const xml = decodeBytes(bytes, report);
  if (xml === undefined || !checkSizeBudget(xml, bytes.byteLength, report)) return { xml, ...found };
  const definitions = await readModel(xml, report);
  if (!definitions) return { xml, ...found };
  const graphs = compileProcesses(definitions, report, analyseFeel);
  return { xml, model: { kind: 'bpmn', file, definitions, graphs }, ...found };
}
