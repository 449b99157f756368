import { newId } from '../../../src/kernel';
import { type Row, to } from '../matrix';

const signers = ['rightOfficial', 'colleague', 'officialElsewhere', 'supervisor', 'administrator'] as const;
const everySigner = (outcome: Parameters<typeof to>[0]) => to(outcome, ...signers);
/** The records office looks after its agency, who runs the installation after all. */
const caretakers = (outcome: Parameters<typeof to>[0]): Row['gets'] => ({
  ...to(outcome, 'colleague', 'administrator'),
  ...to(404, 'rightOfficial', 'officialElsewhere', 'supervisor'),
});
const noKey = { provider: 'PKCS12', secret: 'AAAA', password: 'x' };
const acts = () => ({ body: { password: 'x', items: [{ documentId: newId(), version: 1 }] } });
const papers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague', 'worker'),
  ...to('DOCUMENT.NOT_READABLE', 'supervisor', 'controller', 'viewer'),
  ...to(404, 'officialElsewhere', 'designer'),
};

export const signing: Row[] = [
  {
    route: 'GET /signing/documents',
    call: () => ({ query: { step: 'SIGN' } }),
    gets: everySigner('ok'),
  },
  {
    route: 'GET /signing/documents/:documentId/file',
    call: () => ({ params: { documentId: newId() } }),
    gets: everySigner('SIGNING.NOT_YOURS'),
  },
  { route: 'POST /signing/documents/sign', call: acts, gets: everySigner('SIGNING.NO_OWN_KEY') },
  { route: 'POST /signing/documents/issue', call: acts, gets: everySigner('ok') },
  { route: 'GET /signing/own-key', gets: everySigner('ok') },
  {
    route: 'PUT /signing/own-key',
    call: () => ({ body: noKey }),
    gets: everySigner('SIGNING.NOT_PKCS12'),
  },
  { route: 'DELETE /signing/own-key', gets: everySigner(404) },
  { route: 'GET /signing/agencies', gets: everySigner('ok') },
  {
    route: 'PUT /signing/agencies/:agencyId/seal',
    call: ({ agency }) => ({ params: { agencyId: agency('xa-an-phu') }, body: noKey }),
    gets: caretakers('SIGNING.NOT_PKCS12'),
  },
  {
    route: 'DELETE /signing/agencies/:agencyId/seal',
    call: ({ agency }) => ({ params: { agencyId: agency('xa-an-phu') } }),
    gets: caretakers('SIGNING.KEY_NOT_FOUND'),
  },
  {
    route: 'PUT /signing/agencies/:agencyId/practice',
    call: ({ agency }) => ({ params: { agencyId: agency('xa-an-phu') }, body: { onPaper: true } }),
    gets: caretakers('ok'),
  },
  {
    route: 'PUT /signing/agencies/:agencyId/signers/:personId',
    call: ({ agency, person }) => ({
      params: { agencyId: agency('xa-an-phu'), personId: person('lan') },
      body: { title: 'CHỦ TỊCH' },
    }),
    gets: caretakers('ok'),
    mismatched: ({ agency, person }) => ({
      params: { agencyId: agency('xa-an-phu'), personId: person('khanh') },
      body: { title: 'CHỦ TỊCH' },
    }),
  },
  { route: 'GET /signing/trust-anchors', gets: everySigner('ok') },
  {
    route: 'POST /signing/trust-anchors',
    call: () => ({ body: { certificate: 'x', note: '' } }),
    gets: to('SIGNING.ANCHOR_INVALID', 'administrator'),
  },
  {
    route: 'DELETE /signing/trust-anchors/:anchorId',
    call: () => ({ params: { anchorId: newId() } }),
    gets: to(404, 'administrator'),
  },
  {
    route: 'GET /case-files/:id/attachments/:attachmentId/signatures',
    call: ({ file }) => ({ params: { id: file.caseId, attachmentId: file.attachmentId } }),
    gets: papers,
    mismatched: ({ file, fileElsewhere }) => ({
      params: { id: file.caseId, attachmentId: fileElsewhere.attachmentId },
    }),
  },
  {
    route: 'GET /case-files/:id/documents/:documentId/signatures',
    call: ({ file }) => ({ params: { id: file.caseId, documentId: newId() } }),
    gets: {
      ...papers,
      ...to('OFFICIAL_DOCUMENT.NOT_FOUND', 'rightOfficial', 'colleague', 'worker'),
    },
    mismatched: 'none',
  },
];
