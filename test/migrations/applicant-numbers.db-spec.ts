import { entities } from '../../src/app.module';
import { loadMigrations } from '../../src/database';
import { migrate, openStore } from '../../src/database/open-database';
import { createPlace } from '../database/test-database';

const required = {
  procedure_code: 'P',
  procedure_version_id: '',
  channel: 'COUNTER',
  state: 'SUBMITTED',
  payment: 'NONE',
  delivery: 'NONE',
  synchronisation: 'NONE',
  receiving_agency_id: 'a',
  competent_agency_id: 'a',
  lead_agency_id: 'a',
  return_agency_id: 'a',
  summary: '',
  filed_at: 1,
  supplement_rounds: 0,
  extensions: 0,
  due_order: 1,
  data: '{}',
  steps: '[]',
  event_seq: 0,
  search_text: '',
  version: 1,
};

jest.setTimeout(120_000);

it('cases of before the upgrade are found by the number of their applicant', async () => {
  const place = await createPlace();
  const all = loadMigrations();
  const earlier = all.slice(
    0,
    all.findIndex(({ name }) => name.startsWith('OidcCitizens')),
  );
  expect(earlier.length).toBeGreaterThan(0);
  const old = await openStore({ location: place.location, entities, migrations: earlier });
  await migrate(old);
  await old.close();
  const store = await openStore({ location: place.location, entities, migrations: all });
  const { dataSource } = store;
  try {
    const applicants: Record<string, object> = {
      person: { kind: 'PERSON', name: 'A', identity: '001.099 012345' },
      household: { kind: 'HOUSEHOLD', name: 'B', identity: '001099054321' },
      enterprise: { kind: 'ENTERPRISE', name: 'C', identity: '001099012345' },
      nameless: { kind: 'PERSON', name: 'D' },
    };
    // More than are read at once.
    for (let index = 0; index < 1_100; index += 1) applicants[`crowd-${index}`] = applicants.nameless;
    applicants.zeta = { kind: 'PERSON', name: 'Z', identity: '001099000001' };
    for (const [id, applicant] of Object.entries(applicants)) {
      const row: Record<string, unknown> = {
        id,
        code: id,
        ...required,
        applicant: JSON.stringify(applicant),
      };
      const names = Object.keys(row);
      await dataSource.query(
        `INSERT INTO case_file (${names.map((name) => `\`${name}\``).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        Object.values(row),
      );
    }
    await migrate(store);
    const found: { id: string; applicant_number: string }[] = await dataSource.query(
      'SELECT id, applicant_number FROM case_file WHERE applicant_number IS NOT NULL ORDER BY id',
    );
    expect(found.map(({ id, applicant_number: number }) => [id, number])).toEqual([
      ['household', '001099054321'],
      ['person', '001099012345'],
      ['zeta', '001099000001'],
    ]);
  } finally {
    await store.close();
    await place.remove();
  }
});
