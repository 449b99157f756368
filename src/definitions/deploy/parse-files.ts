import { parseDocument } from 'yaml';
import { parseDmn } from '../../expressions';
import type { Json, JsonObject } from '../../kernel';
import { decodeBytes } from '../bpmn/decode-bytes';
import { checkSizeBudget } from '../bpmn/size-budget';
import { compileBpmn } from '../compile-bpmn';
import type { ParsedFile } from '../parsed-file';
import type { Findings } from '../problem';
import { Report } from '../report';

/** A file as it was received: its name with forward slashes, and its bytes. */
export interface SourceFile {
  name: string;
  content: Uint8Array;
}

export const fileLimits = { files: 100, bytes: 1024 * 1024, nameLength: 200 } as const;

const bpmnName = /\.(bpmn|bpmn2|bpmn20\.xml|bpmn\.xml|xml)$/i;

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
    checkName(source.name, report);
    if (source.content.byteLength > fileLimits.bytes)
      report.refuse('budget/bytes', {
        vi: `Tệp vượt giới hạn ${fileLimits.bytes} byte.`,
        en: `The file is over the limit of ${fileLimits.bytes} bytes.`,
      });
    const file = report.refused ? undefined : await parseFile(source, report);
    if (file) found.files.push(file);
    found.problems.push(...report.problems);
    found.warnings.push(...report.warnings);
  }
  return found;
}

function checkName(name: string, report: Report): void {
  const usable =
    name.length > 0 &&
    name.length <= fileLimits.nameLength &&
    !/[\p{Cc}\p{Cf}\\]/u.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (!usable)
    report.refuse('file/name', {
      vi: 'Tên tệp không hợp lệ.',
      en: 'The name of the file is not valid.',
    });
}

async function parseFile({ name, content }: SourceFile, report: Report): Promise<ParsedFile | undefined> {
  if (bpmnName.test(name)) {
    const { model, problems, warnings } = await compileBpmn(content, name);
    report.problems.push(...problems);
    report.warnings.push(...warnings);
    return model;
  }
  if (/\.dmn$/i.test(name)) {
    const xml = decodeBytes(content, report);
    if (xml === undefined || !checkSizeBudget(xml, content.byteLength, report)) return undefined;
    const { model, problems } = await parseDmn(xml);
    for (const { code, message, elementId } of problems)
      report.refuse(`dmn/${code.replace('DMN.', '').toLowerCase().replaceAll('_', '-')}`, message, elementId);
    const decisions = Object.values(model?.decisions ?? {}).map((decision) => ({
      id: decision.id,
      name: decision.name,
    }));
    return { kind: 'dmn', file: name, xml, decisions, ...(model && { model }) };
  }
  if (/\.(form|json)$/i.test(name)) return parseForm(name, content, report);
  if (/\.ya?ml$/i.test(name)) return parseYaml(name, content, report);
  if (/\.(md|txt)$/i.test(name)) return { kind: 'document', file: name };
  report.refuse('file/unknown-kind', {
    vi: 'Chỉ nhận tệp .bpmn, .dmn, .form, .json, .yaml, .md và .txt.',
    en: 'Only .bpmn, .dmn, .form, .json, .yaml, .md and .txt files are taken.',
  });
  return undefined;
}

function textOf(content: Uint8Array, report: Report): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    report.refuse('file/not-utf-8', { vi: 'Tệp không phải là UTF-8.', en: 'The file is not UTF-8.' });
    return undefined;
  }
}

function parseForm(name: string, content: Uint8Array, report: Report): ParsedFile | undefined {
  const text = textOf(content, report);
  if (text === undefined) return undefined;
  let schema: Json;
  try {
    schema = JSON.parse(text) as Json;
  } catch (error) {
    report.refuse('form/not-json', {
      vi: `Tệp không phải là JSON: ${(error as Error).message}`,
      en: `The file is not JSON: ${(error as Error).message}`,
    });
    return undefined;
  }
  if (!isPlainObject(schema) || !Array.isArray(schema.components)) {
    if (/\.json$/i.test(name)) return { kind: 'document', file: name, content: schema };
    report.refuse('form/not-a-form', {
      vi: 'Tệp không phải là biểu mẫu form-js (thiếu "components").',
      en: 'The file is not a form-js form ("components" is missing).',
    });
    return undefined;
  }
  const key = typeof schema.id === 'string' && schema.id !== '' ? schema.id : baseName(name);
  return { kind: 'form', file: name, key, schema };
}

function parseYaml(name: string, content: Uint8Array, report: Report): ParsedFile | undefined {
  const text = textOf(content, report);
  if (text === undefined) return undefined;
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
    if (document.errors.length > 0) throw document.errors[0];
    return { kind: 'document', file: name, content: document.toJS({ maxAliasCount: 50 }) as Json };
  } catch (error) {
    report.refuse('document/not-yaml', {
      vi: `Tệp không phải là YAML: ${(error as Error).message}`,
      en: `The file is not YAML: ${(error as Error).message}`,
    });
    return undefined;
  }
}

const isPlainObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `forms/application.form` is the form `application`. */
export const baseName = (name: string): string => name.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
