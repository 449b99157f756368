import { answerOf, api } from '../../../api/client';
import { inLanguage } from '../../../texts/texts';
import { today } from '../../../time/local-date';
import type { ComboboxOption } from './Combobox';

let known: readonly ComboboxOption[] | undefined;
let asked: Promise<readonly ComboboxOption[]> | undefined;

/** The agencies of today, by the keys that processes call them by; asked for once, a failure anew. */
export function askAgencies(): Promise<readonly ComboboxOption[]> {
  asked ??= read().then((agencies) => (known = agencies));
  asked.catch(() => (asked = undefined));
  return asked;
}

/** Undefined before they were answered. */
export const agenciesKnown = (): readonly ComboboxOption[] | undefined => known;

async function read(): Promise<ComboboxOption[]> {
  const all: ComboboxOption[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 200, date: today(), ...(cursor && { cursor }) };
    const page = await answerOf(api.GET('/api/v1/agencies', { params: { query } }));
    all.push(...page.items.map(({ key, name }) => ({ key, label: inLanguage({ ...name }) })));
    cursor = page.next;
  } while (cursor);
  return all;
}
