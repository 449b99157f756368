import { newId } from '../../../src/kernel';
import type { Identity } from '../identities';
import { everybody, type Row, to } from '../matrix';
import type { World } from '../world';

/** A payment that is due, of a case of its own. */
const due = async (world: World): Promise<string> => {
  const { payments } = await world.see((await world.newCase('appraise')).id);
  return payments[0].id as string;
};
const onPayment = (body?: object) => async (world: World) => ({
  params: { id: await due(world) },
  ...(body && { body }),
});
const ask = async (world: World, path: string, body: object): Promise<any> => {
  const reply = await world.api.post<any>(path, body);
  if (reply.status >= 300) throw new Error(JSON.stringify(reply.body));
  return reply.body;
};
const collected = { amount: 75_000, method: 'CASH' };
const refund = { amount: 75_000, reasonCode: 'MISTAKE', reason: 'Thu nhầm', method: 'CASH' };
const taken = async (world: World) => {
  const id = await due(world);
  const { entries } = await ask(world, `/payments/${id}/collect`, collected);
  return { id, receiptId: entries[0].receiptId as string };
};
const asked = async (world: World) => {
  const { id } = await taken(world);
  const { adjustments } = await ask(world, `/payments/${id}/refunds`, refund);
  return { params: { id: adjustments[0].id as string } };
};
/** People of the case's one-stop take money; others who work on it read of it, and who watches its course alone does not. */
const tills: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'worker'),
  ...to('PAYMENT.NOT_YOUR_TILL', 'colleague', 'supervisor'),
  officialElsewhere: 404,
};
const knows: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague', 'worker'),
  ...to(404, 'officialElsewhere', 'supervisor'),
};
const everyTill = to('ok', 'rightOfficial', 'colleague', 'officialElsewhere', 'supervisor', 'worker');
const readers: Row['gets'] = { ...everyTill, controller: 'ok' };
const noSuch: Row['gets'] = to(404, ...(Object.keys(readers) as Identity[]));
const deciders: Row['gets'] = {
  ...to('ok', 'rightOfficial'),
  ...to('PAYMENT_ADJUSTMENT.NOT_APPROVER', 'colleague', 'supervisor', 'worker'),
  officialElsewhere: 404,
};
const noProvider = (who: Row['gets']): Row['gets'] =>
  Object.fromEntries(Object.keys(who).map((one) => [one, 'PAYMENT.NO_PROVIDER']));

export const payments: Row[] = [
  { route: 'GET /payments', gets: everyTill },
  { route: 'GET /payments/:id', call: onPayment(), gets: knows },
  { route: 'POST /payments/:id/collect', call: onPayment(collected), gets: tills },
  { route: 'POST /payments/:id/orders', call: onPayment(), gets: noProvider(everyTill) },
  { route: 'DELETE /payments/:id/orders', call: onPayment(), gets: tills },
  {
    route: 'POST /payments/:id/refunds',
    call: async (world) => ({ params: { id: (await taken(world)).id }, body: refund }),
    gets: tills,
  },
  {
    route: 'POST /payments/:id/exemptions',
    call: onPayment({ item: 'permit', ground: 'NĐ 61/2018', reason: 'Hộ nghèo' }),
    gets: tills,
  },
  { route: 'GET /payment-adjustments', gets: everyTill },
  { route: 'POST /payment-adjustments/:id/approve', call: asked, rightOfficial: 'hai', gets: deciders },
  {
    route: 'POST /payment-adjustments/:id/reject',
    call: async (world) => ({ ...(await asked(world)), body: { note: 'Không đủ căn cứ' } }),
    rightOfficial: 'hai',
    gets: deciders,
  },
  {
    route: 'POST /payment-adjustments/:id/pay-out',
    call: async (world) => ({ ...(await asked(world)), body: {} }),
    gets: {
      ...to('PAYMENT_ADJUSTMENT.DECIDED', 'rightOfficial', 'colleague', 'supervisor', 'worker'),
      officialElsewhere: 404,
    },
  },
  { route: 'GET /payment-receipts', gets: readers },
  {
    route: 'GET /payment-receipts/:id/pdf',
    call: async (world) => ({ params: { id: (await taken(world)).receiptId } }),
    gets: {
      ...to('ok', 'rightOfficial', 'colleague', 'worker'),
      ...to(404, 'officialElsewhere', 'supervisor', 'controller'),
    },
  },
  { route: 'GET /cash-book', gets: everyTill },
  { route: 'GET /cash-closings', gets: readers },
  { route: 'GET /cash-closings/:id/pdf', call: () => ({ params: { id: newId() } }), gets: noSuch },
  {
    route: 'POST /cash-closings',
    call: () => ({ body: { agencyId: newId(), entries: 1, countedCash: 0 } }),
    gets: to(
      'PAYMENT.NOT_YOUR_TILL',
      'rightOfficial',
      'colleague',
      'officialElsewhere',
      'supervisor',
      'worker',
    ),
  },
  { route: 'GET /payment-reconciliations', gets: readers },
  {
    route: 'POST /payment-reconciliations',
    call: () => ({ body: { provider: 'nobody', day: '2026-10-01' } }),
    gets: noProvider(everyTill),
  },
  { route: 'GET /payment-differences', gets: readers },
  {
    route: 'POST /payment-differences/:id/close',
    call: () => ({ params: { id: newId() }, body: { resolution: 'OTHER', reason: 'Đã rõ' } }),
    gets: to(404, 'rightOfficial', 'colleague', 'officialElsewhere', 'supervisor', 'worker'),
  },
  {
    route: 'POST /payment-callbacks/:provider',
    call: () => ({ params: { provider: 'nobody' }, body: { event: 'PAID' } }),
    gets: everybody('PAYMENT.CALLBACK_REFUSED'),
  },
  {
    route: 'GET /my/cases/:code/payments',
    call: ({ case: { code } }) => ({ params: { code } }),
    gets: { citizen: 'ok', otherCitizen: 404 },
  },
  {
    route: 'POST /my/cases/:code/payment-orders',
    call: async (world) => ({ params: { code: (await world.newCase('appraise')).code as string } }),
    gets: { citizen: 'PAYMENT.NO_PROVIDER', otherCitizen: 404 },
  },
];
