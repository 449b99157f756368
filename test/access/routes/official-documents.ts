import { newId } from '../../../src/kernel';
import { everybody, everybodyInside, type Row, to } from '../matrix';

const readers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague', 'supervisor', 'controller', 'worker', 'viewer'),
  ...to(404, 'officialElsewhere', 'designer'),
};
/** Who sees a case from above sees none of its papers. */
const papers: Row['gets'] = {
  ...readers,
  ...to('OFFICIAL_DOCUMENT.NOT_READABLE', 'supervisor', 'controller', 'viewer'),
};
const unknown = 'OFFICIAL_DOCUMENT.AGENCY_UNKNOWN';
/** Registers are of the agency one works in. */
const ofAgency: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague', 'worker'),
  ...to(unknown, 'officialElsewhere', 'supervisor', 'controller', 'viewer', 'designer'),
};

export const officialDocuments: Row[] = [
  {
    route: 'GET /case-files/:id/documents',
    call: ({ file }) => ({ params: { id: file.caseId } }),
    gets: readers,
  },
  {
    route: 'GET /case-files/:id/control-sheet',
    call: ({ file }) => ({ params: { id: file.caseId } }),
    gets: papers,
  },
  {
    route: 'POST /case-files/:id/documents/preview',
    call: async (world) => ({
      params: { id: (await world.newCase('receive')).id },
      body: { act: 'refuse-reception', input: { reasonCode: 'NOT_COMPETENT' } },
    }),
    gets: { ...to('ok', 'rightOfficial', 'worker'), ...to(404, 'officialElsewhere') },
  },
  {
    route: 'GET /official-documents',
    call: () => ({}),
    gets: to(
      'ok',
      'rightOfficial',
      'colleague',
      'officialElsewhere',
      'supervisor',
      'controller',
      'worker',
      'viewer',
      'designer',
    ),
  },
  {
    route: 'GET /official-documents/serials',
    call: () => ({ query: { agency: 'xa-an-phu', year: '2026' } }),
    gets: ofAgency,
  },
  {
    route: 'GET /official-documents/register',
    call: () => ({ query: { agency: 'xa-an-phu', year: '2026' } }),
    gets: ofAgency,
  },
  {
    route: 'GET /official-documents/case-register',
    call: () => ({ query: { agency: 'xa-an-phu', from: '2026-11-01', to: '2026-11-30' } }),
    gets: ofAgency,
  },
  {
    route: 'GET /official-documents/:documentId/file',
    call: () => ({ params: { documentId: newId() } }),
    gets: to(
      404,
      'rightOfficial',
      'colleague',
      'officialElsewhere',
      'supervisor',
      'controller',
      'worker',
      'viewer',
      'designer',
    ),
  },
  { route: 'GET /document-templates', call: () => ({}), gets: everybodyInside('ok') },
  {
    route: 'GET /document-templates/:code/:version/preview',
    call: () => ({ params: { code: 'receipt', version: '2025' } }),
    gets: everybodyInside('ok'),
    mismatched: 'none',
  },
  {
    route: 'POST /document-templates',
    call: () => ({ body: { content: 'code: receipt', reason: 'Theo thông tư mới' } }),
    gets: to('OFFICIAL_DOCUMENT.TEMPLATE_INVALID', 'controller'),
  },
  {
    route: 'GET /public/documents/:documentId',
    call: () => ({ params: { documentId: newId() }, query: { token: '0'.repeat(16) } }),
    gets: everybody(404),
  },
];
