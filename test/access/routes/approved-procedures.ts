import { everybody, type Row, to } from '../matrix';

const code = { params: { code: 'PERMIT' } };
const version = { params: { code: 'PERMIT', versionId: '00000000-0000-7000-8000-000000000000' } };

export const approvedProcedures: Row[] = [
  { route: 'GET /public/approved-procedures/:code', call: () => code, gets: everybody('ok') },
  {
    route: 'GET /public/approved-procedures/:code/versions/:versionId/diagram',
    call: () => version,
    gets: everybody(404),
    mismatched: 'none',
  },
  {
    route: 'GET /public/approved-procedures/:code/versions/:versionId/document',
    call: () => version,
    gets: everybody(404),
    mismatched: 'none',
  },
  {
    route: 'POST /approved-procedures/:versionId/withdraw',
    call: () => ({
      params: { versionId: version.params.versionId },
      body: {
        decisionNumber: '1/QĐ',
        decisionDate: '2026-01-02',
        from: '2099-01-01',
        reason: 'Thay thế quy trình',
      },
    }),
    gets: to(404, 'designer', 'controller'),
  },
];
