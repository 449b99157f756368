import type { Database, SqlValue, UnitOfWork } from '../../database';
import { systemActor } from '../../kernel';
import {
  applicantWords,
  type Calendars,
  dateAt,
  dayOf,
  nextCaseCode,
  type Organisation,
} from '../../one-stop-shop';
import { foldText, type ListeningCommand } from '../../runtime';
import { chanceFrom, fateOf } from './chance';
import { applicantFrom } from './filings';

type Row = Record<string, SqlValue>;

const day = 86_400_000;
const hour = 3_600_000;
/** Rows of one statement: few different statements, so that the database prepares each of them once. */
const together = 50;

/** What a closed case leaves behind, table by table; `names`: its rows name people or the code. */
const tables: readonly { table: string; column: string; names: boolean }[] = [
  { table: 'process_instance', column: 'root_id', names: true },
  { table: 'history_event', column: 'instance_id', names: true },
  { table: 'task', column: 'root_id', names: true },
  { table: 'case_file', column: 'id', names: true },
  { table: 'case_event', column: 'case_id', names: true },
  { table: 'case_participant', column: 'case_id', names: false },
  { table: 'case_component', column: 'case_id', names: false },
  { table: 'case_payment', column: 'case_id', names: true },
  { table: 'case_result', column: 'case_id', names: true },
  { table: 'case_extension', column: 'case_id', names: false },
  { table: 'supplement_request', column: 'case_id', names: true },
  { table: 'clock', column: 'case_id', names: false },
  { table: 'clock_alarm', column: 'case_id', names: false },
  { table: 'custody', column: 'case_id', names: true },
  { table: 'custody_segment', column: 'case_id', names: false },
  { table: 'handoff', column: 'case_id', names: true },
  { table: 'consultation', column: 'case_id', names: true },
  { table: 'lateness', column: 'case_id', names: false },
  { table: 'escalation', column: 'case_id', names: true },
  { table: 'urging_letter', column: 'case_id', names: true },
  { table: 'work_item', column: 'case_id', names: true },
];

/** A closed case with everything it left. */
interface Life {
  caseId: string;
  receivingAgencyId: string;
  competentAgencyId: string;
  code: string;
  applicant: { name: string; identity: string; phone: string; address: string };
  filedAt: number;
  /** The days it speaks of and counts, by number: whatever they are, working or not, they are in another week too. */
  days: ReadonlySet<number>;
  rows: ReadonlyMap<string, Row[]>;
}

export interface EarlierLivesParts {
  database: Database;
  unitOfWork: UnitOfWork;
  calendars: Calendars;
  organisation: Organisation;
}

/**
 * The months before the weeks that were lived through: the same lives, whole weeks earlier, of other people at other communes.
 * A life is taken to another week only where all its days are the same kind of day there, so that every counted date, every
 * ledger and every sum of minutes holds as it held in the life itself.
 */
export class EarlierLives {
  private readonly waiting = new Map<string, Row[]>();

  constructor(private readonly parts: EarlierLivesParts) {}

  /** Repeats what has been closed until now, `times` times, each `span` ms (whole weeks) earlier. Answers how many cases came of it. */
  async repeat(
    { seed, span, times }: { seed: number; span: number; times: number },
    progress: (cases: number) => void = () => undefined,
  ): Promise<number> {
    const lives = await this.closedLives();
    let cases = 0;
    for (let back = times; back >= 1; back -= 1) {
      const chosen = lives.filter((life) => this.fits(life, back * span));
      for (let start = 0; start < chosen.length; start += 40) {
        const some = chosen.slice(start, start + 40);
        await this.parts.unitOfWork.run(async (tx) => {
          this.waiting.clear();
          for (const life of some) {
            const now = life.filedAt - back * span;
            const command = {
              tx,
              now,
              actor: systemActor,
              emit: () => undefined,
            } as unknown as ListeningCommand;
            await this.relive(command, life, back * span, back, seed);
          }
          for (const [table, rows] of this.waiting)
            for (let first = 0; first < rows.length; first += together)
              await tx.insert(table, rows.slice(first, first + together));
        });
        cases += some.length;
        progress(cases);
      }
    }
    return cases;
  }

  private async closedLives(): Promise<Life[]> {
    const { database } = this.parts;
    const files = await database.query<Row>(
      'SELECT * FROM case_file WHERE closed_at IS NOT NULL AND instance_id IS NOT NULL ORDER BY filed_at, code',
    );
    const byCase = new Map<string, Map<string, Row[]>>();
    const caseOf = new Map<SqlValue, string>();
    for (const { id, instance_id } of files) {
      byCase.set(id as string, new Map());
      caseOf.set(id!, id as string);
      caseOf.set(instance_id!, id as string);
    }
    for (const { table, column } of tables) {
      const keys = [...caseOf.keys()] as string[];
      for (let start = 0; start < keys.length; start += 200)
        for (const row of await database.query<Row>(
          `SELECT * FROM ${table} WHERE ${column} IN (?)${table === 'history_event' ? ' ORDER BY instance_id, seq' : ''}`,
          [keys.slice(start, start + 200)],
        )) {
          const caseId = caseOf.get(row[column]!)!;
          if (table === 'process_instance') caseOf.set(row.id!, caseId);
          const rows = byCase.get(caseId)!;
          const known = rows.get(table);
          if (known) known.push(row);
          else rows.set(table, [row]);
        }
    }
    return files.map((file) => {
      const rows = byCase.get(file.id as string)!;
      return {
        caseId: file.id as string,
        receivingAgencyId: file.receiving_agency_id as string,
        competentAgencyId: file.competent_agency_id as string,
        code: file.code as string,
        applicant: JSON.parse(file.applicant as string) as Life['applicant'],
        filedAt: file.filed_at as number,
        days: daysOf(file, rows.get('clock') ?? []),
        rows,
      };
    });
  }

  private fits({ days }: Life, shift: number): boolean {
    const calendar = this.parts.calendars.current('vn');
    const back = shift / day;
    for (const one of days)
      if (JSON.stringify(calendar.day(one)) !== JSON.stringify(calendar.day(one - back))) return false;
    return true;
  }

  private async relive(
    command: ListeningCommand,
    life: Life,
    shift: number,
    back: number,
    seed: number,
  ): Promise<void> {
    const { names, ids } = this.counterparts(life, back);
    for (const rows of life.rows.values())
      for (const { id } of rows) if (typeof id === 'string') ids.set(id, earlierId(id, shift + back * hour));
    const receiving = ids.get(life.receivingAgencyId) ?? life.receivingAgencyId;
    const code = await nextCaseCode(command, this.parts.organisation.view(), receiving);
    const applicant = applicantFrom(chanceFrom(Math.floor(fateOf(`${seed} ${life.code} ${back}`) * 2 ** 32)));
    const rename = (from: string, to: string) => {
      names.set(from, to);
      names.set(foldText(from), foldText(to));
    };
    for (const key of ['name', 'identity', 'phone', 'address'] as const)
      rename(life.applicant[key], applicant[key]);
    rename(life.code, code);
    rename(wordsOf(life.code), wordsOf(code));
    rename(life.code.slice(-11), code.slice(-11));
    const texts = [...names.keys()].sort((one, other) => other.length - one.length).map(escaped);
    const plain = rewriterOf(patterns, ids, names, shift);
    const named = rewriterOf([...texts, ...patterns], ids, names, shift);
    for (const { table, names: hasNames } of tables) {
      const rewrite = hasNames ? named : plain;
      const into = this.waiting.get(table) ?? [];
      for (const row of life.rows.get(table) ?? []) {
        const earlier: Row = {};
        for (const [column, value] of Object.entries(row))
          earlier[column] =
            typeof value === 'string' ? rewrite(value) : isInstant(value) ? value - shift : value!;
        into.push(earlier);
      }
      this.waiting.set(table, into);
      if (table === 'case_file') this.findable(into.at(-1)!);
    }
  }

  /** The words by which its applicant is looked for. */
  private findable({ id, applicant }: Row): void {
    const words = this.waiting.get('applicant_word') ?? [];
    for (const word of applicantWords(JSON.parse(applicant as string))) words.push({ word, case_id: id! });
    this.waiting.set('applicant_word', words);
  }

  /** Agency, units and people of the commune where it happened, and those of the commune where it happens now. */
  private counterparts(life: Life, back: number): { ids: Map<string, string>; names: Map<string, string> } {
    const { organisation } = this.parts;
    const view = organisation.view();
    const ids = new Map<string, string>();
    const names = new Map<string, string>();
    const today = organisation.localDate(life.filedAt);
    const communes = view
      .agencies(today)
      .filter(({ tier, parentId }) => tier === 'COMMUNE' && parentId !== null)
      .sort((one, other) => (one.key < other.key ? -1 : 1));
    const index = [life.receivingAgencyId, life.competentAgencyId]
      .map((id) => communes.findIndex((commune) => commune.id === id))
      .find((place) => place >= 0);
    if (index === undefined) return { ids, names };
    const from = communes[index]!;
    const to = communes[(index + back * 7) % communes.length]!;
    ids.set(from.id, to.id);
    for (const unit of view.unitsOf(from.id, today)) {
      const other = view.unitOf(to.id, unit.key, today);
      if (!other) continue;
      ids.set(unit.id, other.id);
      const holders = view.holdersOf(other.id, null, life.filedAt);
      for (const { personId, role } of view.holdersOf(unit.id, null, life.filedAt)) {
        const counterpart = holders.find((one) => one.role === role);
        if (!counterpart) continue;
        ids.set(personId, counterpart.personId);
        names.set(view.person(personId)!.name, view.person(counterpart.personId)!.name);
      }
    }
    return { ids, names };
  }
}

/** Limits in calendar days look at the day on which they end, all others at every day until then. */
function daysOf(file: Row, clocks: readonly Row[]): Set<number> {
  const days = new Set<number>();
  const add = (from: number, until: number) => {
    for (let one = dayOf(dateAt(from)) - 1; one <= dayOf(dateAt(until)) + 1; one += 1) days.add(one);
  };
  add(file.filed_at as number, file.closed_at as number);
  for (const { started_at, original_due_at, due_at, ledger } of clocks) {
    const { facts } = JSON.parse(ledger as string) as { facts: { limit: { unit: string } } };
    const due = Math.max(original_due_at as number, (due_at ?? 0) as number);
    add(facts.limit.unit === 'calendar-day' ? due : (started_at as number), due);
  }
  return days;
}

/** An id that sorts before its original as much as the case is earlier: UUID version 7 begins with its instant. */
function earlierId(id: string, by: number): string {
  const instant = (parseInt(id.slice(0, 8) + id.slice(9, 13), 16) - by).toString(16).padStart(12, '0');
  return `${instant.slice(0, 8)}-${instant.slice(8)}${id.slice(13)}`;
}

const isInstant = (value: SqlValue | undefined): value is number =>
  typeof value === 'number' && value > 1_600_000_000_000 && value < 2_000_000_000_000;

const patterns = [
  '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}',
  '\\b20\\d\\d-\\d\\d-\\d\\d',
  '\\b1[678]\\d{11}\\b',
];

/** Ids, instants, dates and names inside a text, JSON or not. */
function rewriterOf(
  alternatives: readonly string[],
  ids: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  shift: number,
): (text: string) => string {
  const pattern = new RegExp(alternatives.join('|'), 'g');
  return (text) =>
    text.replace(pattern, (found) => {
      const known = ids.get(found) ?? names.get(found);
      if (known !== undefined) return known;
      if (/^\d{13}$/.test(found)) return String(Number(found) - shift);
      if (/^\d{4}-\d\d-\d\d$/.test(found))
        return new Date(Date.parse(found) - shift).toISOString().slice(0, 10);
      return found;
    });
}

/** Date and serial of a code as the search of the inbox writes them. */
const wordsOf = (code: string): string => code.slice(code.indexOf('-') + 1).replace('-', ' ');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
