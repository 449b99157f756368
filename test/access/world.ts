import { AppModule } from '../../src/app.module';
import { DeployAtBootModule } from '../../src/definitions';
import { Accounts } from '../../src/identity';
import { hashOf } from '../../src/identity/accounts/accounts';
import { Citizens } from '../../src/identity/citizens/citizens';
import { Ceilings } from '../../src/identity/limits/ceilings';
import { Limits } from '../../src/identity/limits/limits';
import { type Actor, newId } from '../../src/kernel';
import { JobRunner } from '../../src/runtime';
import { ChangeOrganisation } from '../../src/one-stop-shop/organisation/change-organisation.command';
import { Organisation } from '../../src/one-stop-shop/organisation/organisation';
import { type Shop, startShop } from '../builders/start-shop';
import { ApiClient } from '../support/api-client';
import { drawBpmn } from '../support/draw-bpmn';
import { aPdf } from '../support/sample-files';
import { cookieFrom, knock, password } from './knock';
import { permit } from './permit';
import { registersOf } from './registers';

/** Beside the staff of the shop, people who have their accounts for other things than cases. */
const others: [key: string, name: string, unit: string, role: string][] = [
  ['thiet', 'Tô Thiết', 'design-office', 'designer'],
  ['kiem', 'Hà Kiểm', 'control-office', 'controller'],
  ['quan', 'Đinh Quản', 'computer-office', 'administrator'],
];
const rolesOf: Record<string, string[]> = {
  minh: ['supervisor'],
  thiet: ['designer'],
  kiem: ['controller'],
  quan: ['administrator'],
};

const citizens = [
  { key: 'citizen', name: 'Đặng Thị Ngọc Ánh', identityNumber: '001099012345' },
  { key: 'otherCitizen', name: 'Lâm Văn Khác', identityNumber: '001088054321' },
];
export const emailOf = (key: string): string => `${key.toLowerCase()}@example.vn`;

const system: Actor = { kind: 'system', id: 'test', name: 'test', roles: [] };
const machine = `start s
service work camunda:type="external" camunda:topic="tax"
user look name="Xem" camunda:candidateGroups="clerk"
catch later : timer P30D
end e
s > work > look > later > e`;
const broken = `start s
xor g
user a
user b
end e
end f
s > g
g > a ? missing = 1
g > b ? missing = 2
a > e
b > f`;
const formed = `start s
user a camunda:formRef="a"
end e
s > a > e`;
const waiting = `start s
catch told : message Told
end e
s > told > e`;

/** The whole product with a small province in it, cases in every state, and everybody who may knock. */
export async function buildWorld() {
  const shop = await startShop({
    modules: (config, clock) =>
      AppModule.with(config, clock).imports!.filter((module) => module !== DeployAtBootModule),
    env: { UPLOAD_MAX_MB: '1', TRUSTED_PROXIES: '127.0.0.1' },
  });
  try {
    return await furnish(shop);
  } catch (error) {
    await shop.stop();
    throw error;
  }
}

async function furnish(shop: Shop) {
  const { ok, app } = shop;
  // The clock stands still, so no bucket would ever fill again.
  const unlimited = { most: 1_000_000, per: 10_000 };
  Object.assign(app.get(Ceilings), { stranger: unlimited, person: unlimited, citizen: unlimited });
  jest.spyOn(app.get(Limits), 'take').mockResolvedValue();
  const operator = await shop.token('operator');
  const api = new ApiClient(shop.url, operator);
  await app.get(ChangeOrganisation).execute({ actor: system }, (draft) => {
    for (const [key, name, unit, role] of others) {
      draft.putUnit({ agency: 'tinh', key: unit, name: { vi: unit, en: unit } });
      draft.putPerson({ key, name });
      draft.putPost({ person: key, agency: 'tinh', unit, role });
    }
    return null;
  });
  const definition = await shop.deploy(permit.drawing, 'PERMIT', permit.procedure, permit.roots);
  const deploy = async (
    process: string,
    drawing: string,
    roots = '',
    more: { name: string; content: string }[] = [],
  ) => {
    const content = drawBpmn(drawing, { process, roots });
    const reply = await api.deploy([{ name: `${process}.bpmn`, content }, ...more]);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body, null, 1));
    return reply.body.definitions[0] as { id: string };
  };
  const machineDefinition = await deploy('machine', machine);
  const newerMachine = await deploy('machine', machine.replace('P30D', 'P31D'));
  const form = JSON.stringify({ type: 'default', id: 'a', components: [] });
  const withForm = await deploy('formed', formed, '', [{ name: 'a.form', content: form }]);
  await deploy('broken', broken);
  await deploy('waiting', waiting, '<message id="Told" name="told" />');

  const { people } = app.get(Organisation).data();
  const person = (key: string) => people.find((one) => one.key === key)!.id;
  const accounts = app.get(Accounts);
  const accountIds = new Map<string, string>();
  for (const { key, id } of people) {
    const account = await accounts.create({
      personId: id,
      username: `matrix.${key}`,
      password,
      roles: rolesOf[key] ?? ['official'],
    });
    accountIds.set(key, account.id);
  }

  for (const { key, name, identityNumber } of citizens)
    await shop.unitOfWork.run(async (tx) => {
      const passwordHash = await hashOf(password, emailOf(key));
      await app.get(Citizens).create(tx, { name, email: emailOf(key), passwordHash, identityNumber });
    });
  /** The cookie of a new session, of an official or a citizen. */
  const signIn = (key: string): Promise<string> =>
    citizens.some((one) => one.key === key)
      ? cookieFrom(shop.url, 'POST /citizen/session', { email: emailOf(key), password })
      : cookieFrom(shop.url, 'POST /session', { username: `matrix.${key}`, password });

  const see = (id: string): Promise<any> => ok(api.get(`/case-files/${id}`));
  const stepOf = (one: any, elementId: string) => one.steps.find((step: any) => step.elementId === elementId);
  const workOn = async (one: any, elementId: string, variables: object = {}) => {
    const { taskId } = stepOf(await see(one.id), elementId);
    await ok(api.post(`/tasks/${taskId}/complete`, { variables }));
    return see(one.id);
  };
  /** A case of its own, where its process stands at this step. */
  const newCase = async (
    at: 'receive' | 'appraise' | 'sign' | 'return' | 'await' = 'appraise',
    agency = 'xa-an-phu',
    more: object = {},
  ): Promise<any> => {
    const filed: any = await ok(
      api.post('/case-files', {
        procedureCode: 'PERMIT',
        channel: 'COUNTER',
        receivingAgency: agency,
        applicant: { kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh', identity: '001099012345' },
        components: [{ code: 'application', how: 'PAPER' }],
        ...more,
      }),
    );
    if (at === 'receive') return filed;
    let one: any = await ok(api.post(`/case-files/${filed.id}/accept`, {}));
    if (at === 'appraise') return one;
    if (at === 'await') {
      one = await workOn(one, 'appraise', { verdict: 'INCOMPLETE' });
      return workOn(one, 'ask', {
        supplement: { items: [{ component: 'application', reasonCode: 'UNSIGNED' }] },
      });
    }
    one = await workOn(one, 'appraise', { verdict: 'GOOD' });
    return at === 'sign' ? one : workOn(one, 'sign', { documentNumber: '1/GP' });
  };

  const start = async (definitionKey?: string, more: object = {}): Promise<any> =>
    ok(api.post('/process-instances', { ...(definitionKey && { definitionKey }), ...more }));
  const upload = async (): Promise<string> => {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(aPdf(newId()))], { type: 'application/pdf' }), 'don.pdf');
    const response = await fetch(`${shop.url}/api/v1/uploads`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${operator}` },
    });
    return ((await response.json()) as any).items[0].id;
  };

  const cookies = new Map<string, Promise<string>>();
  const signedIn = (key: string): Promise<string> => {
    if (!cookies.has(key)) cookies.set(key, signIn(key));
    return cookies.get(key)!;
  };
  const tokens = { worker: await shop.token('worker'), viewer: await shop.token('viewer') };
  const worker = new ApiClient(shop.url, tokens.worker);
  const aCase = await newCase();
  const caseElsewhere = await newCase('appraise', 'xa-binh-an');
  const withFile = async (agency: string): Promise<{ caseId: string; attachmentId: string }> => {
    const { id } = await newCase('receive', agency, {
      components: [{ code: 'application', how: 'UPLOAD', uploadIds: [await upload()] }],
    });
    const { items } = await ok<any>(api.get(`/case-files/${id}/attachments`));
    return { caseId: id, attachmentId: items[0].id };
  };

  /** A hall of the commune of its own, with one service and one counter. */
  const newHall = async (): Promise<string> => {
    const { id } = await ok<any>(
      api.post('/halls', {
        agency: 'xa-an-phu',
        unit: 'one-stop',
        key: `h${newId()}`,
        name: { vi: 'Sảnh', en: 'Hall' },
        services: [{ letter: 'A', name: { vi: 'Hộ tịch', en: 'Civil status' }, fields: [], procedures: [] }],
        counters: [{ number: 1, name: { vi: 'Quầy 1', en: 'Counter 1' }, services: [] }],
      }),
    );
    return id;
  };
  const hallService = async (id: string): Promise<string> =>
    (await ok<any>(api.get(`/halls/${id}`))).services[0].id;

  const { newest } = await ok<any>(api.get('/calendars/vn'));
  await ok(
    api.post('/calendars/vn/versions', {
      basedOn: newest,
      edits: { add: [{ date: '2026-11-05', kind: 'OFF', name: { vi: 'Bão', en: 'Storm' } }] },
      reason: 'Bão số 9',
    }),
  );
  await app.get(JobRunner).runDue();

  return {
    ...shop,
    stop: async () => {
      for (const client of [api, worker, shop.api]) client.close();
      await shop.stop();
    },
    api,
    tokens,
    /** Signs this person in, once. */
    cookieOf: signedIn,
    signIn,
    definition,
    withForm,
    machineDefinition,
    newerMachine,
    person,
    unit: (key: string, agency = 'xa-an-phu') => {
      const { units } = app.get(Organisation).data();
      return units.find((one) => one.key === key && one.agencyId === shop.agency(agency))!.id;
    },
    accountOf: (key: string) => accountIds.get(key)!,
    /** Cases that nobody changes: one of the commune, one of the other commune. */
    case: aCase,
    caseElsewhere,
    file: await withFile('xa-an-phu'),
    fileElsewhere: await withFile('xa-binh-an'),
    newCase,
    see,
    /** The task of this step, of a case of its own. */
    task: async (step: 'receive' | 'appraise' | 'sign' | 'return', agency?: string): Promise<string> =>
      stepOf(await newCase(step, agency), step).taskId,
    /** A task that somebody has taken. */
    claimed: async (step: 'appraise', by: string): Promise<string> => {
      const { taskId } = stepOf(await newCase(step), step);
      await ok(api.post(`/tasks/${taskId}/claim`, { assignee: person(by) }));
      return taskId;
    },
    /** The handoff to the unit that appraises, on its way or refused. */
    handoff: async (state: 'SENT' | 'REFUSED' = 'SENT'): Promise<string> => {
      const { id } = await newCase('appraise');
      const [{ id: handoffId }] = (await ok<any>(api.get(`/case-files/${id}/handoffs`))).slice(-1);
      if (state === 'REFUSED')
        await ok(api.post(`/handoffs/${handoffId}/refuse`, { reasonCode: 'WRONG_UNIT' }));
      return handoffId;
    },
    ...(await registersOf(shop, api, upload)),
    theHall: await newHall(),
    model: (await ok<any>(api.post('/models', { name: 'Cấp phép' }))).id as string,
    hall: newHall,
    hallService,
    counter: async (): Promise<string> =>
      (await ok<any>(api.get(`/halls/${await newHall()}`))).counters[0].id,
    /** Somebody waits with it. */
    ticket: async (): Promise<string> => {
      const id = await newHall();
      const { id: ticketId } = await ok<any>(
        api.post(`/halls/${id}/tickets`, { serviceId: await hallService(id) }),
      );
      return ticketId;
    },
    screen: async (): Promise<{ id: string; hallId: string }> => {
      const hallId = await newHall();
      const { id } = await ok<any>(api.post(`/halls/${hallId}/screens`, { kind: 'DISPLAY', name: 'Cửa' }));
      return { id, hallId };
    },
    /** A question to the unit of the records. */
    consultation: async (): Promise<string> => {
      const { id } = await newCase('appraise');
      const asked = await ok<any>(
        api.post(`/case-files/${id}/consultations`, { to: 'records-office', question: 'Có ý kiến?' }),
      );
      return asked.id;
    },
    start,
    /** An instance that works its way through a service, a task and a timer. */
    instance: async (): Promise<string> => (await start('machine')).id,
    seeInstance: (id: string): Promise<any> => ok(api.get(`/process-instances/${id}`)),
    /** A service job that the worker has taken. */
    serviceJob: async (): Promise<{ id: string; lockToken: string }> => {
      const { id } = await start('machine');
      const { items } = await ok<any>(worker.post('/service-jobs/claim', { topic: 'tax', max: 100 }));
      return items.find((one: any) => one.processInstanceId === id);
    },
    /** A pass over the clocks after a calendar has changed. */
    recalculation: async (): Promise<string> => (await ok<any>(api.get('/clock-recalculations'))).items[0].id,
    /** What somebody has filled in so far. */
    draft: async (): Promise<string> => {
      const { taskId } = stepOf(await newCase('appraise'), 'appraise');
      const reply = await knock(
        shop.url,
        { authorization: `Bearer ${operator}` },
        'PUT /inbox/:taskId/draft',
        {
          params: { taskId },
          body: { content: { verdict: 'GOOD' } },
        },
      );
      if (reply.status !== 200) throw new Error(reply.text);
      return taskId;
    },
    /** The task of an instance that is no case. */
    plainTask: async (): Promise<string> => {
      const { id } = await start('machine');
      await passService(id);
      return (await seeWaits(id)).find((wait) => wait.kind === 'user-task')!.taskId!;
    },
    /** A timer that is far from due. */
    timerJob: async (): Promise<string> => {
      const { id } = await start('machine');
      await passService(id);
      const { taskId } = (await seeWaits(id)).find((wait) => wait.kind === 'user-task')!;
      await ok(api.post(`/tasks/${taskId}/complete`, {}));
      return (await seeWaits(id)).find((wait) => wait.kind === 'timer')!.jobId!;
    },
    incident: async (): Promise<string> => {
      const { id } = await start('broken');
      return (await ok<any>(api.get(`/process-instances/${id}`))).incidents[0].id;
    },
    upload,
    /** Gives somebody who has come later an account. */
    account: async (key: string): Promise<void> => {
      const { id } = app
        .get(Organisation)
        .data()
        .people.find((one) => one.key === key)!;
      await accounts.create({ personId: id, username: `matrix.${key}`, password, roles: ['official'] });
    },
    /** A session of this person. */
    sessionOf: async (key: string): Promise<string> => {
      const reply = await knock(shop.url, { cookie: await signedIn(key) }, 'GET /me/sessions', {});
      return reply.body.items[0].id;
    },
    auditEntry: async (): Promise<string> => (await ok<any>(api.get('/audit?limit=1'))).items[0].id,
    /** A deployment that a designer has proposed. */
    proposal: async (): Promise<string> => {
      const process = `p${newId().replaceAll('-', '')}`;
      const content = drawBpmn('start s | user a | end e | s > a > e', { process });
      const reply = await knock(shop.url, { cookie: await signedIn('thiet') }, 'POST /deployments', {
        files: [{ field: 'files[]', name: `${process}.bpmn`, content }],
        fields: { reason: 'Ban hành quy trình mới' },
      });
      if (reply.status !== 202) throw new Error(reply.text);
      return reply.body.proposal?.id ?? reply.body.id;
    },
    runDue: () => app.get(JobRunner).runDue(),
  };

  async function seeWaits(id: string): Promise<{ kind: string; taskId?: string; jobId?: string }[]> {
    return (await ok<any>(api.get(`/process-instances/${id}`))).waits;
  }
  /** Another worker does the work of the service. */
  async function passService(id: string): Promise<void> {
    const { items } = await ok<any>(api.post('/service-jobs/claim', { topic: 'tax', max: 100 }));
    const job = items.find((one: any) => one.processInstanceId === id);
    await ok(api.post(`/service-jobs/${job.id}/complete`, { lockToken: job.lockToken }));
  }
}

export type World = Awaited<ReturnType<typeof buildWorld>>;
