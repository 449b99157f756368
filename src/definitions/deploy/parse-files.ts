import { decodeBytes } from '../bpmn/decode-bytes';
import { checkNameAndSize } from '../file-names';
import type { ParsedFile } from '../parsed-file';
import type { Findings } from '../problem';
import { kindOfFile, readText } from '../read-text';
import { Report } from '../report';

/** A file as it was received: its name with forward slashes, and its bytes. */
export interface SourceFile {
  name: string;
  content: Uint8Array;
}

/** Reads every file by its kind; a file that cannot be read is a problem and is missing from `files`. */
export async function parseFiles(
  sources: readonly SourceFile[],
): Promise<Findings & { files: ParsedFile[] }> {
  const found: Findings & { files: ParsedFile[] } = { files: [], problems: [], warnings: [] };
  const names = new Set<string>();
  for (const source of sources) {
    const report = new Report(source.name);
    if (names.has(source.name))
      report.refuse('file/duplicate-name', {
        vi: `Tên tệp "${source.name}" bị trùng.`,
        en: `There are two files named "${source.name}".`,
      });
    names.add(source.name);
    checkNameAndSize(source.name, source.content.byteLength, report);
    const file = report.refused ? undefined : await parseFile(source, report);
    if (file) found.files.push(file);
    found.problems.push(...report.problems);
    found.warnings.push(...report.warnings);
  }
  return found;
}

async function parseFile({ name, content }: SourceFile, report: Report): Promise<ParsedFile | undefined> {
  const kind = kindOfFile(name);
  const text = kind === 'bpmn' || kind === 'dmn' ? decodeBytes(content, report) : textOf(content, report);
  return text === undefined ? undefined : readText(name, text, content.byteLength, report);
}

function textOf(content: Uint8Array, report: Report): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    report.refuse('file/not-utf-8', { vi: 'Tệp không phải là UTF-8.', en: 'The file is not UTF-8.' });
    return undefined;
  }
}
