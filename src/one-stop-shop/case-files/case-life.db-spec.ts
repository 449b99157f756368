import { type Shop, startShop } from '../../../test/builders/start-shop';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
  await shop.deploy(permit, 'PERMIT', yaml, roots);
});
afterAll(() => shop.stop());

const roots = `<message id="Supplemented" name="dossier.supplemented" procedure:correlationKey="=caseCode"/>
<message id="Withdrawn" name="case.withdrawn" procedure:correlationKey="=caseCode"/>`;
/** Receive -> appraise -> (supplement) -> sign -> return, with withdrawal at any time. */
const permit = `start s
user receive name="Tiếp nhận" procedure:act="receive" procedure:unit="one-stop" procedure:role="receiver" procedure:processingTime="4" procedure:processingTimeUnit="working-hour"
xor decided default="decided_appraise"
events await procedure:act="await-supplement"
catch supplemented : message Supplemented
<intermediateCatchEvent id="missed" procedure:processingTime="2" procedure:unit="working-day"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></intermediateCatchEvent>
xor accepted default="accepted_receive"
end rejected procedure:act="reject"
user appraise name="Thẩm định" procedure:act="appraise" procedure:unit="economic-division" procedure:role="case-officer" procedure:processingTime="3" procedure:processingTimeUnit="working-day"
xor enough default="enough_sign"
user ask name="Yêu cầu bổ sung" procedure:act="request-supplement" procedure:unit="economic-division" procedure:role="case-officer"
user sign name="Ký" procedure:act="sign" procedure:unit="commune-committee" procedure:role="leader"
user return name="Trả kết quả" procedure:act="return" procedure:unit="one-stop" procedure:role="receiver"
end done
end refused
s > receive > decided > appraise > enough > sign > return > done
decided > await ? reception = "SUPPLEMENT"
decided > refused ? reception = "REFUSED"
enough > ask ? verdict = "INCOMPLETE"
ask > await
await > supplemented > accepted > receive
accepted > appraise ? reception = "ACCEPTED"
await > missed > late
xor late default="late_rejected"
late > rejected
late > sign ? reception = "ACCEPTED"
esp withdrawal {
start asked : message Withdrawn
user close name="Trả hồ sơ" procedure:act="withdraw" procedure:unit="one-stop" procedure:role="receiver"
end closed
asked > close > closed
}`;
const yaml = `
name: { vi: Giấy phép thử nghiệm, en: Test permit }
field: { code: test, vi: Thử, en: Test }
level: COMMUNE
serviceLevel: { value: FULL, tag: A }
channels: [COUNTER, ONLINE]
effective: { from: '2025-07-01', tag: A }
agencies:
  competent: [{ tier: COMMUNE, vi: Xã, en: Commune, tag: A }]
  lead: { unit: economic-division, vi: Phòng Kinh tế, en: Economic division, tag: A }
units:
  one-stop: { vi: Một cửa, en: One-stop }
  economic-division: { vi: Phòng Kinh tế, en: Economic division }
  commune-committee: { vi: UBND, en: Committee }
data:
  - { name: isHouse, type: boolean, default: true, label: { vi: Nhà ở, en: House } }
variables: [verdict]
clock:
  acceptance:
    COUNTER: { value: 8, unit: working-hour, tag: A }
    ONLINE: { value: 8, unit: working-hour, tag: A }
  supplementLimit: { value: 2, unit: working-day, tag: A }
limits:
  - { value: 10, unit: working-day, tag: A }
dossier:
  - { code: application, name: { vi: Đơn, en: Application }, required: true, kinds: [ORIGINAL], tag: A }
  - { code: drawings, name: { vi: Bản vẽ, en: Drawings }, required: =isHouse, kinds: [ORIGINAL], reuse: true, tag: A }
fees:
  - { code: permit, name: { vi: Lệ phí, en: Charge }, kind: CHARGE, amount: 75000, timing: ON_RESULT, tag: A }
reasons:
  supplement: [{ code: UNSIGNED, vi: Chưa ký, en: Not signed, ground: NĐ 61/2018 }]
  rejection: [{ code: NOT_COMPETENT, vi: Không thuộc thẩm quyền, en: Not competent, ground: NĐ 61/2018 }]
  refusal: [{ code: PLANNING, vi: Quy hoạch, en: Planning, ground: NĐ 61/2018 }]
outcome: =if verdict = "BAD" then "REFUSED" else "GRANTED"
results:
  - { code: permit, name: { vi: Giấy phép, en: Permit }, documentType: permit, tag: A }
legalGrounds:
  - { id: NĐ 61/2018, articles: [], about: { vi: Một cửa, en: One-stop }, tag: S }
`;

const applicant = { kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh', identity: '001099012345' };
const complete = [
  { code: 'application', how: 'PAPER' },
  { code: 'drawings', how: 'PAPER' },
];
const file = (more: object = {}): Promise<any> =>
  shop.ok(
    shop.api.post('/case-files', {
      procedureCode: 'PERMIT',
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant,
      components: complete,
      ...more,
    }),
  );
const act = (id: string, what: string, body: object = {}) => shop.api.post(`/case-files/${id}/${what}`, body);
const done = (id: string, what: string, body: object = {}): Promise<any> => shop.ok(act(id, what, body));
const see = (id: string): Promise<any> => shop.ok(shop.api.get(`/case-files/${id}`));
const taskAt = (one: any, elementId: string): string => {
  const step = one.steps.find((step: any) => step.elementId === elementId);
  if (!step?.taskId) throw new Error(`${elementId} is not open: ${JSON.stringify(one.steps)}`);
  return step.taskId;
};
const work = async (one: any, elementId: string, variables: object = {}): Promise<any> => {
  await shop.ok(shop.api.post(`/tasks/${taskAt(await see(one.id), elementId)}/complete`, { variables }));
  return see(one.id);
};
export const refusal = async (reply: ReturnType<typeof act>) => {
  const { status, body } = await reply;
  return [status, body.code];
};
const storyOf = async (id: string): Promise<string[]> =>
  (await shop.ok(shop.api.get<any>(`/case-files/${id}/history`))).items.map(({ type }: any) => type);

describe('a simple case', () => {
  it('lives from reception to the returned result', async () => {
    const filed = await file();
    expect(filed).toMatchObject({
      code: 'H40.12-261102-0001',
      state: 'SUBMITTED',
      nationalStatus: 1,
      nextAction: 'Tiếp nhận',
      ownerUnitId: shop.unit('xa-an-phu', 'one-stop'),
      dueAt: null,
    });
    const accepted = await done(filed.id, 'accept', { version: filed.version });
    expect(accepted).toMatchObject({
      state: 'IN_PROCESS',
      nationalStatus: 4,
      dueAt: '2026-11-16T10:00:00.000Z',
      class: 'IN_TIME',
      payment: 'UNPAID',
      payments: [{ kind: 'FEE', amount: 75000, state: 'UNPAID' }],
      nextAction: 'Thẩm định',
    });
    const appraised = await work(accepted, 'appraise', { verdict: 'GOOD' });
    expect(appraised).toMatchObject({ state: 'AWAITING_SIGN', nationalStatus: 4 });
    const signed = await work(appraised, 'sign');
    expect(signed).toMatchObject({
      state: 'RESULT_READY',
      nationalStatus: 9,
      outcome: 'GRANTED',
      class: 'EARLY',
      delivery: 'READY',
      results: [{ versionNo: 1, kind: 'GRANTED', returnedAt: null }],
    });
    const returned = await done(filed.code, 'return-result');
    expect(returned).toMatchObject({
      state: 'RETURNED',
      nationalStatus: 10,
      delivery: 'RETURNED',
      nextAction: null,
      steps: [],
      results: [{ method: 'COUNTER', receiver: { name: applicant.name } }],
    });
    expect(await storyOf(filed.id)).toEqual(
      expect.arrayContaining(['case.submitted', 'case.accepted', 'case.result.ready', 'case.returned']),
    );
  });
});
