import { randomUUID } from 'node:crypto';
import { newId } from '../../../src/kernel';
import { aPdf } from '../../support/sample-files';
import { everybody, type Row, to } from '../matrix';
import type { World } from '../world';

const citizens = to('ok', 'citizen', 'otherCitizen');
/** The applicant gets in, another citizen cannot tell the case from one that does not exist. */
const applicant = (outcome: Row['gets'][keyof Row['gets']]): Row['gets'] => ({
  ...to(outcome!, 'citizen'),
  ...to(404, 'otherCitizen'),
});
const application = {
  procedureCode: 'PERMIT',
  receivingAgency: 'xa-an-phu',
  applicant: { kind: 'PERSON', name: 'Đặng Văn Mới', identity: '001099012346' },
  data: {},
  components: [{ code: 'application', how: 'PAPER' }],
};
const draft = { title: 'Giấy phép', content: { step: 1 } };
/** The first letter of a case. */
const letterOf = async ({ api, ok }: World, caseId: string): Promise<string> =>
  (await ok<any>(api.get(`/case-files/${caseId}/documents`))).items[0].id;
/** A code is tried a few times only, so everybody tries another. */
const unknown = () => ({ code: newId(), checkToken: '0'.repeat(16) });

export const onlineServices: Row[] = [
  {
    route: 'POST /citizen/mailbox-codes',
    call: () => ({ body: { email: `${newId()}@example.vn` } }),
    gets: everybody('ok'),
  },
  {
    route: 'POST /citizen/passes',
    call: () => ({ body: { email: `${newId()}@example.vn`, code: '000000' } }),
    gets: everybody('CITIZEN.CODE_WRONG'),
  },
  { route: 'GET /public/procedures', gets: everybody('ok') },
  { route: 'GET /public/procedure-fields', gets: everybody('ok') },
  {
    route: 'GET /public/procedures/:code',
    call: () => ({ params: { code: 'PERMIT' } }),
    gets: everybody('ok'),
  },
  {
    route: 'POST /public/procedures/:code/guidance',
    call: () => ({ params: { code: 'PERMIT' }, body: { answers: {} } }),
    gets: everybody('ok'),
  },
  { route: 'GET /public/receiving-agencies', gets: everybody('ok') },
  {
    route: 'POST /public/tracking',
    call: () => ({ body: unknown() }),
    gets: everybody('ONLINE_SERVICE.NOT_TRACKED'),
  },
  {
    route: 'POST /public/tracking/mail-codes',
    call: () => ({ body: unknown() }),
    gets: everybody('ONLINE_SERVICE.NOT_TRACKED'),
  },
  {
    route: 'POST /public/tracking/passes',
    call: () => ({ body: { ...unknown(), lastDigits: '0000' } }),
    gets: everybody('ONLINE_SERVICE.NOT_TRACKED'),
  },
  {
    route: 'POST /public/ratings',
    call: () => ({ body: { code: newId(), ratingToken: '0'.repeat(16), publicity: 2, attitude: 2 } }),
    gets: everybody('ONLINE_SERVICE.NOT_TRACKED'),
  },
  { route: 'GET /my/drafts', gets: citizens },
  {
    route: 'GET /my/drafts/:id',
    call: () => ({ params: { id: randomUUID() } }),
    gets: to(404, 'citizen', 'otherCitizen'),
  },
  {
    route: 'PUT /my/drafts/:id',
    call: () => ({ params: { id: randomUUID() }, body: draft }),
    gets: citizens,
  },
  { route: 'DELETE /my/drafts/:id', call: () => ({ params: { id: randomUUID() } }), gets: citizens },
  {
    route: 'POST /my/uploads',
    call: () => ({ files: [{ field: 'files', name: 'don.pdf', content: aPdf(newId()) }] }),
    gets: citizens,
  },
  { route: 'POST /my/pre-checks', call: () => ({ body: application }), gets: citizens },
  { route: 'POST /my/submissions', call: () => ({ body: application }), gets: citizens },
  {
    route: 'GET /my/cases/:code/progress',
    call: ({ case: { code } }) => ({ params: { code } }),
    gets: applicant('ok'),
  },
  {
    route: 'POST /my/cases/:code/supplement',
    call: ({ case: { code } }) => ({
      params: { code },
      body: { components: [{ code: 'application', uploadIds: ['none'] }] },
    }),
    gets: applicant('CASE_FILE.NOT_NOW'),
  },
  {
    route: 'POST /my/cases/:code/withdrawal',
    call: ({ case: { code } }) => ({ params: { code }, body: { reason: 5 } }),
    gets: to('REQUEST.INVALID', 'citizen', 'otherCitizen'),
  },
  {
    route: 'POST /my/cases/:code/confirmation',
    call: ({ case: { code } }) => ({ params: { code }, body: { confirmed: true } }),
    gets: applicant('CASE_FILE.NOT_AWAITED'),
  },
  {
    route: 'GET /my/cases/:code/documents',
    call: ({ case: { code } }) => ({ params: { code } }),
    gets: applicant('ok'),
  },
  {
    route: 'GET /my/cases/:code/documents/:documentId/file',
    call: async (world) => ({
      params: { code: world.case.code, documentId: await letterOf(world, world.case.id) },
    }),
    mismatched: async (world) => ({
      params: { code: world.case.code, documentId: await letterOf(world, world.caseElsewhere.id) },
    }),
    gets: applicant('ok'),
  },
  {
    route: 'POST /my/cases/:code/rating',
    call: ({ case: { code } }) => ({ params: { code }, body: { publicity: 2, attitude: 2 } }),
    gets: applicant('ONLINE_SERVICE.NOT_YET_RATEABLE'),
  },
];
