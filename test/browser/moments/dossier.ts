import type { Page } from '@playwright/test';
import { asPage } from '../support/sessions';
import type { World } from '../support/world';

export interface SentFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A case of P13 filed at the counter whose application is these files. Who is signed in afterwards is the receiver. */
export async function caseWithFiles(
  page: Page,
  world: World,
  applicant: string,
  files: readonly SentFile[],
): Promise<{ id: string; code: string }> {
  await world.signIn('tiep-nhan');
  const me = await world.call<{ person: { posts: { agencyId: string }[] } }>('GET', '/me');
  const uploads: string[] = [];
  for (const file of files) {
    const sent = await page.request.post(`${world.url}/api/v1/uploads`, {
      headers: asPage(world.url),
      multipart: { files: file },
    });
    if (!sent.ok()) throw new Error(`${file.name}: ${sent.status()} ${await sent.text()}`);
    uploads.push(((await sent.json()) as { items: { id: string }[] }).items[0]!.id);
  }
  return world.call('POST', '/case-files', {
    procedureCode: 'P13-civil-status-extract',
    channel: 'COUNTER',
    receivingAgency: me.person.posts[0]!.agencyId,
    applicant: { kind: 'PERSON', name: applicant },
    data: { recordKind: 'BIRTH', subjectName: applicant, copies: 1 },
    components: [
      files.length > 0
        ? { code: 'application', how: 'UPLOAD', copies: 1, uploadIds: uploads }
        : { code: 'application', how: 'PAPER', copies: 1 },
    ],
  });
}
