import { join } from 'node:path';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { Database } from '../../database';
import { definitionMessages, Deployer, filesOfFolder, type SourceFile } from '../../definitions';
import { DrivenClock, systemActor } from '../../kernel';
import { ProceduresModule, proceduresMessages } from './procedures.module';
import { Procedures } from './procedures';

describe('the catalogue of procedures', () => {
  let server: TestServer;
  let token: string;
  let database: Database;
  let procedures: Procedures;

  beforeAll(async () => {
    server = await startTestServer({
      imports: [ProceduresModule],
      catalogues: [definitionMessages, proceduresMessages],
      clock: new DrivenClock(new Date('2026-11-20T08:00:00+07:00')),
    });
    token = await server.token('viewer');
    database = server.app.get(Database);
    procedures = server.app.get(Procedures);
  });
  afterAll(() => server.stop());

  const deploy = async (folder: string, change: (yaml: string) => string = (yaml) => yaml, from?: string) => {
    const files = (await filesOfFolder(join('processes', folder))).map((file): SourceFile => {
      if (file.name !== 'procedure.yaml') return file;
      const text = Buffer.from(file.content).toString('utf8');
      const dated = from ? text.replace(/effective: \{ from: '[^']*'/, `effective: { from: '${from}'`) : text;
      return { name: file.name, content: Buffer.from(change(dated)) };
    });
    return server.app.get(Deployer).deploy(files, systemActor);
  };
  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${server.url}/api/v1/procedures${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(init.headers as Record<string, string>),
      },
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: type.includes('json') ? JSON.parse(text) : text };
  };
  const post = (path: string, body: unknown) => send(path, { method: 'POST', body: JSON.stringify(body) });

  it('answers which version was in force on a day', async () => {
    await deploy('P06-land-transfer', undefined, '2025-07-01');
    const second = await deploy(
      'P06-land-transfer',
      (yaml) => yaml.replace('amount: 500000', 'amount: 600000'),
      '2026-07-01',
    );
    const future = await deploy(
      'P06-land-transfer',
      (yaml) => yaml.replace('amount: 500000', 'amount: 700000'),
      '2027-01-01',
    );
    const feeOn = async (date: string) =>
      (await procedures.find(database, 'P06-land-transfer', date)).fees[0]!.amount;
    expect(
      await Promise.all(['2025-07-01', '2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map(feeOn)),
    ).toEqual([500000, 500000, 600000, 600000, 700000]);
    await expect(feeOn('2025-06-30')).rejects.toMatchObject({ code: 'PROCEDURE.NOT_FOUND' });

    const { body } = await send('/P06-land-transfer/versions');
    expect(body.items.map(({ validFrom, validTo }: any) => [validFrom, validTo])).toEqual([
      ['2027-01-01', null],
      ['2026-07-01', '2027-01-01'],
      ['2025-07-01', '2026-07-01'],
    ]);
    expect(body.items[0].definitionId).toBe(future.definitions[0]!.id);

    const today = await send('/P06-land-transfer');
    expect(today.body).toMatchObject({
      code: 'P06-land-transfer',
      validFrom: '2026-07-01',
      definitionId: second.definitions[0]!.id,
    });
    expect(today.body.limits[0].when).toBe('=remoteArea');
    expect((await send('/P06-land-transfer?date=2027-05-05')).body.fees[0].amount).toBe(700000);
  });

  it('keeps what a version says, whatever comes after, and knows the one of a definition', async () => {
    const { definitions } = await deploy(
      'P06-land-transfer',
      (yaml) => yaml.replace('amount: 500000', 'amount: 1'),
      '2024-01-01',
    );
    const first = (await procedures.ofDefinition(database, definitions[0]!.id))!;
    expect(first).toMatchObject({ validFrom: '2024-01-01', validTo: '2025-07-01' });
    const again = await deploy(
      'P06-land-transfer',
      (yaml) => yaml.replace('amount: 500000', 'amount: 2'),
      '2024-01-01',
    );
    const kept = await procedures.get(database, first.id);
    expect([kept.fees[0]!.amount, kept.validFrom, kept.validTo]).toEqual([1, '2024-01-01', '2024-01-01']);
    expect((await procedures.find(database, 'P06-land-transfer', '2024-06-01')).definitionId).toBe(
      again.definitions[0]!.id,
    );
    expect(await procedures.ofDefinition(database, 'none')).toBeNull();
  });

  it('enters nothing twice and nothing of what is refused', async () => {
    const count = async () =>
      Number((await database.query<{ n: number }>('SELECT COUNT(*) AS n FROM procedure_version'))[0]!.n);
    await deploy('P02-building-permit');
    const before = await count();
    await deploy('P02-building-permit');
    await expect(
      deploy('P02-building-permit', (yaml) => yaml.replace('level: COMMUNE', 'level: VILLAGE')),
    ).rejects.toMatchObject({ code: 'DEPLOYMENT.REFUSED' });
    expect(await count()).toBe(before);
  });

  it('finds procedures without accents, page by page', async () => {
    await deploy('P09-certified-copy');
    const codes = async (query: string) =>
      (await send(`?${query}`)).body.items.map(({ code }: { code: string }) => code);
    expect(await codes('')).toEqual(['P02-building-permit', 'P06-land-transfer', 'P09-certified-copy']);
    expect(await codes('search=giay%20phep%20xay%20DUNG')).toEqual(['P02-building-permit']);
    expect(await codes(`search=${encodeURIComponent('chứng thực')}`)).toEqual(['P09-certified-copy']);
    expect(await codes('search=2.000815')).toEqual(['P09-certified-copy']);
    expect(await codes('search=%25')).toEqual([]);
    expect(await codes('level=PROVINCE')).toEqual(['P06-land-transfer']);
    expect(await codes('field=construction')).toEqual(['P02-building-permit']);
    expect(await codes('date=2025-07-01')).toEqual(['P06-land-transfer', 'P09-certified-copy']);
    const first = (await send('?limit=2')).body;
    expect(first.items).toHaveLength(2);
    expect(await codes(`limit=2&cursor=${first.next}`)).toEqual(['P09-certified-copy']);
    expect((await send('?date=2026-02-30')).body).toMatchObject({ code: 'PROCEDURE.DATE_INVALID' });
  });

  it('quotes what a case needs, costs and how long it takes', async () => {
    const quote = await post('/P02-building-permit/quote', {
      data: { applicationType: 'NEW', buildingType: 'HOUSE' },
      channel: 'ONLINE',
    });
    expect(quote.status).toBe(200);
    expect(quote.body).toMatchObject({
      competent: { tier: 'COMMUNE' },
      limit: { value: 7, unit: 'working-day', mode: 'DAY_EXCLUDE_FIRST' },
      acceptanceLimit: { value: 8, unit: 'working-hour', mode: 'HOURS' },
      duePreview: {
        limit: { value: 7, unit: 'working-day' },
        mode: 'DAY_EXCLUDE_FIRST',
        acceptAfterCutoffCountsNextDay: false,
        warnAtPercent: 80,
      },
      fees: { total: 75000, items: [{ code: 'permit', amount: 75000, timing: 'ON_RESULT' }] },
    });
    const required = quote.body.components.filter(({ isRequired }: any) => isRequired);
    expect(required.map(({ code }: any) => code)).toEqual(['application', 'land-right', 'drawings']);
    expect(quote.body.components[0]).not.toHaveProperty('tag');
  });

  it.each([
    [
      { data: { applicationType: 'NEW', buildingType: 'CASTLE' }, channel: 'ONLINE' },
      422,
      'PROCEDURE.DATA_INVALID',
    ],
    [{ data: {}, channel: 'ONLINE' }, 422, 'PROCEDURE.DATA_INVALID'],
    [{ data: [], channel: 'ONLINE' }, 400, 'REQUEST.INVALID'],
    [{ data: {}, channel: 'FAX' }, 400, 'REQUEST.INVALID'],
  ])('refuses to quote %j', async (body, status, code) => {
    const answer = await post('/P02-building-permit/quote', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    if (status === 422)
      expect(answer.body.errors[0]).toMatchObject({ field: expect.stringMatching(/^data\./) });
  });

  it('does not quote for a channel the procedure does not take', async () => {
    const answer = await post('/P09-certified-copy/quote', { data: { copies: [] }, channel: 'ONLINE' });
    expect([answer.status, answer.body.code]).toEqual([422, 'PROCEDURE.NO_CHANNEL']);
  });

  it('prints the internal procedure as JSON and as CSV', async () => {
    const table = await send('/P06-land-transfer/internal-procedure');
    expect(table.body.procedure.code).toBe('P06-land-transfer');
    expect(table.body.steps[0]).toMatchObject({ no: 1, elementId: 'receive-dossier', act: 'receive' });
    expect(table.body.sums.every(({ limit, workingDays }: any) => workingDays <= limit.value)).toBe(true);
    const csv = await send('/P06-land-transfer/internal-procedure', {
      headers: { accept: 'text/csv', 'accept-language': 'en' },
    });
    expect(csv.type).toBe('text/csv; charset=utf-8');
    expect(csv.body).toContain('No.,Step,Unit,Role,Time,Product,Next\r\n1,');
    const { body } = await send('/P06-land-transfer/versions');
    const old = body.items.at(-1).id;
    expect((await send(`/P06-land-transfer/internal-procedure?version=${old}`)).body.procedure.id).toBe(old);
    expect((await send(`/P02-building-permit/internal-procedure?version=${old}`)).status).toBe(404);
  });

  it('is for those who may read it', async () => {
    expect((await send('/P99')).body).toMatchObject({ status: 404, code: 'PROCEDURE.NOT_FOUND' });
    expect((await send('', { headers: { authorization: 'Bearer nobody' } })).status).toBe(401);
  });
});
