import type { World } from '../support/world';

interface Me {
  person: { posts: { agencyId: string; role: string }[] };
}
export interface OpenWork {
  taskId: string;
  caseId: string;
  caseCode: string;
  version: number;
}

/** A case of P13 (extract of a civil status record), accepted just now: its first step lies with the case officers. */
export async function openWork(world: World, applicant: string): Promise<OpenWork> {
  await world.signIn('tiep-nhan');
  const me = await world.call<Me>('GET', '/me');
  const receivingAgency = me.person.posts[0].agencyId;
  const filed = await world.call<{ id: string; version: number }>('POST', '/case-files', {
    procedureCode: 'P13-civil-status-extract',
    channel: 'COUNTER',
    receivingAgency,
    applicant: { kind: 'PERSON', name: applicant },
    data: { recordKind: 'BIRTH', subjectName: applicant, copies: 1 },
    components: [{ code: 'application', how: 'PAPER', copies: 1 }],
  });
  await world.call('POST', `/case-files/${filed.id}/accept`, { version: filed.version });
  await world.signIn('chuyen-vien');
  const { items } = await world.call<{ items: OpenWork[] }>('GET', `/inbox?caseId=${filed.id}`);
  return items[0];
}

/** A word that no other test and no earlier run has used. */
export const newWord = (): string =>
  [...`${Date.now()}${Math.floor(Math.random() * 1_000)}`]
    .map((digit) => 'bcdghklmnp'[Number(digit)])
    .join('');
