import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Json, JsonObject } from '../../../kernel';
import { formNames } from '../letters/fact-names';
import { readTemplate } from './read-template';
import type { Template } from './template';

/** An edition of a form: the same words under another circular. */
interface Edition extends JsonObject {
  version: string;
  effectiveFrom: string;
  legalBasis: string;
}

/** Names that only the register has. */
const registerNames = ['period', 'cases'];

/** The forms that come with the program: those of TT 01/2018 and TT 03/2025, each edition a version. Throws what is wrong with them. */
export function shippedTemplates(folder = join(__dirname, '..', 'data')): Template[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const { editions, ...form } = parse(readFileSync(join(folder, name), 'utf8')) as JsonObject & {
        editions: Edition[];
      };
      return editions.map((edition) => readEdition(name, form, edition));
    });
}

function readEdition(file: string, form: JsonObject, { form: formNumber, ...edition }: Edition): Template {
  const blocks = (form.blocks as JsonObject[]).map((block) =>
    'letterhead' in block && formNumber !== undefined
      ? { letterhead: { ...(block.letterhead as JsonObject), form: formNumber } }
      : block,
  );
  const value = { ...form, ...edition, blocks } as Json;
  const { template, problems } = readTemplate(value, file, [...formNames, ...registerNames]);
  if (!template) throw new Error(`${file}: ${problems.map(({ message }) => message.en).join('; ')}`);
  return template;
}
