import { type Shop, startShop } from '../../../test/builders/start-shop';
import { ApiClient } from '../../../test/support/api-client';
import { ChangeOrganisation } from '../organisation/change-organisation.command';
import { CaseListQuery } from './case-requests.dto';
import { CaseFilesController } from './case-files.controller';
import { CaseActsController } from './preview/case-acts.controller';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
  await shop.deploy(permit, 'PERMIT', yaml, roots);
});
afterAll(() => shop?.stop());

const roots = `<message id="Supplemented" name="dossier.supplemented" procedure:correlationKey="=caseCode"/>
<message id="Withdrawn" name="case.withdrawn" procedure:correlationKey="=caseCode"/>`;
/** Receive -> appraise -> (supplement) -> sign -> return, with withdrawal at any time. */
const permit = `start s
user receive name="Tiếp nhận" procedure:act="receive" procedure:unit="one-stop" procedure:role="receiver" procedure:processingTime="4" procedure:processingTimeUnit="working-hour"
xor decided default="decided_appraise"
events await procedure:act="await-supplement"
catch supplemented : message Supplemented
<intermediateCatchEvent id="missed" procedure:processingTime="2" procedure:unit="working-day"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></intermediateCatchEvent>
xor accepted default="accepted_receive"
end rejected procedure:act="reject"
user appraise name="Thẩm định" procedure:act="appraise" procedure:unit="economic-division" procedure:role="case-officer" procedure:processingTime="3" procedure:processingTimeUnit="working-day"
xor enough default="enough_sign"
user ask name="Yêu cầu bổ sung" procedure:act="request-supplement" procedure:unit="economic-division" procedure:role="case-officer"
user sign name="Ký" procedure:act="sign" procedure:unit="commune-committee" procedure:role="leader"
user return name="Trả kết quả" procedure:act="return" procedure:unit="one-stop" procedure:role="receiver"
end done
end refused
s > receive > decided > appraise > enough > sign > return > done
decided > await ? reception = "SUPPLEMENT"
decided > refused ? reception = "REFUSED"
enough > ask ? verdict = "INCOMPLETE"
ask > await
await > supplemented > accepted > receive
accepted > appraise ? reception = "ACCEPTED"
await > missed > late
xor late default="late_rejected"
late > rejected
late > sign ? reception = "ACCEPTED"
esp withdrawal {
start asked : message Withdrawn
user close name="Trả hồ sơ" procedure:act="withdraw" procedure:unit="one-stop" procedure:role="receiver"
end closed
asked > close > closed
}`;
const yaml = `
name: { vi: Giấy phép thử nghiệm, en: Test permit }
field: { code: test, vi: Thử, en: Test }
level: COMMUNE
serviceLevel: { value: FULL, tag: A }
channels: [COUNTER, ONLINE]
effective: { from: '2025-07-01', tag: A }
agencies:
  competent: [{ tier: COMMUNE, vi: Xã, en: Commune, tag: A }]
  lead: { unit: economic-division, vi: Phòng Kinh tế, en: Economic division, tag: A }
units:
  one-stop: { vi: Một cửa, en: One-stop }
  economic-division: { vi: Phòng Kinh tế, en: Economic division }
  commune-committee: { vi: UBND, en: Committee }
data:
  - { name: isHouse, type: boolean, default: true, label: { vi: Nhà ở, en: House } }
variables: [verdict]
clock:
  acceptance:
    COUNTER: { value: 8, unit: working-hour, tag: A }
    ONLINE: { value: 8, unit: working-hour, tag: A }
  supplementLimit: { value: 2, unit: working-day, tag: A }
limits:
  - { value: 10, unit: working-day, tag: A }
dossier:
  - { code: application, name: { vi: Đơn, en: Application }, required: true, kinds: [ORIGINAL], tag: A }
  - { code: drawings, name: { vi: Bản vẽ, en: Drawings }, required: =isHouse, kinds: [ORIGINAL], reuse: true, tag: A }
fees:
  - { code: permit, name: { vi: Lệ phí, en: Charge }, kind: CHARGE, amount: 75000, timing: ON_RESULT, tag: A }
reasons:
  supplement: [{ code: UNSIGNED, vi: Chưa ký, en: Not signed, ground: NĐ 61/2018 }]
  rejection: [{ code: NOT_COMPETENT, vi: Không thuộc thẩm quyền, en: Not competent, ground: NĐ 61/2018 }]
  refusal: [{ code: PLANNING, vi: Quy hoạch, en: Planning, ground: NĐ 61/2018 }]
outcome: =if verdict = "BAD" then "REFUSED" else "GRANTED"
results:
  - { code: permit, name: { vi: Giấy phép, en: Permit }, documentType: permit, tag: A }
legalGrounds:
  - { id: NĐ 61/2018, articles: [], about: { vi: Một cửa, en: One-stop }, tag: S }
`;

const applicant = { kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh', identity: '001099012345' };
const complete = [
  { code: 'application', how: 'PAPER' },
  { code: 'drawings', how: 'PAPER' },
];
const file = (more: object = {}): Promise<any> =>
  shop.ok(
    shop.api.post('/case-files', {
      procedureCode: 'PERMIT',
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant,
      components: complete,
      ...more,
    }),
  );
const act = (id: string, what: string, body: object = {}) => shop.api.post(`/case-files/${id}/${what}`, body);
const done = (id: string, what: string, body: object = {}): Promise<any> => shop.ok(act(id, what, body));
const see = (id: string): Promise<any> => shop.ok(shop.api.get(`/case-files/${id}`));
const taskAt = (one: any, elementId: string): string => {
  const step = one.steps.find((step: any) => step.elementId === elementId);
  if (!step?.taskId) throw new Error(`${elementId} is not open: ${JSON.stringify(one.steps)}`);
  return step.taskId;
};
const work = async (one: any, elementId: string, variables: object = {}): Promise<any> => {
  await shop.ok(shop.api.post(`/tasks/${taskAt(await see(one.id), elementId)}/complete`, { variables }));
  return see(one.id);
};
const refusal = async (reply: ReturnType<typeof act>) => {
  const { status, body } = await reply;
  return [status, body.code];
};
const storyOf = async (id: string): Promise<string[]> =>
  (await shop.ok(shop.api.get<any>(`/case-files/${id}/history`))).items.map(({ type }: any) => type);

describe('a simple case', () => {
  it('lives from reception to the returned result', async () => {
    const filed = await file();
    expect(filed).toMatchObject({
      code: 'H40.12-261102-0001',
      state: 'SUBMITTED',
      nationalStatus: 1,
      nextAction: 'Tiếp nhận',
      ownerUnitId: shop.unit('xa-an-phu', 'one-stop'),
      dueAt: null,
    });
    const accepted = await done(filed.id, 'accept', { version: filed.version });
    expect(accepted).toMatchObject({
      state: 'IN_PROCESS',
      nationalStatus: 4,
      dueAt: '2026-11-16T10:00:00.000Z',
      class: 'IN_TIME',
      payment: 'UNPAID',
      payments: [{ kind: 'FEE', amount: 75000, state: 'UNPAID' }],
      nextAction: 'Thẩm định',
    });
    const appraised = await work(accepted, 'appraise', { verdict: 'GOOD' });
    expect(appraised).toMatchObject({ state: 'AWAITING_SIGN', nationalStatus: 4 });
    const signed = await work(appraised, 'sign');
    expect(signed).toMatchObject({
      state: 'RESULT_READY',
      nationalStatus: 9,
      outcome: 'GRANTED',
      class: 'EARLY',
      delivery: 'READY',
      results: [{ versionNo: 1, kind: 'GRANTED', returnedAt: null }],
    });
    const returned = await done(filed.code, 'return-result');
    expect(returned).toMatchObject({
      state: 'RETURNED',
      nationalStatus: 10,
      delivery: 'RETURNED',
      nextAction: null,
      steps: [],
      results: [{ method: 'COUNTER', receiver: { name: applicant.name } }],
    });
    expect(await storyOf(filed.id)).toEqual(
      expect.arrayContaining(['case.submitted', 'case.accepted', 'case.result.ready', 'case.returned']),
    );
  });
});

describe('reception', () => {
  it('refuses a dossier that lacks a component, and nothing is half saved', async () => {
    const filed = await file({ components: [{ code: 'application', how: 'PAPER' }] });
    for (const reply of [
      await act(filed.id, 'accept'),
      await shop.api.post(`/tasks/${taskAt(filed, 'receive')}/complete`, {
        variables: { reception: 'ACCEPTED' },
      }),
    ]) {
      expect(reply.status).toBe(422);
      expect(reply.body).toMatchObject({
        code: 'CASE_FILE.COMPONENT_MISSING',
        params: { component: 'drawings' },
      });
    }
    expect(await see(filed.id)).toMatchObject({ state: 'SUBMITTED', version: filed.version, payments: [] });
    // A condition of the procedure decides what must be there.
    const flat = await file({
      components: [{ code: 'application', how: 'PAPER' }],
      data: { isHouse: false },
    });
    expect(await done(flat.id, 'accept')).toMatchObject({ state: 'IN_PROCESS' });
  });

  it('takes in what is handed over the counter while the dossier is looked at, but not after acceptance', async () => {
    const filed = await file({ components: [{ code: 'application', how: 'PAPER' }] });
    const brought = { provided: [{ code: 'drawings', how: 'PAPER' }] };
    const checked = await done(filed.id, 'check-components', {
      components: [
        { code: 'application', ok: true },
        { code: 'drawings', ok: true },
      ],
      ...brought,
    });
    expect(checked.components).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'drawings', state: 'OK', how: 'PAPER' })]),
    );
    expect(await done(filed.id, 'accept')).toMatchObject({ state: 'IN_PROCESS' });
    const components = [{ code: 'application', ok: true }];
    expect(await refusal(act(filed.id, 'check-components', { components, ...brought }))).toEqual([
      409,
      'CASE_FILE.NOT_NOW',
    ]);
  });

  it('without an outcome is refused', async () => {
    const filed = await file();
    const reply = await shop.api.post(`/tasks/${taskAt(filed, 'receive')}/complete`, { variables: {} });
    expect(reply.body).toMatchObject({ code: 'CASE_FILE.INPUT_MISSING', params: { field: 'reception' } });
  });

  it('refuses what is not the procedure’s: components, reasons, data, channels, agencies', async () => {
    const bad = (more: object) =>
      refusal(
        shop.api.post('/case-files', {
          procedureCode: 'PERMIT',
          channel: 'COUNTER',
          receivingAgency: 'xa-an-phu',
          applicant,
          ...more,
        }),
      );
    expect(await bad({ components: [{ code: 'passport', how: 'PAPER' }] })).toEqual([
      422,
      'CASE_FILE.COMPONENT_UNKNOWN',
    ]);
    expect(await bad({ components: [{ code: 'application', how: 'REUSED' }] })).toEqual([
      422,
      'CASE_FILE.COMPONENT_NOT_REUSABLE',
    ]);
    expect(await bad({ channel: 'POST' })).toEqual([422, 'CASE_FILE.CHANNEL_CLOSED']);
    expect(await bad({ receivingAgency: 'xa-khac' })).toEqual([422, 'CASE_FILE.AGENCY_UNKNOWN']);
    expect(await bad({ receivingAgency: 'tinh' })).toEqual([422, 'CASE_FILE.AGENCY_WITHOUT_CODE']);
    expect(await bad({ data: { isHouse: 'yes' } })).toEqual([422, 'CASE_FILE.DATA_INVALID']);
    expect(await bad({ procedureCode: 'NONE' })).toEqual([404, 'PROCEDURE.NOT_FOUND']);
    expect(await bad({ state: 'RETURNED' })).toEqual([400, 'REQUEST.INVALID']);
    const filed = await file();
    expect(await refusal(act(filed.id, 'refuse-reception', { reasonCode: 'BAD_MOOD' }))).toEqual([
      422,
      'CASE_FILE.REASON_UNKNOWN',
    ]);
  });

  it('lets what an applicant sends steer nothing but what the procedure names', async () => {
    const data = { isHouse: false, reception: 'ACCEPTED', verdict: 'GOOD', note: 'Xin sớm' };
    const filed = await file({ data });
    expect(filed.data).toEqual(data);
    const { variables } = await shop.ok(shop.api.get<any>(`/process-instances/${filed.instanceId}`));
    expect(variables).toEqual({
      isHouse: false,
      caseCode: filed.code,
      channel: 'COUNTER',
      applicant: { kind: 'PERSON', name: applicant.name },
    });
  });

  it('checks components one by one, with coded reasons; another document needs a legal basis', async () => {
    const filed = await file();
    const checked = await done(filed.id, 'check-components', {
      components: [
        { code: 'application', ok: true },
        { code: 'drawings', ok: false, reasonCode: 'UNSIGNED' },
      ],
    });
    expect(checked.components).toEqual([
      expect.objectContaining({ code: 'application', state: 'OK' }),
      expect.objectContaining({ code: 'drawings', state: 'REJECTED', reasonCode: 'UNSIGNED' }),
    ]);
    expect(await refusal(act(filed.id, 'accept'))).toEqual([422, 'CASE_FILE.COMPONENT_REJECTED']);
    const other = { code: 'passport', ok: false, reasonCode: 'UNSIGNED', otherName: 'Hộ chiếu' };
    expect(await refusal(act(filed.id, 'check-components', { components: [other] }))).toEqual([
      422,
      'CASE_FILE.LEGAL_BASIS_MISSING',
    ]);
    await done(filed.id, 'check-components', { components: [{ ...other, legalBasis: 'NĐ 1/2026 Art. 2' }] });
  });

  it('that is refused ends the case with status 3', async () => {
    const filed = await file();
    expect(
      await done(filed.id, 'refuse-reception', { reasonCode: 'NOT_COMPETENT', reason: 'Thuộc tỉnh' }),
    ).toMatchObject({
      state: 'REJECTED_AT_INTAKE',
      nationalStatus: 3,
      outcome: 'REJECTED',
      nextAction: null,
    });
    expect(await refusal(act(filed.id, 'accept'))).toEqual([409, 'CASE_FILE.NOT_NOW']);
    expect(await refusal(act(filed.id, 'withdraw'))).toEqual([409, 'CASE_FILE.NOT_NOW']);
  });
});

describe('two officials at once', () => {
  it('one accepts, the other is told who did and when', async () => {
    const filed = await file();
    const second = await shop.token('operator');
    const other = new ApiClient(shop.url, second);
    const replies = await Promise.all([
      act(filed.id, 'accept', { version: filed.version }),
      other.post(`/case-files/${filed.id}/accept`, { version: filed.version }),
    ]);
    other.close();
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = replies.find(({ status }) => status === 409)!;
    expect(body).toMatchObject({
      code: 'CASE_FILE.CHANGED',
      params: { lastAct: 'case.accepted', lastActor: expect.any(String), lastAt: '2026-11-02T01:00:00.000Z' },
    });
    expect(await refusal(act(filed.id, 'accept'))).toEqual([409, 'CASE_FILE.NOT_NOW']);
  });

  it('fifty times the same filing under one key is one case', async () => {
    const replies = await Promise.all(
      Array.from({ length: 50 }, () =>
        shop.api.post(
          '/case-files',
          {
            procedureCode: 'PERMIT',
            channel: 'ONLINE',
            receivingAgency: 'xa-an-phu',
            applicant,
            components: complete,
          },
          { 'idempotency-key': 'same' },
        ),
      ),
    );
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.id} ${body.code}`)).size).toBe(1);
    expect(replies[0].status).toBe(201);
  });

  it('a hundred filings at one agency are a hundred codes', async () => {
    const filed = await Promise.all(
      Array.from({ length: 100 }, () => file({ receivingAgency: 'xa-binh-an' })),
    );
    const codes = filed.map(({ code }) => code as string).sort();
    expect(new Set(codes).size).toBe(100);
    for (const code of codes) expect(code).toMatch(/^H40\.13-261102-\d{4}$/);
  });
});

describe('a supplement', () => {
  const items = [{ component: 'drawings', reasonCode: 'UNSIGNED' }];

  it('before acceptance leaves the promise unstarted; the case comes back to be checked', async () => {
    const filed = await file();
    const asked = await done(filed.id, 'request-supplement', { items });
    expect(asked).toMatchObject({
      state: 'AWAITING_SUPPLEMENT',
      nationalStatus: 5,
      dueAt: null,
      supplements: [{ round: 1, isBeforeAcceptance: true, dueAt: '2026-11-04T10:00:00.000Z' }],
      nextAction: 'await-supplement',
      nextActionAt: '2026-11-04T10:00:00.000Z',
    });
    const back = await done(filed.id, 'receive-supplement', {
      components: [complete[1]],
      agency: 'xa-binh-an',
    });
    expect(back).toMatchObject({ state: 'SUBMITTED', supplements: [{ receivedAt: expect.any(String) }] });
    expect(await refusal(act(filed.id, 'request-supplement', { items }))).toEqual([
      422,
      'CASE_FILE.SUPPLEMENT_AGAIN',
    ]);
    expect(await done(filed.id, 'accept')).toMatchObject({ state: 'IN_PROCESS' });
  });

  it('after acceptance restarts the limit when it is complete (NĐ 61/2018 Art. 19(4)); a second one needs ground and approval', async () => {
    const filed = await file();
    await done(filed.id, 'accept');
    await work(filed, 'appraise', { verdict: 'INCOMPLETE' });
    expect(await refusal(act(filed.id, 'request-supplement', { items: [] }))).toEqual([
      400,
      'REQUEST.INVALID',
    ]);
    const asked = await done(filed.id, 'request-supplement', { items });
    expect(asked).toMatchObject({ state: 'AWAITING_SUPPLEMENT', class: 'PAUSED', dueAt: null });
    expect(await refusal(act(filed.id, 'return-result'))).toEqual([409, 'CASE_FILE.NOT_NOW']);
    const back = await done(filed.id, 'receive-supplement');
    expect(back).toMatchObject({ state: 'IN_PROCESS', dueAt: '2026-11-16T10:00:00.000Z', class: 'IN_TIME' });
    await work(filed, 'appraise', { verdict: 'INCOMPLETE' });
    expect(await refusal(act(filed.id, 'request-supplement', { items }))).toEqual([
      422,
      'CASE_FILE.SUPPLEMENT_AGAIN',
    ]);
    const again = { items, legalBasis: 'NĐ 1/2026 Art. 3' };
    expect(
      await refusal(act(filed.id, 'request-supplement', { ...again, approvedBy: shop.person('xuan') })),
    ).toEqual([422, 'CASE_FILE.APPROVAL_MISSING']);
    expect(
      await done(filed.id, 'request-supplement', { ...again, approvedBy: shop.person('minh') }),
    ).toMatchObject({
      state: 'AWAITING_SUPPLEMENT',
      supplementRounds: 2,
    });
  });
});

describe('withdrawal and stop', () => {
  it('goes through the process, which closes the case', async () => {
    const filed = await file();
    await done(filed.id, 'accept');
    expect(await done(filed.id, 'withdraw', { reason: 'Đổi ý' })).toMatchObject({
      state: 'WITHDRAW_REQUESTED',
      nationalStatus: 7,
    });
    expect(await done(filed.id, 'withdraw', { reason: 'Đổi ý' })).toMatchObject({
      state: 'WITHDRAWN',
      outcome: 'WITHDRAWN',
      steps: [],
    });
  });

  it('is possible while a supplement is awaited', async () => {
    const filed = await file();
    await done(filed.id, 'request-supplement', { items: [{ reasonCode: 'UNSIGNED' }] });
    await done(filed.id, 'withdraw');
    expect(await done(filed.id, 'withdraw')).toMatchObject({
      state: 'WITHDRAWN',
      supplements: [{ lapsedAt: expect.any(String) }],
    });
  });

  it('is refused once the result is ready', async () => {
    const ready = await finished();
    expect(await refusal(act(ready.id, 'withdraw'))).toEqual([409, 'CASE_FILE.NOT_NOW']);
  });

  it('suspends with legal basis: nothing moves and the clock stands', async () => {
    const filed = await file();
    await done(filed.id, 'accept');
    const held = await done(filed.id, 'suspend', { legalBasis: 'QĐ 12/2026/TA', reason: 'Tranh chấp' });
    expect(held).toMatchObject({
      state: 'SUSPENDED',
      nationalStatus: 8,
      class: 'PAUSED',
      nextAction: 'resume',
    });
    expect(held.nextActionAt).not.toBeNull();
    expect(await refusal(shop.api.post(`/tasks/${taskAt(held, 'appraise')}/complete`, {}))).toEqual([
      409,
      'INSTANCE.SUSPENDED',
    ]);
    expect(await done(filed.id, 'resume', { reason: 'Đã giải quyết' })).toMatchObject({
      state: 'IN_PROCESS',
      class: 'IN_TIME',
      dueAt: '2026-11-16T10:00:00.000Z',
    });
    expect(await refusal(act(filed.id, 'resume', { reason: 'x' }))).toEqual([409, 'CASE_FILE.NOT_NOW']);
    expect(
      await done(filed.id, 'terminate', { legalBasis: 'QĐ 13/2026/TA', reason: 'Bản án' }),
    ).toMatchObject({
      state: 'TERMINATED',
      nationalStatus: 8,
      outcome: 'TERMINATED',
    });
  });

  it('is told aloud when somebody cancels the process of a case', async () => {
    const filed = await file();
    await done(filed.id, 'accept');
    await shop.ok(shop.api.post(`/process-instances/${filed.instanceId}/cancel`, { reason: 'Nhầm' }));
    expect(await see(filed.id)).toMatchObject({ state: 'TERMINATED', outcome: 'TERMINATED' });
    const { items } = await shop.ok(shop.api.get<any>(`/case-files/${filed.id}/history`));
    expect(items.find(({ type }: any) => type === 'case.terminated')).toMatchObject({
      data: { reason: 'Nhầm', irregular: true },
      text: { vi: 'Dừng giải quyết hồ sơ. Nhầm' },
    });
  });
});

const finished = async (): Promise<any> => {
  const filed = await file();
  await done(filed.id, 'accept');
  await work(filed, 'appraise', { verdict: 'GOOD' });
  return work(filed, 'sign');
};

describe('a result', () => {
  it('goes to somebody else only with an authorisation', async () => {
    const { id } = await finished();
    expect(await refusal(act(id, 'return-result', { receiver: 'Nguyễn Văn Khác' }))).toEqual([
      422,
      'CASE_FILE.AUTHORISATION_MISSING',
    ]);
    expect(
      await done(id, 'return-result', {
        method: 'POST',
        receiver: 'Nguyễn Văn Khác',
        authorisation: 'UQ 01',
        trackingNumber: 'EB1',
      }),
    ).toMatchObject({
      state: 'RETURNED',
      results: [{ method: 'POST', receiver: { authorisation: 'UQ 01' } }],
    });
  });

  it('is corrected by a new version that another person approves', async () => {
    const { id } = await finished();
    await done(id, 'return-result');
    const correction = { reason: 'Sai số tờ', number: '02/GP' };
    expect(
      await refusal(act(id, 'correct-result', { ...correction, approvedBy: shop.person('xuan') })),
    ).toEqual([422, 'CASE_FILE.APPROVAL_MISSING']);
    const corrected = await done(id, 'correct-result', { ...correction, approvedBy: shop.person('lan') });
    expect(corrected).toMatchObject({
      state: 'RETURNED',
      results: [
        { versionNo: 1, supersededAt: expect.any(String) },
        { versionNo: 2, number: '02/GP', approvedBy: shop.person('lan'), supersededAt: null },
      ],
    });
  });

  it('that is a refusal is a result too', async () => {
    const filed = await file();
    await done(filed.id, 'accept');
    await work(filed, 'appraise', { verdict: 'BAD' });
    expect(await work(filed, 'sign')).toMatchObject({
      state: 'RESULT_READY',
      outcome: 'REFUSED',
      class: 'EARLY',
    });
  });

  it('waits for no money, and money may come at any time', async () => {
    const ready = await finished();
    expect(ready.payment).toBe('UNPAID');
    expect(await done(ready.id, 'return-result')).toMatchObject({ payment: 'UNPAID' });
    expect(await done(ready.id, 'record-payment', { receipt: 'BL 01', method: 'CASH' })).toMatchObject({
      state: 'RETURNED',
      payment: 'PAID',
      payments: [{ state: 'PAID', paid: 75000, receipt: 'BL 01' }],
    });
    expect(await refusal(act(ready.id, 'record-payment'))).toEqual([422, 'CASE_FILE.PAYMENT_UNKNOWN']);
  });
});

describe('who may', () => {
  const controller = () => shop.app.get(CaseFilesController);
  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'done',
      ({ code }: { code: string }) => code,
    );

  it('receive: those who sit at that one-stop', async () => {
    const body = {
      procedureCode: 'PERMIT',
      channel: 'COUNTER' as const,
      receivingAgency: 'xa-an-phu',
      applicant: applicant as any,
      components: complete as any,
    };
    expect(await codeOf(controller().file(body, shop.as('khanh')))).toBe('CASE_FILE.NOT_YOUR_POST');
    expect(await codeOf(controller().file(body, shop.as('binh')))).toBe('CASE_FILE.NOT_YOUR_POST');
    const filed = await controller().file(body, shop.as('an'));
    expect(filed).toMatchObject({ hasPersonalData: true, applicant: { identity: applicant.identity } });
    expect(await codeOf(controller().accept(filed.id, {}, shop.as('binh')))).toBe('CASE_FILE.NOT_YOUR_POST');
    expect(await codeOf(controller().accept(filed.id, {}, shop.as('bao')))).toBe('done');
    expect(
      await codeOf(controller().suspend(filed.id, { legalBasis: 'x', reason: 'y' }, shop.as('an'))),
    ).toBe('CASE_FILE.NOT_YOUR_POST');
    expect(
      await codeOf(controller().suspend(filed.id, { legalBasis: 'x', reason: 'y' }, shop.as('lan'))),
    ).toBe('done');
  });

  it('see: those whose agency has to do with it; others cannot tell it from none', async () => {
    const filed = await file();
    for (const [key, sees] of [
      ['an', true],
      ['lan', true],
      ['xuan', false],
      ['khanh', false],
    ] as const) {
      expect([key, await codeOf(controller().get(filed.id, shop.as(key)))]).toEqual([
        key,
        sees ? 'done' : 'CASE_FILE.NOT_FOUND',
      ]);
      const listed = await controller().list(
        Object.assign(new CaseListQuery(), { text: filed.code }),
        shop.as(key),
      );
      expect([key, listed.items.length]).toEqual([key, sees ? 1 : 0]);
      if (sees) continue;
      for (const tried of [
        () => controller().history(filed.id, shop.as(key)),
        () => controller().accept(filed.id, {}, shop.as(key)),
        () => controller().withdraw(filed.code, {}, shop.as(key)),
      ])
        expect(await codeOf(tried())).toBe('CASE_FILE.NOT_FOUND');
    }
  });

  it('supervise: from above, without personal data', async () => {
    const filed = await file();
    expect(await codeOf(controller().get(filed.id, shop.as('minh')))).toBe('CASE_FILE.NOT_FOUND');
    expect(await controller().get(filed.id, shop.as('minh', ['supervisor']))).toMatchObject({
      hasPersonalData: false,
      applicant: { kind: 'PERSON', name: 'Đ. T. N. Á.' },
      data: null,
      components: [],
    });
    const viewer = await shop.token('viewer');
    const api = new ApiClient(shop.url, viewer);
    expect((await api.get(`/case-files/${filed.id}`)).body).toMatchObject({ hasPersonalData: false });
    api.close();
  });

  it('act in the hands of somebody else: nobody, and they are told in whose', async () => {
    const filed = await file();
    await shop.ok(shop.api.post(`/tasks/${taskAt(filed, 'receive')}/claim`, { assignee: shop.person('an') }));
    expect(await codeOf(controller().accept(filed.id, {}, shop.as('bao')))).toBe('CASE_FILE.HELD_BY_ANOTHER');
    expect(await codeOf(controller().accept(filed.id, {}, shop.as('an')))).toBe('done');
  });
});

describe('a substitute', () => {
  it('acts in the name of the absent, and the history says so', async () => {
    await shop.app.get(ChangeOrganisation).execute({ actor: shop.as('minh') }, (draft) => {
      draft.putSubstitution({
        from: 'van',
        to: 'khanh',
        reason: 'ABSENCE',
        validFrom: '2026-11-02',
        validTo: '2026-11-03',
      });
      draft.putPost({ person: 'van', agency: 'xa-an-phu', unit: 'one-stop', role: 'receiver' });
      return null;
    });
    const filed = await file();
    const controller = shop.app.get(CaseFilesController);
    await controller.accept(filed.id, {}, shop.as('khanh'));
    const { items } = await controller.history(filed.id, shop.as('an'));
    expect(items.find(({ type }) => type === 'case.accepted')).toMatchObject({
      actorId: shop.person('khanh'),
      insteadOf: shop.person('van'),
    });
  });
});

describe('the list', () => {
  it('finds by words without accents, by filters, and page by page', async () => {
    const filed = await file({
      applicant: { kind: 'PERSON', name: 'Quách Thị Thỏ' },
      foreignCode: 'G09.20-20261102-0000001',
    });
    const list = async (query: string) =>
      (await shop.ok(shop.api.get<any>(`/case-files?${query}`))).items.map(({ id }: any) => id);
    expect(await list('text=quach%20THO')).toEqual([filed.id]);
    expect(await list('text=G09.20')).toEqual([filed.id]);
    expect(await list('text=quach%25')).toEqual([]);
    expect(await list('text=quach&nationalStatus=1&channel=COUNTER&procedureCode=PERMIT&open=true')).toEqual([
      filed.id,
    ]);
    for (const miss of [
      'nationalStatus=4',
      'state=RETURNED',
      'channel=ONLINE',
      'class=IN_TIME',
      'open=false',
      `agency=${shop.agency('xa-binh-an')}`,
    ])
      expect(await list(`text=quach&${miss}`)).toEqual([]);
    await done(filed.id, 'accept');
    expect(await list('text=quach&class=IN_TIME&dueBefore=2026-11-17T00:00:00%2B07:00')).toEqual([filed.id]);
    expect(await list('text=quach&class=OVERDUE')).toEqual([]);
    expect((await see('G09.20-20261102-0000001')).id).toBe(filed.id);
    for (const sort of ['due', 'filed']) {
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const page = await shop.ok(shop.api.get<any>(`/case-files?sort=${sort}&limit=7${cursor}`));
        seen.push(...page.items.map(({ id }: any) => id));
        if (!page.next) break;
        cursor = `&cursor=${page.next}`;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toContain(filed.id);
    }
    expect((await shop.api.get('/case-files/unknown')).status).toBe(404);
  });

  it('refuses a legal code that is in use', async () => {
    await file({ foreignCode: 'G01-1' });
    const again = shop.api.post('/case-files', {
      procedureCode: 'PERMIT',
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant,
      foreignCode: 'G01-1',
    });
    expect(await refusal(again)).toEqual([409, 'CASE_FILE.FOREIGN_CODE_TAKEN']);
  });
});

describe('a shadow case', () => {
  const put = (sequence: number, more: object = {}) =>
    fetch(`${shop.url}/api/v1/shadow-case-files/criminal-records/G01.2-261102-9`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        sequence,
        procedureCode: 'P03',
        nationalStatus: 4,
        channel: 'ONLINE',
        receivingAgency: 'xa-an-phu',
        applicant,
        filedAt: '2026-11-01T08:00:00+07:00',
        ...more,
      }),
    }).then(async (reply) => ({ status: reply.status, body: (await reply.json()) as any }));
  let token: string;
  beforeAll(async () => {
    token = await shop.token('operator');
  });

  it('shows what its owner says last, however messages come, and takes no act', async () => {
    const replies = await Promise.all([put(2), put(2), put(1, { nationalStatus: 1 })]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await put(3, { nationalStatus: 9 })).body).toMatchObject({
      state: 'RESULT_READY',
      ownerSystem: 'criminal-records',
    });
    const { body } = await put(2);
    expect(body).toMatchObject({ state: 'RESULT_READY', code: 'G01.2-261102-9' });
    expect(await refusal(act(body.id, 'return-result'))).toEqual([409, 'CASE_FILE.SHADOW']);
    expect(await refusal(act(body.id, 'withdraw'))).toEqual([409, 'CASE_FILE.SHADOW']);
  });
});

describe('time', () => {
  it('rejects what was never completed, tells what is due soon and overdue, and lets a late case be returned', async () => {
    const waiting = await file();
    await done(waiting.id, 'request-supplement', { items: [{ reasonCode: 'UNSIGNED' }] });
    const late = await file();
    await done(late.id, 'accept');
    expect(await refusal(act(late.id, 'extend', { until: '2026-11-15', reason: 'Bão' }))).not.toEqual([
      200,
      undefined,
    ]);
    await shop.travelTo('2026-11-05T08:00:00+07:00');
    expect(await see(waiting.id)).toMatchObject({
      state: 'REJECTED_AT_INTAKE',
      outcome: 'REJECTED',
      supplements: [{ lapsedAt: expect.any(String) }],
    });
    const extended = await file();
    await done(extended.id, 'accept');
    expect(await done(extended.id, 'extend', { until: '2026-11-25', reason: 'Bão' })).toMatchObject({
      extensionCount: 1,
      dueAt: '2026-11-25T10:00:00.000Z',
    });
    expect((await refusal(act(extended.id, 'extend', { until: '2026-11-27', reason: 'Bão' })))[1]).toBe(
      'DEADLINE.EXTENDED_ALREADY',
    );
    await shop.travelTo('2026-11-16T16:00:00+07:00');
    expect(await see(late.id)).toMatchObject({ class: 'DUE_SOON' });
    expect((await refusal(act(late.id, 'extend', { until: '2026-11-20', reason: 'Bão' })))[1]).toBe(
      'DEADLINE.EXTENSION_TOO_LATE',
    );
    await shop.travelTo('2026-11-16T17:00:01+07:00');
    expect(await see(late.id)).toMatchObject({ class: 'OVERDUE' });
    expect(await storyOf(late.id)).toEqual(expect.arrayContaining(['case.due-soon', 'case.overdue']));
    await work(late, 'appraise', { verdict: 'GOOD' });
    await work(late, 'sign');
    expect(await done(late.id, 'return-result')).toMatchObject({ state: 'RETURNED', class: 'LATE' });
  });
});

describe('an act shown before it is confirmed', () => {
  const preview = (id: string, what: string, input: object = {}, more: object = {}) =>
    act(id, 'preview-act', { act: what, input, ...more });
  /** Everything that an act could have written. */
  const written = async (id: string) => [
    await see(id),
    await storyOf(id),
    await shop.ok(shop.api.get(`/case-files/${id}/clocks`)),
    await shop.ok(shop.api.get(`/case-files/${id}/custody`)).then((body: any) => body.segments.length),
    await shop.database.query('SELECT COUNT(*) AS events FROM outbox_event'),
  ];

  it('tells what the act then does, and does nothing of it', async () => {
    const one = await file();
    const before = await written(one.id);
    const shown = await shop.ok(preview(one.id, 'accept', { version: one.version }));
    expect(await written(one.id)).toEqual(before);
    expect(shown).toMatchObject({
      before: { state: 'SUBMITTED', dueAt: null, custody: 'AGENCY' },
      after: {
        state: 'IN_PROCESS',
        class: 'IN_TIME',
        custody: 'TRANSIT',
        to: { agencyName: { vi: 'xa-an-phu' } },
      },
      opens: ['Thẩm định'],
      closes: ['Tiếp nhận'],
    });
    const promise = shown.clocks.find(({ kind }: any) => kind === 'CASE');
    expect(promise).toMatchObject({ stateBefore: null, state: 'RUNNING', oldDueAt: null });
    expect(promise.entries[0].explanation.vi).toContain('10 ngày làm việc');
    const accepted = await done(one.id, 'accept');
    expect(accepted).toMatchObject({ state: shown.after.state, dueAt: shown.after.dueAt });

    const stopped = await shop.ok(preview(one.id, 'suspend', { legalBasis: 'QĐ 1', reason: 'Tòa án' }));
    expect(stopped).toMatchObject({ after: { state: 'SUSPENDED', class: 'PAUSED', dueAt: null } });
    expect(stopped.clocks.find(({ kind }: any) => kind === 'CASE')).toMatchObject({
      state: 'PAUSED',
      newDueAt: null,
      entries: [{ type: 'pause', ground: 'QĐ 1' }],
    });
    expect(await see(one.id)).toMatchObject({ state: 'IN_PROCESS', dueAt: accepted.dueAt });
  });

  it('is refused as the act itself', async () => {
    const one = await file();
    await done(one.id, 'accept');
    expect(await refusal(preview(one.id, 'resume', { reason: 'Hết' }))).toEqual([409, 'CASE_FILE.NOT_NOW']);
    expect(await refusal(preview(one.id, 'extend', { until: 'soon' }))).toEqual([400, 'REQUEST.INVALID']);
    expect(await refusal(preview(one.id, 'withdraw', { version: 99 }))).toEqual([409, 'CASE_FILE.CHANGED']);
    expect(await refusal(preview(one.id, 'accept-handoff'))).toEqual([422, 'CASE_FILE.INPUT_MISSING']);
    expect(await refusal(preview(one.id, 'accept-handoff', {}, { subjectId: 'none' }))).toEqual([
      404,
      'HANDOFF.NOT_FOUND',
    ]);
  });

  it('is offered when it is possible, and says why when it is not', async () => {
    const one = await file();
    await done(one.id, 'accept');
    const actsOf = async (person: string) => {
      const { items } = await shop.app.get(CaseActsController).acts(one.id, shop.as(person));
      return Object.fromEntries(items.map((item: any) => [item.act, item.refusal?.code ?? 'possible']));
    };
    const leader = await actsOf('lan');
    expect(leader).toMatchObject({
      extend: 'possible',
      suspend: 'possible',
      resume: 'CASE_FILE.NOT_NOW',
      withdraw: 'CASE_FILE.NOT_YOUR_POST',
      consult: 'HANDOFF.NOT_HOLDER',
    });
    expect(leader['accept-handoff']).toBeUndefined();
    expect((await actsOf('an')).confirm).toBe('CASE_FILE.NOT_AWAITED');
    expect(await actsOf('binh')).toMatchObject({
      'accept-handoff': 'possible',
      extend: 'CASE_FILE.NOT_YOUR_POST',
    });
    await done(one.id, 'extend', { until: '2026-12-10', reason: 'Bão' });
    expect((await actsOf('lan')).extend).toBe('DEADLINE.EXTENDED_ALREADY');
  });
});

describe('every case of this file', () => {
  it('has owner, next action and next date while it is open, and a history without gaps', async () => {
    expect(await shop.ok(shop.api.get<any>('/case-files/silent'))).toEqual({ count: 0, items: [] });
    const gaps = await shop.database.query(
      `SELECT case_id FROM case_event GROUP BY case_id HAVING COUNT(*) <> MAX(seq) OR MIN(seq) <> 1`,
    );
    expect(gaps).toEqual([]);
    const counted = await shop.database.query(
      `SELECT c.id FROM case_file c WHERE c.event_seq <> (SELECT MAX(e.seq) FROM case_event e WHERE e.case_id = c.id)`,
    );
    expect(counted).toEqual([]);
  });
});
