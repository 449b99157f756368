import type { Schema } from '../../../shared/api/client';
import type { Hall } from '../hall-queries';

/** What a hall is made up of while it is being written; `id` tells rows apart and is not sent. */
export interface HallPlan {
  vi: string;
  en: string;
  services: ServiceRow[];
  counters: CounterRow[];
}

export interface ServiceRow {
  id: string;
  letter: string;
  vi: string;
  en: string;
  fields: string[];
  procedures: string[];
}

export interface CounterRow {
  id: string;
  number: string;
  vi: string;
  en: string;
  /** Ids of rows of services; none = all. */
  services: string[];
}

export type PlanProblem =
  | 'nameMissing'
  | 'noService'
  | 'noCounter'
  | 'letterWrong'
  | 'letterTwice'
  | 'serviceNameMissing'
  | 'numberWrong'
  | 'numberTwice'
  | 'counterNameMissing';

/** What is in use of a hall. */
export function planOf({ name, services, counters }: Hall): HallPlan {
  const offered = services.filter(({ isOffered }) => isOffered);
  return {
    ...wordsOf(name),
    services: offered.map(({ id, letter, name: called, fields, procedures }) => ({
      id,
      letter,
      ...wordsOf(called),
      fields,
      procedures,
    })),
    counters: counters.map(({ id, number, name: called, serviceIds }) => ({
      id,
      number: String(number),
      ...wordsOf(called),
      services: serviceIds.filter((one) => offered.some((service) => service.id === one)),
    })),
  };
}

/** A hall begins with one service for everything and one counter. */
export const firstPlan = (): HallPlan => ({
  vi: 'Sảnh tiếp nhận và trả kết quả',
  en: 'Reception and result hall',
  services: [
    {
      id: newRowId(),
      letter: 'A',
      vi: 'Tiếp nhận hồ sơ',
      en: 'Reception',
      fields: [],
      procedures: [],
    },
    { id: newRowId(), letter: 'B', vi: 'Trả kết quả', en: 'Results', fields: [], procedures: [] },
  ],
  counters: [
    { id: newRowId(), number: '1', vi: 'Tiếp nhận tổng hợp', en: 'General reception', services: [] },
  ],
});

export const newRowId = (): string => crypto.randomUUID();

/** The letter and number that nobody has yet. */
export const nextLetter = (services: readonly ServiceRow[]): string =>
  [...'ABCDEFGHIJKLMNOPQRSTVWXYZ'].find((letter) => !services.some((one) => one.letter === letter)) ?? '';
export const nextNumber = (counters: readonly CounterRow[]): string =>
  String(Math.max(0, ...counters.map(({ number }) => Number(number) || 0)) + 1);

/** By row (`name` for the hall itself): what the server would refuse. */
export function problemsOf({ vi, services, counters }: HallPlan): Map<string, PlanProblem> {
  const found = new Map<string, PlanProblem>();
  const say = (id: string, problem: PlanProblem) => void (found.has(id) || found.set(id, problem));
  if (!vi.trim()) say('name', 'nameMissing');
  if (services.length === 0) say('services', 'noService');
  if (counters.length === 0) say('counters', 'noCounter');
  for (const { id, letter, vi: name } of services) {
    if (!/^[A-Z]{1,2}$/.test(letter)) say(id, 'letterWrong');
    if (services.some((other) => other.id !== id && other.letter === letter)) say(id, 'letterTwice');
    if (!name.trim()) say(id, 'serviceNameMissing');
  }
  for (const { id, number, vi: name } of counters) {
    if (!/^[1-9]\d{0,2}$/.test(number)) say(id, 'numberWrong');
    if (counters.some((other) => other.id !== id && other.number === number)) say(id, 'numberTwice');
    if (!name.trim()) say(id, 'counterNameMissing');
  }
  return found;
}

/** As the server takes it. What has no English name is called in English as in Vietnamese. */
export function requestOf({
  vi,
  en,
  services,
  counters,
}: HallPlan): Omit<Schema<'ChangeHallRequest'>, 'version'> {
  const letterOf = new Map(services.map(({ id, letter }) => [id, letter]));
  return {
    name: named(vi, en),
    services: services.map((one) => ({
      letter: one.letter,
      name: named(one.vi, one.en),
      fields: one.fields,
      procedures: one.procedures,
    })),
    counters: counters.map((one) => ({
      number: Number(one.number),
      name: named(one.vi, one.en),
      services: one.services.flatMap((id) => letterOf.get(id) ?? []),
    })),
  };
}

const named = (vi: string, en: string) => ({ vi: vi.trim(), en: en.trim() || vi.trim() });
const wordsOf = (name: { [language: string]: unknown }) => ({
  vi: String(name.vi ?? ''),
  en: String(name.en ?? ''),
});
