import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMigrations, openDatabase, type OpenDatabase, type SqlValue } from '../src/database';
import { applicantWords } from '../src/one-stop-shop';
import {
  ApplicantWordEntity,
  CaseParticipantEntity,
} from '../src/one-stop-shop/case-files/case-file.entities';
import { CaseFileEntity } from '../src/one-stop-shop/case-files/case-file.entity';
import { ApplicantSearch, type Scope } from '../src/one-stop-shop/reception/applicant-search';
import { wantedOf } from '../src/one-stop-shop/reception/applicants.policy';
import { summarise } from './measure';
import { aPerson, random } from './province';
import type { Row } from './row';

/** Bound by the most parameters that SQLite takes in one statement. */
const chunk = 600;
const began = Date.parse('2024-01-02T08:00:00+07:00');
const agencies = 130;
/** Share of the cases in which the busiest agency takes part; the others share the rest. */
const busiest = 0.2;

/**
 * What the search for an applicant at the counter costs with so many cases: by name without accents, whole and while it is typed, and
 * by number; for who reads the whole province, a busy agency or a small commune.
 */
export async function benchApplicants(
  where: string,
  url: string | undefined,
  total: number,
  rounds: number,
): Promise<Row[]> {
  if (url) return bench(where, { url }, total, rounds);
  const folder = mkdtempSync(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'motcua-applicants-'));
  try {
    return await bench(where, { file: join(folder, 'bench.sqlite') }, total, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(
  where: string,
  location: { url: string } | { file: string },
  total: number,
  rounds: number,
): Promise<Row[]> {
  const open = await openDatabase({
    location,
    entities: [CaseFileEntity, CaseParticipantEntity, ApplicantWordEntity],
    migrations: loadMigrations(),
  });
  try {
    const start = performance.now();
    await open.database.loading(() => seed(open, total));
    const seconds = Math.round((performance.now() - start) / 1_000);
    return [
      { what: 'applicants filled', where, clients: '-', result: { cases: total, seconds } },
      ...(await questions(where, open, total, rounds)),
    ];
  } finally {
    await open.close();
  }
}

async function questions(where: string, open: OpenDatabase, total: number, rounds: number): Promise<Row[]> {
  const scopes: [string, Scope][] = [
    ['the province', { sql: '', values: [] }],
    ['a busy agency', of(agencyId(0))],
    ['a small commune', of(agencyId(7))],
  ];
  const someNumber = () => identityOf(Math.floor(random() * total));
  const texts: [string, () => string][] = [
    ['a whole name', aPerson],
    ['two words of a name', () => aPerson().split(' ').slice(1).join(' ')],
    ['a name being typed', () => aPerson().slice(0, -1)],
    ['the commonest word', () => 'nguyen'],
    ['two letters', () => 'th'],
    ['words nobody has together', () => 'nguyen zzzz'],
    ['an identity number', someNumber],
    ['the beginning of one', () => someNumber().slice(0, 8)],
    ['a telephone number', () => phoneOf(Math.floor(random() * total))],
  ];
  const rows: Row[] = [];
  for (const [who, scope] of scopes)
    for (const [what, text] of texts) {
      const times: number[] = [];
      let found = 0;
      const cpu = process.cpuUsage();
      for (let round = 0; round < rounds; round += 1) {
        const wanted = wantedOf(text())!;
        const at = performance.now();
        found += (await open.database.read((reader) => new ApplicantSearch(reader, scope, wanted).run()))
          .length;
        times.push(performance.now() - at);
      }
      const { user, system } = process.cpuUsage(cpu);
      rows.push({
        what: `applicants: ${what}, ${who}`,
        where,
        clients: 1,
        result: {
          ...summarise(times, times.reduce((sum, time) => sum + time, 0) / 1_000),
          cpuMs: Math.round((user + system) / rounds / 10) / 100,
          cases: Math.round(found / rounds),
        },
      });
    }
  return rows;
}

const of = (agency: string): Scope => ({
  sql: 'AND EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.agency_id IN (?))',
  values: [[agency]],
});
const agencyId = (place: number): string => `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`;
/** Two cases each. */
const identityOf = (number: number): string =>
  `001${String(Math.floor(number / 2) * 7 + 80_000_000).padStart(9, '0')}`;
const phoneOf = (number: number): string =>
  `09${String(Math.floor(number / 2) * 13 + 10_000_000).padStart(8, '0')}`;

/** Rows as the shop writes them, as far as the search reads them; words in the order of their key, or filling would take hours. */
async function seed(open: OpenDatabase, total: number): Promise<void> {
  const indices = open.store.dataSource
    .getMetadata(CaseFileEntity)
    .indices.map(({ name, columns, isUnique }) => ({
      name,
      isUnique,
      columns: columns.map(({ databaseName }) => databaseName),
    }));
  const run = (sql: string) => open.unitOfWork.run((tx) => tx.execute(sql));
  const onTable = open.store.dialect === 'mysql' ? ' ON case_file' : '';
  for (const { name } of indices) await run(`DROP INDEX ${name}${onTable}`);
  const words: Record<string, SqlValue>[] = [];
  for (let first = 0; first < total; first += 20 * chunk)
    await open.unitOfWork.run(async (tx) => {
      for (let from = first; from < Math.min(total, first + 20 * chunk); from += chunk / 20) {
        const cases = Array.from({ length: Math.min(chunk / 20, total - from) }, (_, place) =>
          aCase(from + place),
        );
        await tx.insert(
          'case_file',
          cases.map(({ row }) => row),
        );
        await tx.insert(
          'case_participant',
          cases.map(({ row, agency }) => ({ agency_id: agency, case_id: row.id!, since: row.filed_at! })),
        );
        for (const { row, known } of cases) for (const word of known) words.push({ word, case_id: row.id! });
      }
    });
  words.sort((one, other) =>
    (one.word as string) < (other.word as string) ? -1 : one.word === other.word ? 0 : 1,
  );
  for (let first = 0; first < words.length; first += 100_000)
    await open.unitOfWork.run(async (tx) => {
      for (let from = first; from < Math.min(words.length, first + 100_000); from += chunk)
        await tx.insert('applicant_word', words.slice(from, Math.min(from + chunk, first + 100_000)));
    });
  for (const { name, columns, isUnique } of indices)
    await run(`CREATE ${isUnique ? 'UNIQUE ' : ''}INDEX ${name} ON case_file (${columns.join(', ')})`);
}

function aCase(number: number) {
  const applicant = {
    kind: 'PERSON',
    name: aPerson(),
    identity: identityOf(number),
    phone: phoneOf(number),
    address: 'Tổ 5, phường An Lạc',
  };
  const agency = agencyId(random() < busiest ? 0 : 1 + Math.floor(random() * (agencies - 1)));
  const filedAt = began + number * 60_000;
  const row: Record<string, SqlValue> = {
    id: `019b0000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    code: `H40-${String(number).padStart(9, '0')}`,
    procedure_code: 'P09',
    procedure_version_id: 'version',
    channel: 'COUNTER',
    state: 'RETURNED',
    payment: 'NONE',
    delivery: 'NONE',
    synchronisation: 'NONE',
    receiving_agency_id: agency,
    competent_agency_id: agency,
    lead_agency_id: agency,
    return_agency_id: agency,
    applicant: JSON.stringify(applicant),
    applicant_number: applicant.identity,
    summary: '',
    filed_at: filedAt,
    supplement_rounds: 0,
    extensions: 0,
    due_order: filedAt,
    data: '{}',
    steps: '[]',
    event_seq: 3,
    search_text: '',
    version: 3,
  };
  return { row, agency, known: applicantWords(applicant as Parameters<typeof applicantWords>[0]) };
}
