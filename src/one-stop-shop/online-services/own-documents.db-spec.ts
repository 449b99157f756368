import { permit } from '../../../test/access/permit';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { CitizenPasses } from '../../identity';
import { newId } from '../../kernel';

const applicant = { kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh', identity: '001099012345' };

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
  await shop.deploy(permit.drawing, 'PERMIT', permit.procedure, permit.roots);
});
afterAll(() => shop.stop());

interface Own {
  id: string;
  code: string;
  paymentId: string;
  /** A pass for having proved the case. */
  pass: string;
}

async function accepted(): Promise<Own> {
  const { id, code } = await shop.ok<any>(
    shop.api.post('/case-files', {
      procedureCode: 'PERMIT',
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant,
      components: [{ code: 'application', how: 'PAPER' }],
    }),
  );
  const { payments } = await shop.ok<any>(shop.api.post(`/case-files/${id}/accept`, {}));
  return { id, code, paymentId: payments[0].id, pass: await passFor({ kind: 'CASE', caseId: id }) };
}
const passFor = async (proven: Parameters<CitizenPasses['issue']>[1]): Promise<string> =>
  (await shop.unitOfWork.run((tx) => shop.app.get(CitizenPasses).issue(tx, proven))).token;
const get = (token: string | undefined, path: string) =>
  fetch(`${shop.url}/api/v1${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
const listOf = async ({ code, pass }: Own): Promise<any[]> =>
  ((await (await get(pass, `/my/cases/${code}/documents`)).json()) as any).items;
const refusedTo = async (response: Promise<Response>) => {
  const { status, headers, body } = await response.then(async (one) => ({
    status: one.status,
    headers: one.headers,
    body: (await one.json()) as any,
  }));
  return { status, code: body.code, type: headers.get('content-type') };
};
const work = async (id: string, elementId: string, variables: object): Promise<void> => {
  const { steps } = await shop.ok<any>(shop.api.get(`/case-files/${id}`));
  const { taskId } = steps.find((step: any) => step.elementId === elementId);
  await shop.ok(shop.api.post(`/tasks/${taskId}/complete`, { variables }));
};
const readsOf = (documentId: string) =>
  shop.database.query<{ actor_kind: string; case_id: string }>(
    "SELECT actor_kind, case_id FROM audit_entry WHERE outcome = 'read' AND subject_id = ? ORDER BY id",
    [documentId],
  );

describe('letters and results of one’s own case', () => {
  it('are downloaded by the applicant, and every time is written down', async () => {
    const own = await accepted();
    const [receipt, ...others] = await listOf(own);
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({
      kind: 'LETTER',
      verdict: 'VALID',
      isTranslated: true,
      waitsForPayment: false,
    });
    const file = await get(own.pass, `/my/cases/${own.code}/documents/${receipt.id}/file`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const english = await get(own.pass, `/my/cases/${own.code}/documents/${receipt.id}/file?language=en`);
    expect(english.status).toBe(200);
    // The list once, each file once.
    expect(await readsOf(receipt.id)).toEqual([
      { actor_kind: 'citizen', case_id: null },
      { actor_kind: 'citizen', case_id: own.id },
      { actor_kind: 'citizen', case_id: own.id },
    ]);
  });

  it('are nobody else’s: whoever asks and whatever is wrong, the answer is one', async () => {
    const [own, another] = [await accepted(), await accepted()];
    const [mine] = await listOf(own);
    const [theirs] = await listOf(another);
    const address = (code: string, id: string) => `/my/cases/${code}/documents/${id}/file`;
    const mailbox = await passFor({ kind: 'MAILBOX', email: 'la@example.vn' });
    const noCase = { status: 404, code: 'CASE_FILE.NOT_FOUND', type: expect.stringContaining('problem') };
    for (const path of [`/my/cases/${own.code}/documents`, address(own.code, mine.id)]) {
      for (const stranger of [another.pass, mailbox])
        expect(await refusedTo(get(stranger, path))).toEqual(noCase);
      expect((await refusedTo(get(undefined, path))).status).toBe(401);
      expect((await refusedTo(get(`${own.pass.slice(0, -1)}x`, path))).status).toBe(401);
      expect((await refusedTo(get(await shop.token('operator'), path))).status).toBe(403);
    }
    expect(await refusedTo(get(own.pass, '/my/cases/no-such-case/documents'))).toEqual(noCase);
    // In a case of one's own: another case's, one that nobody has, and what is not issued.
    await shop.unitOfWork.run((tx) =>
      tx.execute("UPDATE official_document SET state = 'DRAFT' WHERE id = ?", [mine.id]),
    );
    for (const id of [theirs.id, newId(), mine.id])
      expect(await refusedTo(get(own.pass, address(own.code, id)))).toMatchObject({
        status: 404,
        code: 'OFFICIAL_DOCUMENT.NOT_FOUND',
      });
    expect(await listOf(own)).toEqual([]);
    expect(await readsOf(theirs.id)).toHaveLength(1);
    shop.clock.travelTo(new Date(shop.now() + 3_600_001));
    expect((await refusedTo(get(own.pass, `/my/cases/${own.code}/documents`))).status).toBe(401);
  });

  it('a result is given when it is paid, as at the counter', async () => {
    const own = await accepted();
    await work(own.id, 'appraise', { verdict: 'BAD', refusalReasonCode: 'PLANNING' });
    await work(own.id, 'sign', { documentNumber: '1/GP' });
    const refusal = (await listOf(own)).find(({ kind }) => kind === 'RESULT');
    expect(refusal).toMatchObject({ waitsForPayment: false });
    // This procedure writes its permits by hand: its one result stands for a permit here.
    await shop.unitOfWork.run((tx) =>
      tx.execute("UPDATE official_document SET type = 'result:permit' WHERE id = ?", [refusal.id]),
    );
    const file = () => get(own.pass, `/my/cases/${own.code}/documents/${refusal.id}/file`);
    expect((await listOf(own)).find(({ id }) => id === refusal.id)).toMatchObject({ waitsForPayment: true });
    expect(await refusedTo(file())).toMatchObject({ status: 409, code: 'ONLINE_SERVICE.RESULT_UNPAID' });
    await shop.ok(shop.api.post(`/payments/${own.paymentId}/collect`, { amount: 75_000, method: 'CASH' }));
    expect((await file()).status).toBe(200);
  });
});
