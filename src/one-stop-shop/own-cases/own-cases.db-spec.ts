import { type Shop, startShop } from '../../../test/builders/start-shop';
import { permit } from '../../../test/access/permit';
import { Accounts, Citizens, Letters, Sessions } from '../../identity';
import { CitizenSessions } from '../../identity/citizens/citizen-sessions';

const number = '001099012345';
const another = '001099054321';
const applicant = {
  kind: 'PERSON',
  name: 'Đặng Thị Ngọc Ánh',
  identity: '001 099 012 345',
  phone: '0912345678',
};

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
  jest.spyOn(shop.app.get(Letters), 'post').mockResolvedValue();
  await shop.deploy(permit.drawing, 'PERMIT', permit.procedure, permit.roots);
});
afterAll(() => shop.stop());

const file = async (more: object = {}): Promise<any> =>
  shop.ok(
    shop.api.post('/case-files', {
      procedureCode: 'PERMIT',
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant,
      components: [{ code: 'application', how: 'PAPER' }],
      ...more,
    }),
  );
const see = (id: string): Promise<any> => shop.ok(shop.api.get(`/case-files/${id}`));
const work = async (id: string, elementId: string, variables: object): Promise<void> => {
  const { taskId } = (await see(id)).steps.find((step: any) => step.elementId === elementId);
  await shop.ok(shop.api.post(`/tasks/${taskId}/complete`, { variables }));
};

/** The cookie of a citizen with this number; without one nobody has confirmed any. */
async function citizen(identityNumber?: string): Promise<string> {
  const citizens = shop.app.get(Citizens);
  const known = identityNumber && (await citizens.findByIdentityNumber(identityNumber));
  const token = await shop.unitOfWork.run(async (tx) => {
    const one =
      known || (await citizens.create(tx, { name: 'Công dân', ...(identityNumber && { identityNumber }) }));
    return shop.app.get(CitizenSessions).open(tx, one, { how: 'oidc', secondFactor: false });
  });
  return `motcua_citizen=${token}`;
}
const ask = async (cookie: string, path = '', method = 'GET', body?: object) => {
  const response = await fetch(`${shop.url}/api/v1${path}`, {
    method,
    headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as any };
};
const mine = (cookie: string, path = '') => ask(cookie, `/my/cases${path}`);

/** Every path to a value: `supplement.items[].note`. */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => pathsOf(one, path ? `${path}.${key}` : key));
}

const summary = [
  'code',
  'foreignCode',
  'procedure.vi',
  'procedure.en',
  'status.code',
  'status.text.vi',
  'status.text.en',
  'filedAt',
  'receivedAt',
  'appointmentAt',
  'finishedAt',
  'closedAt',
  'isYourTurn',
];

describe('a citizen', () => {
  it('sees of a case what concerns applicants, and no other field', async () => {
    const { id, code } = await file({ summary: 'Ghi chú nội bộ', data: {} });
    await shop.ok(shop.api.post(`/case-files/${id}/accept`, {}));
    await work(id, 'appraise', { verdict: 'INCOMPLETE' });
    await work(id, 'ask', {
      supplement: {
        items: [
          { component: 'application', reasonCode: 'UNSIGNED', note: 'Ký vào trang 2' },
          { reasonCode: 'UNSIGNED' },
        ],
        reason: 'Thiếu chữ ký',
      },
    });
    const { status, body } = await mine(await citizen(number), `/${code}`);
    expect(status).toBe(200);
    expect([...new Set(pathsOf(body))]).toEqual([
      ...summary,
      'agencies.receiving.vi',
      'agencies.receiving.en',
      'agencies.competent.vi',
      'agencies.competent.en',
      'agencies.return.vi',
      'agencies.return.en',
      'supplement.requestedAt',
      'supplement.dueAt',
      'supplement.reason',
      'supplement.legalBasis',
      'supplement.items[].component.vi',
      'supplement.items[].component.en',
      'supplement.items[].reason.vi',
      'supplement.items[].reason.en',
      'supplement.items[].note',
      'supplement.items[].component',
      'payment.state',
      'payment.due',
      'time.authorities',
      'time.applicant',
      'time.total',
      'result.isReady',
      'result.isReturned',
      'result.outcome',
    ]);
    expect(body).toMatchObject({
      code,
      procedure: { vi: 'Giấy phép thử nghiệm', en: 'Test permit' },
      status: { code: 5, text: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' } },
      filedAt: new Date(shop.now()).toISOString(),
      receivedAt: new Date(shop.now()).toISOString(),
      isYourTurn: true,
      agencies: { receiving: { vi: 'xa-an-phu' } },
      supplement: {
        reason: 'Thiếu chữ ký',
        items: [
          {
            component: { vi: 'Đơn', en: 'Application' },
            reason: { vi: 'Chưa ký', en: 'Not signed' },
            note: 'Ký vào trang 2',
          },
          { component: null, note: null },
        ],
      },
      result: { isReady: false, isReturned: false, outcome: null },
    });
    const said = JSON.stringify(body);
    for (const secret of ['Ánh', '0912345678', number, 'Ghi chú nội bộ', shop.person('an'), id])
      expect(said).not.toContain(secret);
  });

  it('follows a case to its result', async () => {
    const { id, code } = await file();
    const cookie = await citizen(number);
    expect((await mine(cookie, `/${code}`)).body).toMatchObject({ status: { code: 1 }, receivedAt: null });
    await shop.ok(shop.api.post(`/case-files/${id}/accept`, {}));
    const { dueAt } = await see(id);
    expect((await mine(cookie, `/${code}`)).body).toMatchObject({
      status: { code: 4 },
      appointmentAt: dueAt,
      isYourTurn: false,
      supplement: null,
    });
    await work(id, 'appraise', { verdict: 'GOOD' });
    await work(id, 'sign', { documentNumber: '1/GP' });
    const { body } = await mine(cookie, `/${code}`);
    expect(body).toMatchObject({
      status: { code: 9 },
      isYourTurn: true,
      result: { isReady: true, isReturned: false, outcome: 'GRANTED' },
    });
    const { payments } = await see(id);
    expect(body.payment.due).toBe(payments.reduce((sum: number, one: any) => sum + one.amount - one.paid, 0));
  });

  it('counts the minutes of the authorities and of the applicant, which add up', async () => {
    const { id, code } = await file();
    const timeOf = async () => (await mine(await citizen(number), `/${code}`)).body.time;
    await shop.ok(shop.api.post(`/case-files/${id}/accept`, {}));
    const minutesPass = (minutes: number) => shop.clock.travelTo(new Date(shop.now() + minutes * 60_000));
    minutesPass(90);
    expect(await timeOf()).toEqual({ authorities: 90, applicant: 0, total: 90 });
    await work(id, 'appraise', { verdict: 'INCOMPLETE' });
    await work(id, 'ask', { supplement: { items: [{ reasonCode: 'UNSIGNED' }] } });
    minutesPass(45);
    expect(await timeOf()).toEqual({ authorities: 90, applicant: 45, total: 135 });
  });

  it('lists the own cases, the newest first, in pages', async () => {
    const own = await Promise.all(
      [1, 2, 3].map(() => file({ applicant: { ...applicant, identity: another } })),
    );
    const codes = own.sort((one, other) => (one.id < other.id ? 1 : -1)).map(({ code }) => code as string);
    const cookie = await citizen(another);
    const { body } = await mine(cookie, '?limit=2');
    expect(body.items.map(({ code }: any) => code)).toEqual(codes.slice(0, 2));
    expect([...new Set(pathsOf(body.items))].map((path) => path.slice(3))).toEqual(summary);
    const next = await mine(cookie, `?limit=2&cursor=${body.next}`);
    expect(next.body.items.map(({ code }: any) => code)).toEqual(codes.slice(2));
    expect(next.body.next).toBeUndefined();
  });

  it('cannot tell a case of somebody else from one that does not exist', async () => {
    const { id, code } = await file();
    const same = (answer: { status: number; body: any }, asked: string) => ({
      status: answer.status,
      said: JSON.stringify({ ...answer.body, requestId: null, instance: null }).replaceAll(asked, 'X'),
    });
    const cookies = [await citizen('001099000009'), await citizen()];
    for (const cookie of cookies) {
      const theirs = same(await mine(cookie, `/${code}`), code);
      const nobodys = same(await mine(cookie, '/H40.12-000000-0000'), 'H40.12-000000-0000');
      expect(theirs).toEqual(nobodys);
      expect(theirs.status).toBe(404);
      expect((await mine(cookie)).body).toEqual({ items: [] });
    }
    // Not even their own by what they are not told.
    expect((await mine(await citizen(number), `/${id}`)).status).toBe(404);
  });

  it('is no enterprise with the same number, and not who handed in for somebody else', async () => {
    const person = '001099000007';
    await file({ applicant: { ...applicant, kind: 'ENTERPRISE', identity: person } });
    await file({ filer: { ...applicant, identity: person } });
    expect((await mine(await citizen(person))).body.items).toEqual([]);
    const household = await file({ applicant: { ...applicant, kind: 'HOUSEHOLD', identity: person } });
    expect((await mine(await citizen(person))).body.items).toMatchObject([{ code: household.code }]);
  });
});

describe('at the counter', () => {
  const signIn = async (key: string, roles = ['official']): Promise<string> => {
    const accounts = shop.app.get(Accounts);
    const personId = shop.person(key);
    const account =
      (await accounts.findByPerson(personId)) ??
      (await accounts.createForPerson({ personId, username: `counter.${key}`, roles }));
    const { token } = await shop.app.get(Sessions).open(account, { how: 'oidc', secondFactor: true });
    return `motcua_session=${token}`;
  };
  const body = {
    agency: 'xa-an-phu',
    citizenEmail: 'hoa@example.vn',
    identityNumber: '001099000005',
    name: 'Hoa',
  };
  const confirm = (cookie: string, more: object = {}) =>
    ask(cookie, '/citizen-identities', 'POST', { ...body, ...more });

  it('officials of that agency confirm who a citizen is, and leave an entry in the audit log', async () => {
    const citizens = shop.app.get(Citizens);
    const { id } = await shop.unitOfWork.run((tx) =>
      citizens.create(tx, { name: 'hoa', email: body.citizenEmail }),
    );
    for (const key of ['khanh', 'binh', 'lan'])
      expect((await confirm(await signIn(key))).body).toMatchObject({ code: 'CASE_FILE.NOT_YOUR_POST' });
    expect((await confirm(await signIn('minh', ['supervisor']))).status).toBe(403);
    expect(await citizens.identityNumberOf(id)).toBeUndefined();
    const { status, body: answer } = await confirm(await signIn('an'));
    expect([status, answer]).toEqual([
      200,
      { id, name: 'Hoa', verifiedAt: new Date(shop.now()).toISOString() },
    ]);
    expect(await citizens.identityNumberOf(id)).toBe(body.identityNumber);
    const entries = await shop.database.query<{ action: string; actor_id: string }>(
      "SELECT * FROM audit_entry WHERE action = 'citizen.identity-confirmed'",
    );
    expect(entries).toMatchObject([{ actor_id: shop.person('an') }]);
    expect(JSON.stringify(entries)).not.toContain(body.identityNumber);
  });

  it('an agency that does not exist is said to be none', async () => {
    expect((await confirm(await signIn('an'), { agency: 'nowhere' })).body).toMatchObject({
      code: 'CASE_FILE.AGENCY_UNKNOWN',
    });
  });
});
