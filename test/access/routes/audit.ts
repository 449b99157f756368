import { everybody, type Row, to } from '../matrix';

const auditors = to('ok', 'controller');

export const audit: Row[] = [
  { route: 'GET /audit', gets: auditors },
  { route: 'GET /audit/public-key', gets: everybody('ok') },
  { route: 'GET /audit/roots', gets: auditors },
  {
    route: 'GET /audit/:id',
    call: async (world) => ({ params: { id: await world.auditEntry() } }),
    gets: auditors,
  },
];
