import { execFileSync } from 'node:child_process';
import { permit } from '../../../test/access/permit';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { peopleAt } from '../../../test/support/as-person';
import { Database, UnitOfWork } from '../../database';
import type { Role } from '../../identity';
import { DocumentSerials } from './document-serials';
import { OfficialDocuments } from './official-documents';
import { RenderDocuments, sheetIn } from './render-documents';

let shop: Shop;
let by: (key: string, role?: Role) => ReturnType<ReturnType<typeof peopleAt>>;
beforeAll(async () => {
  shop = await startShop({ env: { PUBLIC_URL: 'https://motcua.example' } });
  const as = peopleAt(shop);
  by = (key, role = 'official') => as(shop.person(key), role);
  await shop.deploy(permit.drawing, 'PERMIT', permit.procedure, permit.roots);
});
afterAll(() => shop?.stop());

const applicant = {
  kind: 'PERSON',
  name: 'Đặng Thị Ngọc Ánh {{= 1 + 1 }} **đậm** <script>',
  identity: '001099012345',
  address: 'Thôn 3, xã An Phú',
};

async function filed(): Promise<any> {
  const { body } = await by('an').post('/case-files', {
    procedureCode: 'PERMIT',
    channel: 'COUNTER',
    receivingAgency: 'xa-an-phu',
    applicant,
    components: [{ code: 'application', how: 'PAPER' }],
  });
  return body;
}
const accepted = async (): Promise<any> =>
  (await by('an').post(`/case-files/${(await filed()).id}/accept`)).body;

const documentsOf = (caseId: string) =>
  shop.app.get(OfficialDocuments).ofCase(shop.app.get(Database), caseId);
const textOf = (sheet: unknown): string => JSON.stringify(sheet);

describe('the letters of a case', () => {
  it('a receipt stands in the same transaction as the acceptance, says what it promises, and takes values as they are', async () => {
    const { id, code } = await accepted();
    const [receipt, ...others] = await documentsOf(id);
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({ type: 'receipt', state: 'ISSUED', number: null, serialClass: null });
    const words = textOf(receipt!.content.typeset);
    expect(words).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
    expect(words).toContain(code);
    expect(words).toContain('Đặng Thị Ngọc Ánh {{= 1 + 1 }} **đậm** <script>');
    expect(words).toContain('tháng 11 năm 2026');
    expect(textOf(receipt!.content.translation)).toContain('RECEIPT AND APPOINTMENT');
  });

  it('an act that is refused leaves neither letter nor number', async () => {
    const { id } = await filed();
    const refused = await by('an').post(`/case-files/${id}/request-supplement`, { items: [] });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(await documentsOf(id)).toEqual([]);
  });

  it('its file is made once, the same again, with an address that names nobody', async () => {
    const { id } = await accepted();
    const [receipt] = await documentsOf(id);
    const render = shop.app.get(RenderDocuments);
    const first = await render.fileOf(receipt!.id);
    expect(first.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await render.fileOf(receipt!.id)).document.fileId).toBe(first.document.fileId);
    await shop.app
      .get(UnitOfWork)
      .run((tx) =>
        tx.execute('UPDATE official_document SET file_id = NULL, sha256 = NULL WHERE id = ?', [receipt!.id]),
      );
    const again = await render.fileOf(receipt!.id);
    expect(again.document.fileId).not.toBe(first.document.fileId);
    expect(again.pdf.equals(first.pdf)).toBe(true);
    expect(render.addressOf(receipt!)).toMatch(
      /^https:\/\/motcua\.example\/public\/verify\/[0-9a-f-]{36}\?token=[0-9A-Z]{16}$/,
    );
    expect(sheetIn(again.document, 'typeset')?.language).toBe('vi');
  });

  it('supplement, refusal, apology and stop are numbered in their classes without a gap', async () => {
    const numbers: (string | null)[] = [];
    for (let round = 0; round < 2; round += 1) {
      const { id } = await filed();
      const asked = await by('an').post(`/case-files/${id}/request-supplement`, {
        items: [{ component: 'application', reasonCode: 'UNSIGNED' }],
      });
      expect(asked.body).toMatchObject({ state: 'AWAITING_SUPPLEMENT' });
      numbers.push((await documentsOf(id)).find(({ type }) => type === 'supplement-request')!.number);
    }
    expect(numbers).toEqual(['01/HDHS', '02/HDHS']);
    const one = await accepted();
    await by('lan').post(`/case-files/${one.id}/suspend`, {
      legalBasis: 'QĐ 12/QĐ-TA',
      reason: 'Theo tòa án',
    });
    const stop = (await documentsOf(one.id)).find(({ type }) => type === 'stop-notice');
    expect(stop).toMatchObject({ number: '01/TB-DHS', state: 'ISSUED' });
    expect(textOf(stop!.content.typeset)).toContain('QĐ 12/QĐ-TA');
    const other = await accepted();
    await by('lan').post(`/case-files/${other.id}/extend`, {
      until: '2026-11-25',
      reason: 'Chờ kết quả đo đạc.',
    });
    const apology = (await documentsOf(other.id)).find(({ type }) => type === 'apology-extension');
    expect(apology).toMatchObject({ number: '01/PXL', state: 'ISSUED' });
    expect(textOf(apology!.content.typeset)).toContain('Lý do: ');
  });
});

describe('what people open', () => {
  const file = async (path: string, who: string, init?: RequestInit) =>
    fetch(`${shop.url}/api/v1${path}`, {
      ...init,
      headers: { 'x-signed-in-as': by(who).actor.id, 'content-type': 'application/json' },
    });

  it('a case shows its documents and their files to those who work on it, and to nobody else', async () => {
    const { id } = await accepted();
    const [receipt] = (await by('binh').get(`/case-files/${id}/documents`)).body.items;
    expect(receipt).toMatchObject({ type: 'receipt', state: 'ISSUED', isTranslated: true });
    const given = await file(`/official-documents/${receipt.id}/file`, 'binh');
    expect(given.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await given.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await file(`/official-documents/${receipt.id}/file?language=en`, 'binh')).status).toBe(200);
    expect((await file(`/official-documents/${receipt.id}/file`, 'xuan')).status).toBe(404);
    expect((await file(`/case-files/${id}/control-sheet`, 'binh')).status).toBe(200);
  });

  it('a preview takes no number and leaves nothing behind', async () => {
    const { id } = await filed();
    const serials = async () =>
      (await by('an').get('/official-documents/serials?agency=xa-an-phu&year=2026')).body;
    const before = await serials();
    const seen = await file(`/case-files/${id}/documents/preview`, 'an', {
      method: 'POST',
      body: JSON.stringify({
        act: 'request-supplement',
        input: { items: [{ component: 'application', reasonCode: 'UNSIGNED' }] },
      }),
    });
    expect(seen.status).toBe(200);
    expect(await documentsOf(id)).toEqual([]);
    expect(await serials()).toEqual(before);
    expect(before.classes).toContainEqual({ class: 'HDHS', last: 2, issued: 2, ended: [], missing: [] });
  });

  it('registers are printed, and list what was issued', async () => {
    const { items } = (await by('an').get('/official-documents?class=HDHS')).body;
    expect(items.map(({ number }: { number: string }) => number)).toEqual(['02/HDHS', '01/HDHS']);
    expect((await by('xuan').get('/official-documents')).body.items).toEqual([]);
    const query = 'agency=xa-an-phu';
    for (const path of [
      `register?${query}&year=2026`,
      `case-register?${query}&from=2026-11-01&to=2026-11-30`,
    ])
      expect((await file(`/official-documents/${path}`, 'an')).status).toBe(200);
    expect((await file(`/official-documents/register?${query}&year=2026`, 'xuan')).status).toBe(422);
  });

  it('the register of cases says what was promised at its instant, whatever the date was moved to since', async () => {
    const { id, code } = await accepted();
    const before = shop.clock.now();
    shop.clock.travelTo(new Date(before.getTime() + 3_600_000));
    const extended = await by('lan').post(`/case-files/${id}/extend`, {
      until: '2026-11-25',
      reason: 'Chờ kết quả đo đạc.',
    });
    expect(extended.status).toBeLessThan(300);
    const dueIn = async (asOf: string) => {
      const query = `agency=xa-an-phu&from=2026-11-01&to=2026-11-30${asOf && `&asOf=${encodeURIComponent(asOf)}`}`;
      const answer = await file(`/official-documents/case-register?${query}`, 'an');
      const said = execFileSync('pdftotext', ['-raw', '-', '-'], {
        input: Buffer.from(await answer.arrayBuffer()),
      }).toString('utf8');
      // The code may be broken over lines.
      const [, row = ''] = said.replace(/\s+/g, '').split(code);
      return /(16|25)\/11\/2026/.exec(row)?.[1];
    };
    expect([await dueIn(before.toISOString()), await dueIn('')]).toEqual(['16', '25']);
  });

  it('a printed paper is verified by its token, and a wrong question has one answer', async () => {
    const { id } = await accepted();
    const [receipt] = await documentsOf(id);
    const token = shop.app.get(RenderDocuments).addressOf(receipt!).split('token=')[1]!;
    const ask = async (documentId: string, shown: string) => {
      const reply = await fetch(`${shop.url}/api/v1/public/documents/${documentId}?token=${shown}`);
      const body = (await reply.json()) as Record<string, unknown>;
      delete body.requestId;
      return { status: reply.status, body };
    };
    const known = await ask(receipt!.id, token.toLowerCase());
    expect(known.body).toMatchObject({ verdict: 'VALID', type: 'receipt' });
    expect(JSON.stringify(known.body)).not.toContain('Ngọc Ánh');
    const wrong = await ask(receipt!.id, '0000000000000000');
    expect(wrong.status).toBe(404);
    expect(await ask('0192f7a0-0000-7000-8000-000000000001', token)).toEqual(wrong);
  });

  it('a new version of a form is checked, put in once and used from its date', async () => {
    const form = (name: string) => `code: receipt
version: '2026.9'
name: { vi: Biên nhận, en: Receipt }
effectiveFrom: '2026-11-01'
legalBasis: TT 09/2026
abstract: 'BIÊN NHẬN {{= ${name} }}'
blocks:
  - title: { text: 'BIÊN NHẬN MỚI {{= ${name} }}' }
`;
    const control = by('minh', 'controller');
    const reason = 'Theo thông tư mới ban hành';
    const wrong = await control.post('/document-templates', { content: form('nobody'), reason });
    expect(wrong.body).toMatchObject({ code: 'OFFICIAL_DOCUMENT.TEMPLATE_INVALID' });
    expect((await control.post('/document-templates', { content: form('caseCode'), reason })).status).toBe(
      201,
    );
    expect((await control.post('/document-templates', { content: form('caseCode'), reason })).status).toBe(
      409,
    );
    const { id } = await accepted();
    const [receipt] = await documentsOf(id);
    expect(receipt).toMatchObject({ templateVersion: '2026.9' });
  });
});

describe('numbers of documents', () => {
  it('of 50 that are issued at once, every fourth failing, none is skipped and none comes twice', async () => {
    const unitOfWork = shop.app.get(UnitOfWork);
    const serials = shop.app.get(DocumentSerials);
    const of = { agencyId: shop.agency('xa-an-phu'), year: 2031, class: 'GPXD' };
    const taken = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        unitOfWork.run(async (tx) => {
          const serial = await serials.next(tx, of);
          if (index % 4 === 3) throw new Error('undone');
          return serial;
        }),
      ),
    );
    const given = taken.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
    expect(await serials.last(shop.app.get(Database), of)).toBe(38);
  });
});
