import { currentLanguage } from '../../web/shared/texts/texts';
import bpmn from './bpmn.vi.json';
import dmn from './dmn.vi.json';
import form from './form.vi.json';
import panel from './panel.vi.json';

const vietnamese: ReadonlyMap<string, string> = new Map(
  [bpmn, panel, dmn, form].flatMap((dictionary) => Object.entries<string>(dictionary)),
);

/** English texts that were asked for while the page spoke Vietnamese and that no dictionary has; tests want it empty. */
export const untranslated = new Set<string>();
Object.assign(globalThis, { untranslated });

export type Replacements = Readonly<Record<string, string | number>>;

/** A text of bpmn.io, known by its English words, in the language of the page; `{name}` is filled in. */
export function translate(template: string, replacements: Replacements = {}): string {
  return inWords(translated(template), replacements);
}

function translated(template: string): string {
  if (currentLanguage() === 'en') return template;
  const words = vietnamese.get(template);
  if (words === undefined && /\p{L}/u.test(template)) untranslated.add(template);
  return words ?? template;
}

const inWords = (text: string, replacements: Replacements): string =>
  text.replace(/{([^}]+)}/g, (hole, name: string) =>
    Object.hasOwn(replacements, name) ? String(replacements[name]) : hole,
  );

/** For bpmn-js, dmn-js and form-js: instead of their own service of that name. */
export const translateModule = { translate: ['value', translate] };
