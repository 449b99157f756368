import type { Identity } from '../identities';
import { everybody, type Row, to } from '../matrix';
import type { World } from '../world';

/** People of the hall's agency, supervisors above it, who runs the installation, services. */
const seers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague', 'supervisor', 'controller', 'administrator', 'worker', 'viewer'),
  ...to(404, 'officialElsewhere', 'designer'),
};
/** People of the hall's one-stop. Whoever sees the hall without working in it may not act on it. */
const staff: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'worker'),
  ...to(404, 'officialElsewhere', 'colleague', 'supervisor'),
};
/** Who sets halls up without working in them, beside the staff. */
const staffAndAdministrator: Row['gets'] = { ...staff, administrator: 'ok' };
/** The right official heads the hall. */
const heads: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'administrator', 'worker'),
  ...to(404, 'officialElsewhere', 'colleague', 'supervisor'),
};
const listers: Identity[] = [
  'rightOfficial',
  'colleague',
  'officialElsewhere',
  'supervisor',
  'controller',
  'designer',
  'administrator',
  'worker',
  'viewer',
];
const plan = {
  name: { vi: 'Sảnh', en: 'Hall' },
  services: [{ letter: 'A', name: { vi: 'Hộ tịch', en: 'Civil status' }, fields: [], procedures: [] }],
  counters: [{ number: 1, name: { vi: 'Quầy 1', en: 'Counter 1' }, services: [] }],
};
const inHall = async (world: World) => ({ params: { id: await world.hall() } });
const atCounter = async (world: World) => ({ params: { id: await world.counter() } });
const waiting = async (world: World) => ({ params: { id: await world.ticket() } });
/** Called or served at a counter at which somebody else sits: the right official is told so, others see no ticket. */
const seated: Row['gets'] = {
  ...to('COUNTER.NOT_SEATED', 'rightOfficial', 'worker'),
  ...to(404, 'officialElsewhere', 'colleague', 'supervisor'),
};

export const counters: Row[] = [
  { route: 'GET /halls', gets: to('ok', ...listers) },
  {
    route: 'POST /halls',
    call: () => ({
      body: { ...plan, agency: 'xa-an-phu', unit: 'one-stop', key: `s${crypto.randomUUID()}` },
    }),
    rightOfficial: 'hai',
    gets: {
      ...to('ok', 'rightOfficial', 'administrator', 'worker'),
      ...to('HALL.NOT_HEAD', 'colleague', 'officialElsewhere', 'supervisor'),
    },
  },
  { route: 'GET /halls/:id', call: inHall, gets: seers },
  {
    route: 'PUT /halls/:id',
    call: async (world) => ({ ...(await inHall(world)), body: { ...plan, version: 1 } }),
    rightOfficial: 'hai',
    gets: {
      ...to('ok', 'rightOfficial', 'administrator', 'worker'),
      ...to('HALL.NOT_HEAD', 'colleague', 'supervisor'),
      officialElsewhere: 404,
    },
  },
  {
    route: 'POST /halls/:id/tickets',
    call: async (world) => {
      const id = await world.hall();
      return { params: { id }, body: { serviceId: await world.hallService(id) } };
    },
    gets: staff,
  },
  { route: 'GET /halls/:id/figures', call: inHall, gets: seers },
  { route: 'GET /halls/:id/shifts', call: inHall, gets: seers },
  {
    route: 'PUT /halls/:id/shifts',
    call: async (world) => ({ ...(await inHall(world)), body: { day: '2026-11-02', shifts: [] } }),
    rightOfficial: 'hai',
    gets: heads,
  },
  { route: 'POST /halls/:id/close-day', call: inHall, rightOfficial: 'hai', gets: heads },
  { route: 'POST /halls/:id/reopen-day', call: inHall, rightOfficial: 'hai', gets: heads },
  { route: 'GET /halls/:id/screens', call: inHall, gets: staffAndAdministrator },
  {
    route: 'POST /halls/:id/screens',
    call: async (world) => ({ ...(await inHall(world)), body: { kind: 'DISPLAY', name: 'Cửa' } }),
    gets: staffAndAdministrator,
  },
  {
    route: 'DELETE /halls/:id/screens/:screenId',
    call: async (world) => {
      const { hallId: id, id: screenId } = await world.screen();
      return { params: { id, screenId } };
    },
    mismatched: async (world) => {
      const { id: screenId } = await world.screen();
      return { params: { id: await world.hall(), screenId } };
    },
    gets: staffAndAdministrator,
  },
  {
    route: 'POST /counters/:id/open',
    call: async (world) => ({ ...(await atCounter(world)), body: {} }),
    gets: staff,
  },
  { route: 'POST /counters/:id/close', call: atCounter, gets: staff },
  {
    route: 'POST /counters/:id/call-next',
    call: async (world) => ({ ...(await atCounter(world)), body: {} }),
    gets: seated,
  },
  {
    route: 'GET /tickets',
    call: (world) => ({ query: { case: world.case.id as string } }),
    gets: {
      ...to('ok', 'rightOfficial', 'colleague', 'supervisor', 'controller', 'worker', 'viewer'),
      ...to(404, 'officialElsewhere', 'designer'),
    },
  },
  { route: 'GET /tickets/:id', call: waiting, gets: seers },
  { route: 'POST /tickets/:id/call', call: waiting, gets: seated },
  ...(['serve', 'skip', 'finish', 'put-back', 'transfer'] as const).map((act) => ({
    route: `POST /tickets/:id/${act}`,
    call: async (world: World) => ({
      ...(await waiting(world)),
      ...(act === 'transfer' && { body: { reason: 'Nhầm quầy' } }),
    }),
    gets: {
      ...to(act === 'transfer' ? 'TICKET.TRANSFER_NOWHERE' : 'TICKET.MOVED', 'rightOfficial', 'worker'),
      ...to(404, 'officialElsewhere', 'colleague', 'supervisor'),
    },
  })),
  { route: 'POST /tickets/:id/abandon', call: waiting, gets: staff },
  {
    route: 'POST /tickets/:id/cases',
    call: async (world) => ({ ...(await waiting(world)), body: { caseId: world.case.id } }),
    gets: staff,
  },
  /** Known by the code of a screen, whoever else they are. */
  { route: 'GET /screen', gets: everybody(404) },
  {
    route: 'POST /screen/tickets',
    call: () => ({ body: { serviceId: 'a', requestId: 'none-0123456789abcdef' } }),
    gets: everybody(404),
  },
];
