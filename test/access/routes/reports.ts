import { type Row, to } from '../matrix';

/** Those who oversee, and services that may read cases; there is no report for others. */
const overseers: Row['gets'] = {
  ...to('ok', 'supervisor', 'controller', 'worker', 'viewer'),
  ...to(404, 'rightOfficial', 'colleague', 'officialElsewhere', 'designer'),
};
const params = { code: 'ii-06a' };

export const reports: Row[] = [
  { route: 'GET /reports', gets: overseers },
  { route: 'GET /reports/ratings', gets: overseers },
  { route: 'GET /reports/targets', call: () => ({ query: { period: '2026-11' } }), gets: overseers },
  {
    route: 'PUT /reports/targets/:indicator',
    call: () => ({ params: { indicator: 'online' }, body: { period: '2020', value: null } }),
    gets: to('ok', 'supervisor', 'controller'),
  },
  { route: 'GET /reports/:code', call: () => ({ params }), gets: overseers },
  {
    route: 'GET /reports/:code/cases',
    call: () => ({ params, query: { column: 'late' } }),
    gets: overseers,
  },
  {
    route: 'GET /reports/:code/file',
    call: () => ({ params, query: { format: 'csv' } }),
    gets: overseers,
  },
  { route: 'GET /reports/event-log', call: () => ({ query: { format: 'xes' } }), gets: overseers },
];
