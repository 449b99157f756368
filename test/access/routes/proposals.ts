import { type Row, to } from '../matrix';
import type { World } from '../world';

const users = to('ok', 'designer', 'controller', 'administrator');
/** Who proposed it, and who may approve it; others may not know of it. */
const readers: Row['gets'] = { ...to('ok', 'designer', 'controller'), ...to(404, 'administrator') };
const onProposal = (body?: object) => async (world: World) => ({
  params: { id: await world.proposal() },
  ...(body && { body }),
});

export const proposals: Row[] = [
  { route: 'GET /proposals', gets: users },
  { route: 'GET /proposals/:id', call: onProposal(), gets: readers },
  {
    route: 'GET /proposals/:id/files/:place',
    call: async (world) => ({ params: { id: await world.proposal(), place: '0' } }),
    gets: readers,
    mismatched: async (world) => ({ params: { id: await world.proposal(), place: '1' } }),
  },
  {
    route: 'POST /proposals/:id/approve',
    call: onProposal({
      note: 'Đồng ý',
      decisionNumber: '1/QĐ-UBND',
      decisionDate: '2026-01-02',
      confirmed: ['second-opinion/no-scenario'],
    }),
    gets: { ...to('ok', 'controller'), ...to(404, 'administrator'), designer: 403 },
  },
  {
    route: 'POST /proposals/:id/reject',
    call: onProposal({ note: 'Chưa được' }),
    gets: { ...to('ok', 'controller'), ...to(404, 'administrator'), designer: 403 },
  },
  {
    route: 'POST /proposals/:id/withdraw',
    call: onProposal(),
    gets: { ...to('ok', 'designer'), ...to(404, 'administrator'), controller: 403 },
  },
];
