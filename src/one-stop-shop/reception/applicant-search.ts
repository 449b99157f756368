import type { Reader, SqlParameter } from '../../database';
import type { Party } from '../case-files/case-file';
import { type AppliedCase, applicantsOf, isMeant, type Wanted } from './applicants.policy';

/** Which cases are searched: those in which the caller reads who the applicant is. `c` is the case. */
export interface Scope {
  sql: string;
  values: SqlParameter[];
}

interface CaseRow {
  id: string;
  code: string;
  procedure_code: string;
  filed_at: number;
  applicant: string;
}

/** Cases that are read at once. */
const batch = 200;
/** Entries of the rarest word that one statement looks through; and all statements together, the newest first. */
const window = 10_000;
const mostLookedThrough = 60_000;
/** Applicants after which the search stops. */
export const enough = 40;
/** Words that begin with what is being typed and are tried. */
const mostWords = 8;
const countedUpTo = 20_000;

/**
 * Cases whose applicant is meant, by the index of words: the rarest word leads, newest case first, the others are looked up by
 * key. Beginnings of words are tried when the whole words do not find enough. However many cases there are, no statement looks
 * through more than `window` entries, and they together not through more than `mostLookedThrough` a word.
 */
export class ApplicantSearch {
  private readonly found = new Map<string, AppliedCase>();

  constructor(
    private readonly reader: Reader,
    private readonly scope: Scope,
    private readonly wanted: Wanted,
  ) {}

  /** Newest first. */
  async run(): Promise<AppliedCase[]> {
    if ('number' in this.wanted) await this.byNumber(this.wanted.number);
    else {
      const { words } = this.wanted;
      await this.byWords(words.map((word) => [word]));
      if (!this.hasEnough)
        await this.byWords(await Promise.all(words.map((word) => this.beginningWith(word))));
    }
    return [...this.found.values()].sort((one, other) => (one.id < other.id ? 1 : -1));
  }

  private get hasEnough(): boolean {
    return applicantsOf([...this.found.values()]).length >= enough;
  }

  private async byNumber(number: string): Promise<void> {
    this.take(
      await this.cases(
        'w.word >= ? AND w.word < ?',
        [number, `${number}~`],
        [],
        'ORDER BY w.word, w.case_id DESC',
      ),
    );
  }

  /** `ways`: of each word that is looked for the words that stand for it. */
  private async byWords(ways: readonly (readonly string[])[]): Promise<void> {
    if (ways.some((way) => way.length === 0)) return;
    const sizes = await Promise.all(ways.map((way) => this.sizeOf(way)));
    const rarest = sizes.indexOf(Math.min(...sizes));
    if (sizes[rarest] === 0) return;
    const others = ways.filter((_, place) => place !== rarest);
    for (const word of ways[rarest]) {
      await this.along(word, others);
      if (this.hasEnough) return;
    }
  }

  private async along(word: string, others: readonly (readonly string[])[]): Promise<void> {
    let before = '~';
    for (let looked = 0; looked < mostLookedThrough; looked += window) {
      const [last] = await this.reader.query<{ case_id: string }>(
        'SELECT case_id FROM applicant_word WHERE word = ? AND case_id < ? ORDER BY case_id DESC LIMIT 1 OFFSET ?',
        [word, before, window],
      );
      const until = last?.case_id ?? '';
      for (;;) {
        const rows = await this.cases(
          'w.word = ? AND w.case_id < ? AND w.case_id >= ?',
          [word, before, until],
          others,
          'ORDER BY w.case_id DESC',
        );
        this.take(rows);
        if (this.hasEnough) return;
        if (rows.length < batch) break;
        before = rows.at(-1)!.id;
      }
      if (!last) return;
      before = until;
    }
  }

  private cases(
    condition: string,
    values: readonly SqlParameter[],
    others: readonly (readonly string[])[],
    order: string,
  ): Promise<CaseRow[]> {
    const also = others.map(
      () => 'AND EXISTS (SELECT 1 FROM applicant_word o WHERE o.case_id = w.case_id AND o.word IN (?))',
    );
    return this.reader.query<CaseRow>(
      `SELECT c.id, c.code, c.procedure_code, c.filed_at, c.applicant
       FROM applicant_word w JOIN case_file c ON c.id = w.case_id
       WHERE ${condition} ${also.join(' ')} ${this.scope.sql} ${order} LIMIT ${batch}`,
      [...values, ...others.map((words) => [...words]), ...this.scope.values],
    );
  }

  private take(rows: readonly CaseRow[]): void {
    for (const row of rows) {
      const applicant = JSON.parse(row.applicant) as Party;
      if (!isMeant(applicant, this.wanted)) continue;
      const { id, code, procedure_code: procedureCode, filed_at: filedAt } = row;
      this.found.set(id, { id, code, procedureCode, filedAt, applicant });
    }
  }

  /** Leaps from word to word, so that it costs the same however many entries each has. */
  private async beginningWith(word: string): Promise<string[]> {
    const words: string[] = [];
    let after = word;
    for (let isFirst = true; words.length < mostWords; isFirst = false) {
      const [next] = await this.reader.query<{ word: string }>(
        `SELECT word FROM applicant_word WHERE word ${isFirst ? '>=' : '>'} ? AND word < ? ORDER BY word LIMIT 1`,
        [after, `${word}~`],
      );
      if (!next) break;
      words.push(next.word);
      after = next.word;
    }
    return words;
  }

  private async sizeOf(words: readonly string[]): Promise<number> {
    const [{ count }] = await this.reader.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM (SELECT 1 FROM applicant_word WHERE word IN (?) LIMIT ${countedUpTo}) x`,
      [[...words]],
    );
    return Number(count);
  }
}
