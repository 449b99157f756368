import { randomBytes } from 'node:crypto';
import { permit } from '../../../test/access/permit';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { peopleAt } from '../../../test/support/as-person';
import { Gateway } from '../../integrations/payments/gateway';
import { sendPlainTo } from '../../integrations/payments/payment-gateways';
import { SandboxGateway } from '../../integrations/payments/sandbox/sandbox-gateway';
import { UnitOfWork } from '../../database';
import { CitizenPasses } from '../../identity';
import { DomainError } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { DAY } from '../local-date';
import { CashQueries } from './cash/cash.queries';
import { ApplyTransaction } from './orders/apply-transaction.command';
import { OrderPayment } from './orders/order-payment.command';
import { FollowOrders } from './orders/follow-orders';
import { PaymentProviders } from './orders/payment-providers';
import { sign } from './orders/signed-message';
import { ReconcileDay } from './reconciliation/reconcile-day.command';

const secret = 'a secret of the sandbox';
const free = `fees:
  - code: permit
    name: { vi: Lệ phí, en: Charge }
    kind: CHARGE
    amount: 75000
    timing: ON_RESULT
    exemptions:
      - { code: poor, when: =isPoor, name: { vi: Hộ nghèo, en: Poor household }, percent: 100, ground: NĐ 61/2018 Art. 22, tag: A }
    tag: A
`;

let shop: Shop;
let sandbox: SandboxGateway;
let people: ReturnType<typeof peopleAt>;
let an: ReturnType<typeof people>;
let bao: ReturnType<typeof people>;
let hai: ReturnType<typeof people>;
let khanh: ReturnType<typeof people>;

beforeAll(async () => {
  shop = await startShop();
  const procedure = permit.procedure
    .replace(/fees:\n.*\n/, free)
    .replace(
      'data: []',
      'data:\n  - { name: isPoor, type: boolean, default: false, label: { vi: Hộ nghèo, en: Poor } }',
    );
  await shop.deploy(permit.drawing, 'PERMIT', procedure, permit.roots);
  sandbox = new SandboxGateway({ secret, now: () => shop.now() });
  await sandbox.start();
  const gateway = new Gateway(
    {
      code: 'sandbox',
      name: { vi: 'Thử', en: 'Sandbox' },
      merchant: 'MOTCUA',
      secret,
      callbackUrl: `${shop.url}/api/v1/payment-callbacks/sandbox`,
      returnUrl: shop.url,
    },
    (call) => sendPlainTo(sandbox.url)(call),
  );
  shop.app.get(PaymentProviders).register(gateway);
  people = peopleAt(shop);
  [an, bao, hai, khanh] = ['an', 'bao', 'hai', 'khanh'].map((key) =>
    people(shop.person(key), 'official'),
  ) as [typeof an, typeof an, typeof an, typeof an];
});
afterAll(async () => {
  await sandbox?.stop();
  await shop?.stop();
});
afterEach(() => {
  for (const key of Object.keys(sandbox.mood)) delete sandbox.mood[key as keyof typeof sandbox.mood];
});

/** An accepted case; its fee is due. */
const owing = async (): Promise<{ id: string; code: string; paymentId: string }> => {
  const { id, code } = await shop.ok<any>(
    shop.api.post('/case-files', {
      procedureCode: 'PERMIT',
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant: { kind: 'PERSON', name: 'Đinh Thị Bưởi', identity: '001099000111' },
      components: [{ code: 'application', how: 'PAPER' }],
    }),
  );
  const { payments } = await shop.ok<any>(shop.api.post(`/case-files/${id}/accept`, {}));
  return { id, code, paymentId: payments[0].id };
};
const see = async (paymentId: string): Promise<any> => (await an.get(`/payments/${paymentId}`)).body;
const collect = (who: typeof an, paymentId: string, more: object = {}) =>
  who.post(`/payments/${paymentId}/collect`, { amount: 75_000, method: 'CASH', ...more });
const ordered = async (paymentId: string): Promise<any> =>
  (await an.post(`/payments/${paymentId}/orders`)).body;
const rows = (sql: string, ...values: (string | number)[]) => shop.database.query<any>(sql, values);
const write = (sql: string, ...values: (string | number)[]) =>
  shop.app.get(UnitOfWork).run((tx) => tx.execute(sql, values));
const stateOf = async (caseId: string) => (await shop.ok<any>(shop.api.get(`/case-files/${caseId}`))).payment;

describe('money at the till', () => {
  it('is found by the code of the case, taken in parts, and each part has its receipt', async () => {
    const { id, code, paymentId } = await owing();
    expect((await an.get(`/payments?text=${code}`)).body.items).toMatchObject([
      { id: paymentId, caseCode: code, payer: 'Đinh Thị Bưởi', due: 75_000, state: 'UNPAID' },
    ]);
    const part = await collect(an, paymentId, { amount: 25_000 });
    expect(part.body).toMatchObject({ state: 'PENDING', due: 50_000, entries: [{ amount: 25_000 }] });
    expect((await collect(an, paymentId)).body).toMatchObject({
      code: 'PAYMENT.TOO_MUCH',
      params: { due: 50_000 },
    });
    expect((await collect(an, paymentId, { amount: 50_000, method: 'TRANSFER' })).body.code).toBe(
      'PAYMENT.REFERENCE_NEEDED',
    );
    const whole = await collect(an, paymentId, { amount: 50_000, method: 'TRANSFER', reference: 'FT 1' });
    expect(whole.body).toMatchObject({ state: 'PAID', due: 0, excess: 0 });
    const numbers = whole.body.entries.map(({ receiptNumber }: any) => receiptNumber);
    expect(numbers).toEqual([expect.stringMatching(/^BL26\/\d{7}$/), expect.stringMatching(/^BL26\/\d{7}$/)]);
    expect(await stateOf(id)).toBe('PAID');
    expect((await collect(an, paymentId)).body.code).toBe('PAYMENT.NOTHING_DUE');
    const pdf = await fetch(`${shop.url}/api/v1/payment-receipts/${whole.body.entries[0].receiptId}/pdf`, {
      headers: { 'x-signed-in-as': shop.person('an') },
    });
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('is nobody else’s: another agency knows of no such payment, nobody without a till takes any', async () => {
    const { code, paymentId } = await owing();
    expect((await khanh.get(`/payments/${paymentId}`)).body.code).toBe('PAYMENT.NOT_FOUND');
    // Who supervises from above knows of the case, and not of who pays.
    const minh = people(shop.person('minh'), 'supervisor');
    expect((await minh.get(`/case-files/${code}`)).status).toBe(200);
    expect((await minh.get(`/payments/${paymentId}`)).body.code).toBe('PAYMENT.NOT_FOUND');
    const gone = new DomainError('DATABASE.UNAVAILABLE', 'unavailable');
    jest.spyOn(shop.app.get(CaseAccess), 'get').mockRejectedValueOnce(gone);
    expect((await an.get(`/payments/${paymentId}`)).body.code).toBe('DATABASE.UNAVAILABLE');
    expect((await collect(khanh, paymentId)).body.code).toBe('PAYMENT.NOT_FOUND');
    expect((await khanh.get(`/payments?text=${code}`)).body.items).toEqual([]);
    const lan = people(shop.person('lan'), 'official');
    expect((await collect(lan, paymentId)).body.code).toBe('PAYMENT.NOT_YOUR_TILL');
  });

  it('is taken once however many take it at once, and receipts have no gap', async () => {
    const cases = await Promise.all(Array.from({ length: 4 }, owing));
    const answers = await Promise.all(
      cases.flatMap(({ paymentId }) => [an, bao, hai].map((who) => collect(who, paymentId))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['PAYMENT.NOTHING_DUE']),
    );
    const receipts = await rows(
      'SELECT serial FROM payment_receipt WHERE agency_id = ? AND series = ? ORDER BY serial',
      shop.agency('xa-an-phu'),
      'BL26',
    );
    expect(receipts.map(({ serial }: any) => Number(serial))).toEqual(
      receipts.map((_: unknown, n: number) => n + 1),
    );
  });
});

describe('an online payment', () => {
  it('is ordered once, paid on the page of the provider, and told: a receipt, and the case is paid', async () => {
    const { id, paymentId } = await owing();
    const [order, again] = await Promise.all([ordered(paymentId), ordered(paymentId)]);
    expect(again.id).toBe(order.id);
    expect(order.state).toMatch(/OPEN/);
    expect(await stateOf(id)).toBe('PENDING');
    expect((await collect(an, paymentId)).body.code).toBe('PAYMENT.ORDER_OPEN');
    sandbox.mood.times = 3;
    const transaction = await sandbox.pay(order.id);
    expect(sandbox.sent.slice(-3).map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await see(paymentId)).toMatchObject({
      state: 'PAID',
      entries: [{ amount: 75_000, method: 'ONLINE', reference: transaction }],
      orders: [{ state: 'PAID' }],
    });
  });

  it('is what its applicant sees of it: what is due, where to pay, and the receipt', async () => {
    const { id, code, paymentId } = await owing();
    const { token } = await shop.unitOfWork.run((tx) =>
      shop.app.get(CitizenPasses).issue(tx, { kind: 'CASE', caseId: id }),
    );
    const ask = async (path: string, method = 'GET'): Promise<any> => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${shop.url}/api/v1/my/cases/${code}/${path}`, { method, headers })).json();
    };
    expect(await ask('payments')).toMatchObject({
      items: [{ amount: 75_000, due: 75_000, state: 'UNPAID', receipts: [] }],
      mayPayOnline: true,
      order: null,
    });
    // A provider that does not answer holds up nothing: there is an order, and no address yet.
    sandbox.mood.isDown = true;
    expect(await ask('payment-orders', 'POST')).toMatchObject({ state: 'OPENING', payUrl: null });
    sandbox.mood.isDown = false;
    await shop.app.get(FollowOrders).run();
    shop.clock.travelTo(new Date(shop.now() + 5_000));
    await shop.app.get(FollowOrders).run();
    const order = await ask('payment-orders', 'POST');
    expect(order.payUrl).toContain(sandbox.url);
    await sandbox.pay(order.id);
    const paid = await ask('payments');
    expect(paid).toMatchObject({ mayPayOnline: false, order: { state: 'PAID', payUrl: null } });
    expect(paid.items).toEqual([
      {
        names: [{ vi: 'Lệ phí', en: 'Charge' }],
        amount: 75_000,
        due: 0,
        state: 'PAID',
        receipts: [
          {
            number: (await see(paymentId)).entries[0].receiptNumber,
            kind: 'RECEIVED',
            amount: 75_000,
            at: expect.any(String),
          },
        ],
      },
    ]);
  });

  it('is believed only when it is signed, of these minutes, and new', async () => {
    const { paymentId } = await owing();
    const { id } = await ordered(paymentId);
    const body = JSON.stringify({
      merchant: 'MOTCUA',
      event: 'PAID',
      order: id,
      transaction: 'T1',
      amount: 75_000,
      paidAt: shop.now(),
    });
    const send = async (
      { at = shop.now(), nonce = randomBytes(16).toString('hex'), key = secret, text = body } = {},
      name = 'sandbox',
    ) => {
      const signed = sign(key, Buffer.from(body), at, nonce);
      const reply = await fetch(`${shop.url}/api/v1/payment-callbacks/${name}`, {
        method: 'POST',
        body: text,
        headers: {
          'content-type': 'application/json',
          'x-timestamp': signed.timestamp,
          'x-nonce': signed.nonce,
          'x-signature': signed.signature,
        },
      });
      return reply.status;
    };
    expect(await send({ key: 'another' })).toBe(401);
    expect(await send({ text: body.replace('75000', '75001') })).toBe(401);
    expect(await send({ at: shop.now() - 301_000 })).toBe(401);
    expect(await send({ at: shop.now() + 301_000 })).toBe(401);
    expect(await send({}, 'nobody')).toBe(401);
    expect(await see(paymentId)).toMatchObject({ state: 'PENDING', entries: [] });
    const nonce = randomBytes(16).toString('hex');
    expect(await send({ nonce })).toBe(204);
    expect(await send({ nonce })).toBe(401);
    expect(await send()).toBe(204);
    expect((await see(paymentId)).entries).toHaveLength(1);
  });

  it('holds up nothing while the provider is down: it is opened later, and money is taken at the counter meanwhile', async () => {
    const { paymentId } = await owing();
    sandbox.mood.isDown = true;
    const order = await ordered(paymentId);
    expect(order).toMatchObject({ state: 'OPENING', payUrl: null });
    sandbox.mood.isDown = false;
    shop.clock.travelTo(new Date(shop.now() + 60_000));
    await shop.app.get(FollowOrders).run();
    expect((await see(paymentId)).orders).toMatchObject([
      { state: 'OPEN', payUrl: expect.stringMatching(/^http/) },
    ]);
    expect((await an.delete(`/payments/${paymentId}/orders`)).status).toBe(204);
    expect((await collect(an, paymentId)).status).toBe(200);
    // Paid all the same, a second later: the money has come, and is too much.
    await sandbox.pay(order.id);
    expect(await see(paymentId)).toMatchObject({ state: 'PAID', excess: 75_000 });
    expect((await an.get('/payment-differences')).body.items).toMatchObject([{ kind: 'PAID_TWICE' }]);
  });

  it('is found by asking when no callback comes, and let go when its time is over', async () => {
    const [silent, late] = [await owing(), await owing()];
    const order = await ordered(silent.paymentId);
    await ordered(late.paymentId);
    sandbox.mood.isSilent = true;
    await sandbox.pay(order.id);
    expect((await see(silent.paymentId)).state).toBe('PENDING');
    shop.clock.travelTo(new Date(shop.now() + 40 * 60_000));
    await shop.app.get(FollowOrders).run();
    expect(await see(silent.paymentId)).toMatchObject({ state: 'PAID', orders: [{ state: 'PAID' }] });
    expect(await see(late.paymentId)).toMatchObject({
      state: 'UNPAID',
      orders: [{ state: expect.stringMatching(/FAILED|EXPIRED/) }],
    });
  });

  it('that another amount replaces is called off at the provider', async () => {
    const { paymentId } = await owing();
    const first = await ordered(paymentId);
    const { body } = await an.post(`/payments/${paymentId}/exemptions`, {
      item: 'permit',
      percent: 50,
      ground: 'QĐ 1',
      reason: 'Giảm một nửa',
    });
    await hai.post(`/payment-adjustments/${body.adjustments[0].id}/approve`);
    const second = await ordered(paymentId);
    expect([second.amount, second.id === first.id]).toEqual([37_500, false]);
    // The provider is not waited for.
    const provider = shop.app.get(PaymentProviders).find('sandbox')!;
    while ((await provider.standing(first.id)).state === 'OPEN');
    expect(await provider.standing(first.id)).toEqual({ state: 'ENDED' });
  });

  it('is not said to be booked when something else than itself is there already', async () => {
    const { paymentId } = await owing();
    const { id: orderId } = await ordered(paymentId);
    const [{ agency_id: agencyId }] = await rows('SELECT agency_id FROM payment_order WHERE id = ?', orderId);
    const [last] = await rows(
      "SELECT * FROM payment_receipt WHERE agency_id = ? AND series LIKE 'BL%' ORDER BY year DESC, serial DESC LIMIT 1",
      agencyId,
    );
    const inTheWay = { ...last, id: 'in-the-way', entry_id: 'none', serial: Number(last.serial) + 1 };
    await shop.app.get(UnitOfWork).run((tx) => tx.insert('payment_receipt', [inTheWay]));
    const told = () =>
      shop.app
        .get(ApplyTransaction)
        .execute(
          'sandbox',
          { orderId, transactionId: 'T-IN-THE-WAY', amount: 75_000, paidAt: shop.now() },
          'CALLBACK',
        );
    await expect(told()).rejects.toThrow();
    await write("DELETE FROM payment_receipt WHERE id = 'in-the-way'");
    expect([await told(), await told()]).toEqual([true, false]);
    expect((await see(paymentId)).state).toBe('PAID');
    sandbox.book({ order: orderId, transaction: 'T-IN-THE-WAY', amount: 75_000, paidAt: shop.now() });
  });

  it('of another amount is booked only when somebody who heads the one-stop has looked at it', async () => {
    const { paymentId } = await owing();
    const order = await ordered(paymentId);
    sandbox.mood.surplus = -5_000;
    await sandbox.pay(order.id);
    expect(await see(paymentId)).toMatchObject({
      state: 'UNPAID',
      entries: [],
      orders: [{ state: 'DISPUTED' }],
    });
    const { items } = (await an.get('/payment-differences')).body;
    const one = items.find(({ kind }: any) => kind === 'AMOUNT');
    expect(one).toMatchObject({ amountHere: 75_000, amountThere: 70_000, mayClose: false });
    const close = { resolution: 'BOOKED', reason: 'Đã đối chiếu sao kê' };
    expect((await an.post(`/payment-differences/${one.id}/close`, close)).body.code).toBe(
      'PAYMENT_ADJUSTMENT.NOT_APPROVER',
    );
    expect((await hai.post(`/payment-differences/${one.id}/close`, close)).status).toBe(204);
    expect(await see(paymentId)).toMatchObject({ state: 'PENDING', paid: 70_000, due: 5_000 });
    expect((await hai.post(`/payment-differences/${one.id}/close`, close)).body.code).toMatch(
      /CANNOT_BOOK|CLOSED/,
    );
  });
});

describe('money that goes back', () => {
  const wish = { amount: 75_000, reasonCode: 'MISTAKE', reason: 'Thu nhầm hồ sơ', method: 'CASH' };

  it('takes two people, comes with a voucher, and is paid out once', async () => {
    const { paymentId } = await owing();
    await collect(an, paymentId);
    expect(
      (await an.post(`/payments/${paymentId}/refunds`, { ...wish, reasonCode: 'WITHDRAWN' })).body.code,
    ).toBe('PAYMENT_ADJUSTMENT.CASE_GOES_ON');
    const asked = await an.post(`/payments/${paymentId}/refunds`, wish);
    const [{ id }] = asked.body.adjustments;
    expect((await an.post(`/payments/${paymentId}/refunds`, wish)).body.code).toBe('PAYMENT_ADJUSTMENT.OPEN');
    expect((await bao.post(`/payment-adjustments/${id}/approve`)).body.code).toBe(
      'PAYMENT_ADJUSTMENT.NOT_APPROVER',
    );
    expect((await an.post(`/payment-adjustments/${id}/pay-out`)).body.code).toBe(
      'PAYMENT_ADJUSTMENT.DECIDED',
    );
    expect((await hai.post(`/payment-adjustments/${id}/approve`)).status).toBe(204);
    const outs = await Promise.all([an, bao].map((who) => who.post(`/payment-adjustments/${id}/pay-out`)));
    expect(outs.map(({ status }) => status)).toEqual([204, 204]);
    expect(await see(paymentId)).toMatchObject({
      state: 'UNPAID',
      due: 75_000,
      refunded: 75_000,
      entries: [{ kind: 'RECEIVED' }, { kind: 'REFUNDED', receiptNumber: expect.stringMatching(/^HT26\//) }],
    });
  });

  it('is not approved by who asked for it', async () => {
    const { paymentId } = await owing();
    await collect(hai, paymentId);
    const { body } = await hai.post(`/payments/${paymentId}/refunds`, wish);
    expect((await hai.post(`/payment-adjustments/${body.adjustments[0].id}/approve`)).body.code).toBe(
      'PAYMENT_ADJUSTMENT.OWN',
    );
  });

  it('goes the way it came, through the provider, and is not asked for again after a withdrawal', async () => {
    const { id: caseId, paymentId } = await owing();
    await sandbox.pay((await ordered(paymentId)).id);
    await shop.ok(shop.api.post(`/case-files/${caseId}/withdraw`, { reason: 'Không làm nữa' }));
    const online = { ...wish, reasonCode: 'WITHDRAWN', method: 'ONLINE' };
    const { body } = await an.post(`/payments/${paymentId}/refunds`, online);
    const { id } = body.adjustments[0];
    await hai.post(`/payment-adjustments/${id}/approve`, { note: 'Đồng ý' });
    sandbox.mood.isDown = true;
    expect((await an.post(`/payment-adjustments/${id}/pay-out`)).body.code).toBe('PAYMENT.PROVIDER_DOWN');
    expect((await see(paymentId)).refunded).toBe(0);
    sandbox.mood.isDown = false;
    expect((await an.post(`/payment-adjustments/${id}/pay-out`)).status).toBe(204);
    expect(await see(paymentId)).toMatchObject({ state: 'REFUNDED', due: 0, refunded: 75_000 });
    expect(await stateOf(caseId)).toBe('REFUNDED');
  });

  it('is asked of the provider only when it may go out, also when the case has gone on since it was agreed', async () => {
    const { id: caseId, paymentId } = await owing();
    await sandbox.pay((await ordered(paymentId)).id);
    await shop.ok(shop.api.post(`/case-files/${caseId}/withdraw`, { reason: 'Không làm nữa' }));
    const { body } = await an.post(`/payments/${paymentId}/refunds`, {
      ...wish,
      reasonCode: 'WITHDRAWN',
      method: 'ONLINE',
    });
    const { id } = body.adjustments[0];
    const [{ state }] = await rows('SELECT state FROM case_file WHERE id = ?', caseId);
    const standAt = (now: string) => write('UPDATE case_file SET state = ? WHERE id = ?', now, caseId);
    const given = sandbox.refunds.length;
    await standAt('IN_PROCESS');
    expect((await hai.post(`/payment-adjustments/${id}/approve`)).body.code).toBe(
      'PAYMENT_ADJUSTMENT.CASE_GOES_ON',
    );
    await standAt(state);
    expect((await hai.post(`/payment-adjustments/${id}/approve`)).status).toBe(204);
    await standAt('IN_PROCESS');
    expect((await an.post(`/payment-adjustments/${id}/pay-out`)).body.code).toBe(
      'PAYMENT_ADJUSTMENT.CASE_GOES_ON',
    );
    await standAt(state);
    await write('UPDATE case_payment SET refunded = 1 WHERE id = ?', paymentId);
    expect((await an.post(`/payment-adjustments/${id}/pay-out`)).body).toMatchObject({
      code: 'PAYMENT_ADJUSTMENT.NOTHING_TO_REFUND',
      params: { most: 74_999 },
    });
    await write('UPDATE case_payment SET refunded = 0 WHERE id = ?', paymentId);
    expect(sandbox.refunds).toHaveLength(given);
    expect((await an.post(`/payment-adjustments/${id}/pay-out`)).status).toBe(204);
    expect(sandbox.refunds).toHaveLength(given + 1);
  });

  it('goes back of each transaction once, when the payer has paid twice', async () => {
    const { id: caseId, paymentId } = await owing();
    const first = await ordered(paymentId);
    await an.delete(`/payments/${paymentId}/orders`);
    const second = await ordered(paymentId);
    const transactions = [await sandbox.pay(first.id), await sandbox.pay(second.id)];
    const payOut = async (reasonCode: string) => {
      const { body } = await an.post(`/payments/${paymentId}/refunds`, {
        ...wish,
        reasonCode,
        method: 'ONLINE',
      });
      const { id } = body.adjustments[0];
      await hai.post(`/payment-adjustments/${id}/approve`);
      return (await an.post(`/payment-adjustments/${id}/pay-out`)).status;
    };
    expect(await payOut('OVERPAID')).toBe(204);
    await shop.ok(shop.api.post(`/case-files/${caseId}/withdraw`, { reason: 'Không làm nữa' }));
    expect(await payOut('WITHDRAWN')).toBe(204);
    expect(sandbox.refunds.slice(-2).map(({ transaction }) => transaction)).toEqual(transactions);
  });

  it('is not taken from those whom the law frees: by a ground of the procedure, or one that is named', async () => {
    const { id: caseId, paymentId } = await owing();
    expect((await see(paymentId)).exemptions).toMatchObject([{ item: 'permit', code: 'poor', percent: 100 }]);
    const exempt = (more: object) =>
      an.post(`/payments/${paymentId}/exemptions`, { item: 'permit', reason: 'Có giấy xác nhận', ...more });
    expect((await exempt({ exemption: 'rich' })).body.code).toBe('PAYMENT_ADJUSTMENT.GROUND_UNKNOWN');
    const { body } = await exempt({ exemption: 'poor' });
    expect(body.adjustments).toMatchObject([
      { state: 'REQUESTED', ground: 'NĐ 61/2018 Art. 22', amount: 75_000 },
    ]);
    await hai.post(`/payment-adjustments/${body.adjustments[0].id}/approve`);
    expect(await see(paymentId)).toMatchObject({
      state: 'EXEMPT',
      due: 0,
      items: [{ amount: 0, exemption: 'poor' }],
    });
    expect(await stateOf(caseId)).toBe('EXEMPT');
  });
});

describe('the book of a cashier', () => {
  it('adds up, is closed with a count, and what comes after belongs to the next', async () => {
    const before = (await bao.get('/cash-book')).body;
    if (before.entries.length > 0)
      await bao.post('/cash-closings', {
        agencyId: before.agencyId,
        entries: before.entries.length,
        countedCash: before.expectedCash,
      });
    const [one, two] = [await owing(), await owing()];
    await collect(bao, one.paymentId);
    await collect(bao, two.paymentId, { method: 'TRANSFER', reference: 'FT 2' });
    const { body } = await bao.get('/cash-book');
    expect(body).toMatchObject({
      expectedCash: 75_000,
      totals: [
        { method: 'CASH', received: 75_000 },
        { method: 'TRANSFER', received: 75_000 },
      ],
    });
    const close = (more: object) =>
      bao.post('/cash-closings', { agencyId: body.agencyId, entries: 2, countedCash: 75_000, ...more });
    expect((await close({ entries: 1 })).body.code).toBe('CASH_CLOSING.MOVED');
    expect((await close({ countedCash: 70_000 })).body.code).toBe('CASH_CLOSING.NOTE_NEEDED');
    expect((await close({ denominations: { 50000: 1 } })).body.code).toBe('CASH_CLOSING.COUNT_WRONG');
    // No till holds less than no banknotes, nor some that do not exist.
    for (const denominations of [{ 100000: 1, 50000: -1, 20000: 1, 5000: 1 }, { 50000: 1.5 }, { 75000: 1 }])
      expect((await close({ denominations })).body.code).toBe('CASH_CLOSING.COUNT_WRONG');
    const both = await Promise.all([close({}), close({ denominations: { 50000: 1, 20000: 1, 5000: 1 } })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect((await bao.get('/cash-book')).body).toMatchObject({ entries: [], expectedCash: 0 });
    const [closing] = (await hai.get('/cash-closings')).body.items;
    expect(closing).toMatchObject({ entries: 2, expectedCash: 75_000, countedCash: 75_000 });
    const cash = shop.app.get(CashQueries);
    const printed = await cash.closing(shop.as('bao'), closing.id);
    expect(printed.receipts.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    await expect(cash.closing(shop.as('khanh'), closing.id)).rejects.toMatchObject({
      code: 'CASH_CLOSING.NOT_FOUND',
    });
    const sheet = await fetch(`${shop.url}/api/v1/cash-closings/${closing.id}/pdf`, {
      headers: { authorization: `Bearer ${await shop.token('operator')}` },
    });
    expect(sheet.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await sheet.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(
      (await khanh.post('/cash-closings', { agencyId: body.agencyId, entries: 1, countedCash: 0 })).body.code,
    ).toBe('PAYMENT.NOT_YOUR_TILL');
  });
});

describe('reconciliation', () => {
  it('books what no callback told, lists what does not agree, once, and closes what agrees again', async () => {
    const { paymentId } = await owing();
    const order = await ordered(paymentId);
    sandbox.mood.isSilent = true;
    const transaction = await sandbox.pay(order.id);
    sandbox.book({ order: 'unknown', transaction: 'T-UNKNOWN', amount: 9_000, paidAt: shop.now() });
    const day = new Date(shop.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const compare = () => hai.post('/payment-reconciliations', { provider: 'sandbox', day });
    expect((await compare()).body.code).toBe('PAYMENT_RECONCILIATION.DAY_NOT_OVER');
    shop.clock.travelTo(new Date(shop.now() + DAY));
    await shop.app.get(ReconcileDay).yesterday();
    const first = (await compare()).body.items.find((one: any) => one.day === day);
    expect((await see(paymentId)).entries).toMatchObject([{ reference: transaction }]);
    const open = async () => (await hai.get('/payment-differences')).body.items;
    expect((await open()).filter(({ reference }: any) => reference === 'T-UNKNOWN')).toMatchObject([
      { kind: 'UNKNOWN_ORDER', amountThere: 9_000, caseId: null },
    ]);
    // Told by a message of ours, in the test above, and in no statement.
    const told = (await open()).find(
      ({ kind, reference }: any) => kind === 'MISSING_THERE' && reference === 'T1',
    );
    expect(told).toMatchObject({ reference: 'T1', amountHere: 75_000, amountThere: null });
    sandbox.book({ order: 'late', transaction: 'T1', amount: 75_000, paidAt: shop.now() - DAY });
    const second = (await compare()).body.items.find((one: any) => one.day === day);
    expect(second.differences).toBe(first.differences - 1);
    expect(second.amountHere).toBe(second.amountThere);
    expect((await open()).map(({ id }: any) => id)).not.toContain(told.id);
  });
});

describe('all money together', () => {
  it('is what its movements add up to, whoever moved it', async () => {
    const sums = await rows(
      `SELECT p.id, p.paid, p.refunded,
         (SELECT COALESCE(SUM(e.amount), 0) FROM payment_entry e WHERE e.payment_id = p.id AND e.kind = 'RECEIVED') AS came,
         (SELECT COALESCE(SUM(e.amount), 0) FROM payment_entry e WHERE e.payment_id = p.id AND e.kind = 'REFUNDED') AS went,
         (SELECT COUNT(*) FROM payment_entry e LEFT JOIN payment_receipt r ON r.entry_id = e.id
          WHERE e.payment_id = p.id AND r.id IS NULL) AS bare
       FROM case_payment p`,
    );
    expect(sums.length).toBeGreaterThan(10);
    for (const { paid, refunded, came, went, bare } of sums)
      expect([Number(paid), Number(refunded), Number(bare)]).toEqual([Number(came), Number(went), 0]);
  });

  it('is ordered by applicants in their own name too', async () => {
    const { id } = await owing();
    const actor = { kind: 'citizen' as const, id: 'c', name: 'Bưởi', roles: ['citizen'] };
    const { orderId } = await shop.app.get(OrderPayment).byApplicant({ actor }, id);
    await sandbox.pay(orderId);
    expect(await stateOf(id)).toBe('PAID');
  });

  it('is not asked of the applicant of a case that came to nothing', async () => {
    const { id } = await owing();
    await write("UPDATE case_file SET state = 'WITHDRAWN' WHERE id = ?", id);
    const actor = { kind: 'citizen' as const, id: 'c', name: 'Bưởi', roles: ['citizen'] };
    await expect(shop.app.get(OrderPayment).byApplicant({ actor }, id)).rejects.toMatchObject({
      code: 'PAYMENT.NOTHING_DUE',
    });
  });

  it('of a cashier who never closed is closed however many movements there are', async () => {
    const { id: caseId } = await owing();
    const { agencyId } = (await khanh.get('/cash-book')).body;
    const entry = { case_id: caseId, payment_id: 'none', agency_id: agencyId, collector_id: khanh.actor.id };
    const movements = Array.from({ length: 33_000 }, (_, n) => ({
      id: `many-${n}`,
      ...entry,
      kind: 'RECEIVED',
      amount: 1_000,
      method: 'TREASURY',
      at: shop.now() + n,
      collector_name: 'Khánh',
      reference: null,
      order_id: null,
      closing_id: null,
    }));
    await shop.app.get(UnitOfWork).run((tx) => tx.insert('payment_entry', movements));
    const closing = { agencyId, entries: movements.length, countedCash: 0 };
    expect((await khanh.post('/cash-closings', closing)).status).toBe(204);
    const left = 'SELECT COUNT(*) AS n FROM payment_entry WHERE collector_id = ? AND closing_id IS NULL';
    expect(Number((await rows(left, khanh.actor.id))[0].n)).toBe(0);
  });
});
