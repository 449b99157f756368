import { sign } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permit } from '../../../test/access/permit';
import { type Shop, startShop } from '../../../test/builders/start-shop';
import { ApiClient } from '../../../test/support/api-client';
import { aPdf } from '../../../test/support/sample-files';
import { projectRoot } from '../../config';
import { Audit, Citizens, isAllowed, Keys, SecondPerson } from '../../identity';
import { systemActor } from '../../kernel';
import type { UnitOfWork } from '../../database';
import { Outbox } from '../../outbox';
import { examine } from '../../runtime';
import { examineShop } from '../doctor/examine-shop';
import { EnterFeedback } from '../feedback/enter-feedback.command';
import { SweepUploads } from '../documents/sweep-uploads';
import { DemoAuthority } from '../signing/demo-authority';
import { openPkcs12 } from '../signing/pades/pkcs12';
import { signPdf } from '../signing/pades/sign-pdf';
import { exportPerson, runRetention } from './at-the-console';
import { EXPORT_PERSON, Inquiries } from './inquiries';
import { RunRetention } from './run-retention';

const retention = (words: string) =>
  `${permit.procedure}\nretention: { ${words}, ground: NĐ 61/2018, tag: A }\n`;
const person = { kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh', identity: '001099012345' };
/** What nobody may find any more. */
const traces = /Ngọc Ánh|ngoc anh|001099012345|Hoàng Văn Nộp|001088000111|bí mật|ho_khau/i;
const reason = 'Hết thời hạn lưu giữ';
const later = '2027-12-01T08:00:00+07:00';

let shop: Shop;
let token: string;
let api: ApiClient;
beforeEach(async () => {
  shop = await startShop();
  token = await shop.token('operator');
  api = new ApiClient(shop.url, token);
  await shop.deploy(permit.drawing, 'PERMIT', retention('years: 1, keep: [RESULT]'), permit.roots);
});
afterEach(() => {
  api?.close();
  return shop?.stop();
});

const upload = async (content: Uint8Array = aPdf()) => {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), 'ho_khau.pdf');
  const response = await fetch(`${shop.url}/api/v1/uploads`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await response.json()) as any).items[0].id as string;
};
/** A case with everything a case may hold, from reception to the returned result. */
async function closedCase(code = 'PERMIT', more: object = {}, content?: Uint8Array): Promise<any> {
  const { ok } = shop;
  const filed = await ok<any>(
    api.post('/case-files', {
      procedureCode: code,
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant: person,
      filer: { kind: 'PERSON', name: 'Hoàng Văn Nộp', identity: '001088000111' },
      components: [{ code: 'application', how: 'UPLOAD', uploadIds: [await upload(content)] }],
      ...more,
    }),
  );
  await ok(api.post(`/case-files/${filed.id}/accept`, {}));
  const step = async (element: string, variables: object) => {
    const { steps } = await ok<any>(api.get(`/case-files/${filed.id}`));
    const { taskId } = steps.find((one: any) => one.elementId === element);
    await ok(api.post(`/tasks/${taskId}/complete`, { variables }));
  };
  await ok(
    api.post(`/case-files/${filed.id}/consultations`, {
      to: 'records-office',
      question: 'Đất này có gì bí mật?',
    }),
  );
  const { payments } = await ok<any>(api.get(`/case-files/${filed.id}`));
  await ok(api.post(`/payments/${payments[0].id}/collect`, { amount: payments[0].due, method: 'CASH' }));
  await step('appraise', { verdict: 'GOOD' });
  await step('sign', { documentNumber: '12/GP' });
  await ok(api.post(`/case-files/${filed.id}/return-result`, {}));
  return ok<any>(api.get(`/case-files/${filed.id}`));
}
/** A paper that the applicant has signed with a certificate in their own name. */
async function signedByApplicant(): Promise<Uint8Array> {
  const at = shop.now();
  const time = { validFrom: at - 86_400_000, validTo: at + 86_400_000 };
  const subject = { commonName: `${person.name} ${person.identity}`, organisation: 'Cá nhân' };
  const file = new DemoAuthority('CA thử nghiệm', time).issue(subject, 'mat-khau');
  const { key, certificate, chain } = openPkcs12(file, 'mat-khau');
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 400]);
  return signPdf(
    await pdf.save({ useObjectStreams: false }),
    { certificate, chain, sign: async (data) => sign('sha256', data, key) },
    { field: 's', label: 's', signerName: person.name, reason: 'Nộp hồ sơ', location: 'An Phú', at },
  );
}
/** Looks at the signatures in the paper of a case, as an official does; what was found is kept. */
async function checked(caseId: string): Promise<any[]> {
  const { items } = await shop.ok<any>(api.get(`/case-files/${caseId}/attachments`));
  const found = await shop.ok<any>(api.get(`/case-files/${caseId}/attachments/${items[0].id}/signatures`));
  return found.items;
}
const deployFeedback = async (): Promise<void> => {
  const content = readFileSync(join(projectRoot, 'processes/P15-feedback/process.bpmn'), 'utf8');
  const { status, body } = await api.deploy([{ name: 'process.bpmn', content }]);
  if (status !== 201) throw new Error(JSON.stringify(body));
};
const sendFeedback = async (
  { id, name, email = null }: { id: string | null; name: string; email?: string | null },
  caseCode: string | null = null,
): Promise<string> => {
  const entered = await shop.app.get(EnterFeedback, { strict: false }).execute(
    { actor: { kind: 'citizen', id: id ?? 'counter', name: '', roles: [] } },
    {
      agency: 'xa-an-phu',
      caseCode,
      channel: 'ONLINE',
      category: 'DELAY',
      title: 'Hồ sơ chậm trả',
      content: 'Hồ sơ nộp đã lâu chưa có kết quả.',
      sender: { id, name, email: () => Promise.resolve(email), phone: null },
      language: 'vi',
    },
  );
  return entered.id;
};
/** The tables in which somebody can still be recognised. */
const recognisedIn = async (): Promise<string[]> => {
  const tables = [
    'case_file applicant_word case_event case_component supplement_request case_extension case_result case_payment payment_receipt payment_adjustment work_item',
    'work_item_word task_draft task process_instance history_event job incident buffered_message handoff',
    'consultation urging_letter attachment upload signature_check document_signature official_document outbox_event clock custody_segment personal_data_removal audit_entry',
  ].flatMap((names) => names.split(' '));
  const rows = await Promise.all(tables.map((table) => shop.database.query(`SELECT * FROM ${table}`)));
  return tables.filter((_, place) => traces.test(JSON.stringify(rows[place])));
};
const findings = async () => {
  const { database, now } = shop;
  return [...(await examine(database, now())).findings, ...(await examineShop(database, now())).findings];
};
const run = () => shop.ok<any>(api.post('/privacy/retention-runs', { reason }));
const preview = () => shop.ok<any>(api.get('/privacy/retention'));

describe('retention', () => {
  it('leaves the facts of the law and takes out the person, when the time is over and not before', async () => {
    const before = await closedCase();
    expect(before.state).toBe('RETURNED');
    expect(await recognisedIn()).toEqual(expect.arrayContaining(['case_file', 'applicant_word']));
    shop.clock.travelTo(new Date('2027-11-02T08:00:00+07:00'));
    expect(await run()).toMatchObject({ cases: 0, held: 0 });
    shop.clock.travelTo(new Date(later));
    expect(await preview()).toEqual({
      procedures: [{ procedureCode: 'PERMIT', cases: 1, files: 1 }],
      cases: 1,
      feedback: 0,
      files: 1,
      held: 0,
    });
    expect(await recognisedIn()).toContain('case_file');
    expect(await run()).toMatchObject({ cases: 1, files: 1 });
    expect(await recognisedIn()).toEqual([]);

    const after = await shop.ok<any>(api.get(`/case-files/${before.id}`));
    for (const fact of [
      'code',
      'state',
      'outcome',
      'procedureCode',
      'filedAt',
      'closedAt',
      'receivingAgencyId',
      'payments',
    ])
      expect([fact, after[fact]]).toEqual([fact, before[fact]]);
    expect(after.applicant.name).toBe('');
    expect(after.results[0]).toMatchObject({ number: before.results[0].number });
    const { items } = await shop.ok<any>(api.get(`/case-files/${before.id}/history`));
    expect(items.at(-1)).toMatchObject({
      type: 'case.personal-data.removed',
      data: {
        years: 1,
        keep: ['RESULT'],
        ground: 'NĐ 61/2018',
        since: expect.any(String) as string,
        files: 1,
      },
    });
    expect(items.at(-1).text.en).toBe(
      'The personal data were removed 1 years after the case had closed, under NĐ 61/2018; files removed: 1.',
    );
    expect((await shop.ok<any>(api.get('/case-files?text=ngoc%20anh'))).items).toEqual([]);
    expect((await shop.ok<any>(api.get(`/case-files/${before.id}/attachments`))).items).toEqual([]);
    expect(await findings()).toEqual([]);
    await shop.app.get(SweepUploads).run();
    expect(await shop.database.query('SELECT id FROM upload')).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it('takes what was found in signatures with the last file that it was found in', async () => {
    const content = await signedByApplicant();
    const [one, other] = [await closedCase('PERMIT', {}, content), await closedCase('PERMIT', {}, content)];
    expect(await checked(one.id)).toMatchObject([{ signerName: person.name, failure: 'ISSUER_UNKNOWN' }]);
    const checks = () => shop.database.query('SELECT sha256 FROM signature_check');
    expect(await recognisedIn()).toContain('signature_check');
    shop.clock.travelTo(new Date(later));
    const hold = await shop.ok<any>(api.post('/privacy/holds', { case: other.code, reason: 'Khiếu nại' }));
    expect(await run()).toMatchObject({ cases: 1, held: 1 });
    expect(await checks()).toHaveLength(1);
    await shop.ok(api.post(`/privacy/holds/${hold.id}/release`, {}));
    expect(await run()).toMatchObject({ cases: 1 });
    expect(await checks()).toEqual([]);
    expect(await recognisedIn()).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it('is done once, however often and by however many', async () => {
    await closedCase();
    await closedCase();
    shop.clock.travelTo(new Date(later));
    const runs = await Promise.all([run(), run(), run()]);
    expect(runs.reduce((sum, { cases }) => sum + cases, 0)).toBe(2);
    expect(await run()).toMatchObject({ cases: 0 });
    expect(await findings()).toEqual([]);
  });

  it('leaves a case that was opened and closed again since its time was counted', async () => {
    const { id } = await closedCase();
    shop.clock.travelTo(new Date(later));
    const { database, unitOfWork, app } = shop;
    const reopening: Pick<UnitOfWork, 'run'> = {
      run: async (work) => {
        await unitOfWork.run((tx) =>
          tx.execute('UPDATE case_file SET closed_at = ? WHERE id = ?', [shop.now(), id]),
        );
        return unitOfWork.run(work);
      },
    };
    const parts = {
      database,
      unitOfWork: reopening as UnitOfWork,
      outbox: app.get(Outbox),
      audit: app.get(Audit),
    };
    const at = { actor: systemActor, now: shop.now(), dryRun: false };
    expect(await new RunRetention(parts).execute(at)).toMatchObject({ cases: 0 });
    expect(await database.query('SELECT case_id FROM personal_data_removal')).toEqual([]);
  });

  it('goes on where it was cut off, and leaves no case half done', async () => {
    for (let count = 0; count < 3; count += 1) await closedCase();
    shop.clock.travelTo(new Date(later));
    const { database, unitOfWork, app } = shop;
    let begun = 0;
    const dying = {
      run: (work: never) => (++begun === 2 ? Promise.reject(new Error('gone')) : unitOfWork.run(work)),
    };
    const parts = { database, outbox: app.get(Outbox), audit: app.get(Audit) };
    const at = { actor: systemActor, now: shop.now(), dryRun: false };
    await expect(new RunRetention({ ...parts, unitOfWork: dying as never }).execute(at)).rejects.toThrow(
      'gone',
    );
    expect(await database.query('SELECT case_id FROM personal_data_removal')).toHaveLength(1);
    expect(await findings()).toEqual([]);
    expect(await run()).toMatchObject({ cases: 2 });
    expect(await recognisedIn()).toEqual([]);
  });

  it('stops at a hold, and goes on when it is released', async () => {
    const { id, code } = await closedCase();
    shop.clock.travelTo(new Date(later));
    const hold = await shop.ok<any>(api.post('/privacy/holds', { case: code, reason: 'Khiếu nại số 7' }));
    expect(hold).toMatchObject({ caseId: id, caseCode: code, releasedAt: null });
    expect(await run()).toMatchObject({ cases: 0, held: 1 });
    expect(await recognisedIn()).toContain('case_file');
    await shop.ok(api.post(`/privacy/holds/${hold.id}/release`, {}));
    expect((await api.post(`/privacy/holds/${hold.id}/release`, {})).body.code).toBe('PRIVACY.HOLD_RELEASED');
    expect(await run()).toMatchObject({ cases: 1, held: 0 });
    const again = await api.post('/privacy/holds', { case: code, reason: 'Khiếu nại số 8' });
    expect([again.status, again.body.code]).toEqual([409, 'PRIVACY.DATA_REMOVED']);
    expect((await shop.ok<any>(api.get('/privacy/holds'))).items).toHaveLength(1);
  });

  it('forgets who sent feedback that has been over for two years, unless its case is held', async () => {
    await deployFeedback();
    const { id: caseId, code } = await closedCase();
    const about = await sendFeedback({ id: 'a', name: 'Người Gửi Một' }, code);
    const free = await sendFeedback({ id: 'b', name: 'Người Gửi Hai' });
    const young = await sendFeedback({ id: 'c', name: 'Người Gửi Ba' });
    const end = (id: string, days: number) =>
      shop.unitOfWork.run((tx) =>
        tx.execute('UPDATE feedback SET closed_at = ? WHERE id = ?', [shop.now() - days * 86_400_000, id]),
      );
    await end(about, 731);
    await end(free, 731);
    await end(young, 729);
    await shop.ok(api.post('/privacy/holds', { case: caseId, reason: 'Khiếu nại số 12' }));
    expect(await preview()).toMatchObject({ feedback: 1 });
    expect((await run()).feedback).toBe(1);
    const left = await shop.database.query('SELECT id, sender_name FROM feedback ORDER BY received_at, id');
    expect(new Map(left.map((one: any) => [one.id, one.sender_name]))).toEqual(
      new Map([
        [about, 'Người Gửi Một'],
        [free, ''],
        [young, 'Người Gửi Ba'],
      ]),
    );
    expect((await run()).feedback).toBe(0);
    expect(await findings()).toEqual([]);
  });

  it('never touches what is permanent, what has no rule, or what is open', async () => {
    await shop.deploy(
      permit.drawing.replaceAll('"P"', '"P"'),
      'REGISTER',
      retention('years: PERMANENT'),
      permit.roots,
    );
    await shop.deploy(permit.drawing, 'SILENT', permit.procedure, permit.roots);
    const register = await closedCase('REGISTER');
    const silent = await closedCase('SILENT');
    const open = await shop.ok<any>(
      api.post('/case-files', {
        procedureCode: 'PERMIT',
        channel: 'COUNTER',
        receivingAgency: 'xa-an-phu',
        applicant: person,
        components: [{ code: 'application', how: 'PAPER' }],
      }),
    );
    shop.clock.travelTo(new Date(later));
    expect(await run()).toMatchObject({ cases: 0 });
    for (const { id } of [register, silent, open])
      expect((await shop.ok<any>(api.get(`/case-files/${id}`))).applicant.name).toBe(person.name);
  });

  it('counts at the console without a server', async () => {
    await closedCase();
    const { database, unitOfWork } = shop;
    expect(await runRetention({ database, unitOfWork }, { dryRun: true })).toMatchObject({ cases: 0 });
  });
});

describe('everything that is kept about a person', () => {
  it('is what the cases hold in which the person is applicant or has filed, and who read it', async () => {
    const { id, code } = await closedCase();
    await closedCase('PERMIT', {
      applicant: { kind: 'PERSON', name: 'Người Khác', identity: '001011111111' },
      filer: undefined,
    });
    const permission = await shop.ok<any>(
      api.post('/privacy/exports', { identityNumber: person.identity, reason: 'Đơn đề nghị số 3' }),
    );
    const record = await shop.ok<any>(api.get(`/privacy/exports/${permission.id}`));
    expect(record.cases.map((one: any) => [one.code, one.as])).toEqual([[code, ['APPLICANT']]]);
    const [one] = record.cases;
    expect(one).toMatchObject({
      applicant: person,
      filer: { name: 'Hoàng Văn Nộp' },
      results: [{ number: '12/GP' }],
      consultations: [{ question: 'Đất này có gì bí mật?' }],
    });
    expect(one.history.length).toBeGreaterThan(5);
    expect(one.process[0].variables[0]).toMatchObject({ verdict: 'GOOD' });
    expect(record.files).toMatchObject([{ caseId: id, name: 'ho_khau.pdf' }]);
    expect(JSON.stringify(record)).not.toContain('Người Khác');

    expect(one.documents.map(({ type }: any) => type)).toContain('receipt');
    expect(one.documentSignatures).toEqual([]);
    expect(one.signatureChecks).toEqual([]);

    const again = await shop.ok<any>(api.get(`/privacy/exports/${permission.id}`));
    expect(again.cases[0].readBy.map(({ door }: any) => door)).toContain('GET /api/v1/privacy/exports/:id');
    const { database, unitOfWork } = shop;
    const filer = await exportPerson(
      { database, unitOfWork },
      { identityNumber: '001 088 000 111', keys: shop.app.get(Keys) },
    );
    expect(filer.cases).toMatchObject([{ code, as: ['FILER'] }]);
  });

  it('is also what was asked for their money, how they rated and from which address they filed', async () => {
    const { id, payments } = await closedCase();
    const { ok, database, unitOfWork } = shop;
    await ok(
      api.post(`/payments/${payments[0].id}/refunds`, {
        amount: 1_000,
        reasonCode: 'OTHER',
        reason: 'Chị Ánh nộp thừa',
        method: 'CASH',
      }),
    );
    const marks = { total_time: 2, agency_time: 2, contacts: 2, agencies: 2, publicity: 2, attitude: 2 };
    const rated = { agency_id: 'a', official_id: null, procedure_code: 'PERMIT', rated_at: shop.now() };
    await unitOfWork.run(async (tx) => {
      await tx.insert('case_rating', [{ case_id: id, ...rated, ...marks, comment: 'Rất nhanh' }]);
      const filed = { holder_id: 'h', language: 'vi', submitted_at: shop.now() };
      await tx.insert('online_submission', [{ case_id: id, ...filed, email: 'anh@example.vn' }]);
    });
    const asked = { identityNumber: person.identity, keys: shop.app.get(Keys) };
    expect((await exportPerson({ database, unitOfWork }, asked)).cases).toMatchObject([
      {
        payments: [{ refunded: 0 }],
        adjustments: [{ reason: 'Chị Ánh nộp thừa' }],
        ratings: [{ comment: 'Rất nhanh' }],
        submissions: [{ email: 'anh@example.vn' }],
      },
    ]);
  });

  it('is also what was found in the signatures of their papers', async () => {
    const { id } = await closedCase('PERMIT', {}, await signedByApplicant());
    await checked(id);
    const { database, unitOfWork } = shop;
    const record = await exportPerson(
      { database, unitOfWork },
      { identityNumber: person.identity, keys: shop.app.get(Keys) },
    );
    const [one]: any[] = record.cases;
    expect(one.signatureChecks).toMatchObject([
      { sha256: record.files[0]!.sha256, findings: [{ signerName: person.name, verdict: 'UNTRUSTED' }] },
    ]);
    expect(one.signatureChecks[0].findings[0].certificate.subject).toContain(person.identity);
  });

  it('is also what they have sent as feedback, and nobody else has', async () => {
    await deployFeedback();
    const { ok, app, unitOfWork } = shop;
    await closedCase('PERMIT', { applicant: { ...person, email: 'anh@example.vn' } });
    const account = await unitOfWork.run((tx) =>
      app.get(Citizens).create(tx, { name: person.name, identityNumber: person.identity }),
    );
    const ours = [
      await sendFeedback({ id: account.id, name: 'Ánh' }),
      // Taken down at a counter, with the address of the case and in their name.
      await sendFeedback({ id: null, name: 'ĐẶNG THỊ NGỌC ÁNH', email: 'Anh@example.vn' }),
    ];
    await sendFeedback({ id: null, name: 'Người Cùng Nhà', email: 'anh@example.vn' });
    await sendFeedback({ id: 'somebody', name: person.name, email: 'khac@example.vn' });
    const asked = { identityNumber: '001 099 012 345', reason: 'Đơn đề nghị số 4' };
    const permission = await ok<any>(api.post('/privacy/exports', asked));
    const { feedback } = await ok<any>(api.get(`/privacy/exports/${permission.id}`));
    expect(feedback.map(({ id }: any) => id).toSorted()).toEqual(ours.toSorted());
    expect(feedback[0]).toMatchObject({ title: 'Hồ sơ chậm trả', files: [] });
    const { database } = shop;
    const record = await exportPerson(
      { database, unitOfWork },
      { identityNumber: person.identity, keys: app.get(Keys) },
    );
    expect(record.feedback).toHaveLength(2);
  });

  it('is for the two who agreed on it, for a week', async () => {
    await closedCase();
    const { ok, app } = shop;
    const permission = await ok<any>(
      api.post('/privacy/exports', { identityNumber: person.identity, reason: 'Đơn số 3' }),
    );
    const read = (id: string, who: string) => app.get(Inquiries).read(shop.as(who, ['controller']), id);
    await expect(read(permission.id, 'minh')).rejects.toMatchObject({ code: 'PRIVACY.EXPORT_NOT_FOUND' });
    shop.clock.travelTo(new Date('2026-12-01T08:00:00+07:00'));
    expect((await api.get(`/privacy/exports/${permission.id}`)).status).toBe(404);
    await run();
    expect(await shop.database.query('SELECT id FROM person_export')).toEqual([]);
  });

  it('takes two people', async () => {
    await closedCase();
    const { app } = shop;

    const second = app.get(SecondPerson);
    const wish = { actor: shop.as('minh', ['controller']), reason: 'Đơn đề nghị của công dân' };
    const asked: any = await second.require(EXPORT_PERSON, { identityNumber: person.identity }, wish);
    const { id } = asked.proposal;
    expect(await shop.database.query('SELECT id FROM person_export')).toEqual([]);
    await expect(second.approve(wish.actor, id)).rejects.toMatchObject({
      code: expect.stringMatching(/^SECOND_PERSON\./) as string,
    });
    const approved: any = await second.approve(shop.as('lan', ['controller']), id);
    const [permission] = await shop.database.query<{ id: string; asked_by: string; agreed_by: string }>(
      'SELECT * FROM person_export',
    );
    expect(permission).toMatchObject({ asked_by: shop.person('minh'), agreed_by: shop.person('lan') });
    expect(approved.state).toBe('APPROVED');
    expect((await app.get(Inquiries).read(wish.actor, permission.id)).cases).toHaveLength(1);
    for (const role of ['official', 'supervisor', 'administrator', 'designer', 'viewer'])
      expect(isAllowed([role], 'privacy.manage')).toBe(false);
  });
});
