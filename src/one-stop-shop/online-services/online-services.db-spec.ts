import { type Shop, startShop } from '../../../test/builders/start-shop';
import { startTestServer } from '../../../test/http/test-server';
import { permit } from '../../../test/access/permit';
import { aPdf, aPng } from '../../../test/support/sample-files';
import { DefinitionsModule, definitionMessages } from '../../definitions';
import { Ceilings, LetterBox, type Letter, Limits } from '../../identity';
import { newId } from '../../kernel';
import { RuntimeModule, runtimeMessages } from '../../runtime';
import { CheckTokens } from '../case-files/check-tokens';
import { OneStopShopModule, oneStopShopMessages } from '..';

/** The permit with a question, two files, and a draft that the applicant confirms. */
const procedure = permit.procedure
  .replace(
    'data: []',
    `data:
  - { name: kind, type: text, values: [HOUSE, OTHER], required: true, label: { vi: Loại, en: Kind } }
  - { name: site, type: text, label: { vi: Địa điểm, en: Site } }`,
  )
  .replace(
    /dossier:\n.*\n/,
    `dossier:
  - { code: application, name: { vi: Đơn, en: Application }, required: true, kinds: [ORIGINAL, ELECTRONIC], tag: A }
  - { code: drawings, name: { vi: Bản vẽ, en: Drawings }, required: '=kind = "HOUSE"', kinds: [ELECTRONIC], formats: [pdf, jpg], tag: A }
`,
  );
const drawing = permit.drawing
  .replace('xor enough default="enough_sign"', 'xor enough default="enough_confirm"')
  .replace(
    'enough > sign > return > done',
    'enough > confirm\nconfirm > confirmed > go\nconfirm > silent > go\ngo > sign > return > done',
  )
  .replace(
    'user sign ',
    `events confirm procedure:act="await-confirmation"
catch confirmed : message Confirmed
<intermediateCatchEvent id="silent"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
xor go default="go_sign"
user sign `,
  )
  .replace(
    's > receive > decided > appraise > enough > confirm',
    's > receive > decided > appraise > enough > confirm',
  );
const roots = `${permit.roots}
<message id="Confirmed" name="applicant.confirmed" procedure:correlationKey="=caseCode"/>`;

const applicant = {
  kind: 'PERSON',
  name: 'Đặng Thị Ngọc Ánh',
  identity: '001099012345',
  email: 'anh@example.vn',
};

let shop: Shop;
let posted: Letter[];
beforeAll(async () => {
  shop = await startShop({ env: { TRUSTED_PROXIES: '127.0.0.0/8' } });
  const unlimited = { most: 1_000_000, per: 1 };
  Object.assign(shop.app.get(Ceilings), { stranger: unlimited, citizen: unlimited });
  await shop.deploy(drawing, 'PERMIT', procedure, roots);
  const box = shop.app.get(LetterBox);
  const post = box.post.bind(box);
  jest.spyOn(box, 'post').mockImplementation((tx, letter) => {
    tx.afterCommit(() => posted.push(letter));
    return post(tx, letter);
  });
});
beforeEach(() => {
  posted = [];
});
afterAll(() => shop.stop());

type Answer = { status: number; body: any; headers: Headers };
async function ask(
  method: string,
  path: string,
  body?: unknown,
  token?: string,
  more: object = {},
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${shop.url}/api/v1${path}`, {
    method,
    headers: {
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...more,
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers };
}
const good = async (answer: Promise<Answer>): Promise<any> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};
const codeIn = ({ text }: Letter) => /là (\d{6}),/.exec(text.vi)![1]!;

/** As somebody without an account: the pass for an address. */
async function passFor(email: string): Promise<string> {
  await good(ask('POST', '/citizen/mailbox-codes', { email }));
  const { token } = await good(ask('POST', '/citizen/passes', { email, code: codeIn(posted.at(-1)!) }));
  return token;
}
const form = (name: string, content: Buffer) => {
  const data = new FormData();
  data.append('files', new Blob([new Uint8Array(content)]), name);
  return data;
};
const upload = async (token: string, name = 'ban-ve.pdf', content = aPdf(newId())): Promise<string> =>
  (await good(ask('POST', '/my/uploads', form(name, content), token))).items[0].id;
const application = (more: object = {}) => ({
  procedureCode: 'PERMIT',
  receivingAgency: 'xa-an-phu',
  applicant,
  data: { kind: 'HOUSE' },
  components: [],
  ...more,
});
const complete = async (token: string, more: object = {}) =>
  application({
    components: [
      { code: 'application', how: 'UPLOAD', uploadIds: [await upload(token)] },
      { code: 'drawings', how: 'UPLOAD', uploadIds: [await upload(token)] },
    ],
    ...more,
  });
const see = (code: string): Promise<any> => shop.ok(shop.api.get(`/case-files/${code}`));
const work = async (code: string, elementId: string, variables: object = {}): Promise<void> => {
  const { taskId } = (await see(code)).steps.find((step: any) => step.elementId === elementId);
  await shop.ok(shop.api.post(`/tasks/${taskId}/complete`, { variables }));
};
const unlimited = () => jest.spyOn(shop.app.get(Limits), 'take').mockResolvedValue();

describe('the public catalogue', () => {
  it('says to everybody what a procedure asks, and answers guide to components, fees and limit', async () => {
    expect((await good(ask('GET', '/public/procedures?search=thu'))).items).toEqual([]);
    const { items } = await good(ask('GET', '/public/procedures'));
    expect(items).toMatchObject([{ code: 'PERMIT', serviceLevel: { value: 'FULL' } }]);
    expect(items[0]).not.toHaveProperty('definitionId');
    expect(await good(ask('GET', '/public/procedure-fields'))).toMatchObject({
      items: [{ code: 'test', procedures: 1 }],
    });
    const view = await good(ask('GET', '/public/procedures/PERMIT'));
    expect(view).toMatchObject({
      fields: [
        { name: 'kind', isQuestion: true, choices: [{ value: 'HOUSE' }, { value: 'OTHER' }] },
        { name: 'site', isQuestion: false },
      ],
      components: [
        { code: 'application', required: 'ALWAYS' },
        { code: 'drawings', required: 'DEPENDS', formats: ['pdf', 'jpg'] },
      ],
      fees: [{ code: 'permit', amount: 75_000 }],
    });
    const guide = (answers: object) => good(ask('POST', '/public/procedures/PERMIT/guidance', { answers }));
    expect(await guide({})).toEqual({ unanswered: ['kind'], quote: null });
    const { quote } = await guide({ kind: 'OTHER' });
    expect(quote.components.map(({ code, isRequired }: any) => [code, isRequired])).toEqual([
      ['application', true],
      ['drawings', false],
    ]);
    expect(quote).toMatchObject({ limit: { value: 10 }, fees: { total: 75_000 } });
    expect((await good(ask('GET', '/public/receiving-agencies'))).items.map(({ key }: any) => key)).toEqual(
      expect.arrayContaining(['xa-an-phu', 'xa-binh-an']),
    );
    expect((await ask('GET', '/public/procedures/NOTHING')).status).toBe(404);
  });
});

describe('an application without an account', () => {
  it('is checked before it is sent, by the rules of reception, field by field', async () => {
    unlimited();
    const token = await passFor('nguoi.nop@example.vn');
    const check = async (body: object) => {
      const { problems } = await good(ask('POST', '/my/pre-checks', body, token));
      return problems.map(({ field, code }: any) => `${field} ${code}`);
    };
    expect(await check(application({ data: {} }))).toEqual(['data.kind PROCEDURE.DATA_MISSING']);
    expect(await check(application())).toEqual([
      'components.application CASE_FILE.COMPONENT_MISSING',
      'components.drawings CASE_FILE.COMPONENT_MISSING',
    ]);
    expect(
      await check(
        application({
          receivingAgency: 'tinh',
          applicant: { ...applicant, identity: '123', email: 'a@b.vn\r\nBcc: x@y.vn' },
          components: [
            { code: 'application', how: 'PAPER' },
            { code: 'drawings', how: 'UPLOAD', uploadIds: [await upload(token, 'anh.png', aPng())] },
            { code: 'other', how: 'PAPER' },
          ],
        }),
      ),
    ).toEqual([
      'receivingAgency ONLINE_SERVICE.NO_ONE_STOP',
      'applicant.identity CITIZEN.NUMBER_INVALID',
      'applicant.email ONLINE_SERVICE.EMAIL_INVALID',
      'components.application ONLINE_SERVICE.COMPONENT_IS_ELECTRONIC',
      'components.drawings DOCUMENT.FORMAT_NOT_ACCEPTED',
      'components.other CASE_FILE.COMPONENT_UNKNOWN',
    ]);
    // What it says is what submission says, and files of somebody else are none.
    const stranger = await passFor('nguoi.khac@example.vn');
    const theirs = await complete(stranger);
    const refused = await ask('POST', '/my/submissions', theirs, token);
    expect(refused).toMatchObject({ status: 422, body: { code: 'ONLINE_SERVICE.INCOMPLETE' } });
    expect(refused.body.errors.map(({ field, code }: any) => `${field} ${code}`)).toEqual([
      'components.application DOCUMENT.UPLOAD_NOT_FOUND',
      'components.drawings DOCUMENT.UPLOAD_NOT_FOUND',
    ]);
  });

  it('goes from draft to rating', async () => {
    unlimited();
    const token = await passFor('Nguoi.Nop@example.vn');
    const draftId = newId();
    await good(ask('PUT', `/my/drafts/${draftId}`, { title: 'Giấy phép', content: { step: 1 } }, token));
    // Another pass for the same address goes on where this one was.
    const later = await passFor('nguoi.nop@example.vn');
    expect((await good(ask('GET', '/my/drafts', undefined, later))).items).toMatchObject([{ id: draftId }]);

    posted = [];
    const sent = await good(ask('POST', '/my/submissions', await complete(token, { draftId }), token));
    const { code, checkToken } = sent;
    expect(sent).toMatchObject({ queue: 0, answerDueAt: expect.any(String) });
    expect(await see(code)).toMatchObject({ channel: 'ONLINE', state: 'SUBMITTED' });
    expect((await good(ask('GET', '/my/drafts', undefined, token))).items).toEqual([]);
    // One letter each to the sender and the applicant.
    expect(posted.map(({ to, subject }) => `${to} ${subject.vi}`)).toEqual([
      `nguoi.nop@example.vn Đã nhận hồ sơ trực tuyến ${code}`,
      `anh@example.vn Đã nhận hồ sơ trực tuyến ${code}`,
    ]);
    expect(posted[0]!.text.vi).toContain(checkToken.slice(0, 4));

    // Who holds the papers learns how far it is, and proves to be the applicant to learn more.
    const tracked = await good(
      ask('POST', '/public/tracking', { code, checkToken: checkToken.toLowerCase() }),
    );
    expect(tracked).toMatchObject({ code, status: { code: 1 }, stage: 1, stages: 4, isYourTurn: false });
    expect(JSON.stringify(tracked)).not.toMatch(/Ánh|001099|anh@/);
    const wrong = await ask('POST', '/public/tracking/passes', { code, checkToken, lastDigits: '0000' });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'ONLINE_SERVICE.FACTOR_WRONG']);
    const prove = async () =>
      (await good(ask('POST', '/public/tracking/passes', { code, checkToken, lastDigits: '2345' }))).token;
    let pass = await prove();
    posted = [];
    await good(ask('POST', '/public/tracking/mail-codes', { code, checkToken }));
    expect(posted.map(({ to }) => to)).toEqual(['anh@example.vn']);
    await good(ask('POST', '/public/tracking/passes', { code, checkToken, mailCode: codeIn(posted[0]!) }));
    expect((await ask('GET', `/my/drafts`, undefined, pass)).status).toBe(403);
    expect((await good(ask('GET', '/my/cases', undefined, pass))).items).toMatchObject([{ code }]);
    const progress = () => good(ask('GET', `/my/cases/${code}/progress`, undefined, pass));
    expect(await progress()).toMatchObject({
      turn: 'AUTHORITIES',
      acts: ['withdraw'],
      places: [{ step: 'Tiếp nhận', unit: { vi: 'one-stop' } }],
      due: null,
    });

    // Accepted, then sent back for a supplement, which comes online.
    await shop.ok(shop.api.post(`/case-files/${code}/accept`, {}));
    await work(code, 'appraise', { verdict: 'INCOMPLETE' });
    await work(code, 'ask', { supplement: { items: [{ component: 'drawings', reasonCode: 'UNSIGNED' }] } });
    expect(await progress()).toMatchObject({ turn: 'APPLICANT', awaits: 'SUPPLEMENT' });
    posted = [];
    const supplement = { components: [{ code: 'drawings', uploadIds: [await upload(pass)] }] };
    const key = { 'idempotency-key': newId() };
    for (let sending = 0; sending < 2; sending += 1)
      expect(await good(ask('POST', `/my/cases/${code}/supplement`, supplement, pass, key))).toMatchObject({
        status: { code: 4 },
        supplement: null,
      });
    expect(posted.map(({ subject }) => subject.vi)).toEqual([
      `Đã nhận hồ sơ bổ sung ${code}`,
      `Đã nhận hồ sơ bổ sung ${code}`,
    ]);
    shop.clock.travelTo(new Date('2026-11-06T08:00:00+07:00'));
    // A pass ends after an hour.
    expect((await ask('GET', '/my/cases', undefined, pass)).status).toBe(401);
    pass = await prove();
    // Asked and brought on Monday, counted again from there.
    expect((await progress()).due).toMatchObject({
      class: 'IN_TIME',
      limit: { value: 10 },
      daysUsed: 4,
      daysLeft: 6,
    });
    expect((await progress()).stages.map(({ status }: any) => status.code)).toEqual([1, 2, 4, 5, 4]);

    // The draft is confirmed, the result handed over, and rated once.
    posted = [];
    await work(code, 'appraise', { verdict: 'GOOD' });
    expect(await progress()).toMatchObject({ awaits: 'CONFIRMATION', acts: ['withdraw', 'confirm'] });
    expect(posted.map(({ subject }) => subject.vi)).toContain(`Hồ sơ ${code}: mời xác nhận nội dung`);
    await good(ask('POST', `/my/cases/${code}/confirmation`, { confirmed: true }, pass));
    await work(code, 'sign', { documentNumber: '1/GP' });
    expect(
      (await ask('POST', `/my/cases/${code}/rating`, { publicity: 2, attitude: 2 }, pass)).body.code,
    ).toBe('ONLINE_SERVICE.NOT_YET_RATEABLE');
    posted = [];
    await shop.ok(shop.api.post(`/case-files/${code}/return-result`, { method: 'COUNTER' }));
    const ratingToken = /mã đánh giá ([0-9A-Z-]{19})/.exec(posted[0]!.text.vi)![1]!;
    const rating = { code, ratingToken, publicity: 2, attitude: 1, comment: 'Nhanh' };
    expect(await good(ask('POST', '/public/ratings', rating))).toMatchObject({
      totalTime: 2,
      agencyTime: 2,
      contacts: 1,
      agencies: 2,
      publicity: 2,
      attitude: 1,
    });
    expect((await ask('POST', '/public/ratings', rating)).body.code).toBe('ONLINE_SERVICE.ALREADY_RATED');
    expect((await progress()).rating).toMatchObject({ attitude: 1 });
  });

  it('is withdrawn by who filed it and by nobody else', async () => {
    unlimited();
    const token = await passFor('rut@example.vn');
    const { code } = await good(ask('POST', '/my/submissions', await complete(token), token));
    const stranger = await passFor('la@example.vn');
    for (const act of ['withdrawal', 'confirmation', 'supplement', 'rating']) {
      const body = {
        withdrawal: {},
        confirmation: { confirmed: true },
        supplement: { components: [{ code: 'drawings', uploadIds: ['x'] }] },
        rating: { publicity: 1, attitude: 1 },
      }[act];
      expect((await ask('POST', `/my/cases/${code}/${act}`, body, stranger)).status).toBe(404);
    }
    expect(await good(ask('POST', `/my/cases/${code}/withdrawal`, { reason: 'Đổi ý' }, token))).toMatchObject(
      {
        status: { code: 7 },
      },
    );
    // What a task of an official waits for is the official's to do.
    expect((await ask('POST', `/my/cases/${code}/withdrawal`, {}, token)).body.code).toBe(
      'CASE_FILE.NOT_YOUR_POST',
    );
  });
});

describe('what floods and guesses meet', () => {
  it('fifty equal submissions at once over two nodes are one case and one letter', async () => {
    const limits = unlimited();
    const token = await passFor('mot.lan@example.vn');
    const body = await complete(token, { applicant: { ...applicant, email: undefined } });
    const node = await startTestServer({
      imports: [DefinitionsModule, RuntimeModule, OneStopShopModule],
      catalogues: [definitionMessages, runtimeMessages, ...oneStopShopMessages],
      clock: shop.clock,
      beside: shop,
    });
    const key = newId();
    const send = (url: string, what: object) =>
      fetch(`${url}/api/v1/my/submissions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'idempotency-key': key,
        },
        body: JSON.stringify(what),
      }).then(async (response) => ({ status: response.status, body: (await response.json()) as any }));
    try {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, n) => send(n % 2 ? node.url : shop.url, body)),
      );
      const codes = new Set(answers.map(({ status, body: { code } }) => `${status} ${code}`));
      expect(codes.size).toBe(1);
      const code = [...codes][0]!.split(' ')[1]!;
      const rows = await shop.database.query('SELECT id FROM letter WHERE letter_key LIKE ?', [
        `case:${(await see(code)).id}:case.submitted:%`,
      ]);
      expect(rows).toHaveLength(1);
      expect(await send(shop.url, { ...body, data: { kind: 'OTHER' } })).toMatchObject({
        status: 422,
        body: { code: 'COMMAND.KEY_REUSED' },
      });
    } finally {
      await node.stop();
      limits.mockRestore();
    }
  });

  it('a thousand guesses reveal nothing, whether or not there is such a case', async () => {
    const limits = unlimited();
    const token = await passFor('doan@example.vn');
    const { code } = await good(ask('POST', '/my/submissions', await complete(token), token));
    limits.mockRestore();
    const evaluated = jest.spyOn(shop.app.get(CheckTokens), 'of');
    const told = new Set<string>();
    const guess = async (asked: string, n: number) => {
      const { status, body } = await ask(
        'POST',
        '/public/tracking',
        { code: asked, checkToken: String(n).padStart(16, '0') },
        undefined,
        // Half of them from one address, half from as many as there are guesses.
        n % 2 ? {} : { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` },
      );
      told.add(`${status} ${body.code}`);
    };
    for (const asked of [code, 'H40.12-261102-9999'])
      for (let n = 0; n < 500; n += 25)
        await Promise.all(Array.from({ length: 25 }, (_, more) => guess(asked, n + more)));
    expect(evaluated.mock.calls.length).toBeLessThanOrEqual(20);
    // Nothing but these, for the code that somebody has and for the one that nobody has.
    expect([...told].sort()).toEqual([
      '404 ONLINE_SERVICE.NOT_TRACKED',
      '429 LIMIT.EXCEEDED',
      '429 ONLINE_SERVICE.DELAYED',
    ]);
    evaluated.mockRestore();
  }, 90_000);

  it('an odd token is no token: the same answer for every kind of one', async () => {
    const limits = unlimited();
    const token = await passFor('la.lung@example.vn');
    const { code } = await good(ask('POST', '/my/submissions', await complete(token), token));
    const guesses: unknown[] = ['0', '', 'x'.repeat(16), '*'.repeat(16)];
    for (const checkToken of guesses) {
      shop.clock.travelTo(new Date(shop.now() + 600_000));
      expect((await ask('POST', '/public/tracking', { code, checkToken })).body.code).toBe(
        'ONLINE_SERVICE.NOT_TRACKED',
      );
    }
    for (const checkToken of [0, true, {}, []])
      expect((await ask('POST', '/public/tracking', { code, checkToken })).status).toBe(400);
    limits.mockRestore();
  });
});
