import { mkdtempSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/database';
import { DemoAuthority } from '../../src/one-stop-shop/signing/demo-authority';
import { permit } from '../access/permit';
import { startShop } from '../builders/start-shop';
import type { TestServer } from '../http/test-server';
import { peopleAt } from '../support/as-person';
import type { ApiClient } from '../support/api-client';
import { type Answer, PageClient } from '../support/page-client';
import { keysDirOf } from '../support/server-process';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { MortalServer } from './mortal-server';
import { isNightly } from './tally';

const day = 86_400_000;
const password = 'trời xanh quá đi 1986';
const keyPassword = 'mat-khau-khoa-2026';
const officials = ['an', 'lan', 'van'] as const;
type Official = (typeof officials)[number];

/** The first two, at night all: each is a server that dies and starts again. */
const places = (...all: string[]): string[] => all.slice(0, isNightly ? all.length : 2);
const faultsOf = {
  letters: places(
    'document.numbered:1',
    'document.file-stored:1',
    'document.drafted:1',
    'document.rendered:1',
    'document.file-kept:1',
  ),
  results: places(
    'signing.file-stored:1',
    'signing.sealed:1',
    'signing.signed:1',
    'document.numbered:1',
    'signing.numbered:1',
    'signing.seal-stored:1',
  ),
};

interface WaitingView {
  id: string;
  version: number;
  caseId: string;
}
interface DocumentRow {
  id: string;
  case_id: string;
  type: string;
  state: string;
  number: string | null;
  serial: number | null;
  serial_class: string | null;
}

/**
 * kill -9 in the middle of the paper work. One case after the other is killed at every place of an act, and people do again what was
 * not answered: in the end each act is there once, numbers have no gap, and every signature holds.
 */
describe('paper work on a server that dies', () => {
  jest.setTimeout(600_000);
  const databaseUrl = freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-paper-'));
  const location = databaseUrl ? { url: databaseUrl } : { file: join(dataDir, 'motcua.sqlite') };
  // Where the doctor looks for them, too.
  const keysDir = databaseUrl ? keysDirOf(databaseUrl) : join(dataDir, 'keys');
  let mortal: MortalServer;
  const cookies = new Map<Official, string>();

  beforeAll(async () => {
    await setUp({ location, dataDir, keysDir });
    mortal = await MortalServer.start(
      {
        dataDir,
        ...(databaseUrl !== undefined && { databaseUrl }),
        env: { KEYS_DIR: keysDir, PUBLIC_URL: 'https://motcua.example' },
      },
      faultsOf.letters[0],
    );
    for (const who of officials) {
      const page = new PageClient(mortal.server.url);
      said(await page.signIn(`${who}.xap`, password));
      cookies.set(who, page.cookie);
    }
  });
  afterAll(() => mortal?.stop());

  const as = (who: Official): PageClient => {
    const page = new PageClient(mortal.server.url);
    page.cookie = cookies.get(who)!;
    return page;
  };
  async function read<Row extends Record<string, unknown>>(
    sql: string,
    values: string[] = [],
  ): Promise<Row[]> {
    const open = await openDatabase({ location, entities: [], migrations: [] });
    try {
      return await open.database.query<Row>(sql, values);
    } finally {
      await open.close();
    }
  }
  const documentsOf = (caseId: string) =>
    read<DocumentRow & Record<string, unknown>>(
      'SELECT id, case_id, type, state, number, serial, serial_class FROM official_document WHERE case_id = ? ORDER BY id',
      [caseId],
    );
  const stagesOf = async (documentId: string) =>
    (
      await read<{ stage: string }>(
        'SELECT stage FROM official_document_file WHERE document_id = ? ORDER BY revision',
        [documentId],
      )
    ).map(({ stage }) => stage);
  const tellings = async (documentId: string, what: string) =>
    (
      await read('SELECT id FROM audit_entry WHERE subject_id = ? AND action = ?', [
        documentId,
        `document.${what}`,
      ])
    ).length;

  const filed = async (): Promise<string> =>
    said(
      await as('an').post('/case-files', {
        procedureCode: 'PERMIT',
        channel: 'COUNTER',
        receivingAgency: 'xa-an-phu',
        applicant: { kind: 'PERSON', name: 'Đặng Ánh', identity: '001099012345', address: 'Thôn 3' },
        components: [{ code: 'application', how: 'PAPER' }],
      }),
    ).id;

  it('a letter is written, numbered and set once, wherever it dies', async () => {
    const cases = [await filed(), await filed()];
    const before = mortal.deaths;
    const faults = faultsOf.letters;
    // The last life begins with the first fault of the results, which letters do not meet.
    await mortal.survive([...faults.slice(1), faultsOf.results[0]], async () => {
      for (const id of cases) {
        // Nobody knows whether an act that was not answered was done: the case says so.
        if (said(await as('an').get(`/case-files/${id}`)).state === 'SUBMITTED')
          said(
            await as('an').post(`/case-files/${id}/request-supplement`, {
              items: [{ component: 'application', reasonCode: 'UNSIGNED' }],
            }),
          );
        const { items } = said(await as('an').get(`/case-files/${id}/documents`));
        for (const document of items) await openFile(as('an'), document.id);
      }
      return mortal.deaths - before < faults.length;
    });
    expect(mortal.deaths - before).toBe(faults.length);
    const letters = (await Promise.all(cases.map(documentsOf))).flat();
    expect(letters.map(({ type, state, number }) => [type, state, number])).toEqual([
      ['supplement-request', 'ISSUED', '01/HDHS'],
      ['supplement-request', 'ISSUED', '02/HDHS'],
    ]);
    for (const { id } of letters) {
      expect(await stagesOf(id)).toEqual(['RENDERED']);
      expect(await tellings(id, 'issued')).toBe(1);
    }
  });

  it('a result is signed, numbered, sealed and issued once, wherever it dies', async () => {
    const cases = [await awaitingSignature(mortal.api), await awaitingSignature(mortal.api)];
    const before = mortal.deaths;
    const faults = faultsOf.results;
    await mortal.survive(faults.slice(1), async () => {
      await act('lan', 'SIGN', 'sign');
      await act('van', 'ISSUE', 'issue');
      const all = (await Promise.all(cases.map(documentsOf))).flat();
      return !all.every(({ type, state }) => type !== 'refusal' || state === 'ISSUED');
    });
    expect(mortal.deaths - before).toBe(faults.length);
    const numbers: string[] = [];
    for (const caseId of cases) {
      const [result, ...others] = (await documentsOf(caseId)).filter(({ type }) => type === 'refusal');
      expect(others).toEqual([]);
      numbers.push(result!.number!);
      expect(await stagesOf(result!.id)).toEqual(['RENDERED', 'SIGNED', 'SEALED']);
      for (const what of ['signed', 'numbered', 'sealed', 'issued'])
        expect([what, await tellings(result!.id, what)]).toEqual([what, 1]);
      const { items } = said(await as('an').get(`/case-files/${caseId}/documents/${result!.id}/signatures`));
      expect(items.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['VALID', 'VALID']);
      const file = said(await as('an').get(`/case-files/${caseId}`));
      expect(file.results).toMatchObject([{ number: result!.number }]);
    }
    expect(numbers.map((number) => Number.parseInt(number, 10)).sort()).toEqual([1, 2]);
  });

  it('leaves every number and file in its place', async () => {
    const year = new Date().getFullYear();
    const { classes } = said(await as('an').get(`/official-documents/serials?agency=xa-an-phu&year=${year}`));
    expect(classes.length).toBeGreaterThan(1);
    for (const one of classes) expect(one).toMatchObject({ last: 2, issued: 2, missing: [] });
    const kept = await read<{ id: string }>('SELECT id FROM official_document_file');
    const stored = (await readdir(join(dataDir, 'files'), { recursive: true })).join(' ');
    for (const { id } of kept) expect(stored).toContain(id);
    expect(doctor({ dataDir, ...(databaseUrl !== undefined && { databaseUrl }) })).toBe('');
  });

  /** A refusal for its substance: the result of the case, which waits for the leader. */
  async function awaitingSignature(api: ApiClient): Promise<string> {
    const id = await filed();
    said(await as('an').post(`/case-files/${id}/accept`));
    const { steps } = said(await as('an').get(`/case-files/${id}`));
    const { taskId } = steps.find(({ elementId }: { elementId: string }) => elementId === 'appraise');
    const { status, body } = await api.post(`/tasks/${taskId}/complete`, { variables: { verdict: 'BAD' } });
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return id;
  }

  /** Everything that waits, in one go, as it is seen now. */
  async function act(who: Official, step: string, what: 'sign' | 'issue'): Promise<void> {
    const { items } = said(await as(who).get(`/signing/documents?step=${step}`));
    if (items.length === 0) return;
    const asked = (items as WaitingView[]).map(({ id, version }) => ({ documentId: id, version }));
    const answer = said(
      await as(who).post(`/signing/documents/${what}`, { password: keyPassword, items: asked }),
    );
    // A draft whose file was made meanwhile is looked at again.
    for (const { code } of answer.items) if (code) expect(code).toBe('SIGNING.CHANGED');
  }
});

const said = ({ status, body }: Answer): any => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

async function openFile(page: PageClient, documentId: string): Promise<void> {
  const response = await page.open(`/official-documents/${documentId}/file`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await response.text()).slice(0, 5)).toBe('%PDF-');
}

/** The office before its first day: people with accounts, a leader's key and the seal of the commune. */
async function setUp({
  keysDir,
  ...place
}: Pick<TestServer, 'location' | 'dataDir'> & { keysDir: string }): Promise<void> {
  const shop = await startShop({ beside: place as TestServer, env: { KEYS_DIR: keysDir } });
  try {
    const as = peopleAt(shop);
    const by = (key: string) => as(shop.person(key), 'official');
    const { ok, agency } = shop;
    const drawing = permit.drawing
      .replace(
        'user return ',
        'user issue name="Cấp số" procedure:act="issue" procedure:unit="records-office" procedure:role="records-clerk"\nuser return ',
      )
      .replace('sign > return', 'sign > issue > return');
    await shop.deploy(drawing, 'PERMIT', permit.procedure, permit.roots);
    for (const person of officials)
      await ok(
        shop.api.post('/accounts', { person, username: `${person}.xap`, password, roles: ['official'] }),
      );
    const from = Math.min(Date.now(), shop.now()) - day;
    const authority = new DemoAuthority('CA thử nghiệm', { validFrom: from, validTo: from + 3_650 * day });
    const keyOf = (commonName: string) => ({
      provider: 'PKCS12',
      secret: authority.issue({ commonName, organisation: 'UBND xã An Phú' }, keyPassword).toString('base64'),
      password: keyPassword,
    });
    const done = async (reply: Promise<{ status: number; body: unknown }>) => {
      const { status, body } = await reply;
      if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    };
    const anchor = { certificate: authority.certificate, note: 'Thử nghiệm' };
    await done(as(shop.person('hai'), 'administrator').post('/signing/trust-anchors', anchor));
    await done(by('lan').put('/signing/own-key', keyOf('Bùi Lan')));
    const commune = `/signing/agencies/${agency('xa-an-phu')}`;
    await done(by('van').put(`${commune}/seal`, keyOf('UBND xã An Phú')));
    await done(by('van').put(`${commune}/practice`, { onPaper: false }));
  } finally {
    await shop.stop();
  }
}
