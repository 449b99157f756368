import { join } from 'node:path';
import { permit } from '../../../test/access/permit';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { peopleAt } from '../../../test/support/as-person';
import { filesOfFolder } from '../../definitions';
import type { Role } from '../../identity';

jest.setTimeout(120_000);

let shop: Shop;
let by: (key: string, role?: Role) => ReturnType<ReturnType<typeof peopleAt>>;
beforeAll(async () => {
  shop = await startShop({ env: { PUBLIC_URL: 'https://motcua.example' } });
  const as = peopleAt(shop);
  by = (key, role = 'official') => as(shop.person(key), role);
  await shop.deploy(permit.drawing, 'PERMIT', permit.procedure, permit.roots);
});
afterAll(() => shop?.stop());

const applicant = { kind: 'PERSON', name: 'Đặng Ngọc Ánh', identity: '001099012345', address: 'Thôn 3' };
async function filed(procedureCode: string, more: object = {}): Promise<{ id: string; code: string }> {
  const { status, body } = await by('an').post('/case-files', {
    procedureCode,
    channel: 'COUNTER',
    receivingAgency: 'xa-an-phu',
    applicant,
    components: [{ code: 'application', how: 'PAPER' }],
    ...more,
  });
  expect([status, body.code]).toEqual([201, expect.stringMatching(/-/)]);
  return body;
}
const previewOf = async (caseId: string, who: string, input: object = {}) => {
  const reply = await fetch(`${shop.url}/api/v1/case-files/${caseId}/documents/preview`, {
    method: 'POST',
    headers: { 'x-signed-in-as': by(who).actor.id, 'content-type': 'application/json' },
    body: JSON.stringify({ act: 'result', input }),
  });
  return { status: reply.status, body: Buffer.from(await reply.arrayBuffer()) };
};

describe('a result before it is signed', () => {
  const code = 'P13-civil-status-extract';
  beforeAll(async () => {
    const files = (await filesOfFolder(join('processes', code))).map(({ name, content }) => ({
      name,
      content: Buffer.from(content).toString('utf8'),
    }));
    await shop.api.deploy(files);
  });

  it('is shown as the case stands, and leaves neither document nor number behind', async () => {
    const { id } = await filed(code, { data: { recordKind: 'BIRTH', subjectName: 'Đặng Ánh', copies: 2 } });
    await by('an').post(`/case-files/${id}/accept`);
    const before = (await by('an').get(`/case-files/${id}/documents`)).body;
    const undecided = await previewOf(id, 'an');
    expect([undecided.status, JSON.parse(undecided.body.toString()).code]).toEqual([
      422,
      'OFFICIAL_DOCUMENT.UNDECIDED',
    ]);
    const seen = await previewOf(id, 'an', { resultKind: 'EXTRACT' });
    expect([seen.status, seen.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect((await by('an').get(`/case-files/${id}/documents`)).body).toEqual(before);
    // What the open step has typed is in it, so that it is another paper.
    const typed = await previewOf(id, 'an', { resultKind: 'EXTRACT', subjectName: 'Đặng Ngọc Ánh Nguyệt' });
    expect(typed.body.equals(seen.body)).toBe(false);
    expect((await previewOf(id, 'xuan')).status).toBe(404);
  });

  it('is refused in words where results are made outside', async () => {
    const { id } = await filed('PERMIT');
    await by('an').post(`/case-files/${id}/accept`);
    const { status, body } = await previewOf(id, 'an', { verdict: 'GOOD' });
    expect([status, JSON.parse(body.toString()).code]).toEqual([422, 'OFFICIAL_DOCUMENT.NO_RESULT_FORM']);
  });
});

describe('the register of outgoing documents', () => {
  it('has what bears a number, and is searched by words without case and accents', async () => {
    const { id, code } = await filed('PERMIT');
    await by('an').post(`/case-files/${id}/request-supplement`, {
      items: [{ component: 'application', reasonCode: 'UNSIGNED' }],
    });
    const other = await filed('PERMIT');
    await by('an').post(`/case-files/${other.id}/accept`);
    const found = async (q: string) =>
      (await by('an').get(`/official-documents?q=${encodeURIComponent(q)}`)).body.items.map(
        ({ number }: { number: string }) => number,
      );
    expect(await found('')).toEqual(['01/HDHS']);
    expect(await found('hoan thien ho so')).toEqual(['01/HDHS']);
    expect(await found('HOÀN 01/hdhs')).toEqual(['01/HDHS']);
    expect(await found(code.toLowerCase())).toEqual(['01/HDHS']);
    expect(await found('tu choi')).toEqual([]);
    expect(await found('100%')).toEqual([]);
  });
});

describe('forms', () => {
  it('say from when until when they are in force, and are seen with samples', async () => {
    const { items } = (await by('an').get('/document-templates')).body;
    const receipts = items.filter(({ code }: { code: string }) => code === 'receipt');
    expect(receipts).toMatchObject([
      { version: '2025', effectiveFrom: '2025-07-01', effectiveTo: null, serialClass: null },
      { version: '2018', effectiveFrom: '2018-06-21', effectiveTo: '2025-07-01' },
    ]);
    for (const { code, version } of items) {
      const reply = await fetch(`${shop.url}/api/v1/document-templates/${code}/${version}/preview`, {
        headers: { 'x-signed-in-as': by('an').actor.id },
      });
      expect([code, reply.status, reply.headers.get('content-type')]).toEqual([code, 200, 'application/pdf']);
    }
    const none = await by('an').get('/document-templates/receipt/1999/preview');
    expect([none.status, none.body.code]).toEqual([none.status, 'OFFICIAL_DOCUMENT.NO_TEMPLATE']);
  });
});
