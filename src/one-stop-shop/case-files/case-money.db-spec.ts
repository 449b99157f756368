import { type Shop, startShop } from '../../../test/builders/start-shop';
import { peopleAt } from '../../../test/support/as-person';
import { CommandRunner } from '../../runtime';
import { ClockListeners } from '../deadlines/clock-listeners';
import { Clocks } from '../deadlines/clocks';
import { ChangeOrganisation } from '../organisation/change-organisation.command';
import { HandOnDueSuccessions } from '../organisation/hand-on-due-successions';

let shop: Shop;
let people: ReturnType<typeof peopleAt>;
beforeAll(async () => {
  shop = await startShop();
  await shop.deploy(transfer, 'TRANSFER', yaml, roots);
  people = peopleAt(shop);
});
afterAll(() => shop?.stop());

const roots = `<message id="Duty" name="tax.duty-notified" procedure:correlationKey="=caseCode"/>
<message id="Paid" name="payment.confirmed" procedure:correlationKey="=caseCode"/>
<message id="Confirmed" name="applicant.confirmed" procedure:correlationKey="=caseCode"/>
<message id="Soon" name="case.due-soon" procedure:correlationKey="=caseCode"/>`;
/** Receive -> appraise -> tax office (clock stands) -> payment -> draft -> confirmation -> return, or back to the draft. */
const transfer = `start s
user receive name="Tiếp nhận" procedure:act="receive" procedure:unit="one-stop" procedure:role="receiver"
user appraise name="Thẩm tra" procedure:act="appraise" procedure:unit="economic-division" procedure:role="case-officer"
receive tax messageRef="Duty" name="Chờ thuế" procedure:act="await-agency" procedure:clockEffect="pause"
receive payment messageRef="Paid" name="Chờ nộp tiền" procedure:act="await-payment"
user draft name="Dự thảo" procedure:act="draft" procedure:unit="economic-division" procedure:role="case-officer"
events confirm procedure:act="await-confirmation"
catch confirmed : message Confirmed
<intermediateCatchEvent id="silence" procedure:processingTime="1" procedure:unit="working-day"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
xor go
user return name="Trả kết quả" procedure:act="return" procedure:unit="one-stop" procedure:role="receiver"
xor back default="back_done"
end done
s > receive > appraise > tax > payment > draft > confirm
confirm > confirmed > go
confirm > silence > go
go > return > back > done
back > redo ? isRecalled = true
user redo name="Sửa" procedure:act="draft" procedure:unit="economic-division" procedure:role="case-officer"
xor again
redo > again
again > return2
user return2 name="Trả kết quả" procedure:act="return" procedure:unit="one-stop" procedure:role="receiver"
end done2
return2 > done2
esp soon {
<startEvent id="near" isInterrupting="false"><messageEventDefinition messageRef="Soon"/></startEvent>
user apologise name="Xin lỗi" procedure:act="extend" procedure:unit="one-stop" procedure:role="one-stop-head"
end told
near > apologise > told
}`;
const yaml = `
name: { vi: Chuyển nhượng, en: Transfer }
field: { code: land, vi: Đất đai, en: Land }
level: COMMUNE
serviceLevel: { value: FULL, tag: A }
channels: [COUNTER]
effective: { from: '2025-07-01', tag: A }
agencies:
  competent: [{ tier: COMMUNE, vi: Xã, en: Commune, tag: A }]
  lead: { unit: economic-division, vi: Phòng Kinh tế, en: Economic division, tag: A }
units:
  one-stop: { vi: Một cửa, en: One-stop }
  economic-division: { vi: Phòng Kinh tế, en: Economic division }
clock:
  acceptance:
    COUNTER: { value: 4, unit: working-hour, tag: A }
  warnAtPercent: 60
data:
  - { name: isRecalled, type: boolean, default: false, label: { vi: Thu hồi, en: Recalled } }
limits:
  - { value: 5, unit: working-day, tag: A }
reasons: {}
results:
  - { code: paper, name: { vi: Giấy, en: Paper }, documentType: paper, tag: A }
legalGrounds:
  - { id: NĐ 61/2018, articles: [], about: { vi: Một cửa, en: One-stop }, tag: S }
outcome: =if isRecalled then "GRANTED" else "GRANTED"
`;

const applicant = { kind: 'PERSON', name: 'Trịnh Văn Sáu', identity: '001088000111', phone: '0900000000' };
const file = (more: object = {}): Promise<any> =>
  shop.ok(
    shop.api.post('/case-files', {
      procedureCode: 'TRANSFER',
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant,
      ...more,
    }),
  );
const act = (id: string, what: string, body: object = {}) => shop.api.post(`/case-files/${id}/${what}`, body);
const done = (id: string, what: string, body: object = {}): Promise<any> => shop.ok(act(id, what, body));
const see = (id: string): Promise<any> => shop.ok(shop.api.get(`/case-files/${id}`));
const work = async (id: string, elementId: string, variables: object = {}): Promise<any> => {
  const { steps } = await see(id);
  const step = steps.find((one: any) => one.elementId === elementId);
  await shop.ok(shop.api.post(`/tasks/${step.taskId}/complete`, { variables }));
  return see(id);
};
const message = (name: string, correlationKey: string, variables: object = {}) =>
  shop.ok(shop.api.post('/messages', { name, correlationKey, variables }));

/** Accepted and at the tax office. */
const atTaxOffice = async (): Promise<any> => {
  const { id } = await file();
  await done(id, 'accept');
  return work(id, 'appraise');
};

/** Of the history of the case itself; a handoff at the same instant stands after it. */
const isOwn = ({ seq }: any) => seq !== null;

describe('a case with a financial obligation', () => {
  it('stands still while the tax office and the applicant have it, and goes on by the message of payment', async () => {
    const away = await atTaxOffice();
    expect(away).toMatchObject({
      state: 'IN_PROCESS',
      class: 'PAUSED',
      dueAt: null,
      nextAction: 'await-agency',
    });
    expect(away.nextActionAt).not.toBeNull();
    await message('tax.duty-notified', away.code, { dutyAmount: 12_500_000 });
    const owed = await see(away.id);
    expect(owed).toMatchObject({
      state: 'AWAITING_PAYMENT',
      nationalStatus: 6,
      payment: 'UNPAID',
      class: 'PAUSED',
      payments: [{ kind: 'DUTY', amount: 12_500_000, state: 'UNPAID', dueAt: expect.any(String) }],
      nextAction: 'await-payment',
    });
    expect(await done(away.id, 'record-payment', { amount: 2_500_000 })).toMatchObject({
      state: 'AWAITING_PAYMENT',
      payment: 'PENDING',
    });
    const paid = await done(away.id, 'record-payment', {
      amount: 10_000_000,
      receipt: 'GNT 77',
      method: 'TREASURY',
    });
    expect(paid).toMatchObject({
      state: 'IN_PROCESS',
      payment: 'PAID',
      class: 'IN_TIME',
      dueAt: '2026-11-09T10:00:00.000Z',
      payments: [{ state: 'PAID', receipt: 'GNT 77', paid: 12_500_000, due: 0 }],
    });
  });

  it('is paid by the message alone, once', async () => {
    const { id, code } = await atTaxOffice();
    await message('tax.duty-notified', code, { dutyAmount: 1_000 });
    await message('payment.confirmed', code, { paymentReceipt: 'KB 1' });
    expect(await see(id)).toMatchObject({
      state: 'IN_PROCESS',
      payment: 'PAID',
      payments: [{ receipt: 'KB 1', paid: 1_000 }],
    });
  });
});

describe('a duty of which nothing is left', () => {
  it.each([
    [1_000, 100, 0],
    [1_000, 50, 500],
  ])(
    'of %d VND lets its process go on when %d %% are remitted and %d paid',
    async (dutyAmount, percent, paid) => {
      const [an, hai] = ['an', 'hai'].map((key) => people(shop.person(key), 'official')) as [
        ReturnType<typeof people>,
        ReturnType<typeof people>,
      ];
      const { id, code } = await atTaxOffice();
      await message('tax.duty-notified', code, { dutyAmount });
      const [{ id: paymentId }] = (await see(id)).payments;
      const collect = (amount: number) =>
        an.post(`/payments/${paymentId}/collect`, { amount, method: 'CASH' });
      if (paid > 0) await collect(paid);
      const { body } = await an.post(`/payments/${paymentId}/exemptions`, {
        item: 'DUTY',
        percent,
        ground: 'Luật Thuế',
        reason: 'Có giấy xác nhận',
      });
      expect((await see(id)).state).toBe('AWAITING_PAYMENT');
      expect((await hai.post(`/payment-adjustments/${body.adjustments[0].id}/approve`)).status).toBe(204);
      expect(await see(id)).toMatchObject({
        state: 'IN_PROCESS',
        payment: 'PAID',
        payments: [{ paid, due: 0, state: 'PAID' }],
      });
      expect((await collect(7_000)).body.code).toBe('PAYMENT.NOTHING_DUE');
    },
  );
});

describe('a case that waits for the applicant to confirm', () => {
  const atConfirmation = async (): Promise<any> => {
    const { id, code } = await atTaxOffice();
    await message('tax.duty-notified', code, { dutyAmount: 0 });
    await message('payment.confirmed', code);
    return work(id, 'draft');
  };

  it('stays in processing with the clock running, and goes on when they do', async () => {
    const waiting = await atConfirmation();
    expect(waiting).toMatchObject({
      state: 'IN_PROCESS',
      class: 'IN_TIME',
      nextAction: 'await-confirmation',
      nextActionAt: '2026-11-03T10:00:00.000Z',
    });
    expect(await done(waiting.id, 'confirm', { confirmed: true })).toMatchObject({ state: 'RESULT_READY' });
    expect(await act(waiting.id, 'confirm', { confirmed: true })).toMatchObject({ status: 409 });
  });

  it('takes a finished result back only with the approval of somebody else', async () => {
    const { id } = await atConfirmation();
    await done(id, 'confirm', { confirmed: true });
    const { steps } = await see(id);
    const complete = (recall: object) =>
      shop.api.post(`/tasks/${steps[0].taskId}/complete`, { variables: { isRecalled: true, recall } });
    expect((await complete({ reason: 'Sai tên' })).body.code).toBe('CASE_FILE.APPROVAL_MISSING');
    expect(
      (await shop.api.post(`/tasks/${steps[0].taskId}/complete`, { variables: { isRecalled: true } })).status,
    ).toBe(200);
    expect(await see(id)).toMatchObject({ state: 'RETURNED' });
    const other = await atConfirmation();
    await done(other.id, 'confirm', { confirmed: true });
    const [task] = (await see(other.id)).steps;
    await shop.ok(
      shop.api.post(`/tasks/${task.taskId}/complete`, {
        variables: { isRecalled: true, recall: { reason: 'Sai tên', approvedBy: shop.person('lan') } },
      }),
    );
    expect(await see(other.id)).toMatchObject({ state: 'IN_PROCESS', delivery: 'NONE', finishedAt: null });
    await work(other.id, 'redo');
    expect(await done(other.id, 'return-result')).toMatchObject({
      state: 'RETURNED',
      results: [{ versionNo: 1 }, { versionNo: 2 }],
    });
  });

  it('cannot lose a finished result to an operator', async () => {
    const { id, instanceId } = await atConfirmation();
    await done(id, 'confirm', { confirmed: true });
    const { waits } = await shop.ok(shop.api.get<any>(`/process-instances/${instanceId}`));
    const { executionId } = waits.find(({ elementId }: any) => elementId === 'return');
    const moved = await shop.api.post(`/process-instances/${instanceId}/modify`, {
      reason: 'x',
      operations: [{ startBefore: 'draft' }, { cancelExecution: executionId }],
    });
    expect([moved.status, moved.body.code]).toEqual([409, 'CASE_FILE.RECALL_NOT_APPROVED']);
    expect(await see(id)).toMatchObject({ state: 'RESULT_READY' });
  });
});

describe('a process that is held for technical reasons', () => {
  it('is told in the history; the promise to the citizen runs on', async () => {
    const { id, instanceId } = await file();
    await done(id, 'accept');
    await shop.ok(shop.api.post(`/process-instances/${instanceId}/suspend`, { reason: 'Bảo trì' }));
    expect(await see(id)).toMatchObject({ state: 'IN_PROCESS', class: 'IN_TIME' });
    const { items } = await shop.ok(shop.api.get<any>(`/case-files/${id}/history`));
    expect(items.findLast(isOwn)).toMatchObject({
      type: 'case.held',
      text: { en: 'The process is held for technical reasons: Bảo trì' },
    });
    await shop.ok(shop.api.post(`/process-instances/${instanceId}/resume`, { reason: 'xong' }));
  });
});

describe('what leaves the room', () => {
  it('are codes and ids, never the applicant', async () => {
    await file({ summary: 'Thửa 12 của ông Sáu' });
    const rows = await shop.database.query<{ payload: string }>(
      "SELECT payload FROM outbox_event WHERE type LIKE 'case.%' UNION ALL SELECT data AS payload FROM case_event",
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { payload } of rows) expect(payload).not.toMatch(/Sáu|001088000111|0900000000/);
  });

  it('are all the events of the case, in the order of its history', async () => {
    const { id } = await file();
    await done(id, 'accept');
    const sent = await shop.database.query<{ type: string }>(
      "SELECT type FROM outbox_event WHERE type LIKE 'case.%' AND payload LIKE ? ORDER BY id",
      [`%"caseId":"${id}"%`],
    );
    const story = await shop.ok(shop.api.get<any>(`/case-files/${id}/history`));
    const told = story.items.map(({ type }: any) => type).filter((type: string) => type.startsWith('case.'));
    expect(sent.map(({ type }) => type)).toEqual(expect.arrayContaining(told));
    expect(told).toEqual(
      expect.arrayContaining([
        'case.submitted',
        'case.accepted',
        'case.status.changed',
        'case.owner.changed',
      ]),
    );
  });
});

describe('a decided day off', () => {
  it('moves the dates of many cases in one go, each with its event', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const { id } = await file();
      await done(id, 'accept');
      ids.push(id);
    }
    const newDue = Date.parse('2026-11-10T17:00:00+07:00');
    await shop.app
      .get(CommandRunner)
      .run({ actor: { kind: 'system', id: 'x', name: 'x', roles: [] } }, async (command) => {
        const moved = [];
        for (const id of ids) {
          const [clock] = (await shop.app.get(Clocks).ofCase(command.tx, id)).filter(
            ({ kind }) => kind === 'CASE',
          );
          moved.push({ clock: { ...clock, dueAt: newDue }, oldDueAt: clock.dueAt });
        }
        await shop.app.get(ClockListeners).tellMoved(command, moved);
        return null;
      });
    for (const id of ids) {
      expect(await see(id)).toMatchObject({ dueAt: new Date(newDue).toISOString() });
      const { items } = await shop.ok(shop.api.get<any>(`/case-files/${id}/history`));
      expect(items.findLast(isOwn)).toMatchObject({
        type: 'case.due.changed',
        text: { vi: 'Ngày hẹn trả chuyển từ 17:00 09/11/2026 sang 17:00 10/11/2026.' },
      });
    }
    await work(ids[0], 'appraise');
  });
});

describe('the promise coming near', () => {
  it('asks for an extension, which the task grants', async () => {
    const { id } = await file();
    await done(id, 'accept');
    await shop.travelTo('2026-11-06T10:00:00+07:00');
    const near = await see(id);
    expect(near.class).toBe('DUE_SOON');
    expect(near.steps.map(({ elementId }: any) => elementId)).toEqual(
      expect.arrayContaining(['appraise', 'apologise']),
    );
    const task = near.steps.find(({ elementId }: any) => elementId === 'apologise');
    const complete = (variables: object) => shop.api.post(`/tasks/${task.taskId}/complete`, { variables });
    expect((await complete({ extend: true })).body.code).toBe('CASE_FILE.INPUT_MISSING');
    expect((await complete({})).body.params).toEqual({ field: 'extend' });
    await shop.ok(complete({ extend: true, extendUntil: '2026-11-13', extensionReason: 'Chờ xác minh' }));
    expect(await see(id)).toMatchObject({
      state: 'IN_PROCESS',
      extensionCount: 1,
      dueAt: '2026-11-13T10:00:00.000Z',
      extensions: [{ until: '2026-11-13', reason: 'Chờ xác minh' }],
    });
  });
});

describe('an agency that is merged', () => {
  it('hands its open cases on; code and history stay, both old and new people find them', async () => {
    const open = await file({ receivingAgency: 'xa-binh-an' });
    await done(open.id, 'accept');
    await shop.app
      .get(ChangeOrganisation)
      .execute({ actor: { kind: 'system', id: 'x', name: 'x', roles: [] } }, (draft) => {
        draft.putSuccession({
          predecessor: 'xa-binh-an',
          successor: 'xa-an-phu',
          kind: 'MERGE',
          date: '2026-11-06',
        });
        return null;
      });
    await shop.app.get(HandOnDueSuccessions).run();
    const after = await see(open.code);
    expect(after).toMatchObject({
      code: open.code,
      receivingAgencyId: shop.agency('xa-an-phu'),
      leadAgencyId: shop.agency('xa-an-phu'),
      ownerUnitId: expect.any(String),
    });
    const { items } = await shop.ok(shop.api.get<any>(`/case-files/${open.id}/history`));
    expect(items.filter(({ type }: any) => type === 'case.succeeded')).toHaveLength(1);
    await work(open.id, 'appraise');
  });
});
