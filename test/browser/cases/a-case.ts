import { anOfficial } from '../support/world';

/** A dossier of a household business at the ward of the demo accounts; `accept` lets it go on to its economic division. */
export async function aCase(
  url: string,
  name: string,
  { accept = true } = {},
): Promise<{ id: string; code: string }> {
  const reception = await anOfficial(url, 'tiep-nhan');
  try {
    const { person } = await reception('GET', '/me');
    const filed = await reception('POST', '/case-files', {
      procedureCode: 'P01-household-business',
      channel: 'COUNTER',
      receivingAgency: person.posts[0].agencyId,
      applicant: { kind: 'PERSON', name, identity: '099000000001', phone: '0900000001' },
      data: {
        businessName: `Hộ kinh doanh ${name} ${Date.now() % 100_000}`,
        premises: '12 đường Đông Hải',
        capital: 50_000_000,
        workers: 2,
        taxMethod: 'DECLARATION',
      },
      components: [{ code: 'application', how: 'PAPER', copies: 1 }],
    });
    if (accept) await reception('POST', `/case-files/${filed.id}/accept`, {});
    return { id: filed.id, code: filed.code };
  } finally {
    await reception.end();
  }
}
