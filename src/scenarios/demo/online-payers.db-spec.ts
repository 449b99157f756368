import { permit } from '../../../test/access/permit';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { Gateway } from '../../integrations/payments/gateway';
import { sendPlainTo } from '../../integrations/payments/payment-gateways';
import { SandboxGateway } from '../../integrations/payments/sandbox/sandbox-gateway';
import { DecideAdjustment, OrderPayment, PaymentProviders, RequestAdjustment } from '../../one-stop-shop';
import { OnlinePayers } from './online-payers';

const secret = 'a secret of the sandbox';
let shop: Shop;
let sandbox: SandboxGateway;
beforeAll(async () => {
  shop = await startShop();
  await shop.deploy(permit.drawing, 'PERMIT', permit.procedure, permit.roots);
  sandbox = new SandboxGateway({ secret, now: () => shop.now() });
  await sandbox.start();
});
afterAll(async () => {
  await sandbox?.stop();
  await shop?.stop();
});

const register = (code: string) =>
  shop.app.get(PaymentProviders).register(
    new Gateway(
      {
        code,
        name: { vi: 'Thử', en: 'Sandbox' },
        merchant: 'MOTCUA',
        secret,
        callbackUrl: `${shop.url}/api/v1/payment-callbacks/${code}`,
        returnUrl: shop.url,
      },
      (call) => sendPlainTo(sandbox.url)(call),
    ),
  );
const payers = () => {
  const get = <T>(type: abstract new (...parts: never[]) => T): T =>
    shop.app.get<T>(type as never, { strict: false });
  return new OnlinePayers({
    database: shop.database,
    desk: {
      get now() {
        return shop.now();
      },
      atOneStop: (_, role) => shop.as(role === 'cashier' ? 'an' : 'lan'),
    },
    providers: get(PaymentProviders),
    orders: get(OrderPayment),
    request: get(RequestAdjustment),
    decide: get(DecideAdjustment),
  });
};
const owing = async (): Promise<string> => {
  const { id } = await shop.ok<any>(
    shop.api.post('/case-files', {
      procedureCode: 'PERMIT',
      channel: 'ONLINE',
      receivingAgency: 'xa-an-phu',
      applicant: { kind: 'PERSON', name: 'Đinh Thị Bưởi', identity: '001099000111' },
      components: [{ code: 'application', how: 'PAPER' }],
    }),
  );
  await shop.ok(shop.api.post(`/case-files/${id}/accept`, {}));
  return id;
};
const refunds = () =>
  shop.database.query<{ state: string; amount: number }>('SELECT state, amount FROM payment_adjustment');

it('applicants of the demo pay at the sandbox and nowhere else, and one refund a day takes two people', async () => {
  const [one, two] = [await owing(), await owing()];
  expect(await payers().pay(one)).toBe(false);
  register('sandbox');
  const { pay, turn } = { pay: (id: string) => payers().pay(id), turn: () => payers().turn() };
  await turn();
  expect(await refunds()).toEqual([]);
  expect([await pay(one), await pay(two)]).toEqual([true, true]);
  const paid = await shop.database.query<{ state: string; paid: number }>(
    'SELECT state, paid FROM case_payment WHERE case_id IN (?)',
    [[one, two]],
  );
  expect(paid.map(({ state, paid: sum }) => [state, Number(sum)])).toEqual([
    ['PAID', 75_000],
    ['PAID', 75_000],
  ]);
  await turn();
  await turn();
  expect((await refunds()).map(({ state, amount }) => [state, Number(amount)])).toEqual([['PAID', 37_000]]);
  shop.clock.travelTo(new Date(shop.now() + 86_400_000));
  await turn();
  expect(await refunds()).toHaveLength(2);
});
