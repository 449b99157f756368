import { randomUUID } from 'node:crypto';
import { knock } from '../knock';
import { type Row, to } from '../matrix';
import type { World } from '../world';

/** Everybody who may file gets what is theirs to read: nobody else's. */
const filers = to('ok', 'rightOfficial', 'colleague', 'officialElsewhere', 'worker');
const draft = () => ({ title: 'Đặng Văn Mới', content: { applicant: {} } });
/** A draft of the right official. */
const ownDraft = async (world: World) => {
  const cookie = await world.cookieOf('an');
  const id = randomUUID();
  const reply = await knock(world.url, { cookie }, 'PUT /reception-drafts/:id', {
    params: { id },
    body: draft(),
  });
  if (reply.status !== 200) throw new Error(reply.text);
  return { params: { id } };
};

export const reception: Row[] = [
  {
    route: 'POST /receptions',
    call: () => ({
      body: {
        filing: {
          procedureCode: 'PERMIT',
          channel: 'COUNTER',
          receivingAgency: 'xa-an-phu',
          applicant: { kind: 'PERSON', name: 'Đặng Văn Mới', identity: '001099012346' },
          components: [{ code: 'application', how: 'PAPER' }],
        },
        outcome: 'ACCEPTED',
      },
    }),
    gets: to('ok', 'rightOfficial', 'worker'),
  },
  { route: 'POST /applicants/search', call: () => ({ body: { text: 'Đặng' } }), gets: filers },
  {
    route: 'POST /applicants/reusable',
    call: () => ({ body: { identity: '001099012345', procedureCode: 'PERMIT' } }),
    gets: filers,
  },
  { route: 'GET /reception-drafts', gets: filers },
  {
    route: 'GET /reception-drafts/:id',
    call: ownDraft,
    gets: { rightOfficial: 'ok', ...to(404, 'colleague', 'officialElsewhere', 'worker') },
  },
  {
    route: 'PUT /reception-drafts/:id',
    call: () => ({ params: { id: randomUUID() }, body: draft() }),
    gets: filers,
  },
  { route: 'DELETE /reception-drafts/:id', call: ownDraft, gets: filers },
];
