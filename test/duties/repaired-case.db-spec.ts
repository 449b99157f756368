import { permit } from '../access/permit';
import { type Shop, startShop } from '../builders/start-shop';
import { peopleAt } from '../support/as-person';

/** Requirement 58: what two operators change past the rules of a process stands in the history of its case. */
let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
  await shop.deploy(permit.drawing, 'PERMIT', permit.procedure, permit.roots);
});
afterAll(() => shop.stop());

it('tells who wanted it, who agreed, why, and what was changed', async () => {
  const as = peopleAt(shop);
  const [one, other] = [as('one', 'administrator'), as('other', 'administrator')];
  const filed = await shop.ok<any>(
    shop.api.post('/case-files', {
      procedureCode: 'PERMIT',
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant: { kind: 'PERSON', name: 'Đặng Ánh', identity: '001099012345' },
      components: [{ code: 'application', how: 'PAPER' }],
    }),
  );
  const { instanceId } = await shop.ok<any>(shop.api.get(`/case-files/${filed.id}`));
  const reason = 'Liên thông lỗi, đã đối chiếu với sổ giấy';
  const proposed = await one.put(`/process-instances/${instanceId}/variables`, {
    variables: { verdict: 'GOOD' },
    reason,
  });
  expect((await other.post(`/proposals/${proposed.body.proposal.id}/approve`)).status).toBe(200);
  const { items } = await shop.ok<any>(shop.api.get(`/case-files/${filed.id}/history`));
  const repaired = items.find(({ type }: any) => type === 'case.repaired');
  expect(repaired.data).toMatchObject({
    act: 'instance.variables-written',
    reason,
    proposedBy: 'one',
    approvedBy: 'other',
    variables: ['verdict'],
  });
  expect(repaired.text.vi).toBe(
    `Can thiệp kỹ thuật: sửa dữ liệu. Người one đề xuất, Người other phê duyệt; lý do: ${reason}`,
  );
});
