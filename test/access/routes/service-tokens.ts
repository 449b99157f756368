import { ServiceTokens } from '../../../src/identity';
import { everyIdentity, type Identity } from '../identities';
import { type Row, to } from '../matrix';
import type { World } from '../world';

/** What an administrator may do, so that they may hand it out. */
const request = { role: 'operator', scopes: ['job.read'] };
const aToken = async ({ app }: World) => ({
  params: { id: (await app.get(ServiceTokens).create({ ...request, name: 'matrix' })).id },
});
const people = (everyIdentity as readonly Identity[]).filter((one) => one !== 'worker' && one !== 'viewer');

export const serviceTokens: Row[] = [
  { route: 'GET /service-tokens', gets: to('ok', 'administrator') },
  {
    route: 'POST /service-tokens',
    call: () => ({ body: { ...request, name: 'matrix', expiresInDays: 1 } }),
    gets: to('ok', 'administrator'),
  },
  { route: 'POST /service-tokens/:id/rotate', call: aToken, gets: to('ok', 'administrator') },
  { route: 'DELETE /service-tokens/:id', call: aToken, gets: to('ok', 'administrator') },
  {
    route: 'DELETE /service-tokens/current',
    endsSession: true,
    gets: { ...to('ok', 'worker', 'viewer'), ...to(401, ...people) },
  },
];
