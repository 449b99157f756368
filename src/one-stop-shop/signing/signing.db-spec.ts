import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permit } from '../../../test/access/permit';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { peopleAt } from '../../../test/support/as-person';
import { type Behaviour, credential, pin, RemoteStub } from '../../../test/support/remote-signing';
import { Database } from '../../database';
import type { Role } from '../../identity';
import { DocumentFiles } from '../official-documents/document-files';
import type { OfficialDocument } from '../official-documents/official-document';
import { OfficialDocuments } from '../official-documents/official-documents';
import { CompleteWork } from '../tasks/complete-work.command';
import { DemoAuthority } from './demo-authority';
import { SigningKeys } from './keys/signing-keys';

const year = 365 * 86_400_000;
const from = Date.parse('2026-01-01T00:00:00Z');
const authority = new DemoAuthority('CA thử nghiệm', { validFrom: from, validTo: from + 3 * year });
const stranger = new DemoAuthority('CA lạ', { validFrom: from, validTo: from + 3 * year });
const password = 'mat-khau-khoa-2026';
const keyFile = (commonName: string, ca = authority) => ({
  provider: 'PKCS12',
  secret: ca.issue({ commonName, organisation: 'UBND xã An Phú' }, password).toString('base64'),
  password,
});

jest.setTimeout(120_000);

let shop: Shop;
let remote: RemoteStub;
let by: (key: string, role?: Role) => ReturnType<ReturnType<typeof peopleAt>>;
let agency: string;
beforeAll(async () => {
  remote = await RemoteStub.open(authority);
  shop = await startShop({ env: { PUBLIC_URL: 'https://motcua.example', SIGNING_URL: remote.address } });
  const as = peopleAt(shop);
  by = (key, role = 'official') => as(shop.person(key), role);
  agency = shop.agency('xa-an-phu');
  const drawing = permit.drawing
    .replace(
      'user return ',
      'user issue name="Cấp số" procedure:act="issue" procedure:unit="records-office" procedure:role="records-clerk"\nuser return ',
    )
    .replace('sign > return', 'sign > issue > return');
  await shop.deploy(drawing, 'PERMIT', permit.procedure, permit.roots);
});
afterAll(async () => {
  await shop?.stop();
  await remote?.close();
});

const ok = async (reply: Promise<{ status: number; body: any }>): Promise<any> => {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};
const inbox = async (who: string, caseId: string): Promise<any> => {
  const { items } = await ok(by(who).get('/inbox?limit=100'));
  return items.find((item: any) => item.caseId === caseId);
};
const complete = async (who: string, caseId: string, variables = {}) =>
  by(who).post(`/inbox/${(await inbox(who, caseId)).taskId}/complete`, { variables });

/** A case that is refused for its substance: the refusal is its result, and waits for the leader. */
async function awaitingSignature(): Promise<string> {
  const { id } = await ok(
    by('an').post('/case-files', {
      procedureCode: 'PERMIT',
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant: { kind: 'PERSON', name: 'Đặng Ánh', identity: '001099012345', address: 'Thôn 3' },
      components: [{ code: 'application', how: 'PAPER' }],
    }),
  );
  await ok(by('an').post(`/case-files/${id}/accept`));
  const task = await inbox('binh', id);
  await ok(shop.api.post(`/tasks/${task.taskId}/complete`, { variables: { verdict: 'BAD' } }));
  return id;
}
const refusalOf = async (caseId: string): Promise<OfficialDocument> => {
  const all = await shop.app.get(OfficialDocuments).ofCase(shop.app.get(Database), caseId);
  return all.find(({ type }) => type === 'refusal')!;
};
const waiting = async (who: string, step: string): Promise<any> =>
  ok(by(who).get(`/signing/documents?step=${step}`));
const act = (who: string, what: 'sign' | 'issue', documents: OfficialDocument[], word = password) =>
  by(who).post(`/signing/documents/${what}`, {
    password: word,
    items: documents.map(({ id, version }) => ({ documentId: id, version })),
  });

function pdfsig(pdf: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'signing-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdfsig', ['-nocert', file], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('signing documents', () => {
  it('keys are taken from their holders, when the trust list answers for them', async () => {
    const lan = by('lan');
    expect((await lan.put('/signing/own-key', keyFile('Bùi Lan'))).body.code).toBe(
      'SIGNING.CERTIFICATE_UNTRUSTED',
    );
    expect(
      (await lan.post('/signing/trust-anchors', { certificate: authority.certificate, note: '' })).status,
    ).toBe(403);
    const anchor = { certificate: authority.certificate, note: 'Thử nghiệm' };
    expect((await by('hai', 'administrator').post('/signing/trust-anchors', anchor)).status).toBe(201);
    expect((await by('hai', 'administrator').post('/signing/trust-anchors', anchor)).body.code).toBe(
      'SIGNING.ANCHOR_KNOWN',
    );
    expect((await lan.put('/signing/own-key', keyFile('Bùi Lan', stranger))).body.code).toBe(
      'SIGNING.CERTIFICATE_UNTRUSTED',
    );
    expect((await lan.put('/signing/own-key', { ...keyFile('Bùi Lan'), password: 'x' })).body.code).toBe(
      'SIGNING.WRONG_PASSWORD',
    );
    const { body } = await lan.put('/signing/own-key', keyFile('Bùi Lan'));
    expect(body.key).toMatchObject({ isInForce: true, provider: 'PKCS12' });
    expect(JSON.stringify(await shop.database.query('SELECT secret FROM signing_key'))).not.toContain('MII');
    expect((await by('an').put(`/signing/agencies/${agency}/seal`, keyFile('x'))).status).toBe(404);
    expect((await by('van').put(`/signing/agencies/${agency}/seal`, keyFile('UBND xã An Phú'))).status).toBe(
      200,
    );
    const set = { capacity: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH' };
    const { body: set1 } = await by('van').put(
      `/signing/agencies/${agency}/signers/${shop.person('lan')}`,
      set,
    );
    expect(set1.signers).toEqual([expect.objectContaining(set)]);
  });

  it('an agency on paper goes on as before; one that signs files passes nothing on unsigned', async () => {
    const onPaper = await awaitingSignature();
    expect((await complete('lan', onPaper)).status).toBe(200);
    expect((await by('van').put(`/signing/agencies/${agency}/practice`, { onPaper: false })).status).toBe(
      200,
    );
    const id = await awaitingSignature();
    expect((await complete('lan', id)).body.code).toBe('SIGNING.SIGN_FIRST');
  });

  it('is signed by the leader, numbered, sealed and issued by the records office, and every signature holds', async () => {
    const id = await awaitingSignature();
    const draft = await refusalOf(id);
    expect((await waiting('lan', 'SIGN')).items.map((item: any) => item.id)).toContain(draft.id);
    expect((await waiting('van', 'SIGN')).items).toEqual([]);
    expect((await act('lan', 'sign', [draft], 'sai')).body.code).toBe('SIGNING.WRONG_PASSWORD');
    expect((await act('van', 'issue', [draft])).body.items[0].code).toBe('SIGNING.NOT_YOURS');
    const { body: signed } = await act('lan', 'sign', [draft]);
    expect(signed.items).toEqual([expect.objectContaining({ isDone: true, state: 'SIGNED' })]);
    expect((await act('lan', 'sign', [draft])).body).toMatchObject({ done: 1 });
    expect((await complete('van', id)).body.code).toBe('SIGNING.SEAL_FIRST');
    const [waits] = (await waiting('van', 'ISSUE')).items.filter((item: any) => item.caseId === id);
    const { body: issued } = await act('van', 'issue', [waits]);
    expect(issued.items[0]).toMatchObject({ isDone: true, state: 'ISSUED' });
    const document = await refusalOf(id);
    expect(document.number).toMatch(/^\d\d\//);
    const pdf = await shop.app.get(DocumentFiles).read(document);
    const said = pdfsig(pdf);
    expect(said.match(/Signature is Valid/g)).toHaveLength(2);
    const altered = Buffer.from(pdf);
    altered[500]! ^= 1;
    expect(pdfsig(altered)).not.toContain('Signature is Valid');
    const { items } = await ok(by('an').get(`/case-files/${id}/documents/${document.id}/signatures`));
    expect(items.map((one: any) => one.verdict)).toEqual(['VALID', 'VALID']);
    expect(items[0].reason).toBe('KT. CHỦ TỊCH - PHÓ CHỦ TỊCH');
    expect(JSON.stringify(document.content.typeset)).toContain('PHÓ CHỦ TỊCH');
    const { results } = await ok(by('an').get(`/case-files/${id}`));
    expect(results[0].number).toBe(document.number);
  });

  it('what breaks off between two acts goes on where it stopped, with the number it has', async () => {
    const id = await awaitingSignature();
    const work = shop.app.get(CompleteWork);
    const crash = () => jest.spyOn(work, 'execute').mockRejectedValueOnce(new Error('crashed'));
    crash();
    expect((await act('lan', 'sign', [await refusalOf(id)])).body.refused).toBe(1);
    expect((await refusalOf(id)).state).toBe('SIGNED');
    expect((await act('lan', 'sign', [await refusalOf(id)])).body.done).toBe(1);
    const files = shop.app.get(DocumentFiles);
    jest.spyOn(files, 'put').mockRejectedValueOnce(new Error('crashed'));
    expect((await act('van', 'issue', [await refusalOf(id)])).body.refused).toBe(1);
    const numbered = await refusalOf(id);
    expect(numbered).toMatchObject({ state: 'NUMBERED' });
    crash();
    expect((await act('van', 'issue', [numbered])).body.refused).toBe(1);
    expect((await refusalOf(id)).state).toBe('SEALED');
    expect((await act('van', 'issue', [await refusalOf(id)])).body.done).toBe(1);
    expect(await refusalOf(id)).toMatchObject({ state: 'ISSUED', number: numbered.number });
    const after = await shop.database.query<{ revision: number }>(
      'SELECT revision FROM official_document_file WHERE document_id = ?',
      [numbered.id],
    );
    expect(after.length).toBeLessThanOrEqual(3);
  });

  it('what has become another since it was looked at is not numbered', async () => {
    const id = await awaitingSignature();
    await act('lan', 'sign', [await refusalOf(id)]);
    const signed = await refusalOf(id);
    const keys = shop.app.get(SigningKeys);
    const open = keys.open.bind(keys);
    jest.spyOn(keys, 'open').mockImplementationOnce(async (...key) => {
      await shop.unitOfWork.run((tx) =>
        tx.execute('UPDATE official_document SET version = version + 1 WHERE id = ?', [signed.id]),
      );
      return open(...key);
    });
    expect((await act('van', 'issue', [signed])).body.items[0].code).toBe('SIGNING.CHANGED');
    expect(await refusalOf(id)).toMatchObject({ state: 'SIGNED', number: null });
    expect((await act('van', 'issue', [await refusalOf(id)])).body.done).toBe(1);
  });

  it('of a batch each is signed for itself; who drafted does not sign, who signed does not seal', async () => {
    const [one, other] = [await awaitingSignature(), await awaitingSignature()];
    const [first, second] = [await refusalOf(one), await refusalOf(other)];
    const { body } = await act('lan', 'sign', [first, { ...second, version: 77 }]);
    expect(body).toMatchObject({ done: 1, refused: 1 });
    expect(body.items[1].code).toBe('SIGNING.CHANGED');
    await shop.unitOfWork.run((tx) =>
      tx.execute('UPDATE official_document SET drafted_by = ? WHERE id = ?', [shop.person('lan'), second.id]),
    );
    expect((await act('lan', 'sign', [second])).body.items[0].code).toBe('SIGNING.SAME_PERSON');
    await shop.unitOfWork.run((tx) =>
      tx.execute('UPDATE document_signature SET signed_by = ? WHERE document_id = ?', [
        shop.person('van'),
        first.id,
      ]),
    );
    expect((await act('van', 'issue', [await refusalOf(one)])).body.items[0].code).toBe(
      'SIGNING.SAME_PERSON',
    );
  });

  it('of a remote key that is not signed with rightly nothing is kept, and it is signed with when it is', async () => {
    const own = { provider: 'REMOTE', secret: credential, password: pin };
    expect((await by('lan').put('/signing/own-key', own)).body.key).toMatchObject({ provider: 'REMOTE' });
    const id = await awaitingSignature();
    const attempts: [Behaviour, string][] = [
      ['OTHER_BYTES', 'SIGNING.REMOTE_WRONG'],
      [{ at: 'signatures/signHash', does: 'CUT' }, 'SIGNING.REMOTE_DOWN'],
      [{ at: 'credentials/authorize', does: 'RUBBISH' }, 'SIGNING.REMOTE_WRONG'],
      [{ at: 'signatures/signHash', status: 400 }, 'SIGNING.REMOTE_REFUSED'],
    ];
    for (const [behaviour, code] of attempts) {
      remote.behaviour = behaviour;
      const { body } = await act('lan', 'sign', [await refusalOf(id)], pin);
      expect(body).toMatchObject({ done: 0, items: [{ code, state: 'DRAFT' }] });
    }
    remote.behaviour = 'RIGHT';
    remote.key = 1;
    expect((await act('lan', 'sign', [await refusalOf(id)], pin)).body.code).toBe(
      'SIGNING.CERTIFICATE_CHANGED',
    );
    remote.key = 0;
    const draft = await refusalOf(id);
    const kept = (table: string) =>
      shop.database.query(`SELECT id FROM ${table} WHERE document_id = ?`, [draft.id]);
    expect(await kept('document_signature')).toEqual([]);
    expect(await kept('official_document_file')).toEqual([]);
    expect((await act('lan', 'sign', [draft], pin)).body).toMatchObject({ done: 1 });
    expect(await kept('document_signature')).toHaveLength(1);
    const { items } = await ok(by('an').get(`/case-files/${id}/documents/${draft.id}/signatures`));
    expect(items.map((one: any) => one.verdict)).toEqual(['VALID']);
  });
});
