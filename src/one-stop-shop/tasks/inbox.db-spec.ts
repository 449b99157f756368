import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { aCaseFile } from '../../../test/builders/a-case-file';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { ApiClient } from '../../../test/support/api-client';
import { drawBpmn } from '../../../test/support/draw-bpmn';
import { aPdf } from '../../../test/support/sample-files';
import { Config } from '../../config';
import { Database, UnitOfWork } from '../../database';
import { definitionMessages, Definitions, DefinitionsModule } from '../../definitions';
import { type Actor, DrivenClock, type JsonObject, newId } from '../../kernel';
import {
  CommandRunner,
  CompleteTask,
  InstanceListeners,
  runtimeMessages,
  RuntimeModule,
} from '../../runtime';
import { CalendarModule, calendarMessages } from '../calendar/calendar.module';
import { CaseAccess } from '../case-files/case-access';
import type { CaseFile } from '../case-files/case-file';
import { deadlinesMessages, DeadlinesModule } from '../deadlines/deadlines.module';
import type { ReceivedFile } from '../documents/receive-files';
import { Uploads } from '../documents/uploads';
import { ChangeOrganisation } from '../organisation/change-organisation.command';
import { Organisation } from '../organisation/organisation';
import { organisationMessages, OrganisationModule } from '../organisation/organisation.module';
import { HandoffListeners, type HandoffChange } from '../handoffs/handoff-listeners';
import type { Handoff } from '../handoffs/handoff.repository';
import { hashOf } from '../procedures/procedures';
import { proceduresMessages, ProceduresModule } from '../procedures/procedures.module';
import { InboxController } from './inbox.controller';
import { InboxFiltersController } from './inbox-filters.controller';
import { InboxQuery } from './inbox-requests.dto';
import { inboxMessages, InboxModule } from './tasks.module';
import { WorkItems } from './work-items';

const morning = '2026-11-16T08:00:00+07:00';
const day = 86_400_000;

/** The papers of a task's form go to its case; who may see them is for others to test. */
@Global()
@Module({
  providers: [{ provide: CaseAccess, useValue: { seenAgencies: () => null, readingAgencies: () => null } }],
  exports: [CaseAccess],
})
class AnyCaseModule {}

let server: TestServer;
let clock: DrivenClock;
let inbox: InboxController;
let filters: InboxFiltersController;
const people: Record<string, string> = {};
const places: Record<string, string> = {};
const cases = new Map<string, CaseFile>();
let versionId: string;

beforeAll(async () => {
  clock = new DrivenClock(new Date(morning));
  server = await startTestServer({
    imports: [
      AnyCaseModule,
      DefinitionsModule,
      RuntimeModule,
      OrganisationModule,
      CalendarModule,
      DeadlinesModule,
      ProceduresModule,
      InboxModule,
    ],
    catalogues: [
      definitionMessages,
      runtimeMessages,
      organisationMessages,
      calendarMessages,
      deadlinesMessages,
      proceduresMessages,
      inboxMessages,
    ],
    clock,
  });
  inbox = server.app.get(InboxController);
  filters = server.app.get(InboxFiltersController);
  await organise();
  await deploy();
  // What the room of case files does for every movement of a case, without its states.
  server.app.get(InstanceListeners).register(async (command, rootId, changes) => {
    const caseFile = cases.get(changes[0].instance.businessKey ?? '');
    if (!caseFile) return;
    caseFile.instanceId = rootId;
    await server.app.get(WorkItems).onProgress({ command, caseFile, changes });
  });
});
afterAll(() => server.stop());

/** Two communes; An receives, Bình, Chi and Dũng appraise, Hà heads them, Lan signs, Xuân works in the other one. */
async function organise(): Promise<void> {
  const change = server.app.get(ChangeOrganisation);
  const actor = as('nobody', 'system');
  await change.execute({ actor }, (draft) => {
    for (const key of ['tinh', 'xa-an-phu', 'xa-binh-an'])
      draft.putAgency({
        key,
        name: { vi: `UBND ${key}`, en: key },
        tier: key === 'tinh' ? 'PROVINCE' : 'COMMUNE',
        ...(key !== 'tinh' && { parent: 'tinh' }),
        validFrom: '2025-07-01',
      });
    for (const [agency, unit] of [
      ['tinh', 'control-office'],
      ['xa-an-phu', 'one-stop'],
      ['xa-an-phu', 'economic-division'],
      ['xa-an-phu', 'commune-committee'],
      ['xa-binh-an', 'economic-division'],
    ])
      draft.putUnit({ agency, key: unit, name: { vi: unit, en: unit } });
    for (const [key, name, agency, unit, role] of [
      ['an', 'Trần An', 'xa-an-phu', 'one-stop', 'receiver'],
      ['binh', 'Lê Bình', 'xa-an-phu', 'economic-division', 'case-officer'],
      ['chi', 'Phạm Chi', 'xa-an-phu', 'economic-division', 'case-officer'],
      ['dung', 'Võ Dũng', 'xa-an-phu', 'economic-division', 'case-officer'],
      ['ha', 'Đỗ Hà', 'xa-an-phu', 'economic-division', 'unit-head'],
      ['lan', 'Bùi Lan', 'xa-an-phu', 'commune-committee', 'leader'],
      ['minh', 'Ngô Minh', 'tinh', 'control-office', 'supervisor'],
      ['xuan', 'Hồ Xuân', 'xa-binh-an', 'economic-division', 'case-officer'],
      ['yen', 'Lý Yên', 'xa-binh-an', 'economic-division', 'case-officer'],
    ]) {
      draft.putPerson({ key, name });
      draft.putPost({ person: key, agency, unit, role });
    }
    // Yên stands in for Chi during two days, and for Dũng in one procedure from then on.
    draft.putSubstitution({
      from: 'chi',
      to: 'yen',
      reason: 'ABSENCE',
      validFrom: '2026-11-18',
      validTo: '2026-11-20',
    });
    draft.putSubstitution({
      from: 'dung',
      to: 'yen',
      reason: 'DELEGATION',
      procedures: ['2.000815'],
      validFrom: '2026-11-18',
    });
    return null;
  });
  const { people: known, units, agencies } = server.app.get(Organisation).data();
  for (const { key, id } of known) people[key] = id;
  for (const { key, id } of agencies) places[key] = id;
  for (const { key, id, agencyId } of units)
    places[`${agencies.find((agency) => agency.id === agencyId)!.key}/${key}`] = id;
}

const form = {
  type: 'default',
  id: 'appraise',
  components: [
    {
      type: 'radio',
      key: 'verdict',
      values: [{ value: 'GOOD' }, { value: 'BAD' }],
      validate: { required: true },
    },
    {
      type: 'textarea',
      key: 'reason',
      conditional: { hide: '=verdict != "BAD"' },
      validate: { required: true },
    },
    { type: 'filepicker', key: 'photos', multiple: true },
    { type: 'address', key: 'site' },
    { type: 'person', key: 'deputy', validate: { requiredParts: ['identity'] } },
  ],
};
const model = `start s | user appraise name="Thẩm định" procedure:unit="economic-division" procedure:role="case-officer" procedure:act="appraise" camunda:formKey="appraise" procedure:processingTime="1" procedure:processingTimeUnit="working-day"
  user review name="Soát xét" procedure:unit="economic-division" procedure:role="case-officer" procedure:act="review" procedure:fourEyes="appraise" camunda:dueDate="2026-11-30T17:00:00+07:00"
  user lost procedure:unit="nowhere" procedure:role="nobody"
  end e | s > appraise > review > lost > e`;

async function deploy(): Promise<void> {
  const api = new ApiClient(server.url, await server.token('operator'));
  const reply = await api.deploy([
    { name: 'permit.bpmn', content: drawBpmn(model, { process: 'permit' }) },
    { name: 'appraise.form', content: JSON.stringify(form) },
  ]);
  expect([reply.status, reply.body.problems ?? []]).toEqual([201, []]);
  api.close();
  const definition = reply.body.definitions.find(({ key }: any) => key === 'permit');
  versionId = newId();
  const content = JSON.stringify({ name: { vi: 'Cấp giấy phép xây dựng', en: 'Building permit' }, fees: [] });
  await server.app.get(UnitOfWork).run((tx) =>
    tx.insert('procedure_version', [
      {
        id: versionId,
        code: '1.001612',
        national_code: null,
        definition_id: definition.id,
        definition_key: 'permit',
        deployment_id: reply.body.id,
        field: 'construction',
        level: 'COMMUNE',
        valid_from: '2025-07-01',
        valid_to: null,
        effective_to: null,
        search_text: '',
        content,
        hash: hashOf(content),
        created_at: 0,
      },
    ]),
  );
}

const as = (key: string, kind: Actor['kind'] = 'person', roles = ['official']): Actor => ({
  kind,
  id: people[key] ?? key,
  name: key,
  roles,
});
const asSupervisor = (key: string) => as(key, 'person', ['supervisor']);
const asService = () => as('robot', 'service', ['operator']);

let number = 0;
/** A case at its first step; answers the id of that task. */
async function aCase(change: Partial<CaseFile> = {}): Promise<{ caseFile: CaseFile; taskId: string }> {
  number += 1;
  const caseFile = aCaseFile({
    id: newId(),
    code: `H40.12-261116-${String(number).padStart(4, '0')}`,
    procedureVersionId: versionId,
    receivingAgencyId: places['xa-an-phu'],
    competentAgencyId: places['xa-an-phu'],
    returnAgencyId: places['xa-an-phu'],
    ...change,
  });
  cases.set(caseFile.code, caseFile);
  const commands = server.app.get(CommandRunner);
  await commands.run({ actor: asService() }, async (command) => {
    const definition = (await server.app.get(Definitions).findLatest(command.tx, 'permit'))!;
    await command.start(definition, { businessKey: caseFile.code, variables: { caseCode: caseFile.code } });
    return null;
  });
  return { caseFile, taskId: await taskOf(caseFile, 'appraise') };
}

async function taskOf({ id }: CaseFile, step: string): Promise<string> {
  const [row] = await server.app
    .get(Database)
    .query<{ task_id: string }>(
      "SELECT task_id FROM work_item WHERE case_id = ? AND element_id = ? AND state IN ('OPEN', 'RETURNED')",
      [id, step],
    );
  return row.task_id;
}
const list = async (actor: Actor, query: Partial<InboxQuery> = {}) =>
  (await inbox.list(Object.assign(new InboxQuery(), query), actor)).items;
const tasksOf = async (actor: Actor, query: Partial<InboxQuery> = {}) =>
  (await list(actor, query)).map(({ taskId }) => taskId);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    ({ code }: { code: string }) => code,
  );
const complete = (taskId: string, actor: Actor, variables: JsonObject = {}) =>
  inbox.complete(taskId, { variables }, actor);
const row = async (taskId: string) =>
  (
    await server.app
      .get(Database)
      .query<Record<string, any>>('SELECT * FROM work_item WHERE task_id = ?', [taskId])
  )[0];
const travelTo = (text: string) => {
  const instant = new Date(text);
  if (instant > clock.now()) clock.travelTo(instant);
};
const good = { verdict: 'GOOD' };
/** A small file that this person has sent. */
async function anUpload(key: string): Promise<string> {
  const path = join(server.app.get(Config).dataDir, 'receiving', newId());
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, aPdf());
  const file = {
    path,
    originalname: 'ảnh.pdf',
    mimetype: 'application/pdf',
    size: aPdf().length,
    sha256: newId(),
  };
  const [{ id }] = await server.app.get(Uploads).take(as(key), [file as ReceivedFile]);
  return id;
}
const papersOf = (caseId: string) =>
  server.app.get(Database).query('SELECT upload_id, purpose FROM attachment WHERE case_id = ?', [caseId]);

describe('a work item', () => {
  it('lies where the model says, is due by the clock of its step, and says so in the task too', async () => {
    const { caseFile, taskId } = await aCase({ applicant: { kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh' } });
    expect(await inbox.get(taskId, as('binh'))).toMatchObject({
      caseCode: caseFile.code,
      step: 'appraise',
      act: 'appraise',
      unitId: places['xa-an-phu/economic-division'],
      role: 'case-officer',
      unresolvedAddress: null,
      state: 'OPEN',
      class: 'IN_TIME',
      version: 1,
      dueAt: '2026-11-17T10:00:00.000Z',
      rights: { canWork: true, canAssign: false, insteadOf: null },
      caseFile: { code: caseFile.code, procedureName: { en: 'Building permit' } },
      variables: { caseCode: caseFile.code },
      form: {
        key: 'appraise',
        schema: {
          components: [
            { key: 'verdict' },
            { key: 'reason' },
            { key: 'photos' },
            { key: 'site' },
            { key: 'deputy' },
          ],
        },
      },
      draft: null,
    });
    const [task] = await server.app
      .get(Database)
      .query<{ due_at: number; due_order: number }>('SELECT due_at, due_order FROM task WHERE id = ?', [
        taskId,
      ]);
    const due = Date.parse('2026-11-17T17:00:00+07:00');
    expect(task).toEqual({ due_at: due, due_order: due });
    const clocks = await server.app
      .get(Database)
      .query('SELECT kind, state FROM clock WHERE subject_id = ?', [taskId]);
    expect(clocks).toEqual([{ kind: 'STEP', state: 'RUNNING' }]);
  });

  it('ends with its task, and so do its clock, its words and its draft', async () => {
    const { taskId } = await aCase();
    await inbox.saveDraft(taskId, { content: { verdict: 'GO' } }, as('binh'));
    await complete(taskId, as('binh'), good);
    expect(await row(taskId)).toMatchObject({ state: 'DONE', completed_by: people.binh, instead_of: null });
    const database = server.app.get(Database);
    for (const table of ['work_item_word', 'task_draft'])
      expect(await database.query(`SELECT * FROM ${table} WHERE task_id = ?`, [taskId])).toEqual([]);
    expect(await database.query('SELECT state FROM clock WHERE subject_id = ?', [taskId])).toEqual([
      { state: 'ENDED' },
    ]);
  });

  it('that nobody answers for lies with the one-stop of the competent agency and says what was asked', async () => {
    const { caseFile, taskId } = await aCase();
    await complete(taskId, as('binh'), good);
    await complete(await taskOf(caseFile, 'review'), as('chi'));
    const lost = await taskOf(caseFile, 'lost');
    expect(await inbox.get(lost, as('an'))).toMatchObject({
      unitId: places['xa-an-phu/one-stop'],
      unresolvedAddress: 'nowhere.nobody',
    });
  });
});

describe('the inbox', () => {
  it('shows officials what their posts allow and nothing else', async () => {
    const { taskId } = await aCase();
    for (const [key, sees] of [
      ['binh', true],
      ['chi', true],
      ['ha', true],
      ['an', false],
      ['lan', false],
      ['xuan', false],
    ] as const) {
      expect([key, (await tasksOf(as(key), { limit: 200 })).includes(taskId)]).toEqual([key, sees]);
      expect([key, await codeOf(inbox.get(taskId, as(key)))]).toEqual([
        key,
        sees ? 'done' : 'TASK.NOT_FOUND',
      ]);
      if (!sees)
        for (const act of [
          inbox.claim(taskId, {}, as(key)),
          complete(taskId, as(key), good),
          inbox.suggest(taskId, as(key)),
          inbox.draft(taskId, as(key)),
          inbox.saveDraft(taskId, { content: {} }, as(key)),
        ])
          expect(await codeOf(act)).toBe('TASK.NOT_FOUND');
    }
    expect(await codeOf(inbox.get('unknown', as('binh')))).toBe('TASK.NOT_FOUND');
  });

  it('shows a supervisor the agencies below, who may assign and not work', async () => {
    const { taskId } = await aCase();
    expect(await tasksOf(asSupervisor('minh'), { limit: 200 })).toContain(taskId);
    expect(await tasksOf(as('minh'), { limit: 200 })).not.toContain(taskId);
    expect(await codeOf(inbox.claim(taskId, {}, asSupervisor('minh')))).toBe('INBOX.NOT_YOUR_WORK');
    expect(await codeOf(complete(taskId, asSupervisor('minh'), good))).toBe('INBOX.NOT_YOUR_WORK');
    expect((await inbox.assign(taskId, { assignee: people.dung }, asSupervisor('minh'))).assignee).toBe(
      people.dung,
    );
  });

  it('filters, sorts and pages the same on both databases', async () => {
    const commune = { receivingAgencyId: places['xa-binh-an'], competentAgencyId: places['xa-binh-an'] };
    const first = await aCase({
      ...commune,
      channel: 'ONLINE',
      applicant: { kind: 'PERSON', name: 'Đoàn Văn Hậu' },
    });
    const second = await aCase({
      ...commune,
      applicant: { kind: 'PERSON', name: 'Ân Thị Bé' },
      procedureCode: '2.000815',
    });
    await inbox.claim(second.taskId, {}, as('xuan'));
    const xuan = as('xuan');
    const both = [first.taskId, second.taskId];
    const fits = async (query: Partial<InboxQuery>) =>
      (await tasksOf(xuan, query)).filter((id) => both.includes(id));
    expect(await fits({ view: 'mine' })).toEqual([second.taskId]);
    expect(await fits({ unassigned: true })).toEqual([first.taskId]);
    expect(await fits({ procedure: '2.000815' })).toEqual([second.taskId]);
    expect(await fits({ channel: 'ONLINE' })).toEqual([first.taskId]);
    expect(await fits({ assignee: people.xuan })).toEqual([second.taskId]);
    expect(
      await fits({ unit: places['xa-binh-an/economic-division'], agency: places['xa-binh-an'] }),
    ).toHaveLength(2);
    expect(await fits({ unit: places['xa-an-phu/economic-division'] })).toEqual([]);
    expect(await fits({ step: 'review' })).toEqual([]);
    expect(await fits({ text: 'DOAN HAU' })).toEqual([first.taskId]);
    expect(await fits({ text: 'giấy phép bé' })).toEqual([second.taskId]);
    expect(await fits({ text: first.caseFile.code.toLowerCase() })).toEqual([first.taskId]);
    expect(await fits({ text: 'hau be' })).toEqual([]);
    expect(await fits({ dueBefore: '2026-11-16T00:00:00+07:00' })).toEqual([]);
    expect(await fits({ sort: 'applicant' })).toEqual([second.taskId, first.taskId]);
    for (const sort of ['due', 'priority', 'created', 'applicant'] as const) {
      const paged: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await inbox.list(
          Object.assign(new InboxQuery(), { sort, limit: 1, ...(cursor && { cursor }) }),
          xuan,
        );
        paged.push(...page.items.map(({ taskId }) => taskId));
        if (!page.next) break;
        cursor = page.next;
      }
      expect([sort, paged]).toEqual([sort, await tasksOf(xuan, { sort })]);
      expect(new Set(paged).size).toBe(paged.length);
      expect(paged).toEqual(expect.arrayContaining(both));
    }
    const service = asService();
    expect(await tasksOf(service, { assignee: people.xuan })).toContain(second.taskId);
    expect(await tasksOf(service, { agency: places['xa-binh-an'], text: 'hậu' })).toEqual([first.taskId]);
    expect(await codeOf(list(service, { sort: 'applicant' }))).toBe('INBOX.TOO_WIDE');
  });

  it('answers over HTTP to those with the permission', async () => {
    const { taskId } = await aCase();
    const api = new ApiClient(server.url, await server.token('operator'));
    const page = await api.get('/inbox?limit=200&unassigned=true&text=giay%20phep');
    expect([page.status, page.body.items.some((item: any) => item.taskId === taskId)]).toEqual([200, true]);
    for (const query of [
      'view=all',
      'sort=name',
      'limit=0',
      'class=LATE',
      'dueBefore=2026-01-01',
      'colour=red',
    ])
      expect([query, (await api.get(`/inbox?${query}`)).status]).toEqual([query, 400]);
    const bad = await api.post(`/inbox/${taskId}/complete`, { variables: { verdict: 'BAD', stamp: 1 } });
    expect([bad.status, bad.body.code]).toEqual([422, 'FORM.REFUSED']);
    expect(bad.body.errors).toEqual([
      { field: 'reason', code: 'FORM.REQUIRED', message: 'Trường "reason" là bắt buộc.' },
      { field: 'stamp', code: 'FORM.UNKNOWN_FIELD', message: 'Biểu mẫu không có trường "stamp".' },
    ]);
    expect((await api.post(`/inbox/${taskId}/complete`, { variables: good, completedBy: 'me' })).status).toBe(
      400,
    );
    const done = await api.post(`/inbox/${taskId}/complete`, { variables: good });
    expect([done.status, done.body.nextTasks.length]).toEqual([200, 1]);
    const viewer = new ApiClient(server.url, await server.token('viewer'));
    expect((await viewer.post(`/inbox/${taskId}/claim`)).status).toBe(403);
    api.close();
    viewer.close();
  });
});

describe('taking work', () => {
  it('is done by one of two, and the other hears who', async () => {
    const { taskId } = await aCase();
    const results = await Promise.allSettled([
      inbox.claim(taskId, { version: 1 }, as('binh')),
      inbox.claim(taskId, { version: 1 }, as('chi')),
    ]);
    const winner = results.find((one) => one.status === 'fulfilled')!;
    const loser = results.find((one) => one.status === 'rejected')!;
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { assignee, assigneeName, version } = (winner as PromiseFulfilledResult<any>).value;
    expect(version).toBe(2);
    expect((loser as PromiseRejectedResult).reason).toMatchObject({
      code: 'INBOX.ALREADY_CLAIMED',
      kind: 'conflict',
      params: { assignee, assigneeName },
    });
    const other = assignee === people.binh ? 'chi' : 'binh';
    expect(await codeOf(complete(taskId, as(other), good))).toBe('INBOX.ALREADY_CLAIMED');
    expect(await codeOf(inbox.unclaim(taskId, {}, as(other)))).toBe('INBOX.ALREADY_CLAIMED');
    expect(await inbox.unclaim(taskId, {}, as('ha'))).toMatchObject({
      assignee: null,
      version: 3,
      claimedAt: null,
    });
    expect((await inbox.claim(taskId, { version: 3 }, as(other))).assignee).toBe(people[other]);
  });

  it('by assignment is for heads, and for those who hold the post', async () => {
    const { taskId } = await aCase();
    expect(await codeOf(inbox.assign(taskId, { assignee: people.chi }, as('binh')))).toBe(
      'INBOX.MAY_NOT_ASSIGN',
    );
    expect(await codeOf(inbox.assign(taskId, { assignee: people.lan }, as('ha')))).toBe('INBOX.NOT_A_HOLDER');
    expect((await inbox.assign(taskId, { assignee: people.chi }, as('ha'))).assignee).toBe(people.chi);
    expect(await codeOf(complete(taskId, as('ha'), good))).toBe('INBOX.NOT_YOUR_WORK');
    expect((await inbox.assign(taskId, { assignee: people.dung }, as('ha'))).assignee).toBe(people.dung);
  });

  it('by delegation goes back to whom it came from', async () => {
    const { taskId } = await aCase();
    expect(await codeOf(inbox.delegate(taskId, { assignee: people.chi }, as('binh')))).toBe(
      'INBOX.NOT_CLAIMED',
    );
    await inbox.claim(taskId, {}, as('binh'));
    expect(await codeOf(inbox.return(taskId, {}, as('binh')))).toBe('INBOX.NOT_DELEGATED');
    expect(await inbox.delegate(taskId, { assignee: people.chi }, as('binh'))).toMatchObject({
      assignee: people.chi,
      delegatedFrom: people.binh,
    });
    expect(await codeOf(inbox.return(taskId, {}, as('dung')))).toBe('INBOX.ALREADY_CLAIMED');
    expect(await inbox.return(taskId, {}, as('chi'))).toMatchObject({
      assignee: people.binh,
      delegatedFrom: null,
    });
  });

  it('needs other eyes than those of the earlier step, whoever they looked for', async () => {
    const { caseFile, taskId } = await aCase();
    await inbox.claim(taskId, {}, as('binh'));
    await inbox.delegate(taskId, { assignee: people.chi }, as('binh'));
    await complete(taskId, as('chi'), good);
    const review = await taskOf(caseFile, 'review');
    for (const key of ['binh', 'chi']) {
      expect([key, await codeOf(inbox.claim(review, {}, as(key)))]).toEqual([key, 'TASK.FOUR_EYES']);
      expect([key, await codeOf(complete(review, as(key)))]).toEqual([key, 'TASK.FOUR_EYES']);
      expect([key, await codeOf(inbox.assign(review, { assignee: people[key] }, as('ha')))]).toEqual([
        key,
        'TASK.FOUR_EYES',
      ]);
    }
    expect((await inbox.suggest(review, as('ha'))).excluded.map(({ personId }) => personId).sort()).toEqual(
      [people.binh, people.chi].sort(),
    );
    await complete(review, as('dung'));
  });
});

describe('a suggestion', () => {
  it('goes by the load of those who are there, and says its figures', async () => {
    const { taskId } = await aCase();
    const before = await inbox.suggest(taskId, as('ha'));
    expect(before.items.map(({ personId }) => personId).sort()).toEqual(
      [people.binh, people.chi, people.dung].sort(),
    );
    const [best] = before.items;
    for (let i = 0; i < 40; i += 1) {
      const { taskId: other } = await aCase();
      await inbox.assign(other, { assignee: best.personId }, as('ha'));
    }
    const after = await inbox.suggest(taskId, as('ha'));
    const loaded = after.items.find(({ personId }) => personId === best.personId)!;
    expect(loaded).toMatchObject({ rank: 3, open: best.open + 40 });
    expect(after.items.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(await codeOf(inbox.suggest(taskId, as('lan')))).toBe('TASK.NOT_FOUND');
  }, 60_000);
});

describe('completing', () => {
  it('checks the deployed form, and answers what is next in the case and in the queue', async () => {
    const { caseFile, taskId } = await aCase();
    expect(await codeOf(complete(taskId, as('binh'), { verdict: 'FINE' }))).toBe('FORM.REFUSED');
    expect(await codeOf(complete(taskId, as('binh'), { ...good, approved: true }))).toBe('FORM.REFUSED');
    expect((await row(taskId)).state).toBe('OPEN');
    const done = await complete(taskId, as('binh'), good);
    expect(done).toMatchObject({
      taskId,
      caseId: caseFile.id,
      insteadOf: null,
      nextTasks: [{ step: 'review' }],
    });
    expect(done.nextInInbox).not.toBeNull();
    expect(done.nextInInbox!.taskId).not.toBe(taskId);
    expect([null, people.binh]).toContain(done.nextInInbox!.assignee);
    expect(await codeOf(complete(taskId, as('binh'), good))).toBe('TASK.NOT_OPEN');
    const review = await taskOf(caseFile, 'review');
    expect((await complete(review, as('dung'))).nextTasks).toEqual([]);
  });

  it('takes an address of the organisation and a party with its numbers as they are, and nothing that only looks so', async () => {
    const { caseFile, taskId } = await aCase();
    const site = { province: 'tinh', commune: 'xa-an-phu', unit: 'xa-an-phu', line: 'Thôn 3, 文' };
    const deputy = { kind: 'ENTERPRISE', name: 'Công ty “An Phú”', identity: '0100109106' };
    const wrongs: JsonObject[] = [
      { site: { ...site, commune: 'xa-binh-an' } },
      { site: { ...site, ward: 'x' } },
      { deputy: { ...deputy, identity: '0100109107' } },
      { deputy: { kind: 'ENTERPRISE', name: 'Công ty An Phú' } },
    ];
    for (const wrong of wrongs)
      expect([wrong, await codeOf(complete(taskId, as('binh'), { ...good, ...wrong }))]).toEqual([
        wrong,
        'FORM.REFUSED',
      ]);
    expect((await row(taskId)).state).toBe('OPEN');
    await complete(taskId, as('binh'), { ...good, site, deputy });
    const review = await inbox.get(await taskOf(caseFile, 'review'), as('dung'));
    expect(review.variables).toMatchObject({ site, deputy });
  });

  it('makes the files of the form papers of the case, once, and only what the same person has sent', async () => {
    const { caseFile, taskId } = await aCase();
    const [own, foreign] = [await anUpload('binh'), await anUpload('dung')];
    expect(await codeOf(complete(taskId, as('binh'), { ...good, photos: [own, foreign] }))).toBe(
      'DOCUMENT.UPLOAD_NOT_FOUND',
    );
    expect((await row(taskId)).state).toBe('OPEN');
    expect(await papersOf(caseFile.id)).toEqual([]);
    await complete(taskId, as('binh'), { ...good, photos: [own] });
    expect(await papersOf(caseFile.id)).toEqual([{ upload_id: own, purpose: 'OTHER' }]);
  });

  it('of a version that has passed is refused', async () => {
    const { taskId } = await aCase();
    await inbox.claim(taskId, {}, as('binh'));
    expect(await codeOf(inbox.complete(taskId, { version: 1, variables: good }, as('binh')))).toBe(
      'TASK.STALE_VERSION',
    );
  });

  it('in bulk does what can be done, says what cannot and why, and repeats nothing under its key', async () => {
    const [one, two, three] = [await aCase(), await aCase(), await aCase()];
    await inbox.claim(two.taskId, {}, as('chi'));
    const request = {
      action: 'complete' as const,
      items: [
        { taskId: one.taskId, variables: good },
        { taskId: two.taskId, variables: good },
        { taskId: three.taskId, variables: { verdict: 'BAD' } },
        { taskId: 'unknown', variables: good },
      ],
    };
    const key = { actorId: people.binh, key: 'bulk-1', requestHash: 'h' };
    const expected = {
      done: 1,
      refused: 3,
      items: [
        { taskId: one.taskId, isDone: true },
        {
          taskId: two.taskId,
          isDone: false,
          code: 'INBOX.ALREADY_CLAIMED',
          message: 'This work has already been taken by Phạm Chi.',
        },
        {
          taskId: three.taskId,
          isDone: false,
          code: 'FORM.REFUSED',
          errors: [{ field: 'reason', code: 'FORM.REQUIRED' }],
        },
        { taskId: 'unknown', isDone: false, code: 'TASK.NOT_FOUND' },
      ],
    };
    expect(await inbox.bulk(request, as('binh'), 'en', key)).toMatchObject(expected);
    expect(await inbox.bulk(request, as('binh'), 'en', key)).toMatchObject(expected);
    expect((await row(one.taskId)).state).toBe('DONE');
    expect((await row(three.taskId)).state).toBe('OPEN');
    const claimed = await inbox.bulk({ action: 'claim', items: [{ taskId: three.taskId }] }, as('binh'));
    expect(claimed).toMatchObject({ done: 1, refused: 0 });
  });
});

describe('a draft', () => {
  it('survives for whoever goes on with the task, and tells who has saved in between', async () => {
    const { taskId } = await aCase();
    expect(await codeOf(inbox.draft(taskId, as('binh')))).toBe('DRAFT.NOT_FOUND');
    expect(await inbox.saveDraft(taskId, { content: { verdict: 'BAD' } }, as('binh'))).toMatchObject({
      version: 1,
    });
    expect(await inbox.draft(taskId, as('chi'))).toMatchObject({
      content: { verdict: 'BAD' },
      savedByName: 'Lê Bình',
    });
    await inbox.saveDraft(taskId, { version: 1, content: { verdict: 'GOOD' } }, as('chi'));
    await expect(inbox.saveDraft(taskId, { version: 1, content: {} }, as('binh'))).rejects.toMatchObject({
      code: 'DRAFT.CHANGED',
      params: { version: 2, savedByName: 'Phạm Chi' },
    });
    expect(await codeOf(inbox.saveDraft(taskId, { content: {} }, as('ha')))).toBe('INBOX.NOT_YOUR_WORK');
    const huge = { content: { text: 'x'.repeat(257 * 1_024) } };
    expect(await codeOf(inbox.saveDraft(taskId, huge, as('binh')))).toBe('DRAFT.TOO_LARGE');
    await inbox.removeDraft(taskId, as('binh'));
    expect((await inbox.get(taskId, as('binh'))).draft).toBeNull();
    await complete(taskId, as('binh'), good);
    expect(await codeOf(inbox.saveDraft(taskId, { content: {} }, as('binh')))).toBe('TASK.NOT_OPEN');
  });
});

describe('a saved filter', () => {
  const request = (name: string, unitId?: string, criteria: Partial<InboxQuery> = {}) => ({
    name,
    criteria: Object.assign(new InboxQuery(), { view: 'unit', ...criteria }),
    ...(unitId && { unitId }),
  });

  it('is kept for its owner, shared with a unit, and counted live', async () => {
    const unitId = places['xa-an-phu/economic-division'];
    const { caseFile } = await aCase();
    const own = await filters.create(request('Của tôi', undefined, { text: caseFile.code }), as('binh'));
    const shared = await filters.create(request('Cả phòng', unitId), as('binh'));
    expect(await codeOf(filters.create(request('Của tôi'), as('binh')))).toBe('INBOX_FILTER.EXISTS');
    expect(
      await codeOf(filters.create(request('Lạ', places['xa-binh-an/economic-division']), as('binh'))),
    ).toBe('INBOX_FILTER.NOT_YOUR_UNIT');
    expect((await filters.list(as('chi'))).items.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['Cả phòng', false],
    ]);
    expect((await filters.list(as('lan'))).items).toEqual([]);
    const counts = await inbox.counts(as('binh'));
    expect(counts.filters[own.id]).toEqual({ count: 1, isMore: false });
    expect(counts.filters[shared.id].count).toBe(
      (await list(as('binh'), { view: 'unit', limit: 200 })).length,
    );
    expect(counts.views.mine.count).toBe((await list(as('binh'), { view: 'mine', limit: 200 })).length);
    expect(await codeOf(filters.change(shared.id, { ...request('x'), version: 1 }, as('chi')))).toBe(
      'INBOX_FILTER.NOT_FOUND',
    );
    expect(await filters.change(own.id, { ...request('Khác'), version: 1 }, as('binh'))).toMatchObject({
      name: 'Khác',
      version: 2,
    });
    expect(await codeOf(filters.change(own.id, { ...request('Nữa'), version: 1 }, as('binh')))).toBe(
      'INBOX_FILTER.CHANGED',
    );
    expect(await codeOf(filters.remove(own.id, as('chi')))).toBe('INBOX_FILTER.NOT_FOUND');
    await filters.remove(own.id, as('binh'));
  });
});

describe('work that was refused by its receiver', () => {
  const economicDivision = () => ({
    agencyId: places['xa-an-phu'],
    unitId: places['xa-an-phu/economic-division'],
  });
  const oneStop = () => ({ agencyId: places['xa-an-phu'], unitId: places['xa-an-phu/one-stop'] });
  /** As the room of handoffs tells it. */
  const tell = (change: HandoffChange, handoff: Pick<Handoff, 'caseId' | 'to' | 'tasks' | 'previousId'>) =>
    server.app.get(UnitOfWork).run(async (tx) => {
      const command = {
        tx,
        now: await tx.now(),
        actor: as('binh'),
        emit: () => undefined,
        audit: () => undefined,
      };
      const listeners = server.app.get(HandoffListeners);
      await listeners.notify(command, { from: oneStop(), ...handoff } as Handoff, change);
    });

  it('is shown to the unit that sent it until it is sent again', async () => {
    const { caseFile, taskId } = await aCase();
    const handoff = { caseId: caseFile.id, to: economicDivision(), tasks: [taskId], previousId: null };
    await tell('refused', handoff);
    expect(await tasksOf(as('an'), { view: 'returned' })).toEqual([taskId]);
    expect(await tasksOf(as('binh'), { limit: 200 })).not.toContain(taskId);
    expect(await codeOf(inbox.claim(taskId, {}, as('an')))).toBe('INBOX.NOT_YOUR_WORK');
    await tell('sent', { ...handoff, previousId: 'before' });
    expect(await tasksOf(as('an'), { view: 'returned' })).toEqual([]);
    expect(await tasksOf(as('binh'), { limit: 200 })).toContain(taskId);
  });

  it('is open again when the receiver sets to it after all', async () => {
    const { caseFile, taskId } = await aCase();
    await tell('refused', { caseId: caseFile.id, to: economicDivision(), tasks: [taskId], previousId: null });
    await inbox.claim(taskId, {}, as('binh'));
    expect(await row(taskId)).toMatchObject({ state: 'OPEN', returned_to_unit_id: null });
  });

  it('lies with the sender, for everybody there, when they keep it', async () => {
    const { caseFile, taskId } = await aCase();
    const handoff = { caseId: caseFile.id, to: economicDivision(), tasks: [taskId], previousId: null };
    await tell('refused', handoff);
    await tell('kept', handoff);
    expect(await tasksOf(as('an'), { text: caseFile.code })).toEqual([taskId]);
    expect(await tasksOf(as('binh'), { limit: 200 })).not.toContain(taskId);
    await complete(taskId, as('an'), good);
  });
});

describe('an agency that is succeeded', () => {
  it('hands its open work on, unit by unit, and what no unit continues to the door of its successor', async () => {
    const change = server.app.get(ChangeOrganisation);
    await change.execute({ actor: as('nobody', 'system') }, (draft) => {
      for (const key of ['xa-cu', 'xa-moi']) {
        draft.putAgency({
          key,
          name: { vi: key, en: key },
          tier: 'COMMUNE',
          parent: 'tinh',
          validFrom: '2025-07-01',
        });
        for (const unit of key === 'xa-cu'
          ? ['one-stop', 'economic-division', 'nowhere']
          : ['one-stop', 'economic-division'])
          draft.putUnit({ agency: key, key: unit, name: { vi: unit, en: unit } });
      }
      draft.putPerson({ key: 'moi', name: 'Người Mới' });
      draft.putPost({ person: 'moi', agency: 'xa-moi', unit: 'economic-division', role: 'case-officer' });
      draft.putPost({ person: 'moi', agency: 'xa-moi', unit: 'one-stop', role: 'receiver' });
      return null;
    });
    const { people: known, agencies } = server.app.get(Organisation).data();
    people.moi = known.find(({ key }) => key === 'moi')!.id;
    const old = agencies.find(({ key }) => key === 'xa-cu')!.id;
    const applicant = { kind: 'PERSON' as const, name: 'Quách Thành Danh' };
    const { taskId } = await aCase({ competentAgencyId: old, applicant });
    const done = await aCase({ competentAgencyId: old, applicant });
    await complete(done.taskId, asService(), good);
    await complete(await taskOf(done.caseFile, 'review'), as('other', 'service', ['operator']));
    const lost = await taskOf(done.caseFile, 'lost');
    expect(await tasksOf(as('moi'), { text: 'quach' })).toEqual([]);

    await change.execute({ actor: as('nobody', 'system') }, (draft) => {
      draft.putSuccession({ predecessor: 'xa-cu', successor: 'xa-moi', kind: 'MERGE', date: '2026-11-16' });
      return null;
    });
    expect((await tasksOf(as('moi'), { text: 'quach' })).sort()).toEqual([taskId, lost].sort());
    expect((await inbox.get(lost, as('moi'))).unresolvedAddress).not.toBeNull();
    expect((await inbox.get(taskId, as('moi'))).unresolvedAddress).toBeNull();
    expect((await row(done.taskId)).agency_id).toBe(old);
  });
});

// From here on the clock has moved: keep what follows at the end.
describe('standing in for somebody', () => {
  it('holds for its dates and procedures, is recorded, and counts as the same eyes', async () => {
    const first = await aCase();
    await inbox.claim(first.taskId, {}, as('chi'));
    expect(await codeOf(inbox.get(first.taskId, as('yen')))).toBe('TASK.NOT_FOUND');

    travelTo('2026-11-18T09:00:00+07:00');
    expect((await inbox.get(first.taskId, as('yen'))).rights).toEqual({
      canWork: true,
      canAssign: false,
      insteadOf: people.chi,
    });
    const { insteadOf } = await complete(first.taskId, as('yen'), good);
    expect(insteadOf).toBe(people.chi);
    expect(await row(first.taskId)).toMatchObject({ completed_by: people.yen, instead_of: people.chi });
    const review = await taskOf(first.caseFile, 'review');
    for (const key of ['chi', 'yen'])
      expect([key, await codeOf(inbox.claim(review, {}, as(key)))]).toEqual([key, 'TASK.FOUR_EYES']);

    const second = await aCase();
    const suggested = (await inbox.suggest(second.taskId, as('ha'))).items.map(({ personId }) => personId);
    expect(suggested).toContain(people.yen);
    expect(suggested).not.toContain(people.chi);
    await complete(second.taskId, as('binh'), good);
    const other = await taskOf(second.caseFile, 'review');
    await inbox.claim(other, {}, as('yen'));
    expect(await row(other)).toMatchObject({ assignee_id: people.yen, instead_of: people.chi });

    const taken = await aCase();
    await inbox.claim(taken.taskId, {}, as('yen'));
    await complete(taken.taskId, as('yen'), good);
    expect(await codeOf(inbox.claim(await taskOf(taken.caseFile, 'review'), {}, as('chi')))).toBe(
      'TASK.FOUR_EYES',
    );

    // Whichever way a task is completed, it is recorded for whom, and four eyes are not the same two.
    const byTask = await aCase();
    await server.app.get(CompleteTask).execute({ actor: as('yen') }, { taskId: byTask.taskId });
    expect(await row(byTask.taskId)).toMatchObject({ completed_by: people.yen, instead_of: people.chi });
    const taskId = await taskOf(byTask.caseFile, 'review');
    const again = server.app.get(CompleteTask).execute({ actor: as('chi') }, { taskId });
    expect(await codeOf(again)).toBe('TASK.FOUR_EYES');
    expect((await row(taskId)).state).toBe('OPEN');

    travelTo('2026-11-20T09:00:00+07:00');
    const third = await aCase();
    const fourth = await aCase({ procedureCode: '2.000815' });
    expect(await codeOf(inbox.claim(third.taskId, {}, as('yen')))).toBe('TASK.NOT_FOUND');
    expect(await tasksOf(as('yen'), { limit: 200, view: 'unit' })).toContain(fourth.taskId);
    expect(await tasksOf(as('yen'), { limit: 200, view: 'unit' })).not.toContain(third.taskId);
    expect(await inbox.claim(fourth.taskId, {}, as('yen'))).toMatchObject({ insteadOf: people.dung });
    // What was taken while standing in stays with whoever took it.
    await complete(other, as('yen'));
    expect(await row(other)).toMatchObject({ completed_by: people.yen, instead_of: people.chi });
  });

  it('and time itself put items into the views of what is due soon and overdue', async () => {
    const { taskId } = await aCase();
    const dueAt = Date.parse((await inbox.get(taskId, as('binh'))).dueAt!);
    const views = async () => [
      (await tasksOf(as('binh'), { view: 'due-soon', limit: 200 })).includes(taskId),
      (await tasksOf(as('binh'), { view: 'overdue', limit: 200 })).includes(taskId),
    ];
    clock.travelTo(new Date(dueAt));
    expect(await views()).toEqual([true, false]);
    clock.travelTo(new Date(dueAt + 1));
    expect(await views()).toEqual([false, true]);
    expect((await inbox.get(taskId, as('binh'))).class).toBe('OVERDUE');
    clock.travelTo(new Date(dueAt + day));
    const counts = await inbox.counts(as('binh'));
    expect(counts.views.overdue.count).toBe((await list(as('binh'), { view: 'overdue', limit: 200 })).length);
  });
});
