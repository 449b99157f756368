import { fold } from '../texts/fold';

/** What is searched of a procedure. */
export interface Named {
  code: string;
  nationalCode: string | null;
  name: { vi: string; en: string };
  field: { code: string; vi: string; en: string };
}

/**
 * Procedures whose words begin as the words asked for do, without accents and in any order; the best first: a code that is
 * meant exactly, then initials (`ctbs` finds `Chứng thực bản sao`), then words as they stand in the name. Without words all: recent ones first,
 * then by name.
 */
export function rankProcedures<P extends Named>(
  procedures: readonly P[],
  words: string,
  recent: readonly string[] = [],
): P[] {
  const asked = fold(words).split(/\s+/).filter(Boolean);
  const place = (code: string) => {
    const found = recent.indexOf(code);
    return found < 0 ? recent.length : found;
  };
  return procedures
    .map((procedure) => ({ procedure, score: asked.length === 0 ? 1 : scoreOf(procedure, asked) }))
    .filter(({ score }) => score > 0)
    .sort(
      (one, other) =>
        other.score - one.score ||
        place(one.procedure.code) - place(other.procedure.code) ||
        one.procedure.name.vi.localeCompare(other.procedure.name.vi, 'vi'),
    )
    .map(({ procedure }) => procedure);
}

function scoreOf({ code, nationalCode, name, field }: Named, asked: readonly string[]): number {
  const exact = asked.join(' ');
  if (fold(code) === exact || nationalCode === exact || fold(code).split('-')[0] === exact) return 4;
  const words = wordsOf(name.vi);
  const initials = words.map((word) => word[0]).join('');
  if (asked.length === 1 && exact.length > 2 && initials.startsWith(exact)) return 3;
  const all = [...words, ...wordsOf(name.en), ...wordsOf(code), ...wordsOf(field.vi), ...wordsOf(field.en)];
  if (nationalCode) all.push(nationalCode);
  if (!asked.every((word) => all.some((known) => known.startsWith(word)))) return 0;
  return fold(name.vi).startsWith(exact) || ` ${fold(name.vi)}`.includes(` ${exact}`) ? 2 : 1;
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter(Boolean);
