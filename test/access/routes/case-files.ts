import { newId } from '../../../src/kernel';
import type { Identity } from '../identities';
import { type Call, type Row, to } from '../matrix';
import type { World } from '../world';

/** Who sees a case: those who work in its agencies, those above, and services. */
const readers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague', 'supervisor', 'controller', 'worker', 'viewer'),
  ...to(404, 'officialElsewhere', 'designer'),
};
/** Everybody gets their list, of what they may see. */
const listers = to(
  'ok',
  ...(['rightOfficial', 'colleague', 'officialElsewhere', 'supervisor'] as Identity[]),
  ...(['controller', 'designer', 'worker', 'viewer'] as Identity[]),
);
/** Who acts: whose post the act belongs to. Others of the agency know of the case, and may not. */
const actors: Row['gets'] = { ...to('ok', 'rightOfficial', 'worker'), ...to(404, 'officialElsewhere') };
/** What everybody of the agencies of a case may do, whatever their unit. */
const participants: Row['gets'] = { ...actors, colleague: 'ok' };
const stop = { legalBasis: 'Quyết định 1/QĐ', reason: 'Theo bản án' };

const onCase =
  (at: Parameters<World['newCase']>[0], body: object = {}) =>
  async (world: World): Promise<Call> => ({ params: { id: (await world.newCase(at)).id }, body });

export const caseFiles: Row[] = [
  {
    route: 'POST /case-files',
    call: () => ({
      body: {
        procedureCode: 'PERMIT',
        channel: 'COUNTER',
        receivingAgency: 'xa-an-phu',
        applicant: { kind: 'PERSON', name: 'Đặng Văn Mới', identity: '001099012346' },
        components: [{ code: 'application', how: 'PAPER' }],
      },
    }),
    gets: to('ok', 'rightOfficial', 'worker'),
  },
  { route: 'GET /case-files', gets: listers },
  { route: 'GET /case-files/silent', gets: to('ok', 'supervisor', 'controller') },
  { route: 'GET /case-files/:id', call: (world) => ({ params: { id: world.case.id } }), gets: readers },
  {
    route: 'GET /case-files/:id/history',
    call: (world) => ({ params: { id: world.case.id } }),
    gets: readers,
  },
  {
    route: 'GET /case-files/:id/receipt-proof',
    call: (world) => ({ params: { id: world.case.id } }),
    gets: readers,
  },
  {
    route: 'GET /case-files/:id/acts',
    call: (world) => ({ params: { id: world.case.id } }),
    gets: {
      ...to('ok', 'rightOfficial', 'colleague', 'supervisor', 'worker'),
      ...to(404, 'officialElsewhere'),
    },
  },
  {
    route: 'POST /case-files/:id/preview-act',
    call: onCase('appraise', { act: 'record-payment', input: { kind: 'FEE' } }),
    gets: participants,
  },
  {
    route: 'POST /case-files/:id/check-components',
    call: onCase('receive', { components: [{ code: 'application', ok: true }] }),
    gets: participants,
  },
  { route: 'POST /case-files/:id/accept', call: onCase('receive'), gets: actors },
  {
    route: 'POST /case-files/:id/refuse-reception',
    call: onCase('receive', { reasonCode: 'NOT_COMPETENT' }),
    gets: actors,
  },
  {
    route: 'POST /case-files/:id/request-supplement',
    call: onCase('receive', { items: [{ component: 'application', reasonCode: 'UNSIGNED' }] }),
    gets: actors,
  },
  {
    route: 'POST /case-files/:id/receive-supplement',
    call: onCase('await', { components: [{ code: 'application', how: 'PAPER' }] }),
    gets: actors,
  },
  { route: 'POST /case-files/:id/withdraw', call: onCase('appraise', { reason: 'Rút' }), gets: actors },
  {
    route: 'POST /case-files/:id/suspend',
    call: onCase('appraise', stop),
    rightOfficial: 'lan',
    gets: actors,
  },
  {
    route: 'POST /case-files/:id/resume',
    call: async (world) => {
      const { id } = await world.newCase('appraise');
      await world.ok(world.api.post(`/case-files/${id}/suspend`, stop));
      return { params: { id }, body: { reason: 'Hết căn cứ' } };
    },
    rightOfficial: 'lan',
    gets: actors,
  },
  {
    route: 'POST /case-files/:id/terminate',
    call: onCase('appraise', stop),
    rightOfficial: 'lan',
    gets: actors,
  },
  {
    route: 'POST /case-files/:id/extend',
    call: onCase('appraise', { until: '2026-12-15', reason: 'Cần thêm thời gian' }),
    rightOfficial: 'lan',
    gets: actors,
  },
  {
    route: 'POST /case-files/:id/record-payment',
    call: onCase('appraise', { kind: 'FEE' }),
    gets: participants,
  },
  {
    route: 'POST /case-files/:id/confirm',
    call: onCase('appraise', { confirmed: true }),
    gets: {
      ...to('CASE_FILE.NOT_AWAITED', 'rightOfficial', 'worker'),
      ...to(404, 'officialElsewhere'),
    },
  },
  { route: 'POST /case-files/:id/return-result', call: onCase('return'), gets: actors },
  {
    route: 'POST /case-files/:id/correct-result',
    call: async (world) => {
      const { id } = await world.newCase('return');
      await world.ok(world.api.post(`/case-files/${id}/return-result`, {}));
      return { params: { id }, body: { reason: 'Sai tên', approvedBy: world.person('ha') } };
    },
    rightOfficial: 'lan',
    gets: actors,
  },
  {
    route: 'PUT /shadow-case-files/:system/:foreignCode',
    call: () => ({
      params: { system: 'land', foreignCode: newId() },
      body: {
        sequence: 1,
        procedureCode: '1.004194',
        nationalStatus: 4,
        channel: 'ONLINE',
        receivingAgency: 'xa-an-phu',
        applicant: { kind: 'PERSON', name: 'Đặng Văn Mới' },
        filedAt: '2026-11-02T08:00:00+07:00',
      },
    }),
    gets: to('ok', 'worker'),
    // The two name one case together; neither of them is the parent of the other.
    mismatched: 'none',
  },
];
