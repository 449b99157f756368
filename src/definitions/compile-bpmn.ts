import { decodeBytes } from './bpmn/decode-bytes';
import type { ParsedModel } from './parsed-file';
import type { Findings } from './problem';
import { readBpmn } from './read-text';
import { Report } from './report';

export interface CompiledFile extends Findings {
  /** The text of the file in UTF-16 as JavaScript holds it; absent when the bytes are no text. */
  xml?: string;
  /** Absent when the file is no BPMN document, or over the budget. */
  model?: ParsedModel;
}

/** From the bytes of a BPMN file to its graphs: decode, then as `readBpmn`. Never throws on bad input. */
export async function compileBpmn(source: Uint8Array | string, file = 'process.bpmn'): Promise<CompiledFile> {
  const report = new Report(file);
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const found = { problems: report.problems, warnings: report.warnings };
  const xml = decodeBytes(bytes, report);
  const model = xml === undefined ? undefined : await readBpmn(xml, bytes.byteLength, report);
  return { xml, ...(model && { model }), ...found };
}
