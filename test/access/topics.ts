import type { Identity } from './identities';
import { type Row, to } from './matrix';
import type { World } from './world';

/** One per topic of the sockets: 401 and 403 = no connection at all, 404 = the answer that there is no such topic. */
export interface TopicRow {
  topic: string;
  id?: (world: World) => string;
  gets: Row['gets'];
}

const officials: Identity[] = ['officialElsewhere', 'colleague', 'rightOfficial', 'supervisor', 'controller'];
/** Citizens have no sockets. */
const citizens = to(401, 'citizen', 'otherCitizen');
const participants: Row['gets'] = {
  ...citizens,
  ...to('ok', 'rightOfficial', 'colleague', 'supervisor', 'controller', 'worker', 'viewer'),
  ...to(404, 'officialElsewhere', 'designer'),
};

export const topicRows: TopicRow[] = [
  {
    topic: 'events',
    gets: { ...citizens, ...to('ok', 'designer', 'worker', 'viewer'), ...to(404, ...officials) },
  },
  { topic: 'case', id: (world) => world.case.id as string, gets: participants },
  { topic: 'agency', id: (world) => world.agency('xa-an-phu'), gets: participants },
  {
    topic: 'board',
    id: () => 'province',
    gets: {
      ...citizens,
      ...to('ok', 'supervisor', 'controller', 'worker', 'viewer'),
      ...to(404, 'rightOfficial', 'colleague', 'officialElsewhere', 'designer'),
    },
  },
  { topic: 'hall', id: (world) => world.theHall, gets: participants },
  {
    topic: 'model',
    id: (world) => world.model,
    gets: {
      ...citizens,
      ...to('ok', 'designer', 'controller'),
      ...to(404, ...officials.filter((one) => one !== 'controller'), 'worker', 'viewer'),
    },
  },
  ...(['feedback', 'directives'] as const).map((topic): TopicRow => ({
    topic,
    gets: { ...citizens, ...to('ok', ...officials), ...to(404, 'designer', 'worker', 'viewer') },
  })),
  {
    topic: 'me',
    gets: { ...citizens, ...to('ok', ...officials, 'designer'), ...to(404, 'worker', 'viewer') },
  },
];
