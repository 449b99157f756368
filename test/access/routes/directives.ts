import { newId } from '../../../src/kernel';
import type { Identity } from '../identities';
import { type Row, to } from '../matrix';

const officials: Identity[] = ['rightOfficial', 'colleague', 'officialElsewhere'];
const overseers = to('ok', 'supervisor', 'controller');
/** The agency that gave it, the one that leads, and supervisors above. */
const readers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague'),
  ...overseers,
  ...to(404, 'officialElsewhere'),
};

export const directiveRows: Row[] = [
  { route: 'GET /directives', gets: { ...to('ok', ...officials), ...overseers } },
  {
    route: 'POST /directives',
    call: () => ({
      body: {
        agency: 'xa-an-phu',
        number: newId(),
        issuedOn: '2026-11-01',
        signer: 'Bùi Lan',
        abstract: 'Kết luận giao ban',
      },
    }),
    rightOfficial: 'lan',
    gets: {
      ...to('ok', 'rightOfficial', 'colleague'),
      ...to('DIRECTIVE.NOT_ALLOWED', 'officialElsewhere', 'supervisor'),
    },
  },
  {
    route: 'GET /directives/:id',
    call: async (world) => ({ params: { id: (await world.directiveTask()).directiveId } }),
    gets: readers,
  },
  {
    route: 'POST /directives/:id/tasks',
    call: async (world) => ({
      params: { id: (await world.directiveTask()).directiveId },
      body: {
        content: 'Báo cáo nguyên nhân',
        product: 'Báo cáo',
        leadAgency: 'xa-an-phu',
        cooperating: [],
        dueOn: '2027-06-30',
      },
    }),
    gets: {
      ...to('ok', 'supervisor'),
      ...to('DIRECTIVE.NOT_ALLOWED', 'rightOfficial', 'colleague'),
      ...to(404, 'officialElsewhere'),
    },
  },
  { route: 'GET /directive-tasks', gets: { ...to('ok', ...officials), ...overseers } },
  { route: 'GET /directive-tasks/figures', gets: { ...to('ok', ...officials), ...overseers } },
  {
    route: 'GET /directive-tasks/:id',
    call: async (world) => ({ params: { id: (await world.directiveTask()).id } }),
    gets: readers,
  },
  {
    route: 'POST /directive-tasks/:id/acts',
    call: async (world) => {
      const { id, version } = await world.directiveTask();
      return { params: { id }, body: { act: 'accept', version } };
    },
    rightOfficial: 'lan',
    gets: {
      ...to('ok', 'rightOfficial', 'colleague'),
      ...to('DIRECTIVE.NOT_ALLOWED', 'supervisor'),
      ...to(404, 'officialElsewhere'),
    },
  },
  {
    route: 'GET /directive-files/:subjectId/:fileId',
    call: async (world) => {
      const { subjectId, fileId } = await world.directiveFile();
      return { params: { subjectId, fileId } };
    },
    gets: readers,
    mismatched: async (world) => ({
      params: {
        subjectId: await world.directive(),
        fileId: (await world.directiveFile()).fileId,
      },
    }),
  },
];
