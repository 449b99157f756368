import { type Shop, startShop } from '../../../test/builders/start-shop';
import { aPdf } from '../../../test/support/sample-files';
import { newId } from '../../kernel';
import { Uploads } from '../documents/uploads';
import { ReceptionController } from './reception.controller';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
  await shop.deploy(process, 'PERMIT', yaml, roots);
});
afterAll(() => shop?.stop());

const roots = '<message id="Supplemented" name="dossier.supplemented" procedure:correlationKey="=caseCode"/>';
const process = `start s
user receive name="Tiếp nhận" procedure:act="receive" procedure:unit="one-stop" procedure:role="receiver" procedure:processingTime="4" procedure:processingTimeUnit="working-hour"
xor decided default="decided_return"
events await procedure:act="await-supplement"
catch supplemented : message Supplemented
catch missed : timer P2D
end rejected procedure:act="reject"
end refused
user return name="Trả kết quả" procedure:act="return" procedure:unit="one-stop" procedure:role="receiver"
end done
s > receive > decided > return > done
decided > await ? reception = "SUPPLEMENT"
decided > refused ? reception = "REFUSED"
await > supplemented > receive
await > missed > rejected`;
const yaml = `
name: { vi: Giấy phép thử nghiệm, en: Test permit }
field: { code: test, vi: Thử, en: Test }
level: COMMUNE
serviceLevel: { value: FULL, tag: A }
channels: [COUNTER]
effective: { from: '2025-07-01', tag: A }
agencies:
  competent: [{ tier: COMMUNE, vi: Xã, en: Commune, tag: A }]
  lead: { unit: one-stop, vi: Một cửa, en: One-stop, tag: A }
units: { one-stop: { vi: Một cửa, en: One-stop } }
data: []
clock:
  acceptance: { COUNTER: { value: 8, unit: working-hour, tag: A } }
  supplementLimit: { value: 2, unit: working-day, tag: A }
limits: [{ value: 10, unit: working-day, tag: A }]
dossier:
  - { code: application, name: { vi: Đơn, en: Application }, required: true, kinds: [ORIGINAL], tag: A }
  - { code: drawings, name: { vi: Bản vẽ, en: Drawings }, required: false, kinds: [ORIGINAL], reuse: true, tag: A }
fees: []
reasons:
  supplement: [{ code: UNSIGNED, vi: Chưa ký, en: Not signed, ground: NĐ 61/2018 }]
  rejection: [{ code: NOT_COMPETENT, vi: Không thuộc thẩm quyền, en: Not competent, ground: NĐ 61/2018 }]
  refusal: [{ code: PLANNING, vi: Quy hoạch, en: Planning, ground: NĐ 61/2018 }]
outcome: ="GRANTED"
results: [{ code: permit, name: { vi: Giấy phép, en: Permit }, documentType: permit, tag: A }]
legalGrounds: [{ id: NĐ 61/2018, articles: [], about: { vi: Một cửa, en: One-stop }, tag: S }]
`;

const anh = { kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh', identity: '001099012345', phone: '0912345678' };
const filing = (more: object = {}) => ({
  procedureCode: 'PERMIT',
  channel: 'COUNTER',
  receivingAgency: 'xa-an-phu',
  applicant: anh,
  components: [{ code: 'application', how: 'PAPER' }],
  ...more,
});
const receive = (body: object, key?: string) =>
  shop.api.post('/receptions', { filing: filing(), ...body }, key ? { 'Idempotency-Key': key } : undefined);
const see = (id: string): Promise<any> => shop.ok(shop.api.get(`/case-files/${id}`));
const codeOf = async (reply: ReturnType<typeof receive>) => (await reply).body.code as string;
const count = async () =>
  Number((await shop.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM case_file'))[0].n);
const room = () => shop.app.get(ReceptionController, { strict: false });

describe('receiving in one act', () => {
  it('files and accepts, and is done once however often it is sent', async () => {
    const key = newId();
    const first = await shop.ok(receive({ outcome: 'ACCEPTED' }, key));
    expect(await shop.ok(receive({ outcome: 'ACCEPTED' }, key))).toEqual(first);
    expect(await see((first as any).caseId)).toMatchObject({
      state: 'RESULT_READY',
      acceptedAt: expect.any(String),
    });
  });

  it('asks for a supplement, or refuses with a coded reason', async () => {
    const items = [{ component: 'application', reasonCode: 'UNSIGNED', note: 'Ký trang 2' }];
    const asked: any = await shop.ok(receive({ outcome: 'SUPPLEMENT', supplement: { items } }));
    expect(await see(asked.caseId)).toMatchObject({
      state: 'AWAITING_SUPPLEMENT',
      supplements: [{ round: 1, isBeforeAcceptance: true, items }],
    });
    const refused: any = await shop.ok(
      receive({ outcome: 'REFUSED', refusal: { reasonCode: 'NOT_COMPETENT', reason: 'Thuộc tỉnh' } }),
    );
    expect(await see(refused.caseId)).toMatchObject({ state: 'REJECTED_AT_INTAKE', outcome: 'REJECTED' });
  });

  it('files nothing when the outcome is refused', async () => {
    const before = await count();
    expect(await codeOf(receive({ outcome: 'ACCEPTED', filing: filing({ components: [] }) }))).toBe(
      'CASE_FILE.COMPONENT_MISSING',
    );
    expect(
      await codeOf(receive({ outcome: 'REFUSED', refusal: { reasonCode: 'UNKNOWN', reason: 'x' } })),
    ).toBe('CASE_FILE.REASON_UNKNOWN');
    expect(await codeOf(receive({ outcome: 'REFUSED' }))).toBe('CASE_FILE.INPUT_MISSING');
    expect(await count()).toBe(before);
  });

  it('is for those who receive at that agency', async () => {
    for (const person of ['khanh', 'binh'])
      await expect(
        room().receiveDossier({ filing: filing(), outcome: 'ACCEPTED' } as any, shop.as(person)),
      ).rejects.toMatchObject({ code: 'CASE_FILE.NOT_YOUR_POST' });
  });
});

describe('applicants of earlier cases', () => {
  const find = async (text: string, person = 'an') => (await room().find({ text }, shop.as(person))).items;
  beforeAll(async () => {
    await shop.ok(
      receive({
        outcome: 'ACCEPTED',
        filing: filing({ applicant: { ...anh, identity: '001 099 012345', address: 'Tổ 5, An Phú' } }),
      }),
    );
    await shop.ok(
      receive({
        outcome: 'ACCEPTED',
        filing: filing({
          applicant: { kind: 'ENTERPRISE', name: 'Công ty Ngọc Ánh', identity: '0312345678' },
        }),
      }),
    );
  });

  it.each(['ngoc anh dang', '001099012345', '0010990', '0912345678'])('are found by %s', async (text) => {
    const [found] = await find(text);
    expect(found).toMatchObject({ name: anh.name, phone: anh.phone, address: 'Tổ 5, An Phú' });
    expect(found.cases).toBeGreaterThan(1);
  });

  it('are found by a tax code, and by words alike in the newest first', async () => {
    expect(await find('0312345')).toMatchObject([{ kind: 'ENTERPRISE', cases: 1 }]);
    expect((await find('ngoc anh')).map(({ kind }) => kind)).toEqual(['ENTERPRISE', 'PERSON']);
  });

  it('are found by the beginnings of words in any order, the nearest first', async () => {
    expect((await find('anh ngo')).map(({ name }) => name)).toContain(anh.name);
    expect((await find('dang thi ngoc anh'))[0]).toMatchObject({ name: anh.name });
    expect(await find('dang thi ngoc minh')).toEqual([]);
  });

  it('are many: the first ten are shown, and that there are more is said', async () => {
    for (let place = 0; place < 12; place += 1)
      await shop.ok(
        receive({
          outcome: 'REFUSED',
          refusal: { reasonCode: 'NOT_COMPETENT', reason: 'x' },
          filing: filing({
            applicant: { kind: 'PERSON', name: `Lý Đông Thứ ${place}`, identity: `0010880000${10 + place}` },
          }),
        }),
      );
    const { items, isMore } = await room().find({ text: 'ly dong' }, shop.as('an'));
    expect([items.length, isMore]).toEqual([10, true]);
    expect(items[0].name).toBe('Lý Đông Thứ 11');
    expect(await find('ly dong thu 3')).toHaveLength(1);
  });

  it('are nobody to those who do not read their cases, and not the name of a procedure', async () => {
    for (const person of ['khanh', 'minh']) expect(await find('ngoc anh', person)).toEqual([]);
    expect(await find('giay phep')).toEqual([]);
  });
});

describe('the ticket of who is served', () => {
  it('is linked with what is filed on it; one of nowhere hinders nothing', async () => {
    const { id: hallId } = await shop.ok<{ id: string }>(
      shop.api.post('/halls', {
        agency: 'xa-an-phu',
        unit: 'one-stop',
        key: 'quay',
        name: { vi: 'Sảnh', en: 'Hall' },
        services: [{ letter: 'A', name: { vi: 'Mọi việc', en: 'All' }, fields: [], procedures: [] }],
        counters: [{ number: 1, name: { vi: 'Quầy 1', en: 'Counter 1' }, services: [] }],
      }),
    );
    const { services }: any = await shop.ok(shop.api.get(`/halls/${hallId}`));
    const ticket: any = await shop.ok(
      shop.api.post(`/halls/${hallId}/tickets`, { serviceId: services[0].id }),
    );
    const { caseId, code }: any = await shop.ok(receive({ outcome: 'ACCEPTED', ticketId: ticket.id }));
    expect(await shop.ok(shop.api.get(`/tickets/${ticket.id}`))).toMatchObject({
      cases: [{ caseId, caseCode: code }],
    });
    await shop.ok(receive({ outcome: 'ACCEPTED', ticketId: newId() }));
  });
});

describe('papers that the state holds already', () => {
  it('are found for what may be reused, copied, and become papers of the new case', async () => {
    const an = shop.as('an');
    const { id: upload } = await uploaded();
    const { caseId } = await room().receiveDossier(
      {
        filing: filing({
          components: [
            { code: 'application', how: 'PAPER' },
            { code: 'drawings', how: 'UPLOAD', uploadIds: [upload] },
          ],
        }),
        outcome: 'ACCEPTED',
      } as any,
      an,
    );
    const asked = { identity: '001 099 012 345', procedureCode: 'PERMIT' };
    const { items } = await room().reusable(asked, an);
    expect(items).toMatchObject([{ componentCode: 'drawings', caseId, name: 'ban-ve.pdf' }]);
    expect((await room().reusable(asked, shop.as('khanh'))).items).toEqual([]);
    expect((await room().reusable({ ...asked, identity: '001088054321' }, an)).items).toEqual([]);

    const copy: any = await shop.ok(
      shop.api.post(`/case-files/${caseId}/attachments/${items[0].attachmentId}/reuse`, {}),
    );
    expect(copy).toMatchObject({ name: 'ban-ve.pdf', size: items[0].size });
    const second: any = await shop.ok(
      receive({
        outcome: 'ACCEPTED',
        filing: filing({
          components: [
            { code: 'application', how: 'PAPER' },
            { code: 'drawings', how: 'REUSED', uploadIds: [copy.id] },
          ],
        }),
      }),
    );
    expect((await see(second.caseId)).components).toContainEqual(
      expect.objectContaining({
        code: 'drawings',
        how: 'REUSED',
        state: 'OK',
        attachments: [expect.any(String)],
      }),
    );
  });

  const uploaded = async () => {
    const uploads = shop.app.get(Uploads, { strict: false });
    const { writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const content = aPdf(newId());
    const path = join(tmpdir(), newId());
    writeFileSync(path, content);
    const [file] = await uploads.take(shop.as('an'), [
      {
        fieldname: 'files',
        originalname: 'ban-ve.pdf',
        mimetype: 'application/pdf',
        path,
        size: content.length,
        sha256: (await import('node:crypto')).createHash('sha256').update(content).digest('hex'),
      },
    ]);
    return file;
  };
});

describe('what is begun and not filed', () => {
  const id = '5f0c2e44-0b0a-4f0e-9d5e-2f4f6a3f1c11';
  const save = (version: number | undefined, person = 'an', draft = id) =>
    room().save(
      draft,
      { ...(version && { version }), title: 'Đặng Ánh', content: { a: version ?? 0 } },
      shop.as(person),
    );

  it('is kept for its writer alone, told when another window was faster, and gone when filed', async () => {
    expect(await save(undefined)).toMatchObject({ version: 1 });
    expect(await save(1)).toMatchObject({ version: 2 });
    await expect(save(1)).rejects.toMatchObject({ code: 'RECEPTION_DRAFT.CHANGED', params: { version: 2 } });
    expect(await room().get(id, shop.as('an'))).toMatchObject({ content: { a: 1 }, title: 'Đặng Ánh' });
    expect((await room().list(shop.as('bao'))).items).toEqual([]);
    await expect(room().get(id, shop.as('bao'))).rejects.toMatchObject({ code: 'RECEPTION_DRAFT.NOT_FOUND' });
    await room().remove(id, shop.as('bao'));
    await room().receiveDossier({ filing: filing(), outcome: 'ACCEPTED', draftId: id } as any, shop.as('an'));
    expect((await room().list(shop.as('an'))).items).toEqual([]);
    await expect(save(2)).rejects.toMatchObject({ code: 'RECEPTION_DRAFT.NOT_FOUND' });
  });

  it('is at most thirty, at most 256 KiB, and at most a week old', async () => {
    const ids = Array.from({ length: 30 }, (_, n) => `5f0c2e44-0b0a-4f0e-9d5e-2f4f6a3f${2000 + n}`);
    for (const one of ids) await save(undefined, 'bao', one);
    await expect(save(undefined, 'bao')).rejects.toMatchObject({ code: 'RECEPTION_DRAFT.TOO_MANY' });
    await expect(
      room().save(id, { title: '', content: { a: 'x'.repeat(300_000) } }, shop.as('an')),
    ).rejects.toMatchObject({ code: 'RECEPTION_DRAFT.TOO_LARGE' });
    await shop.travelTo('2026-11-10T08:00:00+07:00');
    expect((await room().list(shop.as('bao'))).items).toEqual([]);
    expect(await save(undefined, 'bao')).toMatchObject({ version: 1 });
  });
});
