import type { Province } from './province';

interface Accepted {
  id: string;
  code: string;
  dueAt: string;
}

/** A case that reception has accepted just now: P13, whose first step lies with the case officers. */
export const acceptedExtract = (province: Province, applicant: string): Promise<Accepted> =>
  accepted(province, applicant, {
    procedureCode: 'P13-civil-status-extract',
    data: { recordKind: 'BIRTH', subjectName: applicant, copies: 1 },
    components: paper('application'),
  });

/** P02, of seven working days. */
export const acceptedPermit = (province: Province, applicant: string): Promise<Accepted> =>
  accepted(province, applicant, {
    procedureCode: 'P02-building-permit',
    data: { applicationType: 'NEW', buildingType: 'HOUSE' },
    components: paper('application', 'land-right', 'drawings'),
  });

const paper = (...codes: string[]) => codes.map((code) => ({ code, how: 'PAPER' }));

async function accepted(province: Province, applicant: string, filing: object): Promise<Accepted> {
  const reception = await province.as('tiep-nhan');
  try {
    const { person } = await reception('GET', '/me');
    const filed = await reception('POST', '/case-files', {
      ...filing,
      channel: 'COUNTER',
      receivingAgency: person.posts[0].agencyId,
      applicant: { kind: 'PERSON', name: applicant },
    });
    return await reception('POST', `/case-files/${filed.id}/accept`, { version: filed.version });
  } finally {
    await reception.end();
  }
}
