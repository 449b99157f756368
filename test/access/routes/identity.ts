import { everybody, everybodyInside, type Row, to } from '../matrix';
import { password } from '../knock';

/** People who work here; a token has no session. */
const people: Row['gets'] = { ...everybodyInside('ok'), ...to(403, 'worker', 'viewer') };
const notTheirs: Row['gets'] = { ...everybodyInside(404), ...to(403, 'worker', 'viewer') };
const wrong: Row['gets'] = { ...everybodyInside('IDENTITY.WRONG_CODE'), ...to(403, 'worker', 'viewer') };
const wrongCode = () => ({ body: { code: '000000' } });

export const identity: Row[] = [
  {
    route: 'POST /session',
    call: () => ({ body: { username: 'matrix.hai', password } }),
    endsSession: true,
    gets: everybody('ok'),
  },
  {
    route: 'GET /session',
    gets: {
      ...everybodyInside('ok'),
      ...to(401, 'anonymous', 'citizen', 'otherCitizen', 'worker', 'viewer'),
    },
  },
  { route: 'GET /session/options', gets: everybody('ok') },
  { route: 'DELETE /session', endsSession: true, gets: everybody('ok') },
  {
    route: 'POST /session/second-factor',
    call: () => ({ body: { code: '000000' } }),
    endsSession: true,
    gets: everybody(401),
  },
  {
    route: 'POST /session/reset',
    call: () => ({ body: { account: 'matrix.bao' } }),
    gets: everybody('ok'),
  },
  {
    route: 'POST /session/reset/confirm',
    call: () => ({ body: { token: 'nothing', password } }),
    gets: everybody('IDENTITY.CODE_INVALID'),
  },
  { route: 'GET /session/oidc', gets: everybody(404) },
  { route: 'GET /session/oidc/callback', gets: everybody(404) },
  { route: 'GET /me/sessions', gets: people },
  {
    route: 'DELETE /me/sessions/:id',
    call: async (world) => ({ params: { id: await world.sessionOf('bao') } }),
    gets: notTheirs,
  },
  { route: 'DELETE /me/sessions', endsSession: true, gets: people },
  { route: 'POST /me/proof', call: () => ({ body: { password } }), endsSession: true, gets: people },
  {
    route: 'POST /me/password',
    call: () => ({ body: { current: password, password } }),
    endsSession: true,
    gets: people,
  },
  { route: 'GET /me/second-factor', gets: people },
  { route: 'POST /me/second-factor', endsSession: true, gets: people },
  { route: 'POST /me/second-factor/confirm', call: wrongCode, endsSession: true, gets: wrong },
  { route: 'POST /me/second-factor/recovery-codes', call: wrongCode, endsSession: true, gets: wrong },
  {
    route: 'POST /me/second-factor/remove',
    call: () => ({ body: { password, code: '000000' } }),
    endsSession: true,
    gets: wrong,
  },
];
