import type { Role } from '../../identity';
import { permit } from '../../../test/access/permit';
import { peopleAt } from '../../../test/support/as-person';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { aPdf } from '../../../test/support/sample-files';

let shop: Shop;
let by: (key: string, role?: Role) => ReturnType<ReturnType<typeof peopleAt>>;
beforeAll(async () => {
  shop = await startShop();
  const as = peopleAt(shop);
  by = (key, role = 'official') => as(shop.person(key), role);
  await shop.deploy(permit.drawing, 'PERMIT', permit.procedure, permit.roots);
});
afterAll(() => shop?.stop());

async function accepted(): Promise<any> {
  const { body } = await by('an').post('/case-files', {
    procedureCode: 'PERMIT',
    channel: 'COUNTER',
    receivingAgency: 'xa-an-phu',
    applicant: { kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh', identity: '001099012345' },
    components: [{ code: 'application', how: 'PAPER' }],
  });
  return (await by('an').post(`/case-files/${body.id}/accept`)).body;
}
async function send(key: string): Promise<string> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(aPdf())], { type: 'application/pdf' }), 'Mẫu 04.pdf');
  const reply = await fetch(`${shop.url}/api/v1/uploads`, {
    method: 'POST',
    body: form,
    headers: { 'x-signed-in-as': by(key).actor.id },
  });
  return ((await reply.json()) as any).items[0].id;
}
const papersOf = async (id: string): Promise<any[]> =>
  (await by('lan').get(`/case-files/${id}/attachments`)).body.items;

describe('the letter of an extension', () => {
  const letter = { until: '2026-11-25', reason: 'Chờ kết quả đo đạc' };

  it('that was sent becomes a paper of the case, once; looking at the effect leaves it waiting', async () => {
    const { id } = await accepted();
    const uploadId = await send('lan');
    const input = { ...letter, uploadId };
    const seen = await by('lan').post(`/case-files/${id}/preview-act`, { act: 'extend', input });
    expect(seen.status).toBe(200);
    expect(await papersOf(id)).toEqual([]);
    const { body } = await by('lan').post(`/case-files/${id}/extend`, input);
    const [paper] = await papersOf(id);
    expect(paper).toMatchObject({ purpose: 'LETTER', name: 'Mẫu 04.pdf' });
    expect(body.extensions).toMatchObject([{ documentId: paper.documentId }]);
  });

  it('may be a paper that the case has, and none of another case', async () => {
    const [one, other] = [await accepted(), await accepted()];
    const suspended = await by('lan').post(`/case-files/${one.id}/suspend`, {
      legalBasis: 'QĐ 12/QĐ-TA',
      reason: 'Theo tòa án',
      uploadId: await send('lan'),
    });
    expect(suspended.status).toBe(200);
    await by('lan').post(`/case-files/${one.id}/resume`, { reason: 'Hết căn cứ' });
    const [{ id: documentId }] = await papersOf(one.id);
    const foreign = await by('lan').post(`/case-files/${other.id}/extend`, { ...letter, documentId });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'CASE_FILE.DOCUMENT_UNKNOWN']);
    const own = await by('lan').post(`/case-files/${one.id}/extend`, { ...letter, documentId });
    expect(own.body.extensions).toMatchObject([{ documentId }]);
  });
});

describe('the story of a case', () => {
  it('tells handoffs, opinions and letters in their places, in words and by name', async () => {
    const { id } = await accepted();
    const [handoff] = (await by('ha').get(`/case-files/${id}/handoffs`)).body;
    await by('ha').post(`/handoffs/${handoff.id}/accept`);
    const asked = await by('ha').post(`/case-files/${id}/consultations`, {
      to: shop.unit('xa-an-phu', 'commune-committee'),
      question: 'Có phù hợp quy hoạch không?',
    });
    expect(asked.status).toBe(201);
    const [{ id: consultation }] = (await by('ha').get(`/case-files/${id}/consultations`)).body;
    await by('lan').post(`/consultations/${consultation}/answer`, { answer: 'CONSENT', text: 'Phù hợp.' });
    await by('minh', 'supervisor').post(`/case-files/${id}/urge`, { text: 'Đề nghị giải quyết sớm.' });

    const { items } = (await by('lan').get(`/case-files/${id}/history`)).body;
    const told = items.filter(({ seq }: any) => seq === null);
    expect(told.map(({ type, actorName, text }: any) => [type, actorName, text.vi])).toEqual([
      [
        'handoff.sent',
        'Trần An',
        expect.stringMatching(/^one-stop chuyển hồ sơ cho economic-division; cần nhận trước \d{2}:\d{2} /),
      ],
      ['handoff.accepted', 'Đỗ Hà', 'economic-division đã nhận hồ sơ từ one-stop.'],
      [
        'consult.requested',
        'Đỗ Hà',
        expect.stringMatching(
          /^economic-division lấy ý kiến commune-committee.*: Có phù hợp quy hoạch không\?$/,
        ),
      ],
      ['consult.answered', 'Bùi Lan', 'commune-committee trả lời ý kiến: đồng ý. Phù hợp.'],
      ['letter.urging.sent', 'Cao Minh', 'Đôn đốc economic-division: Đề nghị giải quyết sớm.'],
    ]);
    const own = items.flatMap(({ seq }: any) => seq ?? []);
    expect(own).toEqual(own.map((_: number, place: number) => place + 1));
    const times = items.map(({ at }: any) => at);
    expect(times).toEqual([...times].sort());
    const provided = items.find(({ type }: any) => type === 'case.components.provided');
    expect(provided.text).toEqual({
      vi: 'Nộp thành phần hồ sơ: Đơn (bản giấy).',
      en: 'Components handed in: Application (on paper).',
    });
  });
});
