import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { ApiClient } from '../../../test/support/api-client';
import { WorkingTimeModule } from '../../../test/support/working-time.module';
import { BootSequence, Rounds } from '../../config';
import { Database } from '../../database';
import { definitionMessages, DefinitionsModule } from '../../definitions';
import { DrivenClock } from '../../kernel';
import { OutboxFeed } from '../../outbox';
import { runtimeMessages, RuntimeModule } from '../../runtime';
import { HandOnDueSuccessions } from './hand-on-due-successions';
import { Organisation } from './organisation';
import { organisationMessages, OrganisationModule } from './organisation.module';
import { type Succession, SuccessionListeners } from './succession-listeners';

const province = readFileSync(join(__dirname, 'fixtures/province.yaml'), 'utf8');
const day = 86_400_000;
const morning = new Date('2026-03-10T08:00:00+07:00');

let server: TestServer;
let clock: DrivenClock;
let api: ApiClient;
let heard: Succession[];
let refuse: boolean;

const start = async () => {
  clock = new DrivenClock(morning);
  heard = [];
  refuse = false;
  server = await startTestServer({
    imports: [DefinitionsModule, RuntimeModule, WorkingTimeModule, OrganisationModule],
    catalogues: [definitionMessages, runtimeMessages, organisationMessages],
    clock,
  });
  server.app.get(SuccessionListeners).register((command, succession) => {
    heard.push(succession);
    if (refuse) throw new Error('cannot hand on');
    return command.tx.query('SELECT 1').then(() => undefined);
  });
  api = new ApiClient(server.url, await server.token('administrator'));
};
const stop = () => server.stop();

const importing = (content: string, dryRun = false, name = 'province.yaml') =>
  api.post(`/organisation/import?dryRun=${dryRun}`, { files: [{ name, content }] });
const view = () => server.app.get(Organisation).view();
const rowsOf = (table: string) => server.app.get(Database).query(`SELECT * FROM ${table}`);
const ok = async <Body>(reply: Promise<{ status: number; body: Body }>): Promise<Body> => {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

describe('an import', () => {
  beforeEach(start);
  afterEach(stop);

  it('tells of every row in a dry run and writes nothing', async () => {
    const { status, body } = await importing(`${province}\n  - { from: nobody }\n`, true);
    expect(status).toBe(200);
    expect(body).toMatchObject({ dryRun: true, errors: 1, changed: 0, unchanged: 0 });
    expect(body.rows).toHaveLength(body.created + 1);
    expect(body.rows.at(-1)).toEqual({
      file: 'province.yaml',
      row: expect.any(Number) as number,
      record: 'substitution',
      status: 'error',
      field: 'from',
      code: 'ORGANISATION.UNKNOWN_REFERENCE',
      message: {
        vi: 'Trường from: không tìm thấy nobody.',
        en: 'The field from names what does not exist: nobody.',
      },
    });
    for (const table of ['agency', 'unit', 'person']) expect(await rowsOf(table)).toEqual([]);
    expect(view().revision).toBe(0);
  });

  it('takes in all rows or none', async () => {
    const refused = await importing(`${province}\n  - { from: nobody }\n`);
    expect([refused.status, refused.body.code]).toEqual([422, 'ORGANISATION.IMPORT_REFUSED']);
    expect(refused.body.problems).toMatchObject([{ record: 'substitution', field: 'from' }]);
    expect(await rowsOf('agency')).toEqual([]);
    const taken = await importing(province);
    expect(taken.body).toMatchObject({ dryRun: false, errors: 0 });
    expect(await rowsOf('agency')).toHaveLength(13);
    expect(view().agencies('2026-03-10')).toHaveLength(8);
  });

  it('changes nothing the second time, and is read back as it was', async () => {
    await ok(importing(province));
    const before = server.app.get(Organisation).data();
    const again = await ok(importing(province));
    expect(again).toMatchObject({ created: 0, changed: 0, errors: 0 });
    expect(view().revision).toBe(1);
    const fresh = new Organisation(server.app.get(Database), new BootSequence(), new Rounds(), clock);
    await fresh.refresh();
    expect(fresh.data()).toEqual(before);
  });

  it('takes uploads and refuses what is not text or has no files', async () => {
    const upload = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
      const form = new FormData();
      form.append('files[]', new Blob([content]), name);
      const response = await fetch(`${server.url}/api/v1/organisation/import`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await server.token('administrator')}` },
        body: form,
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    expect(await upload('people.csv', 'key,name\nan,Nguyễn An'.normalize('NFD'))).toMatchObject({
      status: 200,
      body: { created: 1 },
    });
    expect((await rowsOf('person'))[0].name).toBe('Nguyễn An'.normalize('NFC'));
    expect(await upload('people.csv', new Uint8Array([0xff, 0xfe, 0x41]))).toMatchObject({
      status: 422,
      body: { code: 'ORGANISATION.IMPORT_UNREADABLE' },
    });
    expect(await api.post('/organisation/import', {})).toMatchObject({
      status: 400,
      body: { code: 'ORGANISATION.FIELD_REQUIRED' },
    });
  });
});

describe('a succession', () => {
  beforeEach(start);
  afterEach(stop);

  const merge = (date: string) =>
    api.post('/agencies/merge', { predecessors: ['phuong-dong-ha'], successor: 'xa-an-binh', date });

  beforeEach(async () => {
    await ok(importing(province));
    heard = [];
  });

  it('ends the predecessor and hands its cases on in the same transaction', async () => {
    const predecessor = view().agencyByKey('phuong-dong-ha', '2026-03-09')!;
    const body = await ok(merge('2026-03-10'));
    expect(body.predecessors).toContainEqual(
      expect.objectContaining({ agencyKey: 'phuong-dong-ha', kind: 'MERGE', isPrincipal: true }),
    );
    expect(heard).toHaveLength(1);
    const [{ units, ...succession }] = heard;
    expect(succession).toMatchObject({
      predecessorId: predecessor.id,
      principalId: body.id,
      date: '2026-03-10',
    });
    const oneStop = view().unitOf(predecessor.id, 'one-stop', '2026-03-09')!;
    expect(units.get(body.id)?.get(oneStop.id)).toBe(view().unitOf(body.id, 'one-stop', '2026-03-10')!.id);
    expect(view().current(predecessor.id, '2026-03-10')?.id).toBe(body.id);
    await server.app.get(HandOnDueSuccessions).run();
    expect(heard).toHaveLength(1);
    const events = await server.app.get(OutboxFeed).after(0, 100);
    expect(events.map(({ type }) => type)).toContain('agency.succeeded');
    expect(events.filter(({ type }) => type === 'organisation.changed')).toHaveLength(2);
  });

  it('does not happen when the cases cannot be handed on', async () => {
    refuse = true;
    expect((await merge('2026-03-10')).status).toBe(500);
    expect(view().agencyByKey('phuong-dong-ha', '2026-03-10')).toBeDefined();
    const [{ revision }] = await rowsOf('organisation_revision');
    expect(revision).toBe(1);
  });

  it('that was entered beforehand hands them on when its date has come, once', async () => {
    await ok(merge('2026-03-12'));
    expect(heard).toHaveLength(0);
    await server.app.get(HandOnDueSuccessions).run();
    expect(heard).toHaveLength(0);
    clock.travelTo(new Date(morning.getTime() + 2 * day));
    await server.app.get(HandOnDueSuccessions).run();
    await server.app.get(HandOnDueSuccessions).run();
    expect(heard).toHaveLength(1);
  });

  it('of a split names who takes over which procedures', async () => {
    const { id } = await ok(
      api.post('/agencies', {
        key: 'so-moi',
        tier: 'PROVINCE',
        name: { vi: 'Sở Mới', en: 'New' },
        validFrom: '2026-01-01',
      }),
    );
    const successors = [
      { agency: 'so-noi-vu', principal: true },
      { agency: 'so-moi', procedures: ['1.000001'] },
    ];
    expect(
      await api.post('/agencies/so-y-te/split', { successors: successors.slice(1), date: '2026-03-10' }),
    ).toMatchObject({ status: 400, body: { code: 'ORGANISATION.FIELD_INVALID' } });
    const body = await ok(api.post('/agencies/so-y-te/split', { successors, date: '2026-03-10' }));
    expect(body).toMatchObject({ validTo: '2026-03-10' });
    expect(heard[0].kind).toBe('SPLIT');
    expect(heard[0].principalId).toBe(view().agencyByKey('so-noi-vu', '2026-03-10')!.id);
    expect([...heard[0].procedures]).toEqual([['1.000001', id]]);
  });

  it('of single tasks leaves the agency where it is', async () => {
    const body = await ok(
      api.post('/agencies/so-y-te/transfer', {
        successor: 'so-noi-vu',
        procedures: ['1.5'],
        date: '2026-03-10',
      }),
    );
    expect(body).toMatchObject({ validTo: null, successors: [{ agencyKey: 'so-noi-vu', kind: 'TRANSFER' }] });
    expect(heard[0]).toMatchObject({ principalId: null, kind: 'TRANSFER' });
  });
});

describe('the organisation through its API', () => {
  beforeAll(async () => {
    await start();
    await ok(importing(province));
  });
  afterAll(stop);

  it('is found by any part of a name, without accents, page by page', async () => {
    const found = await ok(api.get('/agencies?text=xa%20an&limit=2'));
    expect(found.items).toHaveLength(2);
    const rest = await ok(api.get(`/agencies?text=xa%20an&limit=2&cursor=${found.next}`));
    expect([...found.items, ...rest.items].map(({ key }: { key: string }) => key).sort()).toEqual([
      'xa-an-binh',
      'xa-an-loc',
      'xa-an-phu',
    ]);
    expect(rest.next).toBeUndefined();
    expect((await ok(api.get('/people?text=DINH'))).items).toMatchObject([{ key: 'le-dinh-chi' }]);
    expect((await ok(api.get('/units?agency=xa-an-binh&text=kinh'))).items).toHaveLength(1);
    expect((await ok(api.get('/posts?agency=xa-an-binh&role=leader'))).items).toMatchObject([
      { personName: 'Phạm Thu Dung' },
    ]);
    expect((await api.get('/agencies?cursor=x')).status).toBe(400);
  });

  it('shows the tree of a date', async () => {
    const past = await ok(api.get('/agencies/tree?date=2025-06-30'));
    const [root] = past.items;
    const district = root.children.find(({ key }: { key: string }) => key === 'huyen-an-binh');
    expect(district.children.map(({ key }: { key: string }) => key)).toEqual(['xa-an-phu', 'xa-an-loc']);
    const now = await ok(api.get('/agencies/tree'));
    expect(now.date).toBe('2026-03-10');
    expect(now.items[0].children.map(({ key }: { key: string }) => key)).not.toContain('huyen-an-binh');
  });

  it('is made, renamed, recoded and ended', async () => {
    const agency = { key: 'xa-moi', tier: 'COMMUNE', parent: 'ubnd-tinh', name: { vi: 'Xã Mới', en: 'New' } };
    expect((await api.post('/agencies', agency)).status).toBe(201);
    expect((await api.post('/agencies', agency)).body.code).toBe('ORGANISATION.KEY_TAKEN');
    await ok(api.post('/agencies/xa-moi/codes', { code: 'h99.30.09' }));
    await ok(
      api.post('/agencies/xa-moi/rename', { name: { vi: 'Phường Mới', en: 'Ward' }, from: '2026-06-01' }),
    );
    const unit = await ok(
      api.post('/units', { agency: 'xa-moi', key: 'one-stop', name: { vi: 'Một cửa', en: 'One-stop' } }),
    );
    const person = await ok(api.post('/people', { key: 'moi', name: 'Người Mới' }));
    const post = await ok(
      api.post('/posts', { person: 'moi', agency: 'xa-moi', unit: unit.id, role: 'receiver' }),
    );
    expect(await ok(api.get(`/people/${person.id}`))).toMatchObject({
      posts: [{ unitKey: 'one-stop', agencyName: { vi: 'Xã Mới' } }],
    });
    expect(await ok(api.get('/agencies/xa-moi'))).toMatchObject({
      codes: { QD20: 'H99.30.09' },
      name: { vi: 'Phường Mới' },
      names: [{ from: '2026-03-10' }, { from: '2026-06-01' }],
    });
    expect(await ok(api.post(`/posts/${post.id}/end`, { date: '2026-03-11' }))).toMatchObject({
      validTo: '2026-03-11',
    });
    await ok(api.post('/agencies/xa-moi/dissolve', { date: '2026-07-01' }));
    expect(view().agencyByKey('xa-moi', '2026-07-01')).toBeUndefined();
    for (const path of [
      '/agencies/none',
      '/units/none',
      '/people/none',
      '/posts/none',
      '/substitutions/none',
    ])
      expect(await api.get(path)).toMatchObject({ status: 404, body: { code: 'ORGANISATION.NOT_FOUND' } });
  });

  it('is changed once under one key', async () => {
    const send = () => api.post('/people', { key: 'twice', name: 'Hai' }, { 'idempotency-key': 'one' });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await rowsOf('person')).filter(({ person_key }) => person_key === 'twice')).toHaveLength(1);
  });

  it('lets those who only read change nothing', async () => {
    const reader = new ApiClient(server.url, await server.token('viewer'));
    expect((await reader.get('/agencies')).status).toBe(200);
    for (const [path, body] of [
      ['/agencies', { key: 'x', tier: 'COMMUNE', name: { vi: 'X', en: 'X' } }],
      ['/people', { key: 'x', name: 'X' }],
      ['/organisation/import', { files: [] }],
      ['/substitutions', { from: 'nguyen-thi-an' }],
    ] as const)
      expect([path, (await reader.post(path, body)).status]).toEqual([path, 403]);
  });

  it('lets work come back on the day of the return', async () => {
    const { items } = await ok(api.get('/substitutions?person=tran-van-binh'));
    const [{ fromPersonId, toPersonId }] = items;
    const date = '2026-03-10';
    const unit = view().unitOf(view().agencyByKey('xa-an-binh', date)!.id, 'economic-division', date)!;
    const officers = () =>
      view()
        .holdersOf(unit.id, 'case-officer', clock.now().getTime())
        .map(({ personId }) => personId);
    expect(officers()).toEqual([toPersonId]);
    await ok(api.post(`/substitutions/${items[0].id}/end`, {}));
    expect(officers()).toEqual([fromPersonId]);
  });
});

describe('another node', () => {
  beforeEach(start);
  afterEach(stop);

  it('knows a change when it looks again, and does not read while nothing changes', async () => {
    const other = new Organisation(server.app.get(Database), new BootSequence(), new Rounds(), clock);
    await other.refresh();
    await ok(importing(province));
    expect(view().revision).toBe(1);
    expect(other.view().revision).toBe(0);
    await other.refresh();
    expect(other.view().agencyByKey('ubnd-tinh', '2026-03-10')?.name.en).toBe(
      'Lac Giang provincial committee',
    );
    const read = jest.spyOn(server.app.get(Database), 'read');
    await other.refresh();
    expect(read).not.toHaveBeenCalled();
  });

  it('changes the organisation one after the other', async () => {
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) => api.post('/people', { key: `p${index % 5}`, name: 'P' })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(5).fill(201),
      ...Array<number>(5).fill(409),
    ]);
    const [{ revision }] = await rowsOf('organisation_revision');
    expect(revision).toBe(5);
  });
});
