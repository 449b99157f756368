import { permit } from '../../../test/access/permit';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { MailBox } from '../../../test/faults/mail-box';
import { peopleAt } from '../../../test/support/as-person';
import { BootSequence, Config, Rounds } from '../../config';
import { Metrics } from '../../http';
import { Accounts, LetterBox } from '../../identity';
import { SendLetters } from '../../integrations/mail/send-letters';
import { type Actor, newId } from '../../kernel';
import { Outbox, OutboxFeed } from '../../outbox';
import { RuntimeSettings } from '../../runtime';
import { FireEscalations } from '../handoffs/fire-escalations';
import { ChangeOrganisation } from '../organisation/change-organisation.command';
import { Audiences } from './audiences';
import { FollowNotices } from './follow-notices';
import { WatchAlertRules } from './watch-alert-rules';

let mailBox: MailBox;
let shop: Shop;
let people: ReturnType<typeof peopleAt>;
beforeAll(async () => {
  mailBox = await MailBox.open();
  shop = await startShop({ env: { SMTP_URL: mailBox.url, MAIL_FROM: 'motcua@example.gov.vn' } });
  people = peopleAt(shop);
  const appraising = permit.drawing.replace(
    'user appraise ',
    'user appraise procedure:processingTime="2" procedure:processingTimeUnit="working-day" ',
  );
  await shop.deploy(appraising, 'PERMIT', permit.procedure, permit.roots);
  await shop.app.get(ChangeOrganisation).execute({ actor: system }, (draft) => {
    draft.putPerson({ key: 'ha', name: 'Đỗ Hà', email: 'ha@example.gov.vn' });
    return null;
  });
  for (const key of ['ha', 'binh'])
    await shop.app.get(Accounts).create({
      personId: shop.person(key),
      username: `notices.${key}`,
      password: 'hoa-sua-no-thang-muoi',
      roles: ['official'],
    });
}, 120_000);
afterAll(async () => {
  await shop?.stop();
  await mailBox?.close();
});
// Whatever a test has left unread is not the next one's.
afterEach(async () => {
  await follow();
  await shop.unitOfWork.run((tx) => tx.execute('UPDATE notice SET read_at = 1 WHERE read_at IS NULL'));
});

const system: Actor = { kind: 'system', id: 'test', name: 'test', roles: [] };
const as = (key: string) => people(shop.person(key), 'official');
const follow = () => shop.app.get(FollowNotices).run();
const call = (path: string, body: object = {}): Promise<any> => shop.ok(shop.api.post(path, body));
const see = (id: string): Promise<any> => shop.ok(shop.api.get(`/case-files/${id}`));

interface Notice {
  id: string;
  kind: string;
  subjectId: string | null;
  caseId: string | null;
  caseCode: string | null;
  details: Record<string, any>;
  readAt: string | null;
}
/** What this person is told of now that they have not read; oldest first. */
async function told(key: string, ...kinds: string[]): Promise<Notice[]> {
  await follow();
  const { status, body } = await as(key).get('/notices?unread=true&limit=100');
  expect(status).toBe(200);
  return (body.items as Notice[])
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .toReversed();
}

/** At the appraisal, sent to its unit and not taken yet. */
async function aCase(): Promise<{ id: string; code: string; taskId: string; handoffId: string }> {
  const { id } = await call('/case-files', {
    procedureCode: 'PERMIT',
    channel: 'COUNTER',
    receivingAgency: 'xa-an-phu',
    applicant: { kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh', identity: '001099012345' },
    components: [{ code: 'application', how: 'PAPER' }],
  });
  const { code, steps } = await call(`/case-files/${id}/accept`);
  const { taskId } = steps.find((step: any) => step.elementId === 'appraise');
  const handoffs = await shop.ok<any>(shop.api.get(`/case-files/${id}/handoffs`));
  return { id, code, taskId, handoffId: handoffs.at(-1).id };
}
const assign = (taskId: string, key: string) =>
  call(`/inbox/${taskId}/assign`, { assignee: shop.person(key) });

describe('work that somebody is given', () => {
  it('is told to them once, and over when it is given to another', async () => {
    const { id, code, taskId } = await aCase();
    await assign(taskId, 'binh');
    const [notice, ...more] = await told('binh', 'ASSIGNED');
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      subjectId: taskId,
      caseId: id,
      caseCode: code,
      details: { step: 'Thẩm định' },
      readAt: null,
    });
    await assign(taskId, 'chi');
    expect(await told('binh', 'ASSIGNED')).toEqual([]);
    expect(await told('chi', 'ASSIGNED')).toHaveLength(1);
  });

  it('is read when it is done', async () => {
    const { taskId } = await aCase();
    await assign(taskId, 'binh');
    expect(await told('binh', 'ASSIGNED')).toHaveLength(1);
    await call(`/tasks/${taskId}/complete`, { variables: { verdict: 'GOOD' } });
    expect(await told('binh', 'ASSIGNED')).toEqual([]);
  });

  it('is told by its clock when it is nearly due and when it is late, also to who stands in for somebody away', async () => {
    const { id, taskId } = await aCase();
    await assign(taskId, 'binh');
    await told('binh');
    const { steps } = await see(id);
    const { dueAt } = steps.find((step: any) => step.taskId === taskId);
    const day = 24 * 3_600_000;
    const date = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
    await shop.app.get(ChangeOrganisation).execute({ actor: system }, (draft) => {
      draft.putSubstitution({
        from: 'binh',
        to: 'chi',
        reason: 'ABSENCE',
        validFrom: date(Date.parse(dueAt)),
        validTo: date(Date.parse(dueAt) + 3 * day),
      });
      return null;
    });
    await shop.travelTo(new Date(Date.parse(dueAt) - 60_000).toISOString());
    const mine = (notices: Notice[]) => notices.filter((notice) => notice.caseId === id);
    expect(mine(await told('binh', 'DUE_SOON', 'OVERDUE'))).toMatchObject([
      { kind: 'DUE_SOON', subjectId: taskId },
    ]);
    await shop.travelTo(new Date(Date.parse(dueAt) + 60_000).toISOString());
    for (const key of ['binh', 'chi'])
      expect(mine(await told(key, 'OVERDUE'))).toMatchObject([{ details: { step: 'Thẩm định' } }]);
    expect(await told('ha', 'OVERDUE')).toEqual([]);
    await shop.travelTo(new Date(Date.parse(dueAt) + 4 * day).toISOString());
  });
});

describe('handoffs', () => {
  it('to a unit are one notice of who leads it, until they have been taken', async () => {
    const cases = [await aCase(), await aCase(), await aCase()];
    const [notice, ...more] = await told('ha', 'HANDOFF');
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      subjectId: shop.unit('xa-an-phu', 'economic-division'),
      caseId: null,
      caseCode: null,
      details: { count: 3 },
    });
    expect(JSON.stringify(notice)).not.toContain(cases[0].handoffId);
    expect(await told('binh', 'HANDOFF')).toEqual([]);
    for (const { handoffId } of cases.slice(1)) await call(`/handoffs/${handoffId}/accept`);
    expect(await told('ha', 'HANDOFF')).toHaveLength(1);
    // Taking the work is accepting it.
    await assign(cases[0].taskId, 'binh');
    expect(await told('ha', 'HANDOFF')).toEqual([]);
  });

  it('begin a new notice after it was read, and after an hour', async () => {
    const first = await aCase();
    const [notice] = await told('ha', 'HANDOFF');
    expect(notice).toMatchObject({ caseId: first.id, caseCode: first.code, details: { count: 1 } });
    expect((await as('ha').post(`/notices/${notice.id}/read`)).status).toBe(204);
    const second = await aCase();
    expect(await told('ha', 'HANDOFF')).toMatchObject([{ caseId: second.id, details: { count: 1 } }]);
    await shop.travelTo(new Date(shop.now() + 3_600_001).toISOString());
    const third = await aCase();
    expect(await told('ha', 'HANDOFF')).toMatchObject([{ caseId: second.id }, { caseId: third.id }]);
  });

  it('that come back are told where they came from', async () => {
    const { id, handoffId } = await aCase();
    await told('ha');
    await call(`/handoffs/${handoffId}/refuse`, { reasonCode: 'WRONG_UNIT' });
    expect(await told('hai', 'RETURNED')).toMatchObject([{ caseId: id, subjectId: handoffId }]);
    expect(await told('ha', 'HANDOFF')).toEqual([]);
    await call(`/handoffs/${handoffId}/resend`, { note: 'Đúng thẩm quyền của phòng' });
    expect(await told('hai', 'RETURNED')).toEqual([]);
  });
});

it('an opinion is asked for, and given', async () => {
  const { id } = await aCase();
  const asked = await call(`/case-files/${id}/consultations`, {
    to: 'records-office',
    question: 'Có ý kiến?',
  });
  expect(await told('van', 'CONSULTATION')).toMatchObject([{ caseId: id, subjectId: asked.id }]);
  await call(`/consultations/${asked.id}/answer`, { answer: 'CONSENT', text: 'Đồng ý' });
  expect(await told('van', 'CONSULTATION')).toEqual([]);
});

it('an urging letter is told to whoever holds the case', async () => {
  const { id, handoffId } = await aCase();
  await call(`/handoffs/${handoffId}/accept`);
  await call(`/case-files/${id}/urge`, { text: 'Đề nghị xử lý ngay' });
  expect(await told('ha', 'URGING')).toMatchObject([{ caseId: id }]);
});

it('lateness of a case is told to who works on it, and goes up the ladder', async () => {
  const { id, taskId } = await aCase();
  await assign(taskId, 'binh');
  await told('binh');
  const { dueAt } = await see(id);
  await shop.travelTo(new Date(Date.parse(dueAt) + 60_000).toISOString());
  await shop.app.get(FireEscalations).runDue();
  const late = (await told('binh', 'CASE_OVERDUE')).filter(({ caseId }) => caseId === id);
  expect(late).toMatchObject([{ subjectId: null, readAt: null }]);
  const escalated = (await told('ha', 'ESCALATION')).filter(({ caseId }) => caseId === id);
  expect(escalated.length).toBeGreaterThan(0);
  expect(escalated[0].details).toMatchObject({ level: 2, cause: 'overdue' });
});

describe('following', () => {
  it('tells nothing twice, neither again nor after a restart nor beside another node', async () => {
    const { taskId } = await aCase();
    await assign(taskId, 'binh');
    const [before] = await told('binh', 'ASSIGNED');
    await Promise.all([follow(), follow(), follow()]);
    const { app } = shop;
    const restarted = new FollowNotices(
      app.get(BootSequence),
      app.get(Rounds),
      shop.unitOfWork,
      app.get(OutboxFeed),
      app.get(Outbox),
      app.get(Audiences),
      app.get(RuntimeSettings),
    );
    await restarted.run();
    expect(await told('binh', 'ASSIGNED')).toEqual([before]);
    const rows = await shop.database.query('SELECT id FROM notice WHERE subject_id = ? AND kind = ?', [
      taskId,
      'ASSIGNED',
    ]);
    expect(rows).toHaveLength(1);
  });

  it('goes on where it was when it was interrupted', async () => {
    await follow();
    const { taskId } = await aCase();
    await assign(taskId, 'binh');
    const broken = jest.spyOn(shop.app.get(FollowNotices) as any, 'inform');
    broken.mockRejectedValueOnce(new Error('the database is gone'));
    await expect(follow()).rejects.toThrow('gone');
    broken.mockRestore();
    expect(await told('binh', 'ASSIGNED')).toMatchObject([{ subjectId: taskId }]);
  });

  it('tells the page of whom it concerns, and of nobody else', async () => {
    await follow();
    const [{ last }] = await shop.database.query<{ last: number }>(
      'SELECT MAX(gseq) AS last FROM outbox_event',
    );
    const { taskId } = await aCase();
    await assign(taskId, 'binh');
    await follow();
    const events = await shop.database.query<{ payload: string }>(
      "SELECT payload FROM outbox_event WHERE gseq > ? AND type = 'notice.changed'",
      [last],
    );
    const changed = events.map(({ payload }) => JSON.parse(payload));
    expect(changed).toContainEqual({ personId: shop.person('binh') });
    expect(changed.every((payload) => Object.keys(payload).join() === 'personId')).toBe(true);
    expect(changed).not.toContainEqual({ personId: shop.person('xuan') });
  });
});

describe('what one has been told', () => {
  it('is read one by one or up to what was seen, and is nobody else’s', async () => {
    for (let n = 0; n < 3; n += 1) await assign((await aCase()).taskId, 'binh');
    const notices = await told('binh', 'ASSIGNED');
    expect(notices).toHaveLength(3);
    const [first, second, third] = notices;
    expect((await as('chi').post(`/notices/${first.id}/read`)).status).toBe(404);
    expect((await as('binh').post(`/notices/${first.id}/read`)).status).toBe(204);
    expect((await as('binh').post(`/notices/${first.id}/read`)).status).toBe(204);
    expect((await told('binh')).map(({ id }) => id)).toEqual([second.id, third.id]);
    expect((await as('chi').post('/notices/read', { upTo: third.id })).status).toBe(204);
    expect(await told('binh')).toHaveLength(2);
    expect((await as('binh').post('/notices/read', { upTo: second.id })).status).toBe(204);
    expect((await told('binh')).map(({ id }) => id)).toEqual([third.id]);
    const { body } = await as('binh').get('/notices?limit=2');
    expect(body).toMatchObject({ unread: 1, next: second.id });
    expect((await as('binh').get(`/notices?limit=1&before=${body.next}`)).body.items[0].id).toBe(first.id);
  });

  it('names no applicant', async () => {
    const { taskId } = await aCase();
    await assign(taskId, 'binh');
    await follow();
    const rows = await shop.database.query('SELECT * FROM notice');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/Ngọc Ánh|001099012345/);
  });

  it('is forgotten after 90 days', async () => {
    const { taskId } = await aCase();
    await assign((await aCase()).taskId, 'chi');
    await assign(taskId, 'binh');
    expect(await told('binh', 'ASSIGNED')).toHaveLength(1);
    await shop.unitOfWork.run(async (tx) =>
      tx.execute('UPDATE notice SET created_at = ? WHERE subject_id = ?', [
        (await tx.now()) - 91 * 24 * 3_600_000,
        taskId,
      ]),
    );
    await (shop.app.get(FollowNotices) as any).tidy();
    const left = await shop.database.query('SELECT id FROM notice WHERE subject_id = ?', [taskId]);
    expect(left).toEqual([]);
    expect(await shop.database.query('SELECT id FROM notice')).not.toEqual([]);
  });
});

describe('an alert rule', () => {
  const watch = () => shop.app.get(WatchAlertRules).run();
  const sendLetters = async () => {
    const metrics = new Metrics(shop.unitOfWork, shop.app.get(OutboxFeed));
    const sender = new SendLetters(shop.app.get(LetterBox), shop.app.get(Config), metrics);
    await sender.sendDue();
    await sender.beforeApplicationShutdown();
  };
  const rule = (more: object = {}) => ({
    name: newId(),
    kind: 'OPEN',
    scope: { view: 'mine' },
    threshold: 2,
    byMail: false,
    isOn: true,
    ...more,
  });
  /** Nobody has anything to do. */
  const clear = async (key: string) => {
    const { items } = await shop.ok<any>(shop.api.get(`/inbox?limit=200&assignee=${shop.person(key)}`));
    for (const { taskId, elementId } of items)
      await call(`/tasks/${taskId}/complete`, {
        variables: elementId === 'appraise' ? { verdict: 'GOOD' } : {},
      });
  };

  it('tells once when its number is reached, and again only after it was below', async () => {
    await clear('binh');
    const { body: made } = await as('binh').post('/alert-rules', rule());
    const [one, other] = [await aCase(), await aCase()];
    await assign(one.taskId, 'binh');
    expect(await watch()).toBe(0);
    await assign(other.taskId, 'binh');
    expect(await watch()).toBe(1);
    expect(await watch()).toBe(0);
    expect(await told('binh', 'ALERT')).toMatchObject([
      { subjectId: made.id, details: { rule: made.name, kind: 'OPEN', count: 2, threshold: 2 } },
    ]);
    expect((await as('binh').get('/alert-rules')).body.items).toMatchObject([
      { lastCount: 2, firingSince: expect.any(String) },
    ]);
    await assign(other.taskId, 'chi');
    expect(await watch()).toBe(0);
    expect((await as('binh').get('/alert-rules')).body.items).toMatchObject([
      { lastCount: 1, firingSince: null },
    ]);
    shop.clock.travelTo(new Date(shop.now() + 60_000));
    await assign(other.taskId, 'binh');
    expect(await watch()).toBe(1);
    expect(await told('binh', 'ALERT')).toHaveLength(2);
    await as('binh').delete(`/alert-rules/${made.id}`);
  });

  it('is told once by nodes that count at the same time', async () => {
    await clear('binh');
    const { body: made } = await as('binh').post('/alert-rules', rule({ threshold: 1 }));
    await assign((await aCase()).taskId, 'binh');
    const fired = await Promise.all([watch(), watch(), watch()]);
    expect(fired.reduce((sum, one) => sum + one)).toBe(1);
    await as('binh').delete(`/alert-rules/${made.id}`);
  });

  it('goes by mail too, with figures and without names', async () => {
    const { body: made } = await as('ha').post(
      '/alert-rules',
      rule({ name: 'Việc của phòng', scope: { view: 'unit' }, threshold: 1, byMail: true }),
    );
    expect((await as('ha').get('/alert-rules')).body.canMail).toBe(true);
    await aCase();
    expect(await watch()).toBe(1);
    await sendLetters();
    const [mail, ...more] = mailBox.mails;
    expect(more).toEqual([]);
    expect(mail.to).toBe('ha@example.gov.vn');
    expect(mail.subject).toBe('Cảnh báo: Việc của phòng');
    expect(mail.text).toMatch(/có \d+ việc đang mở \(ngưỡng 1\)/);
    expect(mail.text).not.toMatch(/Ngọc Ánh|001099012345|H40/);
    await watch();
    await sendLetters();
    expect(mailBox.mails).toHaveLength(1);
    await as('ha').delete(`/alert-rules/${made.id}`);
  });

  it('waits with its letter until the quiet hours of its owner end, and is told in the product at once', async () => {
    const quiet = { isOn: true, from: '18:00', until: '07:00', days: [0, 1, 2, 3, 4, 5, 6] };
    expect((await as('ha').put('/alert-rules/quiet-hours', { ...quiet, from: '25:00' })).status).toBe(400);
    expect((await as('ha').put('/alert-rules/quiet-hours', quiet)).body).toEqual(quiet);
    expect((await as('ha').get('/alert-rules')).body.quietHours).toEqual(quiet);
    expect((await as('binh').get('/alert-rules')).body.quietHours.isOn).toBe(false);
    const day = 24 * 3_600_000;
    const tomorrow = new Date(shop.now() + 7 * 3_600_000 + day).toISOString().slice(0, 10);
    const { body: made } = await as('ha').post(
      '/alert-rules',
      rule({ name: 'Ban đêm', scope: { view: 'unit' }, threshold: 1, byMail: true }),
    );
    await aCase();
    shop.clock.travelTo(new Date(`${tomorrow}T23:00:00+07:00`));
    const before = mailBox.mails.length;
    expect(await watch()).toBe(1);
    expect(await told('ha', 'ALERT')).toMatchObject([{ subjectId: made.id }]);
    await sendLetters();
    const morning = Date.parse(`${tomorrow}T07:00:00+07:00`) + day;
    shop.clock.travelTo(new Date(morning - 1_000));
    await sendLetters();
    expect(mailBox.mails).toHaveLength(before);
    shop.clock.travelTo(new Date(morning));
    await sendLetters();
    expect(mailBox.mails).toHaveLength(before + 1);
    await as('ha').put('/alert-rules/quiet-hours', { ...quiet, isOn: false });
    expect((await as('ha').get('/alert-rules')).body.quietHours.isOn).toBe(false);
    await as('ha').delete(`/alert-rules/${made.id}`);
  });

  it('counts what its owner may see now, and nothing for who may sign in no more', async () => {
    const { body: made } = await as('xuan').post(
      '/alert-rules',
      rule({ scope: { view: 'all-visible' }, threshold: 1 }),
    );
    await aCase();
    // Xuân has no account, so nobody can tell what they may see.
    expect(await watch()).toBe(0);
    await shop.app.get(Accounts).create({
      personId: shop.person('xuan'),
      username: 'notices.xuan',
      password: 'hoa-sua-no-thang-muoi',
      roles: ['official'],
    });
    // And in the other commune nothing is to be seen.
    expect(await watch()).toBe(0);
    await as('xuan').delete(`/alert-rules/${made.id}`);
  });

  it('is its owner’s alone; a name is used once; a stale change is told', async () => {
    const { body: made } = await as('binh').post('/alert-rules', rule({ name: 'Của tôi' }));
    expect((await as('chi').get('/alert-rules')).body.items).toEqual([]);
    expect((await as('chi').put(`/alert-rules/${made.id}`, { ...rule(), version: 1 })).status).toBe(404);
    expect((await as('chi').delete(`/alert-rules/${made.id}`)).status).toBe(404);
    expect((await as('binh').post('/alert-rules', rule({ name: 'Của tôi' }))).body.code).toBe(
      'ALERT_RULE.EXISTS',
    );
    const change = { ...rule({ name: 'Của tôi', threshold: 9 }), version: 1 };
    expect((await as('binh').put(`/alert-rules/${made.id}`, change)).body.version).toBe(2);
    expect((await as('binh').put(`/alert-rules/${made.id}`, change)).body.code).toBe('ALERT_RULE.CHANGED');
    expect((await as('binh').delete(`/alert-rules/${made.id}`)).status).toBe(204);
  });

  it('is one of twenty at most', async () => {
    for (let n = 0; n < 20; n += 1) expect((await as('chi').post('/alert-rules', rule())).status).toBe(201);
    const { status, body } = await as('chi').post('/alert-rules', rule());
    expect([status, body.code]).toEqual([409, 'ALERT_RULE.TOO_MANY']);
  });
});
