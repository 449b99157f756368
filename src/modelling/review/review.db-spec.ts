import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { peopleAt } from '../../../test/support/as-person';
import { drawBpmn } from '../../../test/support/draw-bpmn';
import { WorkingTimeModule } from '../../../test/support/working-time.module';
import { Database } from '../../database';
import { definitionMessages } from '../../definitions';
import { newId } from '../../kernel';
import { StartInstance, runtimeMessages } from '../../runtime';
import { modellingMessages, ModellingModule } from '../index';

const reason = 'Rút ngắn thời hạn thẩm định theo phản ánh';
const decision = { decisionNumber: '125/QĐ-UBND', decisionDate: '2026-11-20' };
/** The models here have no scenarios, which the office accepts. */
const accepting = { ...decision, confirmed: ['second-opinion/no-scenario'] };
const drawn = (
  process: string,
  steps = 'start s | user a name="Nhận" | user b name="Trả" | end e | s > a > b > e',
) => drawBpmn(steps, { process });
const without = 'start s | user a name="Nhận" | end e | s > a > e';
const later = 'start s | user a name="Nhận" | user c name="Ký" | end e | s > a > c > e';

let server: TestServer;
let as: ReturnType<typeof peopleAt>;
beforeAll(async () => {
  server = await startTestServer({
    imports: [ModellingModule, WorkingTimeModule],
    catalogues: [definitionMessages, runtimeMessages, modellingMessages],
  });
  as = peopleAt(server);
});
afterAll(() => server.stop());

const people = () => ({
  dung: as('dung', 'designer'),
  an: as('an', 'designer'),
  chi: as('chi', 'controller'),
  both: as('gia', 'designer', 'controller'),
  official: as('em', 'official'),
});
type Person = ReturnType<typeof as>;

/** A model of one process that nobody else has. */
async function aModel(who: Person, content?: string) {
  const process = `p${newId().replaceAll('-', '')}`;
  const { id } = (await who.post('/models', { name: 'Cấp phép xây dựng' })).body as { id: string };
  const file = newId();
  await who.put(`/models/${id}/files/${file}`, { name: 'p.bpmn', content: content ?? drawn(process) });
  return { id, file, process };
}
const send = async (who: Person, model: string) => {
  const sent = await who.post(`/models/${model}/propose`, { reason });
  if (sent.status !== 202) throw new Error(JSON.stringify(sent));
  return sent.body.proposal.id as string;
};
const publish = async (who: Person, by: Person, model: string) => {
  const review = await send(who, model);
  const approved = await by.post(`/reviews/${review}/approve`, accepting);
  if (approved.status !== 200) throw new Error(JSON.stringify(approved));
  return approved.body as { published: { id: string; key: string; version: number }[] };
};
const draw = (
  who: Person,
  { id, file, process }: Awaited<ReturnType<typeof aModel>>,
  steps: string,
  revision: number,
) => who.put(`/models/${id}/files/${file}`, { name: 'p.bpmn', content: drawn(process, steps), revision });
const start = (definitionId: string) =>
  server.app
    .get(StartInstance)
    .execute({ actor: { kind: 'service', id: 'test', name: 'test', roles: ['operator'] } }, {
      definitionId,
      variables: {},
    } as never);

describe('what is said of a model', () => {
  it('stands at an element, is answered, settled and opened again by an answer', async () => {
    const { dung, chi } = people();
    const { id, file } = await aModel(dung);
    const asked = await chi.post(`/models/${id}/comments`, {
      text: ' Bước này ai làm? ',
      fileId: file,
      elementId: 'a',
      elementName: 'Nhận',
    });
    expect(asked.body.items).toMatchObject([
      { text: 'Bước này ai làm?', fileName: 'p.bpmn', elementId: 'a', elementName: 'Nhận', resolvedBy: null },
    ]);
    const [{ id: comment }] = asked.body.items;
    const settled = await dung.post(`/models/${id}/comments/${comment}/resolve`);
    expect(settled.body.items).toMatchObject([{ resolvedBy: { id: 'dung' } }]);
    const answered = await chi.post(`/models/${id}/comments`, { text: 'Chưa rõ', answersId: comment });
    expect(answered.body.items).toMatchObject([
      { resolvedBy: null, answers: [{ text: 'Chưa rõ', writtenBy: { id: 'chi' } }] },
    ]);
  });

  it('says nothing of another model, and nothing to officials', async () => {
    const { dung, official } = people();
    const [one, other] = [await aModel(dung), await aModel(dung)];
    const { items } = (await dung.post(`/models/${one.id}/comments`, { text: 'Một ý' })).body;
    expect((await dung.post(`/models/${other.id}/comments/${items[0].id}/resolve`)).body.code).toBe(
      'MODEL.COMMENT_NOT_FOUND',
    );
    expect((await dung.post(`/models/${other.id}/comments`, { text: 'x', fileId: one.file })).body.code).toBe(
      'MODEL.FILE_NOT_FOUND',
    );
    expect((await official.get(`/models/${one.id}/comments`)).status).toBe(403);
  });

  it('is put right by who wrote it, and says so', async () => {
    const { dung, chi } = people();
    const { id } = await aModel(dung);
    const { items } = (await dung.post(`/models/${id}/comments`, { text: 'Hai ngay' })).body;
    const address = `/models/${id}/comments/${items[0].id}`;
    expect(items[0].editedAt).toBeNull();
    const other = await chi.put(address, { text: 'Ba ngày' });
    expect([other.status, other.body.code]).toEqual([403, 'MODEL.COMMENT_OF_ANOTHER']);
    expect((await dung.put(address, { text: 'Hai ngày' })).body.items).toMatchObject([
      { text: 'Hai ngày', writtenBy: { id: 'dung' }, editedAt: expect.any(String) },
    ]);
  });

  it('outlives the file, and tells of itself without its words', async () => {
    const { dung } = people();
    const { id, file } = await aModel(dung);
    await dung.post(`/models/${id}/comments`, { text: 'Chỗ này sai', fileId: file, elementId: 'a' });
    await dung.delete(`/models/${id}/files/${file}?revision=1`);
    expect((await dung.get(`/models/${id}/comments`)).body.items).toMatchObject([
      { text: 'Chỗ này sai', fileName: null, elementId: 'a' },
    ]);
    const events = await server.app
      .get(Database)
      .query<{ payload: string }>("SELECT payload FROM outbox_event WHERE type = 'model.commented'");
    expect(events.length).toBeGreaterThan(0);
    expect(events.map(({ payload }) => payload).join()).not.toContain('Chỗ này sai');
  });
});

describe('a review', () => {
  it('is decided by somebody else, with the decision that says so', async () => {
    const { dung, an, chi, both } = people();
    const { id, process } = await aModel(dung);
    const review = await send(dung, id);
    expect((await dung.get(`/reviews/${review}`)).body).toMatchObject({
      state: 'OPEN',
      isOwn: true,
      model: { id, name: 'Cấp phép xây dựng' },
      processes: [{ key: process, from: null, latest: null }],
      effectiveFrom: null,
    });
    expect((await an.get(`/reviews/${review}`)).body.code).toBe('MODEL.REVIEW_NOT_FOUND');
    expect((await dung.post(`/reviews/${review}/approve`, accepting)).status).toBe(403);
    expect((await chi.post(`/reviews/${review}/approve`, { decisionNumber: 'x' })).status).toBe(400);
    const approved = await chi.post(`/reviews/${review}/approve`, { ...accepting, note: 'Đã đối chiếu' });
    expect(approved.body).toMatchObject({
      state: 'APPROVED',
      ...decision,
      decisionNote: 'Đã đối chiếu',
      published: [{ key: process, version: 1 }],
    });
    expect((await dung.get(`/definitions?key=${process}`)).body.items).toMatchObject([
      { version: 1, deployedBy: 'dung', approvedBy: 'chi', reason, ...decision },
    ]);
    const own = await send(both, (await aModel(both)).id);
    expect((await both.post(`/reviews/${own}/approve`, accepting)).body.code).toBe(
      'SECOND_PERSON.OWN_PROPOSAL',
    );
  });

  it('holds what was sent, with its scenarios, whatever is drawn afterwards', async () => {
    const { dung, chi } = people();
    const model = await aModel(dung);
    const story = `
title: { vi: Nhận rồi trả, en: Received and given }
process: ${model.process}
given: { at: '2026-10-05T08:00:00+07:00', caseCode: H1, variables: {} }
when: [{ complete: a }, { complete: b }]
then: { state: completed }
`;
    const storyFile = newId();
    await dung.put(`/models/${model.id}/files/${storyFile}`, { name: 'scenarios/01.yaml', content: story });
    const review = await send(dung, model.id);
    await draw(dung, model, without, 1);
    await dung.delete(`/models/${model.id}/files/${storyFile}?revision=1`);
    expect((await chi.get(`/reviews/${review}`)).body.stories).toEqual(['scenarios/01.yaml']);
    expect((await chi.post(`/reviews/${review}/play`)).body.stories).toMatchObject([{ hasPassed: true }]);
    expect((await chi.get(`/reviews/${review}/findings`)).body.problems).toEqual([]);
    const { files } = (await chi.get(`/reviews/${review}/comparison`)).body;
    expect(files).toMatchObject([{ name: 'p.bpmn', change: 'added', texts: { before: null } }]);
    expect(files[0].texts.after).toBe(drawn(model.process));
  });

  it('is sent back with a reason, or taken back, and is listed by its state', async () => {
    const { dung, chi } = people();
    const { id } = await aModel(dung);
    const rejected = await send(dung, id);
    await chi.post(`/reviews/${rejected}/reject`, { note: 'Thiếu căn cứ' });
    const withdrawn = await send(dung, id);
    await dung.post(`/reviews/${withdrawn}/withdraw`);
    const states = async (query: string) =>
      (await dung.get(`/reviews?modelId=${id}${query}`)).body.items.map((one: any) => [one.id, one.state]);
    expect(await states('')).toEqual([
      [withdrawn, 'WITHDRAWN'],
      [rejected, 'REJECTED'],
    ]);
    expect(await states('&state=REJECTED')).toEqual([[rejected, 'REJECTED']]);
    expect((await chi.get('/reviews?state=REJECTED')).body.items[0]).toMatchObject({
      id: rejected,
      decisionNote: 'Thiếu căn cứ',
      isOwn: false,
    });
  });

  it('brings an old version back as a new one, once', async () => {
    const { dung, chi } = people();
    const model = await aModel(dung);
    const first = await publish(dung, chi, model.id);
    await draw(dung, model, later, 1);
    await publish(dung, chi, model.id);
    const back = await dung.post('/models', { name: 'Quay lại', definitionId: first.published[0].id });
    expect((await publish(dung, chi, back.body.id)).published).toMatchObject([{ version: 3 }]);
    // It is in service now: nobody has to decide about it.
    expect((await dung.post(`/models/${back.body.id}/propose`, { reason })).status).toBe(201);
    expect((await dung.get(`/definitions?key=${model.process}`)).body.items).toHaveLength(3);
    // And it can be replaced and come back once more.
    await draw(dung, model, without, 2);
    await publish(dung, chi, model.id);
    expect((await publish(dung, chi, back.body.id)).published).toMatchObject([{ version: 5 }]);
  });
});

describe('what a change would mean', () => {
  it('is told for each running instance, and moves none', async () => {
    const { dung, chi } = people();
    const model = await aModel(dung);
    const { published } = await publish(dung, chi, model.id);
    const [version] = published;
    for (let count = 0; count < 3; count += 1) await start(version.id);
    const impact = async (steps: string) =>
      (
        await dung.post(`/models/${model.id}/impact`, {
          files: [{ name: 'p.bpmn', content: drawn(model.process, steps) }],
        })
      ).body.processes;
    expect(await impact(later)).toMatchObject([
      {
        key: model.process,
        isKept: true,
        running: 3,
        examined: 3,
        goesOn: 3,
        blocked: 0,
        versions: [{ version: 1, running: 3 }],
        steps: [{ elementId: 'a', name: 'Nhận', instances: 3, blocked: [] }],
      },
    ]);
    const renamed = 'start s | user a2 | end e | s > a2 > e';
    expect(await impact(renamed)).toMatchObject([
      { goesOn: 0, blocked: 3, steps: [{ elementId: 'a', blocked: [{ reason: 'missing', instances: 3 }] }] },
    ]);
    const rows = await server.app
      .get(Database)
      .query<{ definition_version: number }>(
        'SELECT definition_version FROM process_instance WHERE definition_key = ?',
        [model.process],
      );
    expect(rows.map(({ definition_version: one }) => Number(one))).toEqual([1, 1, 1]);
    await draw(dung, model, later, 1);
    const review = await send(dung, model.id);
    expect((await chi.get(`/reviews/${review}/impact`)).body.processes).toMatchObject([
      { running: 3, goesOn: 3 },
    ]);
  });
});

describe('two versions', () => {
  it('are compared with the diagrams of both', async () => {
    const { dung, chi } = people();
    const model = await aModel(dung);
    const first = await publish(dung, chi, model.id);
    await draw(dung, model, later, 1);
    const second = await publish(dung, chi, model.id);
    const { body } = await dung.get(
      `/comparisons?before=${first.published[0].id}&after=${second.published[0].id}`,
    );
    expect([body.before.version, body.after.version]).toEqual([1, 2]);
    const [file] = body.files;
    expect(file.texts).toEqual({ before: drawn(model.process), after: drawn(model.process, later) });
    expect(file.elements.map((one: any) => [one.elementId, one.change])).toEqual(
      expect.arrayContaining([
        ['c', 'added'],
        ['b', 'removed'],
      ]),
    );
  });
});
