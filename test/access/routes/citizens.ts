import { newId } from '../../../src/kernel';
import { everybody, type Row, to } from '../matrix';
import { password } from '../knock';
import { emailOf } from '../world';

const citizens = to('ok', 'citizen', 'otherCitizen');
/** Each address gets few letters. */
const mail = () => ({ email: `${newId()}@example.vn` });

export const citizenRows: Row[] = [
  { route: 'POST /citizen/sign-up', call: () => ({ body: mail() }), gets: everybody('ok') },
  {
    route: 'POST /citizen/sign-up/confirm',
    call: () => ({ body: { ...mail(), code: '000000', password, name: 'Người Mới' } }),
    gets: everybody('CITIZEN.CODE_WRONG'),
  },
  { route: 'POST /citizen/password-reset', call: () => ({ body: mail() }), gets: everybody('ok') },
  {
    route: 'POST /citizen/password-reset/confirm',
    call: () => ({ body: { ...mail(), code: '000000', password } }),
    gets: everybody('CITIZEN.CODE_WRONG'),
  },
  {
    route: 'POST /citizen/session',
    call: () => ({ body: { email: emailOf('citizen'), password } }),
    endsSession: true,
    gets: everybody('ok'),
  },
  { route: 'GET /citizen/session', gets: { ...everybody(401), ...citizens } },
  { route: 'DELETE /citizen/session', endsSession: true, gets: everybody('ok') },
  { route: 'GET /citizen/session/oidc', gets: everybody(404) },
  { route: 'GET /citizen/session/oidc/callback', gets: everybody(404) },
  { route: 'GET /citizen/account', gets: citizens },
  {
    route: 'PUT /citizen/password',
    call: () => ({ body: { current: password, password } }),
    endsSession: true,
    gets: citizens,
  },
  { route: 'POST /citizen/counter-code', gets: citizens },
  {
    route: 'POST /citizen/account/close',
    call: () => ({ body: { password: 'not the right one' } }),
    gets: to(401, 'citizen', 'otherCitizen'),
  },
  { route: 'GET /my/cases', gets: citizens },
  {
    route: 'GET /my/cases/:code',
    call: ({ case: { code } }) => ({ params: { code } }),
    gets: { ...to('ok', 'citizen'), ...to(404, 'otherCitizen') },
  },
  {
    route: 'POST /citizen-identities',
    call: () => ({
      body: {
        agency: 'xa-an-phu',
        citizenEmail: mail().email,
        identityNumber: 'not a number',
        name: 'Người Mới',
      },
    }),
    gets: to('CITIZEN.NUMBER_INVALID', 'rightOfficial', 'worker'),
  },
];
