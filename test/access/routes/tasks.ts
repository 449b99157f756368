import { newId } from '../../../src/kernel';
import type { Identity } from '../identities';
import { knock } from '../knock';
import { type Call, type Row, to } from '../matrix';
import type { World } from '../world';

const people: Identity[] = ['rightOfficial', 'colleague', 'officialElsewhere', 'supervisor', 'controller'];
const listers = to('ok', ...people, 'designer', 'worker', 'viewer');
/** Whose queue it is in, those above, and services. */
const readers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'supervisor', 'controller', 'worker', 'viewer'),
  ...to(404, 'officialElsewhere', 'colleague', 'designer'),
};
/** A supervisor sees the work of others and does not do it. */
const workers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'worker'),
  ...to(404, 'officialElsewhere', 'colleague'),
};
const rightOfficial = 'binh';
const onTask =
  (body: object = {}) =>
  async (world: World): Promise<Call> => ({ params: { taskId: await world.task('appraise') }, body });
const rule = () => ({
  name: newId(),
  kind: 'OVERDUE',
  scope: { view: 'unit' },
  threshold: 3,
  byMail: false,
  isOn: true,
});
/** An alert rule of the right official. */
const ownRule = async (world: World) => {
  const cookie = await world.cookieOf(rightOfficial);
  const { body } = await knock(world.url, { cookie }, 'POST /alert-rules', { body: rule() });
  return { id: body.id as string };
};
const filter = () => ({ name: newId(), criteria: { view: 'mine' } });
/** A filter of the right official. */
const ownFilter = async (world: World) => {
  const cookie = await world.cookieOf(rightOfficial);
  const { body } = await knock(world.url, { cookie }, 'POST /inbox-filters', { body: filter() });
  return { id: body.id as string };
};

export const tasks: Row[] = [
  { route: 'GET /inbox', gets: listers },
  { route: 'GET /inbox/counts', gets: listers },
  {
    route: 'POST /inbox/bulk',
    call: async (world) => ({
      body: { action: 'claim', items: [{ taskId: await world.task('appraise') }] },
    }),
    rightOfficial,
    gets: to('ok', 'rightOfficial', 'colleague', 'officialElsewhere', 'supervisor', 'worker'),
  },
  { route: 'GET /inbox/:taskId', call: onTask(), rightOfficial, gets: readers },
  { route: 'GET /inbox/:taskId/suggestions', call: onTask(), rightOfficial, gets: readers },
  { route: 'POST /inbox/:taskId/claim', call: onTask(), rightOfficial, gets: workers },
  {
    route: 'POST /inbox/:taskId/unclaim',
    call: async (world) => ({ params: { taskId: await world.claimed('appraise', 'binh') }, body: {} }),
    rightOfficial,
    gets: { ...workers, supervisor: 'ok' },
  },
  {
    route: 'POST /inbox/:taskId/assign',
    call: async (world) => ({
      params: { taskId: await world.task('appraise') },
      body: { assignee: world.person('binh') },
    }),
    rightOfficial: 'ha',
    gets: {
      ...to('ok', 'rightOfficial', 'supervisor', 'worker'),
      ...to(404, 'officialElsewhere', 'colleague'),
    },
  },
  {
    route: 'POST /inbox/:taskId/delegate',
    call: async (world) => ({
      params: { taskId: await world.claimed('appraise', 'binh') },
      body: { assignee: world.person('chi') },
    }),
    rightOfficial,
    gets: workers,
  },
  {
    route: 'POST /inbox/:taskId/return',
    call: async (world) => {
      const taskId = await world.claimed('appraise', 'binh');
      await world.ok(world.api.post(`/inbox/${taskId}/delegate`, { assignee: world.person('chi') }));
      return { params: { taskId }, body: {} };
    },
    rightOfficial: 'chi',
    gets: { ...workers, supervisor: 'ok' },
  },
  {
    route: 'POST /inbox/:taskId/complete',
    call: onTask({ variables: {} }),
    rightOfficial,
    gets: workers,
  },
  {
    route: 'GET /inbox/:taskId/draft',
    call: async (world) => ({ params: { taskId: await world.draft() } }),
    rightOfficial,
    gets: {
      ...to('ok', 'rightOfficial', 'worker'),
      ...to(404, 'officialElsewhere', 'colleague'),
      // Sees the item, and not what somebody is writing.
      supervisor: 'INBOX.NOT_YOUR_WORK',
    },
  },
  {
    route: 'PUT /inbox/:taskId/draft',
    call: onTask({ content: { verdict: 'GOOD' } }),
    rightOfficial,
    gets: workers,
  },
  {
    route: 'DELETE /inbox/:taskId/draft',
    call: async (world) => ({ params: { taskId: await world.draft() } }),
    rightOfficial,
    gets: workers,
  },
  { route: 'GET /inbox-filters', gets: listers },
  { route: 'POST /inbox-filters', call: () => ({ body: filter() }), gets: listers },
  {
    route: 'PUT /inbox-filters/:id',
    call: async (world) => ({ params: await ownFilter(world), body: { ...filter(), version: 1 } }),
    rightOfficial,
    gets: { ...to(404, ...people, 'designer', 'worker', 'viewer'), rightOfficial: 'ok' },
  },
  {
    route: 'DELETE /inbox-filters/:id',
    call: async (world) => ({ params: await ownFilter(world) }),
    rightOfficial,
    gets: { ...to(404, ...people, 'designer', 'worker', 'viewer'), rightOfficial: 'ok' },
  },
  { route: 'GET /notices', gets: listers },
  { route: 'POST /notices/read', call: () => ({ body: { upTo: 'z' } }), gets: listers },
  // Each has their own alone: anybody else's is like one that there is not.
  {
    route: 'POST /notices/:id/read',
    call: () => ({ params: { id: newId() } }),
    gets: Object.fromEntries(Object.keys(listers).map((who) => [who, 404])),
  },
  { route: 'GET /alert-rules', gets: listers },
  {
    route: 'POST /alert-rules',
    call: () => ({ body: rule() }),
    gets: { ...to('ok', ...people, 'designer'), ...to('ALERT_RULE.FOR_PEOPLE', 'worker', 'viewer') },
  },
  {
    route: 'PUT /alert-rules/quiet-hours',
    call: () => ({ body: { isOn: false, from: '18:00', until: '07:00', days: [] } }),
    gets: { ...to('ok', ...people, 'designer'), ...to('ALERT_RULE.FOR_PEOPLE', 'worker', 'viewer') },
  },
  {
    route: 'PUT /alert-rules/:id',
    call: async (world) => ({ params: await ownRule(world), body: { ...rule(), version: 1 } }),
    rightOfficial,
    gets: { ...to(404, ...people, 'designer', 'worker', 'viewer'), rightOfficial: 'ok' },
  },
  {
    route: 'DELETE /alert-rules/:id',
    call: async (world) => ({ params: await ownRule(world) }),
    rightOfficial,
    gets: { ...to(404, ...people, 'designer', 'worker', 'viewer'), rightOfficial: 'ok' },
  },
];
