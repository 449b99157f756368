import { parseDocument } from 'yaml';
import { analyseFeel, parseDmn } from '../expressions';
import type { Json, JsonObject } from '../kernel';
import { readModel } from './bpmn/moddle';
import { checkSizeBudget } from './bpmn/size-budget';
import { baseName } from './file-names';
import { compileProcesses } from './graph/compile';
import type { ParsedFile, ParsedModel } from './parsed-file';
import type { Report } from './report';

const bpmnName = /\.(bpmn|bpmn2|bpmn20\.xml|bpmn\.xml|xml)$/i;

/** How a file is read, by its name; undefined: such a file is not taken. */
export function kindOfFile(name: string): 'bpmn' | 'dmn' | 'form' | 'yaml' | 'text' | undefined {
  if (bpmnName.test(name)) return 'bpmn';
  if (/\.dmn$/i.test(name)) return 'dmn';
  if (/\.(form|json)$/i.test(name)) return 'form';
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  return /\.(md|txt)$/i.test(name) ? 'text' : undefined;
}

/** A file of a deployment from its text; `bytes` is how long it is in UTF-8. Undefined when it cannot be read: the report says why. */
export async function readText(
  name: string,
  text: string,
  bytes: number,
  report: Report,
): Promise<ParsedFile | undefined> {
  switch (kindOfFile(name)) {
    case 'bpmn':
      return readBpmn(text, bytes, report);
    case 'dmn':
      return readDmn(text, bytes, report);
    case 'form':
      return parseForm(name, text, report);
    case 'yaml':
      return parseYaml(name, text, report);
    case 'text':
      return { kind: 'document', file: name };
    default:
      report.refuse('file/unknown-kind', {
        vi: 'Chỉ nhận tệp .bpmn, .dmn, .form, .json, .yaml, .md và .txt.',
        en: 'Only .bpmn, .dmn, .form, .json, .yaml, .md and .txt files are taken.',
      });
      return undefined;
  }
}

/** From the text of a BPMN file to its graphs: budget, parse, normalise, compile. Never throws on bad input. */
export async function readBpmn(xml: string, bytes: number, report: Report): Promise<ParsedModel | undefined> {
  if (!checkSizeBudget(xml, bytes, report)) return undefined;
  const definitions = await readModel(xml, report);
  if (!definitions) return undefined;
  const graphs = compileProcesses(definitions, report, analyseFeel);
  return { kind: 'bpmn', file: report.file, definitions, graphs };
}

async function readDmn(xml: string, bytes: number, report: Report): Promise<ParsedFile | undefined> {
  if (!checkSizeBudget(xml, bytes, report)) return undefined;
  const { model, problems } = await parseDmn(xml);
  for (const { code, message, elementId } of problems)
    report.refuse(`dmn/${code.replace('DMN.', '').toLowerCase().replaceAll('_', '-')}`, message, elementId);
  const decisions = Object.values(model?.decisions ?? {}).map(({ id, name }) => ({ id, name }));
  return { kind: 'dmn', file: report.file, xml, decisions, ...(model && { model }) };
}

function parseForm(name: string, text: string, report: Report): ParsedFile | undefined {
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

function parseYaml(name: string, text: string, report: Report): ParsedFile | undefined {
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
