import { type Shop, startShop } from '../../../test/builders/start-shop';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
  for (const policy of ['RESTART', 'PAUSE', 'NONE'])
    await shop.deploy(
      permit,
      policy,
      yaml(policy),
      '<message id="Supplemented" name="dossier.supplemented" procedure:correlationKey="=caseCode"/>',
    );
});
afterAll(() => shop?.stop());

const permit = `start s
user receive name="Tiếp nhận" procedure:act="receive" procedure:unit="one-stop" procedure:role="receiver"
user ask name="Yêu cầu bổ sung" procedure:act="request-supplement" procedure:unit="economic-division" procedure:role="case-officer"
receive await messageRef="Supplemented" procedure:act="await-supplement"
user return name="Trả kết quả" procedure:act="return" procedure:unit="one-stop" procedure:role="receiver"
user appraise name="Thẩm định" procedure:act="appraise" procedure:unit="economic-division" procedure:role="case-officer"
end done
s > receive > ask > await > appraise > return > done`;
const yaml = (supplement: string) => `
name: { vi: Thử, en: Test }
field: { code: test, vi: Thử, en: Test }
level: COMMUNE
serviceLevel: { value: FULL, tag: A }
channels: [COUNTER]
effective: { from: '2025-07-01', tag: A }
agencies:
  competent: [{ tier: COMMUNE, vi: Xã, en: Commune, tag: A }]
  lead: { unit: economic-division, vi: Phòng Kinh tế, en: Economic division, tag: A }
units:
  one-stop: { vi: Một cửa, en: One-stop }
  economic-division: { vi: Phòng Kinh tế, en: Economic division }
data: []
clock:
  acceptance:
    COUNTER: { value: 4, unit: working-hour, tag: A }
  supplement: ${supplement}
  supplementLimit: { value: 10, unit: working-day, tag: A }
limits:
  - { value: 10, unit: working-day, tag: A }
reasons:
  supplement: [{ code: UNSIGNED, vi: Chưa ký, en: Not signed, ground: NĐ 61/2018 }]
outcome: =if caseCode = "" then "REFUSED" else "GRANTED"
results:
  - { code: paper, name: { vi: Giấy, en: Paper }, documentType: paper, tag: A }
legalGrounds:
  - { id: NĐ 61/2018, articles: [], about: { vi: Một cửa, en: One-stop }, tag: S }
`;
const act = (id: string, what: string, body: object = {}): Promise<any> =>
  shop.ok(shop.api.post(`/case-files/${id}/${what}`, body));
const ids: Record<string, string> = {};

describe('a supplement asked for on the 5th and complete on the 12th', () => {
  it('finds the promise of the 16th', async () => {
    for (const procedureCode of ['RESTART', 'PAUSE', 'NONE']) {
      const { id } = await shop.ok(
        shop.api.post<any>('/case-files', {
          procedureCode,
          channel: 'COUNTER',
          receivingAgency: 'xa-an-phu',
          applicant: { kind: 'PERSON', name: 'Lâm Văn Tám' },
        }),
      );
      ids[procedureCode] = id;
      expect((await act(id, 'accept')).dueAt).toBe('2026-11-16T10:00:00.000Z');
    }
  });

  it('stops it, except where the law lets it run', async () => {
    await shop.travelTo('2026-11-05T09:00:00+07:00');
    for (const [code, id] of Object.entries(ids)) {
      const asked = await act(id, 'request-supplement', { items: [{ reasonCode: 'UNSIGNED' }] });
      expect([code, asked.class, asked.dueAt]).toEqual(
        code === 'NONE' ? ['NONE', 'IN_TIME', '2026-11-16T10:00:00.000Z'] : [code, 'PAUSED', null],
      );
      expect(asked.nextActionAt).toBe('2026-11-19T10:00:00.000Z');
    }
  });

  it.each([
    ['RESTART', '2026-11-27T10:00:00.000Z'],
    ['PAUSE', '2026-11-23T10:00:00.000Z'],
    ['NONE', '2026-11-16T10:00:00.000Z'],
  ])('%s: due on %s', async (code, dueAt) => {
    await shop.travelTo('2026-11-12T09:00:00+07:00');
    expect(await act(ids[code], 'receive-supplement')).toMatchObject({ state: 'IN_PROCESS', dueAt });
    const clocks = await shop.ok(shop.api.get<any>(`/case-files/${ids[code]}/clocks`));
    const applicant = (clocks.items ?? clocks).filter(({ kind }: any) => kind === 'APPLICANT');
    expect(applicant).toMatchObject([{ state: 'ENDED', class: 'EARLY' }]);
  });
});
