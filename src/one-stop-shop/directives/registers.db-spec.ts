import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startShop } from '../../../test/builders/start-shop';
import { PageQuery } from '../../http';
import { type Actor, newId } from '../../kernel';
import { CancelInstance, CompleteTask } from '../../runtime';
import { Keys } from '../../identity';
import { ActOnFeedback, type FeedbackDeed } from '../feedback/act-on-feedback.command';
import { EnterFeedback, type NewFeedback } from '../feedback/enter-feedback.command';
import { FeedbackQueries } from '../feedback/feedback.queries';
import { ForgetSenders } from '../feedback/forget-senders';
import { feedbackToken } from '../feedback/feedback-token';
import { PublicFeedbackQueries } from '../feedback/public-feedback.queries';
import { RateFeedback } from '../feedback/rate-feedback.command';
import { ActOnTask, type TaskDeed } from './act-on-task.command';
import { DirectiveQueries } from './directive.queries';
import { GiveDirective } from './give-directive.command';
import { GiveTask } from './give-task.command';

let shop: Awaited<ReturnType<typeof startShop>>;
const get = <T>(type: abstract new (...dependencies: never[]) => T): T =>
  shop.app.get<T>(type as never, { strict: false });

beforeAll(async () => {
  shop = await startShop();
  for (const folder of ['P15-feedback', 'P16-directives']) {
    const name = 'process.bpmn';
    const content = readFileSync(join('processes', folder, name), 'utf8');
    const reply = await shop.api.deploy([{ name, content }]);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body, null, 1));
    expect(reply.body.warnings ?? []).toEqual([]);
  }
});
afterAll(() => shop.stop());

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('feedback', () => {
  const sent: NewFeedback = {
    agency: 'xa-an-phu',
    channel: 'ONLINE',
    category: 'DELAY',
    title: 'Hồ sơ chậm trả kết quả',
    content: 'Tôi nộp hồ sơ từ tháng trước mà chưa có kết quả.',
    sender: { id: 'sender', name: 'Trần Thị Mơ', email: () => Promise.resolve('mo@example.vn'), phone: null },
    language: 'vi',
  };
  const enter = (more: Partial<NewFeedback> = {}) =>
    get(EnterFeedback).execute(
      { actor: { kind: 'citizen', id: 'sender', name: '', roles: [] } },
      { ...sent, ...more },
    );
  const act = async (who: string, id: string, deed: FeedbackDeed, version?: number) => {
    const [row] = await shop.database.query<{ version: number }>(
      'SELECT version FROM feedback WHERE id = ?',
      [id],
    );
    return get(ActOnFeedback).execute({ actor: shop.as(who) }, id, deed, version ?? Number(row.version));
  };
  const see = (who: string, id: string) => get(FeedbackQueries).get(shop.as(who), id);

  it('is received, passed on, answered by one person, approved by another, published and rated', async () => {
    const { id, code: number } = await enter({ agency: 'xa-binh-an' });
    expect(number).toMatch(/^PA-2026-\d{6}$/);
    await expect(see('an', id)).rejects.toEqual(code('FEEDBACK.NOT_FOUND'));
    await act('khanh', id, { act: 'transfer', agency: 'xa-an-phu', note: 'Thuộc thẩm quyền xã An Phú' });
    const received = await see('an', id);
    expect(received).toMatchObject({ state: 'RECEIVED', class: 'IN_TIME', senderName: 'Trần Thị Mơ' });
    expect(received.custody.map(({ until }) => until === null)).toEqual([false, true]);
    expect(received.custody[0].until).toBe(received.custody[1].from);
    // Five working days from Monday, 2 November.
    expect(received.dueAt).toBe('2026-11-09T17:00:00+07:00');

    await act('an', id, { act: 'classify', category: 'DELAY', handlerId: shop.person('binh') });
    await expect(act('chi', id, { act: 'answer', answer: 'Chúng tôi sẽ trả.' })).rejects.toEqual(
      code('FEEDBACK.NOT_ALLOWED'),
    );
    await act('binh', id, { act: 'answer', answer: 'Kết quả đã có tại Bộ phận một cửa.' });
    await expect(act('binh', id, { act: 'approve', publish: true })).rejects.toEqual(
      code('FEEDBACK.NOT_ALLOWED'),
    );
    await act('lan', id, { act: 'reject', note: 'Nêu rõ lý do chậm' });
    expect((await see('binh', id)).acts).toContain('answer');
    await act('binh', id, { act: 'answer', answer: 'Kết quả đã có, chúng tôi xin lỗi vì chậm.' });
    await act('lan', id, { act: 'approve', publish: true });
    expect(await see('an', id)).toMatchObject({ state: 'PUBLISHING', class: 'EARLY', acts: ['publish'] });

    const texts = {
      title: 'Chậm trả kết quả',
      question: 'Người dân hỏi vì sao chậm trả kết quả.',
      answer: 'Kết quả đã có, cơ quan xin lỗi.',
    };
    await expect(
      act('an', id, { act: 'publish', ...texts, question: 'Bà Tran Thi Mo hỏi vì sao chậm.' }),
    ).rejects.toEqual(code('FEEDBACK.NAMES_SOMEBODY'));
    await act('an', id, { act: 'publish', ...texts });
    const page = await get(PublicFeedbackQueries).published({ limit: 10, q: 'cham tra' });
    expect(page.items).toMatchObject([{ code: number, question: texts.question }]);
    expect(JSON.stringify(page)).not.toMatch(/Mơ|example\.vn/);

    const token = feedbackToken(get(Keys), id);
    const rate = (given: string) =>
      get(RateFeedback).execute(
        { actor: { kind: 'citizen', id: 'x', name: '', roles: [] } },
        { code: number, token: given, rating: 5, note: null },
      );
    await expect(rate('0000000000000000')).rejects.toEqual(code('FEEDBACK.NOT_FOUND'));
    await rate(token.toLowerCase());
    await expect(rate(token)).rejects.toEqual(code('FEEDBACK.RATED'));
    expect(await get(PublicFeedbackQueries).track(number, token)).toMatchObject({
      state: 'PUBLISHED',
      rating: 5,
    });
    await expect(get(PublicFeedbackQueries).track('PA-2026-999999', token)).rejects.toEqual(
      code('FEEDBACK.NOT_FOUND'),
    );
    const letters = await shop.database.query<{ letter_key: string }>('SELECT * FROM letter');
    expect(letters.length).toBeGreaterThanOrEqual(3);
  });

  it('is read by supervisors in its course, and without the sender', async () => {
    const { id } = await enter();
    const seen = await get(FeedbackQueries).get(shop.as('minh', ['supervisor']), id);
    expect(seen).toMatchObject({ state: 'RECEIVED', senderName: null, content: null, title: '', acts: [] });
    const list = await get(FeedbackQueries).list(shop.as('minh', ['supervisor']), {
      limit: 50,
      view: 'open',
    });
    expect(JSON.stringify(list)).not.toContain('Mơ');
    await act('an', id, { act: 'refuse', reason: 'REPEATED', note: 'Đã trả lời ngày 01/10.' });
    expect(await see('an', id)).toMatchObject({ state: 'REFUSED', refusalReason: 'REPEATED', acts: [] });
  });

  it('refuses what was seen before somebody else went on, and steps that are taken past the register', async () => {
    const { id } = await enter();
    const { version, clock } = await see('an', id);
    await act('an', id, { act: 'classify', category: 'FEE', handlerId: null });
    await expect(
      act('hai', id, { act: 'transfer', agency: 'xa-binh-an', note: 'x' }, version),
    ).rejects.toEqual(code('FEEDBACK.STALE_VERSION'));
    const [{ instance_id: instanceId }] = await shop.database.query<{ instance_id: string }>(
      'SELECT instance_id FROM feedback WHERE id = ?',
      [id],
    );
    const [task] = await shop.database.query<{ id: string }>(
      "SELECT id FROM task WHERE instance_id = ? AND state = 'open'",
      [instanceId],
    );
    const operator: Actor = { kind: 'service', id: 'op', name: 'op', roles: ['operator'] };
    await expect(
      get(CompleteTask).execute({ actor: operator }, { taskId: task.id, variables: {} }),
    ).rejects.toEqual(code('REGISTER.ONLY_BY_ACT'));
    await expect(
      shop.api.post('/process-instances', { definitionKey: 'feedback' }).then(({ status }) => status),
    ).resolves.toBe(409);
    expect(clock.state).toBe('RUNNING');
  });

  it('is extended once, and becomes overdue at its instant', async () => {
    const { id } = await enter();
    await act('lan', id, { act: 'extend', until: '2026-11-12', note: 'Cần xác minh' });
    expect((await see('lan', id)).dueAt).toBe('2026-11-12T17:00:00+07:00');
    await expect(act('lan', id, { act: 'extend', until: '2026-11-20', note: 'x' })).rejects.toEqual(
      code('DEADLINE.EXTENDED_ALREADY'),
    );
    await shop.travelTo('2026-11-13T08:00:00+07:00');
    expect(await see('an', id)).toMatchObject({ class: 'OVERDUE' });
    const { items } = await get(FeedbackQueries).list(shop.as('an'), { limit: 50, view: 'overdue' });
    expect(items.map((item) => item.id)).toContain(id);
    const events = await shop.database.query("SELECT * FROM outbox_event WHERE type = 'feedback.overdue'");
    expect(events.length).toBeGreaterThanOrEqual(1);
  });

  it('forgets who sent it two years after it was over, and nothing else', async () => {
    const { id, code: number } = await enter();
    await act('an', id, { act: 'refuse', reason: 'REPEATED', note: 'Bà Trần Thị Mơ đã được trả lời.' });
    await get(ForgetSenders).run();
    expect((await see('an', id)).senderName).toBe('Trần Thị Mơ');
    await shop.unitOfWork.run((tx) =>
      tx.execute('UPDATE feedback SET closed_at = ? WHERE id = ?', [shop.now() - 731 * 86_400_000, id]),
    );
    await get(ForgetSenders).run();
    const left = await see('an', id);
    expect(left).toMatchObject({ code: number, state: 'REFUSED', refusalReason: 'REPEATED', content: '' });
    expect(JSON.stringify(left)).not.toContain('Mơ');
  });

  it('has files of its sender, for them and for the agencies that have it, until all is forgotten', async () => {
    const citizen = { kind: 'citizen' as const, id: 'sender-with-files', name: '', roles: ['citizen'] };
    const upload = async (owner = citizen.id, size = 1_000) => {
      const id = newId();
      await shop.unitOfWork.run((tx) =>
        tx.insert('upload', [
          {
            id,
            owner_id: owner,
            name: 'anh.png',
            kind: 'png',
            size,
            sha256: '0'.repeat(64),
            scan: 'CLEAN',
            state: 'TEMPORARY',
            created_at: shop.now(),
          },
        ]),
      );
      return id;
    };
    const send = (uploads: string[]) =>
      get(EnterFeedback).execute(
        { actor: citizen },
        { ...sent, sender: { ...sent.sender, id: citizen.id }, uploads },
      );
    const before = await shop.database.query('SELECT id FROM feedback');
    await expect(send([await upload('somebody-else')])).rejects.toEqual(code('DOCUMENT.UPLOAD_NOT_FOUND'));
    const tooMuch = [await upload(citizen.id, 15 << 20), await upload(citizen.id, 6 << 20)];
    await expect(send(tooMuch)).rejects.toEqual(code('FEEDBACK.FILES_TOO_LARGE'));
    // What is refused leaves nothing, and its files can still be used.
    expect(await shop.database.query('SELECT id FROM feedback')).toHaveLength(before.length);
    const { id, code: number } = await send([tooMuch[1]!, await upload()]);
    const own = get(PublicFeedbackQueries);
    const [mine] = (await own.ofSender(citizen, new PageQuery())).items;
    expect(mine).toMatchObject({ code: number, files: [{ name: 'anh.png' }, { name: 'anh.png' }] });
    expect(await own.idOfSender(citizen, number)).toBe(id);
    await expect(own.idOfSender({ ...citizen, id: 'another' }, number)).rejects.toEqual(
      code('FEEDBACK.NOT_FOUND'),
    );
    expect((await see('an', id)).files).toHaveLength(2);
    await get(FeedbackQueries).mayOpen(shop.as('an'), id);
    const above = shop.as('minh', ['official', 'supervisor']);
    expect((await get(FeedbackQueries).get(above, id)).files).toEqual([]);
    await expect(get(FeedbackQueries).mayOpen(above, id)).rejects.toEqual(code('FEEDBACK.NOT_FOUND'));

    await act('an', id, { act: 'refuse', reason: 'REPEATED', note: 'Đã trả lời' });
    await shop.unitOfWork.run((tx) =>
      tx.execute('UPDATE feedback SET closed_at = ? WHERE id = ?', [shop.now() - 731 * 86_400_000, id]),
    );
    await get(ForgetSenders).run();
    expect((await see('an', id)).files).toEqual([]);
    const uploads = await shop.database.query<{ state: string; name: string }>(
      "SELECT state, name FROM upload WHERE owner_id = ? AND state <> 'TEMPORARY'",
      [citizen.id],
    );
    expect(uploads).toEqual([
      { state: 'DISCARDED', name: '' },
      { state: 'DISCARDED', name: '' },
    ]);
  });

  it('is counted by agency and month, and listed as it is counted', async () => {
    const queries = get(FeedbackQueries);
    const above = shop.as('minh', ['official', 'supervisor']);
    const figures = () => queries.figures(above, 'tinh');
    const before = await figures();
    const { id } = await enter();
    expect(await figures()).toEqual({ ...before, open: before.open + 1 });
    expect((await queries.figures(above, 'xa-binh-an')).open).toBeLessThan((await figures()).open);
    await act('an', id, { act: 'classify', category: 'DELAY', handlerId: null });
    await act('binh', id, { act: 'answer', answer: 'Kết quả đã có tại quầy.' });
    await act('lan', id, { act: 'approve', publish: false });
    expect(await figures()).toEqual({ ...before, answeredInTime: before.answeredInTime + 1 });
    const listed = async (view: 'in-time' | 'late') =>
      (await queries.list(above, { ...new PageQuery(), view, agency: 'tinh' })).items.map((one) => one.id);
    expect(await listed('in-time')).toContain(id);
    expect(await listed('late')).not.toContain(id);
  });

  it('gives each its own number, however many come at once', async () => {
    const codes = await Promise.all(Array.from({ length: 12 }, () => enter()));
    expect(new Set(codes.map((one) => one.code)).size).toBe(12);
  });
});

describe('directives', () => {
  const supervisor = () => shop.as('minh', ['official', 'supervisor']);
  const due = '2026-11-27';
  let number = 0;
  const give = async (more: Partial<Parameters<GiveTask['execute']>[2]> = {}) => {
    const directive = await get(GiveDirective).execute(
      { actor: supervisor() },
      {
        agency: 'tinh',
        number: `${(number += 1)}/CĐ-UBND`,
        issuedOn: '2026-11-01',
        signer: 'Cao Minh',
        abstract: 'Chấn chỉnh việc trả kết quả quá hạn',
        uploads: [],
      },
    );
    const task = await get(GiveTask).execute({ actor: supervisor() }, directive.id, {
      content: 'Rà soát hồ sơ quá hạn, báo cáo nguyên nhân',
      product: 'Báo cáo',
      leadAgency: 'xa-an-phu',
      cooperating: ['xa-binh-an'],
      dueOn: due,
      ...more,
    });
    return { directiveId: directive.id, ...task };
  };
  const act = async (who: string, id: string, deed: TaskDeed) => {
    const [row] = await shop.database.query<{ version: number }>(
      'SELECT version FROM directive_task WHERE id = ?',
      [id],
    );
    const actor = who === 'minh' ? supervisor() : shop.as(who);
    return get(ActOnTask).execute({ actor }, id, deed, Number(row.version));
  };
  const see = (who: string, id: string) =>
    get(DirectiveQueries).task(who === 'minh' ? supervisor() : shop.as(who), id);

  it('are taken on, reported, extended while the work goes on, sent back and closed', async () => {
    const { id } = await give();
    expect(await see('lan', id)).toMatchObject({ state: 'ASSIGNED', dueAt: `${due}T17:00:00+07:00` });
    await act('lan', id, { act: 'accept', assigneeId: shop.person('binh') });
    await expect(act('chi', id, { act: 'report', text: 'x', progress: 10 })).rejects.toEqual(
      code('DIRECTIVE.NOT_ALLOWED'),
    );
    await act('binh', id, { act: 'report', text: 'Đã rà soát một nửa', progress: 50 });
    await act('khanh', id, { act: 'note', text: 'Đã gửi số liệu' });
    await expect(act('binh', id, { act: 'complete' })).rejects.toEqual(code('DIRECTIVE.TEXT_MISSING'));
    await act('binh', id, { act: 'ask-extension', until: '2026-12-04', text: 'Chờ số liệu' });
    await act('minh', id, { act: 'grant-extension' });
    expect(await see('binh', id)).toMatchObject({
      state: 'IN_PROGRESS',
      dueAt: '2026-12-04T17:00:00+07:00',
      extensionUntil: null,
      progress: 50,
    });
    await act('binh', id, { act: 'complete', text: 'Xong' });
    expect(await see('binh', id)).toMatchObject({ state: 'REPORTED', class: 'PAUSED' });
    await act('minh', id, { act: 'do-again', text: 'Thiếu phụ lục' });
    expect((await see('binh', id)).state).toBe('IN_PROGRESS');
    await act('binh', id, { act: 'complete', text: 'Đã bổ sung' });
    await act('minh', id, { act: 'close' });
    const closed = await see('minh', id);
    expect(closed).toMatchObject({ state: 'CLOSED', class: 'EARLY', acts: [] });
    expect(closed.entries.map(({ type }) => type.replace('directive.task.', ''))).toEqual(
      'given accepted reported noted extension-asked extended completed to-do-again completed closed'.split(
        ' ',
      ),
    );
    const [{ state }] = await shop.database.query<{ state: string }>(
      'SELECT state FROM process_instance WHERE id = (SELECT instance_id FROM directive_task WHERE id = ?)',
      [id],
    );
    expect(state).toBe('completed');
  });

  it('are urged by a numbered letter, which whoever has to do with the task can open', async () => {
    const { id } = await give();
    const urge = (text: string) => act('minh', id, { act: 'urge', text });
    await expect(urge(' ')).rejects.toEqual(code('DIRECTIVE.TEXT_MISSING'));
    await urge('Đề nghị báo cáo trong tuần.');
    await urge('Nhắc lần hai.');
    const letters = (await see('lan', id)).entries.flatMap(({ files }) => files);
    expect(letters).toHaveLength(2);
    const rows = await shop.database.query<{
      number: string;
      serial: number;
      state: string;
      content: string;
    }>(
      "SELECT number, serial, state, content FROM official_document WHERE type = 'urging-letter' ORDER BY serial",
    );
    expect(rows.slice(-2).map(({ state }) => state)).toEqual(['ISSUED', 'ISSUED']);
    const [first, second] = rows.slice(-2).map(({ serial }) => Number(serial)) as [number, number];
    expect(second).toBe(first + 1);
    expect(letters[0]!.name).toContain(rows.at(-2)!.number.replace('/', '-'));
    expect(rows.at(-2)!.content).toContain('Đề nghị báo cáo trong tuần.');
    const queries = get(DirectiveQueries);
    expect(await queries.isLetterOf(id, letters[0]!.id)).toBe(true);
    const other = (await give()).id;
    await act('minh', other, { act: 'urge', text: 'Việc khác.' });
    expect(await queries.isLetterOf(other, letters[0]!.id)).toBe(false);
    const file = await fetch(`${shop.url}/api/v1/directive-files/${id}/${letters[0]!.id}`, {
      headers: { authorization: `Bearer ${await shop.token('operator')}` },
    });
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('that come back are given to another agency or withdrawn', async () => {
    const { id } = await give();
    await act('lan', id, { act: 'send-back', text: 'Không thuộc chức năng' });
    await act('minh', id, { act: 'give-again', leadAgency: 'xa-binh-an' });
    expect(await see('minh', id)).toMatchObject({ state: 'ASSIGNED', leadName: { vi: 'xa-binh-an' } });
    await expect(see('lan', id)).rejects.toEqual(code('DIRECTIVE.TASK_NOT_FOUND'));
    const other = await give();
    await act('lan', other.id, { act: 'send-back', text: 'Trùng' });
    await act('minh', other.id, { act: 'withdraw', text: 'Đồng ý' });
    expect(await see('minh', other.id)).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('are given downwards only, and the document enters once', async () => {
    const { directiveId } = await give();
    const documents = await get(DirectiveQueries).directives(shop.as('lan'), { limit: 10 });
    expect(documents.items.map(({ id }) => id)).toContain(directiveId);
    const input = {
      agency: 'xa-an-phu',
      number: '9/KL',
      issuedOn: '2026-11-01',
      signer: 'Bùi Lan',
      abstract: 'Kết luận giao ban',
      uploads: [],
    };
    const own = await get(GiveDirective).execute({ actor: shop.as('lan') }, input);
    await expect(get(GiveDirective).execute({ actor: shop.as('lan') }, input)).rejects.toEqual(
      code('DIRECTIVE.ENTERED'),
    );
    await expect(get(GiveDirective).execute({ actor: shop.as('binh') }, input)).rejects.toEqual(
      code('DIRECTIVE.NOT_ALLOWED'),
    );
    await expect(
      get(GiveTask).execute({ actor: shop.as('lan') }, own.id, {
        content: 'Việc của xã khác',
        product: 'Báo cáo',
        leadAgency: 'xa-binh-an',
        cooperating: [],
        dueOn: due,
      }),
    ).rejects.toEqual(code('DIRECTIVE.NOT_BELOW'));
  });

  it('are late by agency the moment their date has passed, and end with their process', async () => {
    const { id } = await give({ dueOn: '2026-11-20' });
    await shop.travelTo('2026-11-21T08:00:00+07:00');
    const { agencies } = await get(DirectiveQueries).figures(supervisor());
    const lead = agencies.find(({ agencyId }) => agencyId === shop.agency('xa-an-phu'))!;
    expect(lead.overdue).toBe(1);
    await act('minh', id, { act: 'urge', text: 'Đề nghị báo cáo ngay' });
    expect((await see('lan', id)).entries.at(-1)).toMatchObject({ text: 'Đề nghị báo cáo ngay' });
    const [{ instance_id: instanceId }] = await shop.database.query<{ instance_id: string }>(
      'SELECT instance_id FROM directive_task WHERE id = ?',
      [id],
    );
    await get(CancelInstance).execute(
      { actor: { kind: 'system', id: 'system', name: 'system', roles: [] } },
      { instanceId, reason: 'nhập nhầm' },
    );
    expect((await see('minh', id)).state).toBe('CANCELLED');
  });
});
