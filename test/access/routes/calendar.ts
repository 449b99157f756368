import { newId } from '../../../src/kernel';
import { everybodyInside, type Row, to } from '../matrix';

const anyone = everybodyInside('ok');
const national = { params: { key: 'vn' } };

export const calendar: Row[] = [
  { route: 'GET /calendars', gets: anyone },
  { route: 'GET /working-hours', gets: anyone },
  { route: 'GET /calendars/:key', call: () => national, gets: anyone },
  { route: 'GET /calendars/:key/versions', call: () => national, gets: anyone },
  {
    route: 'GET /calendars/:key/diff',
    call: () => ({ ...national, query: { from: '1', to: '1' } }),
    gets: anyone,
  },
  {
    route: 'POST /calendars/:key/versions',
    call: () => ({
      params: { key: `c-${newId().slice(-12)}` },
      body: {
        basedOn: 0,
        parent: 'vn',
        content: { name: { vi: 'Lịch riêng', en: 'Own calendar' }, exceptions: [] },
        reason: 'Kiểm thử',
      },
    }),
    gets: to('ok', 'administrator'),
  },
];
