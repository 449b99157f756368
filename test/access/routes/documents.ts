import { aPdf } from '../../support/sample-files';
import { type Row, to } from '../matrix';
import { newId } from '../../../src/kernel';

const readers: Row['gets'] = {
  ...to('ok', 'rightOfficial', 'colleague', 'supervisor', 'controller', 'worker', 'viewer'),
  ...to(404, 'officialElsewhere', 'designer'),
};

export const documents: Row[] = [
  {
    route: 'POST /uploads',
    call: () => ({ files: [{ field: 'files', name: 'don.pdf', content: aPdf(newId()) }] }),
    gets: to('ok', 'rightOfficial', 'colleague', 'officialElsewhere', 'worker'),
  },
  {
    route: 'GET /case-files/:id/attachments',
    call: ({ file }) => ({ params: { id: file.caseId } }),
    gets: readers,
  },
  {
    route: 'GET /case-files/:id/attachments/:attachmentId/content',
    call: ({ file }) => ({ params: { id: file.caseId, attachmentId: file.attachmentId } }),
    // Who sees a case from above sees none of its papers.
    gets: { ...readers, ...to('DOCUMENT.NOT_READABLE', 'supervisor', 'controller', 'viewer') },
    mismatched: ({ file, fileElsewhere }) => ({
      params: { id: file.caseId, attachmentId: fileElsewhere.attachmentId },
    }),
  },
  {
    route: 'POST /case-files/:id/attachments/:attachmentId/reuse',
    call: ({ file }) => ({ params: { id: file.caseId, attachmentId: file.attachmentId } }),
    gets: { ...to('ok', 'rightOfficial', 'colleague', 'worker'), ...to(404, 'officialElsewhere') },
    mismatched: ({ file, fileElsewhere }) => ({
      params: { id: file.caseId, attachmentId: fileElsewhere.attachmentId },
    }),
  },
];
