import { type Row, to } from '../matrix';

/** Whoever may know of cases: each of those in their own agencies. */
const readers = to(
  'ok',
  ...(['rightOfficial', 'colleague', 'officialElsewhere', 'supervisor'] as const),
  ...(['controller', 'designer', 'worker', 'viewer'] as const),
);

/** Those who oversee, and services that may read cases; there is no board for others. */
const overseers: Row['gets'] = {
  ...to('ok', 'supervisor', 'controller', 'worker', 'viewer'),
  ...to(404, 'rightOfficial', 'colleague', 'officialElsewhere', 'designer'),
};
const everyReader = [
  ...(['rightOfficial', 'colleague', 'officialElsewhere', 'designer'] as const),
  ...(['supervisor', 'controller', 'worker', 'viewer'] as const),
];
const boards = [
  'province',
  'agency',
  'officers',
  'handoffs',
  'radar',
  'overdue',
  'consultations',
  'silent',
  'feed',
];

export const dashboards: Row[] = [
  { route: 'GET /boards/overview', gets: readers },
  ...boards.map((kind): Row => ({ route: `GET /boards/${kind}`, gets: overseers })),
  { route: 'GET /boards/on-time', gets: overseers },
  { route: 'GET /boards/tasks', gets: overseers },
  { route: 'GET /boards/handoffs/list', gets: overseers },
  { route: 'GET /boards/heat/tokens', call: () => ({ query: { procedure: 'none' } }), gets: overseers },
  { route: 'GET /boards/replay', call: () => ({ query: { day: '2026-11-02' } }), gets: overseers },
  {
    route: 'GET /boards/heat',
    call: () => ({ query: { procedure: 'none' } }),
    gets: to(404, ...everyReader),
  },
  { route: 'GET /forecast', gets: readers },
  { route: 'GET /forecast/calibration', gets: readers },
  { route: 'GET /live', gets: to('ok', 'designer', 'administrator', 'worker', 'viewer') },
];
