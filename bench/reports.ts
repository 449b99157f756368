import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMigrations, openDatabase } from '../src/database';
import { endOfTime, toFactRow } from '../src/one-stop-shop/reports/facts/case-fact';
import { conditionsOf } from '../src/one-stop-shop/reports/forms/conditions.policy';
import { countCases } from '../src/one-stop-shop/reports/forms/count-cases';
import { reportForms } from '../src/one-stop-shop/reports/forms/forms.data';
import { reportProfiles } from '../src/one-stop-shop/reports/forms/profiles.data';
import { reportPeriod } from '../src/one-stop-shop/reports/report-period';
import { randomHistories } from '../test/builders/random-histories';
import type { Row } from './row';

const index = 'ix_case_fact_valid';

/**
 * Reports over so many cases with some four facts each: how long a month, a quarter and everything take, how much of that is this process, and
 * the longest that a server would have been held up meanwhile.
 */
export async function benchReports(
  where: string,
  databaseUrl: string | undefined,
  total: number,
): Promise<Row[]> {
  const results: Row[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-reports-'));
  const open = await openDatabase({
    entities: [],
    migrations: loadMigrations(),
    location: databaseUrl ? { url: databaseUrl } : { file: join(folder, 'bench.sqlite') },
  });
  const start = Date.parse('2026-07-01T08:00:00+07:00');
  const now = Date.parse('2026-11-20T10:00:00+07:00');
  const templates = randomHistories(10_000, 7, start);
  const first = templates.flatMap(({ id, happenings }) =>
    happenings.map(({ knownAt, fact }, place) =>
      toFactRow({
        caseId: `0-${id}`,
        validFrom: knownAt,
        validTo: happenings[place + 1]?.knownAt ?? endOfTime,
        recordedFrom: knownAt,
        recordedTo: endOfTime,
        fact,
      }),
    ),
  );
  const columns = Object.keys(first[0]).filter((name) => name !== 'case_id');
  const filling = performance.now();
  await open.database.loading(async () => {
    // Filled row by row, an index over so many costs more than everything else; afterwards it is sorted once.
    await open.unitOfWork.run((tx) =>
      tx.execute(tx.dialect === 'mysql' ? `DROP INDEX ${index} ON case_fact` : `DROP INDEX ${index}`),
    );
    for (let part = 0; part < first.length; part += 500)
      await open.unitOfWork.run((tx) => tx.insert('case_fact', first.slice(part, part + 500)));
    for (let copy = 1; copy < total / templates.length; copy += 1)
      await open.unitOfWork.run((tx) =>
        tx.execute(
          `INSERT INTO case_fact (case_id, ${columns.join(', ')})
           SELECT ? || case_id, ${columns.join(', ')} FROM case_fact WHERE case_id >= '0-' AND case_id < '0.'`,
          [`${String(copy).padStart(4, '0')}_`],
        ),
      );
    await open.unitOfWork.run((tx) =>
      tx.execute(`CREATE INDEX ${index} ON case_fact (valid_to, settled_until, case_id)`),
    );
  });
  results.push({
    what: `filled with ${total} cases of four facts`,
    where,
    clients: 1,
    result: { ms: Math.round(performance.now() - filling) },
  });
  for (const [name, from, until] of [
    ['a month', '2026-09-01', '2026-09-30'],
    ['a quarter', '2026-07-01', '2026-09-30'],
    ['everything', '2026-01-01', '2026-11-20'],
  ] as const)
    for (const code of ['ii-06a', '07a-btp']) {
      const form = reportForms.find((one) => one.code === code)!;
      const asked = form.columns(conditionsOf(reportProfiles[0], { isApart: form.isApart ?? false }));
      const period = reportPeriod({ from, until }, now);
      let heldUp = 0;
      let last = performance.now();
      const beat = setInterval(() => {
        heldUp = Math.max(heldUp, performance.now() - last);
        last = performance.now();
      }, 1);
      const began = performance.now();
      const spent = process.cpuUsage();
      const result = await open.database.read((reader) =>
        countCases(reader, asked, form.groupings[0], { agencies: null }, period),
      );
      clearInterval(beat);
      const took = Math.round(performance.now() - began);
      const { user, system } = process.cpuUsage(spent);
      results.push({
        what: `${form.number} of ${name}, ${total} cases`,
        where,
        clients: 1,
        result: {
          ms: took,
          cpuMs: Math.round((user + system) / 1_000),
          heldUpMs: Math.round(heldUp),
          rows: result.length,
        },
      });
    }
  await open.close();
  rmSync(folder, { recursive: true, force: true });
  return results;
}
