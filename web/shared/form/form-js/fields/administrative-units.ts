import { answerOf, api } from '../../../api/client';
import { today } from '../../../time/local-date';
import type { AdministrativeUnit } from '../../values/address';

const known = new Map<string, readonly AdministrativeUnit[]>();
const asked = new Map<string, Promise<readonly AdministrativeUnit[]>>();

/** The units of a date; of the past they never change, of today not while a page is open. A failure is asked for anew. */
export function askUnits(date: string): Promise<readonly AdministrativeUnit[]> {
  const before = asked.get(date);
  if (before) return before;
  const answer = answerOf(api.GET('/api/v1/administrative-units', { params: { query: { date } } })).then(
    ({ items }) => {
      known.set(date, items);
      return items;
    },
  );
  asked.set(date, answer);
  answer.catch(() => asked.delete(date));
  return answer;
}

/** What is known of a date already; undefined before it was answered. */
export const unitsKnownOf = (date: string): readonly AdministrativeUnit[] | undefined => known.get(date);

/** The date whose units an address names: what the form asks for, else its own, else today. */
export const dateOfAddress = (asked: unknown, own: string | undefined): string => {
  const isDate = (one: unknown): one is string => typeof one === 'string' && /^\d{4}-\d{2}-\d{2}/.test(one);
  return isDate(asked) ? asked.slice(0, 10) : isDate(own) ? own : today();
};
