import { type Row, to } from '../matrix';
import type { World } from '../world';

const controllers = to('ok', 'controller');
const reason = 'Đơn đề nghị của công dân số 12';
const identityNumber = '001099012345';

async function hold({ api, ok, newCase }: World): Promise<string> {
  const { code } = await newCase('receive');
  return (await ok<any>(api.post('/privacy/holds', { case: code, reason }))).id;
}

export const privacy: Row[] = [
  // Both of these are proposals: another one has to agree.
  {
    route: 'POST /privacy/exports',
    call: () => ({ body: { identityNumber, reason } }),
    gets: controllers,
  },
  {
    route: 'POST /privacy/retention-runs',
    call: () => ({ body: { reason } }),
    gets: controllers,
  },
  {
    // Not even for another controller: only for the two who agreed on it.
    route: 'GET /privacy/exports/:id',
    call: async ({ api, ok }) => {
      const { id } = await ok<any>(api.post('/privacy/exports', { identityNumber, reason }));
      return { params: { id } };
    },
    gets: to(404, 'controller'),
  },
  { route: 'GET /privacy/retention', gets: controllers },
  { route: 'GET /privacy/holds', gets: controllers },
  {
    route: 'POST /privacy/holds',
    call: async ({ newCase }) => ({ body: { case: (await newCase('receive')).code, reason } }),
    gets: controllers,
  },
  {
    route: 'POST /privacy/holds/:id/release',
    call: async (world) => ({ params: { id: await hold(world) } }),
    gets: controllers,
  },
];
