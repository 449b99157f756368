import type { Identity } from '../identities';
import { type Row, to } from '../matrix';
import type { World } from '../world';

const people: Identity[] = ['rightOfficial', 'colleague', 'officialElsewhere', 'supervisor', 'controller'];
const listers = to('ok', ...people, 'designer', 'worker', 'viewer');
const readersOfCase: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague', 'supervisor', 'controller', 'worker', 'viewer'),
  ...to(404, 'officialElsewhere', 'designer'),
};
/** Sender and receiver, those above, and services. */
const readers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'supervisor', 'controller', 'worker', 'viewer'),
  ...to(404, 'officialElsewhere', 'colleague', 'designer'),
};
/** Supervisors may look at it, and not act on it. */
const actors: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'worker'),
  ...to(404, 'officialElsewhere', 'colleague', 'supervisor'),
};
const ofCase = (world: World) => ({ params: { id: world.case.id } });

export const handoffs: Row[] = [
  { route: 'GET /handoffs', gets: listers },
  { route: 'GET /handoffs/matrix', gets: listers },
  {
    route: 'GET /handoffs/refusal-reasons',
    gets: { ...listers, administrator: 'ok' },
  },
  {
    route: 'GET /handoffs/:id',
    call: async (world) => ({ params: { id: await world.handoff() } }),
    gets: readers,
  },
  {
    route: 'POST /handoffs/:id/accept',
    call: async (world) => ({ params: { id: await world.handoff() } }),
    rightOfficial: 'binh',
    gets: actors,
  },
  {
    route: 'POST /handoffs/:id/refuse',
    call: async (world) => ({ params: { id: await world.handoff() }, body: { reasonCode: 'WRONG_UNIT' } }),
    rightOfficial: 'binh',
    gets: actors,
  },
  {
    route: 'POST /handoffs/:id/resend',
    call: async (world) => ({ params: { id: await world.handoff('REFUSED') }, body: { note: 'Đúng nơi' } }),
    gets: actors,
  },
  {
    route: 'POST /handoffs/:id/redirect',
    call: async (world) => ({
      params: { id: await world.handoff('REFUSED') },
      body: { to: 'records-office', note: 'Chuyển' },
    }),
    gets: actors,
  },
  { route: 'GET /consultations', gets: listers },
  {
    route: 'GET /consultations/:id',
    call: async (world) => ({ params: { id: await world.consultation() } }),
    rightOfficial: 'van',
    gets: { ...readers, colleague: 'ok' },
  },
  {
    route: 'POST /consultations/:id/answer',
    call: async (world) => ({
      params: { id: await world.consultation() },
      body: { answer: 'CONSENT', text: 'Đồng ý' },
    }),
    rightOfficial: 'van',
    gets: {
      ...to('ok', 'rightOfficial', 'colleague', 'worker'),
      ...to(404, 'officialElsewhere', 'supervisor'),
    },
  },
  { route: 'GET /case-files/:id/custody', call: ofCase, gets: readersOfCase },
  { route: 'GET /case-files/:id/handoffs', call: ofCase, gets: readersOfCase },
  { route: 'GET /case-files/:id/consultations', call: ofCase, gets: readersOfCase },
  { route: 'GET /case-files/:id/letters', call: ofCase, gets: readersOfCase },
  {
    route: 'POST /case-files/:id/consultations',
    call: async (world) => ({
      params: { id: (await world.newCase('receive')).id },
      body: { to: 'records-office', question: 'Có ý kiến?' },
    }),
    gets: { ...to('ok', 'rightOfficial', 'worker'), ...to(404, 'officialElsewhere') },
  },
  {
    route: 'POST /case-files/:id/urge',
    call: async (world) => ({
      params: { id: (await world.newCase('receive')).id },
      body: { text: 'Đề nghị' },
    }),
    rightOfficial: 'hai',
    gets: { ...to('ok', 'rightOfficial', 'supervisor', 'worker'), ...to(404, 'officialElsewhere') },
  },
  { route: 'GET /escalations', gets: listers },
  { route: 'GET /escalations/pulse', gets: to('ok', 'supervisor', 'controller') },
];
