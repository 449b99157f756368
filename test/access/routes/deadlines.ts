import { everybody, type Row, to } from '../matrix';
import type { World } from '../world';

const readers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague', 'supervisor', 'controller', 'worker', 'viewer'),
  ...to(404, 'officialElsewhere', 'designer'),
};
const supervisors = to('ok', 'supervisor', 'controller');

const aClock = async ({ api, ok, case: { id } }: World) => {
  const { items } = await ok<any>(api.get(`/case-files/${id}/clocks`));
  return { params: { id: items[0].id } };
};

export const deadlines: Row[] = [
  {
    route: 'GET /case-files/:id/clocks',
    call: (world) => ({ params: { id: world.case.id } }),
    gets: readers,
  },
  { route: 'GET /clocks/alarms', gets: supervisors },
  { route: 'GET /clocks/:id', call: aClock, gets: readers },
  { route: 'GET /clock-recalculations', gets: supervisors },
  {
    route: 'GET /clock-recalculations/:id',
    call: async (world) => ({ params: { id: await world.recalculation() } }),
    gets: supervisors,
  },
  {
    route: 'POST /deadlines/preview',
    call: () => ({ body: { start: '2026-11-02T08:00:00+07:00', limit: { value: 3, unit: 'working-day' } } }),
    gets: everybody('ok'),
  },
];
