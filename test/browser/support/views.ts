import type { World } from './world';

/** A view of the product, who looks at it, and where it stands. */
export interface View {
  name: string;
  /** User name of the demo; absent: nobody signed in. */
  as?: string;
  /** An address, or how to find one: a case, a task. */
  at: string | ((world: World) => Promise<string>);
  /** Drawn at a table: not asked to fit a telephone. */
  isWide?: boolean;
}

interface Item {
  taskId: string;
  caseId: string;
}

const firstTask = async (world: World, path: (item: Item) => string): Promise<string> => {
  const { items } = await world.call<{ items: Item[] }>('GET', '/inbox?view=all-visible&limit=1');
  if (!items[0]) throw new Error('the demo gives this person nothing to do');
  return path(items[0]);
};

/** The newest entry of a register of the demo. */
const firstOf = async (world: World, register: string, page: string): Promise<string> => {
  const { items } = await world.call<{ items: { id: string }[] }>('GET', `${register}?limit=1`);
  if (!items[0]) throw new Error(`the demo has nothing in ${register}`);
  return `${page}/${items[0].id}`;
};

/** A model that begins from a procedure in service. */
const aModel = async (world: World): Promise<string> => {
  const { items } = await world.call<{ items: { id: string; key: string }[] }>(
    'GET',
    '/definitions?limit=100',
  );
  const definition = items.find(({ key }) => key === 'civil-status-extract');
  if (!definition) throw new Error('the demo has no such procedure');
  const name = 'Trích lục hộ tịch – dự thảo';
  const { id } = await world.call<{ id: string }>('POST', '/models', { name, definitionId: definition.id });
  return `/modeler/models/${id}`;
};

/** Every view there is: looked at by the test of accessibility, and by the script that takes the pictures. */
export const views: readonly View[] = [
  { name: 'sign-in', at: '/sign-in' },
  { name: 'password', at: '/password' },
  { name: 'public', at: '/public' },
  { name: 'public-procedures', at: '/public/procedures' },
  { name: 'public-procedure', at: '/public/procedures/P02-building-permit' },
  { name: 'public-verify', at: '/public/verify' },
  { name: 'public-track', at: '/public/track' },
  { name: 'public-feedback', at: '/public/feedback' },
  { name: 'inbox', as: 'chuyen-vien', at: '/desk/inbox' },
  {
    name: 'task',
    as: 'chuyen-vien',
    at: (world) => firstTask(world, ({ taskId }) => `/desk/inbox/${taskId}`),
  },
  { name: 'reception', as: 'tiep-nhan', at: '/desk/reception' },
  { name: 'cases', as: 'truong-phong', at: '/desk/cases' },
  {
    name: 'case',
    as: 'chuyen-vien',
    at: (world) => firstTask(world, ({ caseId }) => `/desk/cases/${caseId}`),
  },
  {
    name: 'receipt',
    as: 'chuyen-vien',
    at: (world) => firstTask(world, ({ caseId }) => `/desk/cases/${caseId}/receipt`),
  },
  {
    name: 'case-print',
    as: 'chuyen-vien',
    at: (world) => firstTask(world, ({ caseId }) => `/desk/cases/${caseId}/print`),
  },
  {
    name: 'case-documents',
    as: 'chuyen-vien',
    at: (world) =>
      firstTask(world, ({ caseId }) => `/desk/cases/${caseId}?tab=documents&document=control-sheet`),
  },
  { name: 'signing', as: 'lanh-dao', at: '/desk/signing' },
  { name: 'signing-keys', as: 'van-thu', at: '/desk/signing?view=keys' },
  { name: 'documents', as: 'van-thu', at: '/desk/documents' },
  { name: 'document-forms', as: 'van-thu', at: '/desk/documents?view=templates' },
  { name: 'custody', as: 'giam-sat', at: '/desk/custody' },
  { name: 'feedback-register', as: 'tiep-nhan', at: '/desk/feedback?view=all' },
  { name: 'feedback', as: 'van-thu', at: (world) => firstOf(world, '/feedback', '/desk/feedback') },
  { name: 'directives', as: 'giam-sat', at: '/desk/directives?view=all' },
  {
    name: 'directive-task',
    as: 'lanh-dao',
    at: (world) => firstOf(world, '/directive-tasks', '/desk/directives'),
  },
  {
    name: 'directive',
    as: 'giam-sat',
    at: (world) => firstOf(world, '/directives', '/desk/directives/documents'),
  },
  { name: 'counter', as: 'tiep-nhan', at: '/desk/counter' },
  { name: 'counter-set-up', as: 'van-thu', at: '/desk/counter/set-up' },
  { name: 'payments', as: 'tiep-nhan', at: '/desk/payments' },
  { name: 'cash-book', as: 'tiep-nhan', at: '/desk/payments?view=book' },
  { name: 'settings', as: 'chuyen-vien', at: '/desk/settings' },
  { name: 'models', as: 'thiet-ke', at: '/modeler' },
  ...[
    'province',
    'agency',
    'officers',
    'feed',
    'overdue',
    'radar',
    'handoffs',
    'consultations',
    'silent',
    'directives',
    'forecast',
    'heat',
    'on-time',
    'replay',
    'wall',
  ].map((name) => ({ name: `board-${name}`, as: 'giam-sat', at: `/boards/${name}`, isWide: true })),
  ...['reports', 'reports/targets', 'reports/ratings'].map((place) => ({
    name: `board-${place.replace('/', '-')}`,
    as: 'giam-sat',
    at: `/boards/${place}`,
    isWide: true,
  })),
  { name: 'model', as: 'thiet-ke', at: aModel, isWide: true },
  { name: 'model-print', as: 'thiet-ke', at: async (world) => `${await aModel(world)}/print`, isWide: true },
  { name: 'model-versions', as: 'thiet-ke', at: '/modeler/versions', isWide: true },
  { name: 'model-version', as: 'kiem-soat', at: '/modeler/versions/civil-status-extract', isWide: true },
  { name: 'model-templates', as: 'thiet-ke', at: '/modeler/templates', isWide: true },
  { name: 'model-reviews', as: 'kiem-soat', at: '/modeler/reviews' },
];

export const addressOf = async ({ at }: View, world: World): Promise<string> =>
  typeof at === 'string' ? at : at(world);
