import { everybodyInside, type Row } from '../matrix';

const permit = { params: { code: 'PERMIT' } };
const anyone = everybodyInside('ok');

export const procedures: Row[] = [
  { route: 'GET /procedures', gets: anyone },
  { route: 'GET /procedures/:code', call: () => permit, gets: anyone },
  { route: 'GET /procedures/:code/versions', call: () => permit, gets: anyone },
  {
    route: 'POST /procedures/:code/quote',
    call: () => ({ ...permit, body: { channel: 'COUNTER', data: {} } }),
    gets: anyone,
  },
  { route: 'GET /procedures/:code/internal-procedure', call: () => permit, gets: anyone },
];
