import { ChangeOrganisation } from '../../src/one-stop-shop/organisation/change-organisation.command';
import { Organisation } from '../../src/one-stop-shop/organisation/organisation';
import type { OrganisationDraft } from '../../src/one-stop-shop/organisation/organisation-draft';
import type { Actor } from '../../src/kernel';
import { type Shop, startShop } from '../builders/start-shop';
import { peopleAt } from '../support/as-person';
import { everyDuty } from './procedure';

/** Requirement 42: nobody unites in one case what is set apart, whichever way they come to the work. */
const system: Actor = { kind: 'system', id: 'test', name: 'test', roles: [] };
const steps = ['receive', 'appraise', 'draft', 'review', 'sign', 'issue', 'return'] as const;
type Step = (typeof steps)[number];
/** Who does a step when nobody else is named. */
const usual: Record<Step, string> = {
  receive: 'an',
  appraise: 'binh',
  draft: 'binh',
  review: 'ha',
  sign: 'lan',
  issue: 'van',
  return: 'bao',
};
const input: Partial<Record<Step, object>> = { receive: { reception: 'ACCEPTED' } };

let shop: Shop;
let as: ReturnType<typeof peopleAt>;
let by: (key: string) => ReturnType<ReturnType<typeof peopleAt>>;
const change = (work: (draft: OrganisationDraft) => void) =>
  shop.app.get(ChangeOrganisation).execute({ actor: system }, (draft) => {
    work(draft);
    return null;
  });

beforeAll(async () => {
  shop = await startShop();
  as = peopleAt(shop);
  await shop.deploy(everyDuty.drawing, 'DUTIES', everyDuty.procedure, everyDuty.roots);
  await shop.deploy(
    everyDuty.drawing,
    'WAIVED',
    `${everyDuty.procedure}
waivedDuties:
  - { rule: RECEIVER_MAY_NOT_APPRAISE, ground: NĐ 61/2018, tag: A }
`,
    everyDuty.roots,
  );
  // One person with every post of the commune: what they are refused is refused for what they did.
  await change((draft) => {
    draft.putPerson({ key: 'moi', name: 'Tạ Mọi' });
    for (const [unit, role] of [
      ['one-stop', 'receiver'],
      ['economic-division', 'case-officer'],
      ['economic-division', 'unit-head'],
      ['commune-committee', 'leader'],
      ['records-office', 'records-clerk'],
    ])
      draft.putPost({ person: 'moi', agency: 'xa-an-phu', unit, role });
  });
  const { people } = shop.app.get(Organisation).data();
  by = (key) => as(people.find((one) => one.key === key)!.id, 'official');
});
afterAll(() => shop.stop());

const taskOf = async (caseId: string, step: Step): Promise<string> => {
  const { steps: open } = await shop.ok<any>(shop.api.get(`/case-files/${caseId}`));
  return open.find((one: any) => one.elementId === step).taskId;
};
/** A case in which the steps before `until` are done, each by who is named for it. */
const caseAt = async (until: Step, doers: Partial<Record<Step, string>> = {}, procedure = 'DUTIES') => {
  const { id } = await shop.ok<any>(
    shop.api.post('/case-files', {
      procedureCode: procedure,
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant: { kind: 'PERSON', name: 'Đặng Ánh', identity: '001099012345' },
      components: [{ code: 'application', how: 'PAPER' }],
    }),
  );
  for (const step of steps.slice(0, steps.indexOf(until))) {
    const reply = await complete(await taskOf(id, step), doers[step] ?? usual[step], input[step]);
    if (reply.status !== 200) throw new Error(`${step}: ${JSON.stringify(reply.body)}`);
  }
  return { id: id as string, taskId: await taskOf(id, until) };
};
const complete = (taskId: string, key: string, variables: object = {}) =>
  by(key).post(`/inbox/${taskId}/complete`, { variables });

describe('one person with every post', () => {
  it.each<[Step, Step, string | null]>([
    ['receive', 'appraise', 'DUTY.RECEIVER_MAY_NOT_APPRAISE'],
    ['receive', 'draft', null],
    ['appraise', 'draft', null],
    ['appraise', 'review', 'DUTY.DRAFTER_MAY_NOT_APPROVE'],
    ['appraise', 'sign', 'DUTY.DRAFTER_MAY_NOT_APPROVE'],
    ['draft', 'review', 'DUTY.DRAFTER_MAY_NOT_APPROVE'],
    ['draft', 'sign', 'DUTY.DRAFTER_MAY_NOT_APPROVE'],
    ['draft', 'issue', 'DUTY.AUTHOR_MAY_NOT_SEAL'],
    ['review', 'sign', null],
    ['sign', 'issue', 'DUTY.AUTHOR_MAY_NOT_SEAL'],
    ['receive', 'return', null],
  ])('who did %s and comes to %s: %s', async (earlier, later, code) => {
    const { taskId } = await caseAt(later, { [earlier]: 'moi' });
    const claimed = await by('moi').post(`/inbox/${taskId}/claim`);
    expect([claimed.status, claimed.body.code]).toEqual(code ? [403, code] : [200, undefined]);
    if (!code) return;
    const assigned = await as(shop.person('minh'), 'supervisor').post(`/inbox/${taskId}/assign`, {
      assignee: by('moi').actor.id,
    });
    expect(assigned.body.code).toBe(code);
    expect((await complete(taskId, 'moi')).body.code).toBe(code);
    const bulk = await by('moi').post('/inbox/bulk', { action: 'complete', items: [{ taskId }] });
    expect(bulk.body.items[0]).toMatchObject({ isDone: false, code });
    const { items, excluded } = (await by(usual[later]).get(`/inbox/${taskId}/suggestions`)).body;
    expect(items.map(({ personId }: any) => personId)).not.toContain(by('moi').actor.id);
    expect(excluded).toContainEqual(expect.objectContaining({ personId: by('moi').actor.id, reason: code }));
    expect((await complete(taskId, usual[later])).status).toBe(200);
  });

  it('is told the rule, the other step and who does it, in both languages', async () => {
    const { taskId } = await caseAt('sign', { draft: 'moi' });
    const { body } = await complete(taskId, 'moi');
    expect(body.params).toMatchObject({
      rule: 'DRAFTER_MAY_NOT_APPROVE',
      step: 'Ký',
      earlierStep: 'Dự thảo',
      earlierRole: 'case-officer',
    });
    expect(body.detail).toContain('Case officer who appraised or drafted in "Dự thảo"');
    const vi = await fetch(`${shop.url}/api/v1/inbox/${taskId}/claim`, {
      method: 'POST',
      headers: { 'x-signed-in-as': by('moi').actor.id, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(((await vi.json()) as any).detail).toContain('Chuyên viên thụ lý đã thẩm định hoặc dự thảo');
  });

  it('may do both where the procedure says that the law allows it', async () => {
    const { taskId } = await caseAt('appraise', { receive: 'moi' }, 'WAIVED');
    expect((await complete(taskId, 'moi')).status).toBe(200);
    const other = await caseAt('sign', { draft: 'moi' }, 'WAIVED');
    expect((await complete(other.taskId, 'moi')).body.code).toBe('DUTY.DRAFTER_MAY_NOT_APPROVE');
  });

  it('is refused by the acts of a case too', async () => {
    const { id } = await caseAt('appraise', { receive: 'moi' });
    const task = await taskOf(id, 'appraise');
    const plain = await shop.ok<any>(shop.api.get(`/inbox/${task}`));
    expect(plain.assignee).toBeNull();
    // A service that works off a task which is this person's does not open the way round.
    await shop.unitOfWork.run((tx) =>
      tx.execute('UPDATE work_item SET assignee_id = ? WHERE task_id = ?', [by('moi').actor.id, task]),
    );
    expect((await shop.api.post(`/tasks/${task}/complete`, {})).body.code).toBe(
      'DUTY.RECEIVER_MAY_NOT_APPRAISE',
    );
  });
});

describe('the work that is offered', () => {
  it('leaves out what somebody must not do for what they did before', async () => {
    const { taskId } = await caseAt('sign', { draft: 'moi', appraise: 'moi' });
    const other = await caseAt('receive');
    const done = await complete(other.taskId, 'moi', input.receive);
    expect(done.status).toBe(200);
    expect(done.body.nextInInbox?.taskId).not.toBe(taskId);
    await shop.unitOfWork.run((tx) =>
      tx.execute('UPDATE work_item SET due_order = 0 WHERE task_id = ?', [taskId]),
    );
    const again = await caseAt('receive');
    expect((await complete(again.taskId, 'moi', input.receive)).body.nextInInbox?.taskId).not.toBe(taskId);
    const third = await caseAt('sign');
    await shop.unitOfWork.run((tx) =>
      tx.execute('UPDATE work_item SET due_order = 0 WHERE task_id = ?', [third.taskId]),
    );
    const last = await caseAt('receive');
    expect((await complete(last.taskId, 'moi', input.receive)).body.nextInInbox?.taskId).toBe(third.taskId);
  });
});

describe('through somebody else', () => {
  const substitution = (from: string, to: string) =>
    change((draft) => {
      draft.putSubstitution({
        from,
        to,
        reason: 'ABSENCE',
        validFrom: '2026-11-02',
        validTo: '2026-11-30',
      } as never);
    });

  it('who delegated the draft does not review it', async () => {
    const { taskId, id } = await caseAt('draft');
    await by('moi').post(`/inbox/${taskId}/claim`);
    await by('moi').post(`/inbox/${taskId}/delegate`, { assignee: by('chi').actor.id });
    expect((await complete(taskId, 'chi')).status).toBe(200);
    const review = await taskOf(id, 'review');
    expect((await by('moi').post(`/inbox/${review}/claim`)).body.code).toBe('DUTY.DRAFTER_MAY_NOT_APPROVE');
  });

  it('who drafted does not sign in the place of the leader, nor anybody in the place of who drafted', async () => {
    await substitution('lan', 'binh');
    const first = await caseAt('sign');
    const standingIn = await by('binh').post(`/inbox/${first.taskId}/claim`);
    expect(standingIn.body.code).toBe('DUTY.DRAFTER_MAY_NOT_APPROVE');

    // Chi stands in for the one who drafted and who, being a leader too, may not sign.
    await substitution('moi', 'chi');
    const second = await caseAt('sign', { draft: 'moi', appraise: 'moi' });
    const other = await by('chi').post(`/inbox/${second.taskId}/claim`);
    expect(other.body.code).toBe('DUTY.DRAFTER_MAY_NOT_APPROVE');
    // For somebody else's draft Chi may.
    const third = await caseAt('sign');
    expect((await by('chi').post(`/inbox/${third.taskId}/claim`)).status).toBe(200);
  });

  it('the head of the one-stop and the records clerk sign in nobody’s place', async () => {
    await substitution('lan', 'hai');
    await substitution('lan', 'van');
    const { taskId } = await caseAt('sign');
    expect((await by('hai').post(`/inbox/${taskId}/claim`)).body.code).toBe(
      'DUTY.ONE_STOP_HEAD_MAY_NOT_APPROVE',
    );
    expect((await by('van').post(`/inbox/${taskId}/claim`)).body.code).toBe(
      'DUTY.RECORDS_CLERK_MAY_NOT_DECIDE',
    );
  });
});
