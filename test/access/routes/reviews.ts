import { newId } from '../../../src/kernel';
import { drawBpmn } from '../../support/draw-bpmn';
import { knock } from '../knock';
import { everybodyInside, type Row, to } from '../matrix';
import type { World } from '../world';

/** Designers and the office that approves talk about models. */
const talkers: Row['gets'] = to('ok', 'designer', 'controller');
/** Who sent it, and who may approve it; others may not know of it. */
const readers: Row['gets'] = { ...to('ok', 'designer', 'controller'), ...to(404, 'administrator') };

/** A comment on a model of the designer. */
async function aComment(world: World): Promise<{ id: string; commentId: string }> {
  const cookie = await world.cookieOf('thiet');
  const call = async <Body>(route: string, more: Parameters<typeof knock>[3]): Promise<Body> => {
    const reply = await knock(world.url, { cookie }, route, more);
    if (reply.status >= 400) throw new Error(reply.text);
    return JSON.parse(reply.text) as Body;
  };
  const { id } = await call<{ id: string }>('POST /models', { body: { name: 'Cấp phép' } });
  await call('PUT /models/:id/files/:fileId', {
    params: { id, fileId: newId() },
    body: { name: 'p.bpmn', content: drawBpmn('start s | user a | end e | s > a > e') },
  });
  const { items } = await call<{ items: { id: string }[] }>('POST /models/:id/comments', {
    params: { id },
    body: { text: 'Bước này ai làm?' },
  });
  return { id, commentId: items[0].id };
}
const onComment = (body?: object) => async (world: World) => ({
  params: { ...(await aComment(world)) },
  ...(body && { body }),
});
/** A comment on another model. */
const elsewhere = async (world: World) => {
  const [{ id }, { commentId }] = [await aComment(world), await aComment(world)];
  return { params: { id, commentId } };
};
const onReview = (body?: object) => async (world: World) => ({
  params: { id: await world.proposal() },
  ...(body && { body }),
});

export const reviews: Row[] = [
  {
    route: 'GET /comparisons',
    call: ({ machineDefinition, newerMachine }) => ({
      query: { before: machineDefinition.id, after: newerMachine.id },
    }),
    gets: everybodyInside('ok'),
  },
  { route: 'GET /models/:id/comments', call: onComment(), gets: talkers },
  { route: 'POST /models/:id/comments', call: onComment({ text: 'Một ý kiến' }), gets: talkers },
  {
    route: 'PUT /models/:id/comments/:commentId',
    call: onComment({ text: 'Một ý kiến đã sửa' }),
    gets: { ...to('MODEL.COMMENT_OF_ANOTHER', 'controller'), ...to('ok', 'designer') },
    mismatched: async (world) => ({ ...(await elsewhere(world)), body: { text: 'Một ý kiến đã sửa' } }),
  },
  {
    route: 'POST /models/:id/comments/:commentId/resolve',
    call: onComment(),
    gets: talkers,
    mismatched: elsewhere,
  },
  {
    route: 'POST /models/:id/comments/:commentId/reopen',
    call: onComment(),
    gets: talkers,
    mismatched: elsewhere,
  },
  { route: 'GET /reviews', gets: to('ok', 'designer', 'controller', 'administrator') },
  { route: 'GET /reviews/:id', call: onReview(), gets: readers },
  { route: 'GET /reviews/:id/comparison', call: onReview(), gets: readers },
  { route: 'GET /reviews/:id/findings', call: onReview(), gets: readers },
  { route: 'GET /reviews/:id/impact', call: onReview(), gets: readers },
  { route: 'POST /reviews/:id/play', call: onReview(), gets: readers },
  {
    route: 'POST /reviews/:id/approve',
    call: onReview({
      decisionNumber: '12/QĐ-UBND',
      decisionDate: '2026-11-20',
      confirmed: ['second-opinion/no-scenario'],
    }),
    gets: { ...to('ok', 'controller'), ...to(404, 'administrator'), designer: 403 },
  },
  {
    route: 'POST /reviews/:id/reject',
    call: onReview({ note: 'Chưa được' }),
    gets: { ...to('ok', 'controller'), ...to(404, 'administrator'), designer: 403 },
  },
  {
    route: 'POST /reviews/:id/withdraw',
    call: onReview(),
    gets: { ...to('ok', 'designer'), ...to(404, 'administrator'), controller: 403 },
  },
];
