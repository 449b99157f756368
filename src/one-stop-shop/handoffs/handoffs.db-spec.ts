import { Global, Module } from '@nestjs/common';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { ApiClient } from '../../../test/support/api-client';
import { drawBpmn } from '../../../test/support/draw-bpmn';
import { Database, type Reader, UnitOfWork } from '../../database';
import { definitionMessages, Definitions, DefinitionsModule } from '../../definitions';
import { type Actor, DomainError, DrivenClock, newId } from '../../kernel';
import {
  ClaimTask,
  CommandRunner,
  CompleteTask,
  DelegateTask,
  InstanceListeners,
  JobRunner,
  RuntimeModule,
  runtimeMessages,
} from '../../runtime';
import { calendarMessages, CalendarModule } from '../calendar/calendar.module';
import { CaseAccess } from '../case-files/case-access';
import type { CaseFile } from '../case-files/case-file';
import { ClockAlarms } from '../deadlines/clock-alarms';
import { Clocks } from '../deadlines/clocks';
import { deadlinesMessages, DeadlinesModule } from '../deadlines/deadlines.module';
import { HandOnDueSuccessions } from '../organisation/hand-on-due-successions';
import { Organisation } from '../organisation/organisation';
import { organisationMessages, OrganisationModule } from '../organisation/organisation.module';
import { AcceptHandoff } from './accept-handoff.command';
import { AnswerConsultation } from './answer-consultation.command';
import { assertCustody } from './assert-custody';
import { Custody } from './custody';
import { EscalationQueries } from './escalation.queries';
import { FireEscalations } from './fire-escalations';
import { HandoffQueries } from './handoff.queries';
import { HandoffsModule, handoffsMessages } from './handoffs.module';
import { RedirectHandoff } from './redirect-handoff.command';
import { RefuseHandoff } from './refuse-handoff.command';
import { RequestConsultation } from './request-consultation.command';
import { ResendHandoff } from './resend-handoff.command';
import { UrgeUnit } from './urge.command';

const organisation = `
agencies:
  - { key: province, tier: PROVINCE, name: { vi: Tỉnh, en: Province }, validFrom: 2015-01-01 }
  - { key: construction, tier: PROVINCE, parent: province, name: { vi: Sở Xây dựng, en: Construction }, validFrom: 2015-01-01 }
  - { key: commune, tier: COMMUNE, parent: province, name: { vi: Xã, en: Commune }, validFrom: 2015-01-01 }
  - { key: police, tier: EXTERNAL, isExternal: true, name: { vi: Công an, en: Police }, validFrom: 2015-01-01 }
  - { key: tax, tier: EXTERNAL, isExternal: true, name: { vi: Thuế, en: Tax }, validFrom: 2015-01-01 }
units:
  - { agency: province, key: office, name: { vi: Văn phòng, en: Office }, validFrom: 2015-01-01 }
  - { agency: construction, key: one-stop, name: { vi: Một cửa Sở, en: One-stop }, validFrom: 2015-01-01 }
  - { agency: construction, key: licensing, name: { vi: Phòng Cấp phép, en: Licensing }, validFrom: 2015-01-01 }
  - { agency: commune, key: one-stop, name: { vi: Một cửa, en: One-stop }, validFrom: 2015-01-01 }
  - { agency: commune, key: economic-division, name: { vi: Phòng Kinh tế, en: Economic division }, validFrom: 2015-01-01 }
  - { agency: commune, key: land-registry, name: { vi: Đất đai, en: Land registry }, validFrom: 2015-01-01 }
  - { agency: commune, key: committee, name: { vi: Ủy ban, en: Committee }, validFrom: 2015-01-01 }
  - { agency: police, key: one-stop, name: { vi: Công an, en: Police }, validFrom: 2015-01-01 }
  - { agency: tax, key: one-stop, name: { vi: Thuế, en: Tax }, validFrom: 2015-01-01 }
people:
  - { key: receiver, name: Lê Thu }
  - { key: counter-head, name: Phan Hạnh }
  - { key: officer, name: Trần Bình }
  - { key: head, name: Ngô Hòa }
  - { key: surveyor, name: Vũ Lan }
  - { key: policeman, name: Đỗ Nam }
  - { key: licenser, name: Hồ An }
  - { key: supervisor, name: Lý Minh }
  - { key: stranger, name: Mai Sơn }
  - { key: deputy, name: Bùi Lam }
posts:
  - { person: receiver, agency: commune, unit: one-stop, role: receiver, validFrom: 2015-01-01 }
  - { person: counter-head, agency: commune, unit: one-stop, role: one-stop-head, validFrom: 2015-01-01 }
  - { person: officer, agency: commune, unit: economic-division, role: case-officer, validFrom: 2015-01-01 }
  - { person: head, agency: commune, unit: economic-division, role: unit-head, validFrom: 2015-01-01 }
  - { person: surveyor, agency: commune, unit: land-registry, role: case-officer, validFrom: 2015-01-01 }
  - { person: policeman, agency: police, unit: one-stop, role: case-officer, validFrom: 2015-01-01 }
  - { person: licenser, agency: construction, unit: licensing, role: case-officer, validFrom: 2015-01-01 }
  - { person: supervisor, agency: province, unit: office, role: supervisor, validFrom: 2015-01-01 }
  - { person: stranger, agency: construction, unit: one-stop, role: receiver, validFrom: 2015-01-01 }
substitutions:
  - { from: officer, to: deputy, reason: DELEGATION, procedures: [P13], validFrom: 2026-01-01 }
`;
const merger = `
agencies:
  - { key: works, tier: PROVINCE, parent: province, name: { vi: Sở mới, en: Works }, validFrom: 2026-06-01 }
units:
  - { agency: works, key: permits, name: { vi: Phòng Giấy phép, en: Permits }, validFrom: 2026-06-01 }
  - { agency: works, key: one-stop, name: { vi: Một cửa mới, en: One-stop }, validFrom: 2026-06-01 }
successions:
  - { predecessor: construction, successor: works, kind: MERGE, date: 2026-06-01, units: { licensing: permits } }
`;
const MINUTE = 60_000;
const at = (local: string) => Date.parse(`${local}+07:00`);

/** Every case that has a custody, for everybody. */
class AnyCase extends CaseAccess {
  async get(reader: Reader, _: Actor, idOrCode: string) {
    const [row] = await reader.query<{ case_id: string; case_code: string; instance_id: string | null }>(
      'SELECT case_id, case_code, instance_id FROM custody WHERE case_id = ? OR case_code = ?',
      [idOrCode, idOrCode],
    );
    if (!row) throw new DomainError('HANDOFF.NOT_FOUND', 'not-found');
    return { id: row.case_id, code: row.case_code, instanceId: row.instance_id };
  }
  readsPersonalData() {
    return Promise.resolve(true);
  }
  seenAgencies() {
    return null;
  }
  readingAgencies() {
    return null;
  }
}
@Global()
@Module({ providers: [{ provide: CaseAccess, useClass: AnyCase }], exports: [CaseAccess] })
class AnyCaseModule {}

let server: TestServer;
let clock: DrivenClock;
let api: ApiClient;
let cases: Map<string, CaseFile>;
let people: Record<string, string>;
let units: Record<string, string>;
let agencies: Record<string, string>;

beforeAll(async () => {
  clock = new DrivenClock(new Date(at('2026-03-02T08:00')));
  cases = new Map();
  server = await startTestServer({
    imports: [
      AnyCaseModule,
      DefinitionsModule,
      RuntimeModule,
      OrganisationModule,
      CalendarModule,
      DeadlinesModule,
      HandoffsModule,
    ],
    catalogues: [
      definitionMessages,
      runtimeMessages,
      organisationMessages,
      calendarMessages,
      deadlinesMessages,
      handoffsMessages,
    ],
    clock,
  });
  server.app.get(InstanceListeners).register(async (command, rootId, changes) => {
    const known = cases.get(rootId);
    if (!known) return;
    const caseFile = { ...known };
    const root = changes.find(({ instance }) => instance.id === rootId);
    if (root && root.instance.state !== 'active' && root.instance.state !== 'suspended')
      caseFile.closedAt = command.now;
    await server.app.get(Custody).onProgress({ command, caseFile, changes });
    Object.assign(known, caseFile);
  });
  api = new ApiClient(server.url, await server.token('operator'));
  const { status, body } = await api.post('/organisation/import', {
    files: [{ name: 'organisation.yaml', content: organisation }],
  });
  if (status >= 300) throw new Error(JSON.stringify(body, null, 1));
  const view = server.app.get(Organisation);
  const data = view.data();
  people = Object.fromEntries(data.people.map(({ key, id }) => [key, id]));
  agencies = Object.fromEntries(data.agencies.map(({ key, id }) => [key, id]));
  units = Object.fromEntries(
    data.units.map(({ key, id, agencyId }) => [
      `${data.agencies.find((one) => one.id === agencyId)!.key}/${key}`,
      id,
    ]),
  );
  for (const [name, drawing] of Object.entries(models)) await deploy(name, drawing);
});
afterAll(async () => {
  expect((await assertCustody(server.app.get(Database))).findings).toEqual([]);
  api.close();
  await server.stop();
});

const person = (key: string, ...roles: string[]): Actor => ({
  kind: 'person',
  id: people[key],
  name: key,
  roles: roles.length > 0 ? roles : ['official'],
});
const ok = async <Body>(reply: Promise<{ status: number; body: Body }>): Promise<Body> => {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};
const deploy = async (process: string, drawing: string) =>
  ok(api.deploy([{ name: `${process}.bpmn`, content: drawBpmn(drawing, { process }) }]));
const travel = async (when: string | number) => {
  clock.travelTo(new Date(typeof when === 'number' ? clock.now().getTime() + when : at(when)));
  await server.app.get(JobRunner).runDue();
  await server.app.get(ClockAlarms).runDue();
  await server.app.get(FireEscalations).runDue();
};
const task = (id: string, unit: string, more = '') =>
  `user ${id} name="${id}" procedure:unit="${unit}" camunda:candidateGroups="${unit}" ${more}`;
const days = (value: number) =>
  `procedure:processingTime="${value}" procedure:processingTimeUnit="working-day"`;

const models: Record<string, string> = {
  line: `start s | ${task('receive', 'one-stop', 'procedure:act="receive"')} | ${task('appraise', 'economic-division', days(2))} | ${task('draft', 'economic-division', days(1))} | ${task('sign', 'committee')} | ${task('hand-out', 'one-stop', 'procedure:act="return"')} | end e | s > receive > appraise > draft > sign > hand-out > e`,
  spread: `start s | ${task('receive', 'one-stop')} | and f | ${task('register', 'land-registry', `procedure:handoff="lead" ${days(3)}`)} | ${task('check', 'police', `procedure:handoff="cooperate" ${days(1)}`)} | and j | ${task('close', 'one-stop')} | end e | s > receive > f > register > j | f > check > j > close > e`,
  asking: `start s | ${task('work', 'economic-division')} | and f | ${task('draft', 'economic-division')} | ${task('opinion', 'police', `procedure:act="consult" procedure:silence="DEEMED_CONSENT" ${days(2)}`)} | boundary late on opinion : timer PT72H | and j | xor m | end e | s > work > f > draft > j | f > opinion > m | late > m > j > e`,
  waiting: `start s | ${task('work', 'economic-division')} | catch paid procedure:act="await-payment" : message M | catch told procedure:act="await-agency" procedure:agency="tax" : message N | ${task('finish', 'land-registry')} | end e | s > work > paid > told > finish > e`,
  upward: `start s | ${task('receive', 'one-stop')} | ${task('license', 'construction/licensing')} | end e | s > receive > license > e`,
};

/** Files a case and starts its process in one command, as the case files do. */
async function file(process: string, more: Partial<CaseFile> = {}): Promise<CaseFile> {
  const id = newId();
  let rootId = '';
  const caseFile = {
    id,
    code: `H99-${id.slice(-12)}`,
    procedureCode: 'P02',
    state: 'IN_PROCESS',
    receivingAgencyId: agencies.commune,
    competentAgencyId: agencies.commune,
    leadAgencyId: agencies.commune,
    returnAgencyId: agencies.commune,
    filedAt: clock.now().getTime(),
    acceptedAt: null,
    closedAt: null,
    nextAction: null,
    nextActionAt: null,
    ...more,
  } as unknown as CaseFile;
  await server.app.get(CommandRunner).run({ actor: person('receiver') }, async (command) => {
    const definition = await server.app.get(Definitions).findLatest(command.tx, process);
    const { member } = await command.start(definition!, { businessKey: id, variables: {} });
    rootId = member.id;
    caseFile.instanceId = rootId;
    cases.set(rootId, caseFile);
    await server.app.get(Custody).begin(command, caseFile);
  });
  return caseFile;
}
const openTask = async ({ instanceId }: CaseFile, elementId: string): Promise<string> => {
  const rows = await server.app
    .get(Database)
    .query<{ id: string }>(
      "SELECT id FROM task WHERE instance_id = ? AND element_id = ? AND state = 'open'",
      [instanceId, elementId],
    );
  if (rows.length !== 1) throw new Error(`${elementId} is not open`);
  return rows[0].id;
};
const complete = async (caseFile: CaseFile, elementId: string, actor: Actor, variables = {}) =>
  server.app.get(CompleteTask).execute({ actor }, { taskId: await openTask(caseFile, elementId), variables });
const claim = async (caseFile: CaseFile, elementId: string, actor: Actor) =>
  server.app.get(ClaimTask).execute({ actor }, { taskId: await openTask(caseFile, elementId) });
const custodyOf = ({ id }: CaseFile) => ok(api.get(`/case-files/${id}/custody`));
const handoffsOf = async ({ id }: CaseFile): Promise<any[]> => ok(api.get(`/case-files/${id}/handoffs`));
const consultationsOf = async ({ id }: CaseFile): Promise<any[]> =>
  ok(api.get(`/case-files/${id}/consultations`));
const escalationsOf = async ({ id }: CaseFile): Promise<any[]> =>
  (await ok(api.get(`/escalations?caseId=${id}`))).items;
const codeOf = async (act: Promise<unknown>): Promise<string> => {
  try {
    await act;
    return 'accepted';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const chainOf = async (caseFile: CaseFile): Promise<string[]> =>
  (await custodyOf(caseFile)).segments.map(
    ({ kind, unit, to, milliseconds }: any) =>
      `${kind} ${nameOf(unit.unitId)}${to ? `>${nameOf(to.unitId)}` : ''} ${milliseconds / MINUTE}`,
  );
const nameOf = (unitId: string) => Object.keys(units).find((key) => units[key] === unitId);
const last = async (caseFile: CaseFile) => (await handoffsOf(caseFile)).at(-1);
const accept = (id: string, actor: Actor) => server.app.get(AcceptHandoff).execute({ actor }, id);
const refuse = (id: string, actor: Actor, reasonCode = 'WRONG_UNIT') =>
  server.app.get(RefuseHandoff).execute({ actor }, id, { reasonCode });

describe('a case that goes from unit to unit', () => {
  it('is handed over wherever its token goes, with deadlines, and every minute is accounted for', async () => {
    await travel('2026-03-02T08:00');
    const one = await file('line');
    expect(await chainOf(one)).toEqual(['AGENCY commune/one-stop 0']);
    await travel('2026-03-02T08:30');
    await complete(one, 'receive', person('receiver'));
    expect(await custodyOf(one)).toMatchObject({
      kind: 'TRANSIT',
      holder: { unitId: units['commune/one-stop'] },
      to: { unitId: units['commune/economic-division'], unitName: { vi: 'Phòng Kinh tế' } },
    });
    expect(one).toMatchObject({ ownerUnitId: units['commune/one-stop'], nextAction: null });
    expect(await last(one)).toMatchObject({
      state: 'SENT',
      isCustody: true,
      shape: 'SEQUENTIAL',
      isInterAgency: false,
      taskName: 'appraise',
      from: { personId: people.receiver, personName: 'Lê Thu' },
      to: { personId: null },
      // Four working hours: three until 11:30, one after lunch.
      acceptDueAt: '2026-03-02T07:00:00.000Z',
      // Received before 15:00: on the same working day.
      forwardDueAt: '2026-03-02T10:00:00.000Z',
      isForwardedInTime: true,
      // Both steps of the unit: three working days since it was sent.
      dueAt: '2026-03-05T10:00:00.000Z',
    });

    await travel('2026-03-02T10:00');
    await claim(one, 'appraise', person('officer'));
    expect(await last(one)).toMatchObject({ state: 'ACCEPTED', to: { personId: people.officer } });
    expect(one).toMatchObject({
      ownerUnitId: units['commune/economic-division'],
      ownerPersonId: people.officer,
      nextAction: null,
    });
    await travel('2026-03-03T10:00');
    await complete(one, 'appraise', person('officer'));
    await complete(one, 'draft', person('officer'));
    expect(await chainOf(one)).toEqual([
      'AGENCY commune/one-stop 30',
      'TRANSIT commune/one-stop>commune/economic-division 90',
      'AGENCY commune/economic-division 1440',
      'TRANSIT commune/economic-division>commune/committee 0',
    ]);
    await travel('2026-03-03T10:10');
    await accept((await last(one)).id, { ...person('officer'), kind: 'service' });
    await travel('2026-03-03T10:20');
    await complete(one, 'sign', { ...person('head'), kind: 'service' });
    expect(await custodyOf(one)).toMatchObject({ to: { unitId: units['commune/one-stop'] } });
    await travel('2026-03-03T10:25');
    await complete(one, 'hand-out', person('receiver'));
    const custody = await custodyOf(one);
    expect(custody).toMatchObject({
      kind: null,
      holder: null,
      isComplete: true,
      totals: {
        agency: { minutes: 30 + 1440 + 10 },
        transit: { minutes: 90 + 10 + 5 },
        applicant: { minutes: 0 },
        total: { minutes: 26 * 60 + 25 },
      },
    });
    expect((await handoffsOf(one)).map(({ state, result, closedAt }) => [state, result, closedAt])).toEqual([
      // Done when it was sent on, early, though it was taken ten minutes later.
      ['DONE', 'EARLY', '2026-03-03T03:00:00.000Z'],
      ['DONE', null, '2026-03-03T03:20:00.000Z'],
      ['DONE', null, '2026-03-03T03:25:00.000Z'],
    ]);
    const events = await server.app
      .get(Database)
      .query<{ type: string }>(
        "SELECT type FROM outbox_event WHERE instance_id = ? AND type LIKE 'handoff.%' ORDER BY id",
        [one.instanceId],
      );
    expect(events.map(({ type }) => type)).toEqual([
      'handoff.sent',
      'handoff.received',
      'handoff.sent',
      'handoff.done',
      'handoff.received',
      'handoff.sent',
      'handoff.done',
      'handoff.received',
      'handoff.done',
    ]);
  });

  it('has to be forwarded in the first hour of the next working day when it came after 15:00', async () => {
    await travel('2026-03-06T15:01');
    const one = await file('line');
    await travel('2026-03-09T08:31');
    await complete(one, 'receive', person('receiver'));
    expect(await last(one)).toMatchObject({
      forwardDueAt: '2026-03-09T01:30:00.000Z',
      isForwardedInTime: false,
    });
  });

  it('crosses levels as such', async () => {
    const one = await file('upward');
    await complete(one, 'receive', person('receiver'));
    expect(await last(one)).toMatchObject({ shape: 'CROSS_LEVEL', isInterAgency: true });
    await complete(one, 'license', person('licenser'));
  });
});

describe('an offer', () => {
  it('is taken or refused, whoever is first, and the other hears what happened', async () => {
    const one = await file('line');
    await complete(one, 'receive', person('receiver'));
    const { id } = await last(one);
    const outcomes = await Promise.allSettled([
      accept(id, person('officer')),
      refuse(id, person('head')),
      accept(id, person('head')),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({
          code: 'HANDOFF.NOT_AWAITING_ACCEPTANCE',
          params: {
            handoffId: id,
            state: expect.any(String),
            at: expect.any(String),
            by: expect.any(String),
          },
        });
    expect(['ACCEPTED', 'REFUSED']).toContain((await last(one)).state);
  });

  it('comes back with a coded reason, and the sender sends it again or elsewhere, or keeps it', async () => {
    const one = await file('line');
    await complete(one, 'receive', person('receiver'));
    const { id } = await last(one);
    expect(await codeOf(refuse(id, person('officer'), 'NONSENSE'))).toBe('HANDOFF.REASON_UNKNOWN');
    await travel(10 * MINUTE);
    await refuse(id, person('officer'));
    expect(await last(one)).toMatchObject({ state: 'REFUSED', reason: { vi: 'Chuyển nhầm đơn vị' } });
    expect(await custodyOf(one)).toMatchObject({
      kind: 'AGENCY',
      isReturned: true,
      holder: { unitId: units['commune/one-stop'] },
    });
    expect(one).toMatchObject({ ownerUnitId: units['commune/one-stop'], nextAction: 'handoff.decide' });
    const custody = server.app.get(Custody);
    const taskId = await openTask(one, 'appraise');
    expect(await custody.returnedHandoffs(server.app.get(Database), one.id)).toEqual([
      {
        taskId,
        station: { agencyId: agencies.commune, unitId: units['commune/economic-division'] },
        returnedTo: { agencyId: agencies.commune, unitId: units['commune/one-stop'] },
      },
    ]);

    // Nothing that happens meanwhile sends it again by itself.
    const touch = server.app.get(DelegateTask);
    expect(await codeOf(server.app.get(ResendHandoff).execute({ actor: person('officer') }, id, 'x'))).toBe(
      'HANDOFF.NOT_FOUND',
    );
    await server.app.get(ResendHandoff).execute({ actor: person('receiver') }, id, 'đúng thẩm quyền');
    expect(await last(one)).toMatchObject({ state: 'SENT', previousId: id, note: 'đúng thẩm quyền' });
    expect(await codeOf(server.app.get(ResendHandoff).execute({ actor: person('receiver') }, id, 'x'))).toBe(
      'HANDOFF.NOT_RETURNED',
    );
    await refuse((await last(one)).id, person('head'));
    await server.app
      .get(RedirectHandoff)
      .execute({ actor: person('receiver') }, (await last(one)).id, { to: 'land-registry' });
    expect(await last(one)).toMatchObject({
      state: 'SENT',
      to: { unitId: units['commune/land-registry'] },
      taskIds: [taskId],
    });
    await touch.execute({ actor: person('surveyor') }, { taskId, assignee: people.surveyor });
    expect(await last(one)).toMatchObject({ state: 'ACCEPTED' });
    expect(one.ownerUnitId).toBe(units['commune/land-registry']);

    const other = await file('line');
    await complete(other, 'receive', person('receiver'));
    await refuse((await last(other)).id, person('head'));
    await server.app
      .get(RedirectHandoff)
      .execute({ actor: person('receiver') }, (await last(other)).id, { to: units['commune/one-stop'] });
    expect(await custodyOf(other)).toMatchObject({ kind: 'AGENCY', isReturned: false });
    await complete(other, 'appraise', person('receiver'));
    expect((await last(other)).to.unitId).toBe(units['commune/economic-division']);
  });

  it('that was refused is taken up by setting to work', async () => {
    const one = await file('line');
    await complete(one, 'receive', person('receiver'));
    await refuse((await last(one)).id, person('officer'));
    await claim(one, 'appraise', person('head'));
    expect((await handoffsOf(one)).map(({ state }) => state)).toEqual(['REFUSED', 'ACCEPTED']);
    expect(await custodyOf(one)).toMatchObject({
      kind: 'AGENCY',
      isReturned: false,
      holder: { unitId: units['commune/economic-division'] },
    });
  });

  it('does not exist for strangers, and is not theirs to act on for those who only watch', async () => {
    const one = await file('line');
    await complete(one, 'receive', person('receiver'));
    const { id } = await last(one);
    const queries = server.app.get(HandoffQueries);
    const supervisor = person('supervisor', 'supervisor');
    expect(await codeOf(accept(id, person('stranger')))).toBe('HANDOFF.NOT_FOUND');
    expect(await codeOf(accept(id, person('receiver')))).toBe('HANDOFF.NOT_FOUND');
    expect(await codeOf(accept(id, supervisor))).toBe('HANDOFF.NOT_FOUND');
    expect(await codeOf(queries.get(person('stranger'), id))).toBe('HANDOFF.NOT_FOUND');
    expect(await queries.get(supervisor, id)).toMatchObject({ id });
    expect((await queries.list(person('stranger'), { limit: 10 })).items).toEqual([]);
    expect(
      (await queries.list(person('officer'), { direction: 'out', limit: 10 })).items.map(
        ({ from }) => from.unitId,
      ),
    ).not.toContain(units['commune/one-stop']);
    const incoming = await queries.list(person('officer'), { direction: 'in', state: 'SENT', limit: 200 });
    expect(incoming.items.map((item) => item.id)).toContain(id);
  });

  it('that nobody takes climbs the ladder, with proof, and stops climbing once it is taken', async () => {
    await travel('2026-03-16T08:00');
    const one = await file('line');
    await complete(one, 'receive', person('receiver'));
    expect((await escalationsOf(one)).map(({ level, state }) => [level, state])).toEqual([
      [3, 'ARMED'],
      [2, 'ARMED'],
    ]);
    await travel('2026-03-16T13:29');
    expect((await escalationsOf(one)).filter(({ state }) => state === 'FIRED')).toEqual([]);
    await travel('2026-03-16T13:30');
    const [, fired] = await escalationsOf(one);
    expect(fired).toMatchObject({
      level: 2,
      cause: 'not-accepted',
      state: 'FIRED',
      toPersonId: people.head,
      armedUntil: '2026-03-16T06:30:00.000Z',
      firedAt: '2026-03-16T06:30:00.000Z',
      proof: { at: '2026-03-16T06:30:00.000Z' },
    });
    await accept((await last(one)).id, person('officer'));
    await travel('2026-03-20T08:00');
    expect(
      (await escalationsOf(one)).find(({ level, cause }) => level === 3 && cause === 'not-accepted'),
    ).toMatchObject({
      state: 'DISARMED',
      proof: null,
    });
    expect(await ok(api.get('/escalations/pulse'))).toEqual({ armed: expect.any(Number), missed: 0 });
    const seen = await server.app.get(EscalationQueries).list(person('head'), { caseId: one.id, limit: 10 });
    expect(seen.items.map(({ id }) => id)).toContain(fired.id);
    const unseen = await server.app.get(EscalationQueries).list(person('stranger'), { limit: 10 });
    expect(unseen.items).toEqual([]);
  });
});

describe('a substitute for one procedure', () => {
  it('acts and sees for that procedure, and not for another', async () => {
    const [own, other] = [await file('line', { procedureCode: 'P13' }), await file('line')];
    for (const one of [own, other]) await complete(one, 'receive', person('receiver'));
    const [mine, theirs] = [(await last(own)).id, (await last(other)).id];
    const incoming = await server.app
      .get(HandoffQueries)
      .list(person('deputy'), { direction: 'in', limit: 200 });
    expect(incoming.items.map(({ id }) => id)).toEqual([mine]);
    expect(await codeOf(accept(theirs, person('deputy')))).toBe('HANDOFF.NOT_FOUND');
    await accept(mine, person('deputy'));
    expect(await last(own)).toMatchObject({ state: 'ACCEPTED', to: { personId: people.deputy } });
  });
});

describe('several units at once', () => {
  it('one leads, the others cooperate with a clock of their own and are measured for it', async () => {
    await travel('2026-03-23T08:00');
    const one = await file('spread');
    await complete(one, 'receive', person('receiver'));
    const [lead, helper] = await handoffsOf(one);
    expect(lead).toMatchObject({ isCustody: true, to: { unitId: units['commune/land-registry'] } });
    expect(helper).toMatchObject({
      isCustody: false,
      shape: 'PARALLEL',
      isInterAgency: true,
      to: { unitId: units['police/one-stop'] },
      dueAt: '2026-03-24T10:00:00.000Z',
    });
    await claim(one, 'register', person('surveyor'));
    await travel('2026-03-25T08:00');
    const [, late] = await handoffsOf(one);
    expect(late).toMatchObject({ state: 'SENT', isLate: true, lateAt: expect.any(String) });
    expect((await custodyOf(one)).holder.unitId).toBe(units['commune/land-registry']);
    await complete(one, 'check', person('policeman'));
    const [still, done] = await handoffsOf(one);
    expect(done).toMatchObject({ state: 'DONE', result: 'LATE', to: { personId: people.policeman } });
    expect(still).toMatchObject({ state: 'ACCEPTED', isLate: false });
    await complete(one, 'register', person('surveyor'));
    expect((await handoffsOf(one)).map(({ result, state }) => [state, result])).toEqual([
      ['ACCEPTED', null],
      ['DONE', 'LATE'],
      ['SENT', null],
    ]);
    const { items } = await ok(api.get('/handoffs?late=true&limit=200'));
    expect(items.map(({ id }: any) => id)).toContain(done.id);
    const { cells } = await ok(api.get('/handoffs/matrix?from=2026-03-23T00:00:00%2B07:00'));
    expect(
      cells.find(
        ({ fromAgencyId, toAgencyId }: any) =>
          fromAgencyId === agencies.commune && toAgencyId === agencies.police,
      ),
    ).toMatchObject({ inTransit: 0, accepted: 0, late: 1, done: 1, averageMinutesToDone: 2880 });
  });
});

describe('waiting for others', () => {
  it('is the applicant’s time, then that of the agency outside, and then a handoff', async () => {
    await travel('2026-04-01T08:00');
    const one = await file('waiting');
    await complete(one, 'work', person('officer'));
    expect(await custodyOf(one)).toMatchObject({
      kind: 'APPLICANT',
      holder: { unitId: units['commune/economic-division'] },
    });
    await travel('2026-04-02T08:00');
    await ok(api.post('/messages', { name: 'm', correlationKey: one.id }));
    expect(await custodyOf(one)).toMatchObject({ kind: 'AGENCY', holder: { unitId: units['tax/one-stop'] } });
    expect(await last(one)).toMatchObject({ state: 'ACCEPTED', acceptDueAt: null, to: { personId: null } });
    await travel('2026-04-03T08:00');
    await ok(api.post('/messages', { name: 'n', correlationKey: one.id }));
    expect(await custodyOf(one)).toMatchObject({
      kind: 'TRANSIT',
      to: { unitId: units['commune/land-registry'] },
      totals: { applicant: { minutes: 1440 }, agency: { minutes: 1440 } },
    });
    await complete(one, 'finish', person('surveyor'));
    expect(await custodyOf(one)).toMatchObject({ kind: null, isComplete: true });
  });
});

describe('an opinion', () => {
  it('is asked by the model, answered by its task, and custody stays with the lead', async () => {
    await travel('2026-04-06T08:00');
    const one = await file('asking');
    await complete(one, 'work', person('officer'));
    const [asked] = await consultationsOf(one);
    expect(asked).toMatchObject({
      state: 'OPEN',
      silence: 'DEEMED_CONSENT',
      asked: { unitId: units['police/one-stop'] },
      asking: { unitId: units['commune/economic-division'] },
      dueAt: '2026-04-08T10:00:00.000Z',
    });
    expect((await handoffsOf(one)).map(({ to }) => to.unitId)).toEqual([units['commune/economic-division']]);
    const answer = server.app.get(AnswerConsultation);
    const given = { answer: 'OBJECTED', text: 'vướng quy hoạch' };
    expect(await codeOf(answer.execute({ actor: person('officer') }, asked.id, given))).toBe(
      'CONSULTATION.NOT_FOUND',
    );
    await answer.execute({ actor: person('policeman') }, asked.id, given);
    expect((await consultationsOf(one))[0]).toMatchObject({
      state: 'ANSWERED',
      outcome: 'DISAGREE',
      answer: 'vướng quy hoạch',
      answeredBy: people.policeman,
      result: 'EARLY',
    });
    expect(await codeOf(answer.execute({ actor: person('policeman') }, asked.id, given))).toBe(
      'CONSULTATION.CLOSED',
    );
  });

  it('is read out of silence where its own timer ends it, and only then', async () => {
    await travel('2026-04-13T08:00');
    const [silent, gone] = [await file('asking'), await file('asking')];
    for (const one of [silent, gone]) await complete(one, 'work', person('officer'));
    await ok(api.post(`/process-instances/${gone.instanceId}/cancel`, { reason: 'rút hồ sơ' }));
    expect((await consultationsOf(gone))[0]).toMatchObject({ state: 'EXPIRED', outcome: null });
    await travel('2026-04-15T17:01');
    expect((await consultationsOf(silent))[0]).toMatchObject({
      state: 'OPEN',
      overdueAt: expect.any(String),
    });
    expect(await escalationsOf(silent)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          subjectKind: 'CONSULTATION',
          level: 3,
          state: 'FIRED',
          toPersonId: people['counter-head'],
        }),
      ]),
    );
    await travel('2026-04-16T08:00');
    expect((await consultationsOf(silent))[0]).toMatchObject({
      state: 'DEEMED',
      outcome: 'DEEMED_CONSENT',
      answer: null,
      result: null,
    });
  });

  it('is asked by the holder beside the model, with what silence means', async () => {
    await travel('2026-05-04T08:00');
    const one = await file('line');
    const request = server.app.get(RequestConsultation);
    const question = {
      to: 'police',
      question: 'Có tranh chấp không?',
      limit: { value: 1, unit: 'working-day' as const },
      silence: 'DEEMED_NO_OPINION' as const,
    };
    expect(await codeOf(request.execute({ actor: person('officer') }, one.id, question))).toBe(
      'HANDOFF.NOT_HOLDER',
    );
    expect(
      await codeOf(request.execute({ actor: person('receiver') }, one.id, { ...question, to: 'one-stop' })),
    ).toBe('CONSULTATION.ASKS_ITSELF');
    expect(
      await codeOf(request.execute({ actor: person('receiver') }, one.id, { ...question, to: 'moon' })),
    ).toBe('HANDOFF.UNIT_UNKNOWN');
    await request.execute({ actor: person('receiver') }, one.id, question);
    await request.execute({ actor: person('receiver') }, one.id, question);
    const [first] = await consultationsOf(one);
    const reply = await api.post(`/consultations/${first.id}/answer`, { answer: 'perhaps' });
    expect([reply.status, reply.body.code]).toEqual([422, 'HANDOFF.REASON_UNKNOWN']);
    await ok(api.post(`/consultations/${first.id}/answer`, { answer: 'CONSENT' }));
    await travel('2026-05-05T17:01');
    expect((await consultationsOf(one)).map(({ state, outcome }) => [state, outcome])).toEqual([
      ['ANSWERED', 'CONSENT'],
      ['DEEMED', 'DEEMED_NO_OPINION'],
    ]);
  });
});

describe('a case that passes due', () => {
  const promise = (one: CaseFile) =>
    server.app.get(CommandRunner).run({ actor: person('receiver') }, (command) =>
      server.app.get(Clocks).start(command, {
        caseId: one.id,
        kind: 'CASE',
        agencyId: agencies.commune,
        limit: { value: 1, unit: 'working-day' },
        startAt: command.now,
      }),
    );

  it('is put down to who has it, to whom it was sent, or to who owes an opinion', async () => {
    await travel('2026-05-11T08:00');
    const [held, sent, asking] = [await file('line'), await file('line'), await file('line')];
    await complete(sent, 'receive', person('receiver'));
    await server.app.get(RequestConsultation).execute({ actor: person('receiver') }, asking.id, {
      to: 'police',
      question: '?',
      limit: { value: 4, unit: 'working-hour' },
    });
    for (const one of [held, sent, asking]) await promise(one);
    await travel('2026-05-12T17:01');
    const late = async (one: CaseFile) => (await custodyOf(one)).lateness;
    expect(await late(held)).toMatchObject([
      { cause: 'HOLDER', attributedTo: { unitId: units['commune/one-stop'] } },
    ]);
    expect(await late(sent)).toMatchObject([
      {
        cause: 'RECEIVER',
        custodyKind: 'TRANSIT',
        holder: { unitId: units['commune/one-stop'] },
        attributedTo: { unitId: units['commune/economic-division'] },
      },
    ]);
    expect(await late(asking)).toMatchObject([
      { cause: 'CONSULTED', attributedTo: { unitId: units['police/one-stop'] } },
    ]);
    await travel('2026-05-12T18:00');
    await accept((await last(sent)).id, person('officer'));
    await travel('2026-05-12T19:30');
    expect((await late(sent))[0].overrun).toMatchObject([
      { kind: 'TRANSIT', unit: { unitId: units['commune/economic-division'] }, minutes: 60 },
      { kind: 'AGENCY', unit: { unitId: units['commune/economic-division'] }, minutes: 90 },
    ]);
    const rungs = (await escalationsOf(held)).filter(({ subjectKind }) => subjectKind === 'CASE');
    expect(rungs.map(({ level, cause, state, toPersonId }) => [level, cause, state, toPersonId])).toEqual(
      expect.arrayContaining([
        [1, 'due-soon', 'FIRED', people.receiver],
        [2, 'overdue', 'FIRED', people['counter-head']],
        [3, 'overdue', 'ARMED', null],
      ]),
    );
    await travel('2026-05-14T17:00');
    expect((await escalationsOf(held)).find(({ level }) => level === 3)).toMatchObject({
      state: 'FIRED',
      toWhom: 'ONE_STOP_HEAD',
      proof: { at: expect.any(String) },
    });
  });
});

describe('an urging letter', () => {
  it('is for supervisors and the head of the one-stop, and goes to whoever has the case', async () => {
    const one = await file('line');
    await complete(one, 'receive', person('receiver'));
    const urge = server.app.get(UrgeUnit);
    expect(await codeOf(urge.execute({ actor: person('officer') }, one.id, { text: 'x' }))).toBe(
      'URGING.NOT_ALLOWED',
    );
    await urge.execute({ actor: person('counter-head') }, one.id, { text: 'Đề nghị xử lý ngay' });
    await urge.execute({ actor: person('supervisor', 'supervisor') }, one.code, {
      text: 'Báo cáo',
      to: 'land-registry',
    });
    expect(await ok(api.get(`/case-files/${one.id}/letters`))).toMatchObject([
      { kind: 'URGE', to: { unitId: units['commune/economic-division'] }, sentBy: people['counter-head'] },
      { text: 'Báo cáo', to: { unitId: units['commune/land-registry'] } },
    ]);
  });
});

describe('an agency that is succeeded', () => {
  it('hands on what it holds, was sent and is asked, from that instant on', async () => {
    const [held, sent, asking] = [await file('upward'), await file('upward'), await file('line')];
    for (const one of [held, sent]) await complete(one, 'receive', person('receiver'));
    await claim(held, 'license', person('licenser'));
    await server.app
      .get(RequestConsultation)
      .execute({ actor: person('receiver') }, asking.id, { to: 'construction/licensing', question: '?' });
    await travel('2026-06-01T08:00');
    await ok(
      api.post('/organisation/import', {
        files: [{ name: 'merger.yaml', content: merger }],
      }),
    );
    await server.app.get(HandOnDueSuccessions).run();
    const ids = Object.fromEntries(
      server.app
        .get(Organisation)
        .data()
        .units.map(({ key, id }) => [key, id]),
    );
    expect(await custodyOf(held)).toMatchObject({
      kind: 'AGENCY',
      isComplete: true,
      holder: { unitId: ids.permits },
      segments: [{ unit: { unitId: units['construction/licensing'] } }, { unit: { unitId: ids.permits } }],
    });
    expect(await custodyOf(sent)).toMatchObject({
      kind: 'TRANSIT',
      isComplete: true,
      to: { unitId: ids.permits },
    });
    expect(await last(sent)).toMatchObject({ state: 'SENT', to: { unitId: ids.permits } });
    expect((await consultationsOf(asking))[0]).toMatchObject({ asked: { unitId: ids.permits } });
    await complete(sent, 'license', { ...person('licenser'), kind: 'service' });
    expect((await last(sent)).state).toBe('DONE');
  });
});

describe('the doctor', () => {
  const corrupt = (sql: string, parameters: (string | number)[]) =>
    server.app.get(UnitOfWork).run((tx) => tx.execute(sql, parameters));
  const findings = async () =>
    (await assertCustody(server.app.get(Database))).findings.map(({ detail }) => detail.replace(/\d+/g, 'n'));

  it.each<[string, string, string, string[]]>([
    [
      'a lost segment',
      'UPDATE custody_segment SET seq = 9 WHERE case_id = ? AND seq = 1',
      'UPDATE custody_segment SET seq = 1 WHERE case_id = ? AND seq = 9',
      ['segment n is missing'],
    ],
    [
      'a gap',
      'UPDATE custody_segment SET from_at = from_at + 1 WHERE case_id = ? AND seq = 2',
      'UPDATE custody_segment SET from_at = from_at - 1 WHERE case_id = ? AND seq = 2',
      ['nobody had it for n ms before segment n'],
    ],
    [
      'an overlap',
      'UPDATE custody_segment SET until_at = until_at + 1 WHERE case_id = ? AND seq = 1',
      'UPDATE custody_segment SET until_at = until_at - 1 WHERE case_id = ? AND seq = 1',
      ['two had it for n ms in segment n'],
    ],
    [
      'a wrong sum',
      'UPDATE custody SET agency_ms = agency_ms + 1 WHERE case_id = ?',
      'UPDATE custody SET agency_ms = agency_ms - 1 WHERE case_id = ?',
      ['AGENCY segments add up to n ms, the custody says n'],
    ],
    [
      'a holder after the end',
      'UPDATE custody SET ended_at = from_at WHERE case_id = ?',
      'UPDATE custody SET ended_at = NULL WHERE case_id = ?',
      ['has a holder exactly when it is over'],
    ],
  ])('finds %s', async (_, damage, repair, expected) => {
    const one = await file('line');
    await travel(MINUTE);
    await complete(one, 'receive', person('receiver'));
    await travel(MINUTE);
    await accept((await last(one)).id, person('officer'));
    await travel(MINUTE);
    expect(await findings()).toEqual([]);
    await corrupt(damage, [one.id]);
    expect(await findings()).toEqual(expect.arrayContaining(expected));
    await corrupt(repair, [one.id]);
    expect(await findings()).toEqual([]);
  });
});
