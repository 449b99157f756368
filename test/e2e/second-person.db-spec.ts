import { drawBpmn } from '../support/draw-bpmn';
import { peopleAt } from '../support/as-person';
import { DAY, startRuntime } from './runtime-server';

/** Requirements 14 and 58: what one person alone must not do is done by two, once, and both names stay. */
let runtime: Awaited<ReturnType<typeof startRuntime>>;
let as: ReturnType<typeof peopleAt>;
beforeAll(async () => {
  runtime = await startRuntime();
  as = peopleAt({ app: runtime.app, url: runtime.url });
});
afterAll(() => runtime.stop());

const reason = 'Hồ sơ đứng yên từ thứ Hai, đã hỏi phòng chuyên môn';
const line = 'start s | user work | end e | s > work > e';
const longer = 'start s | user work | user more | end e | s > work > more > e';
const changed = 'start s | user work | user other | end e | s > work > other > e';
const short = 'start s | end e | s > e';
const timed = 'start s | catch wait : timer PT1H | user work | end e | s > wait > work > e';
const two = () => ({
  an: as('an', 'administrator'),
  binh: as('binh', 'administrator'),
  chi: as('chi', 'controller'),
  dung: as('dung', 'designer'),
  official: as('em', 'official'),
});
const model = (name: string, drawing = line) => ({
  name: `${name}.bpmn`,
  content: drawBpmn(drawing, { process: name }),
});

/** By which a procedure is taken into service. */
const decision = { decisionNumber: '125/QĐ-UBND', decisionDate: '2026-11-20' };

describe('a deployment of a person', () => {
  it('starts to exist when somebody of the control office approves it', async () => {
    const { chi, dung } = two();
    const sent = await dung.deploy([model('permit')], reason);
    expect([sent.status, sent.body.proposal.state]).toEqual([202, 'OPEN']);
    const { id, details, files } = sent.body.proposal;
    expect(details.definitions).toMatchObject([{ key: 'permit', from: null }]);
    expect((await runtime.api.post('/process-instances', { definitionKey: 'permit' })).status).toBe(404);

    expect((await dung.post(`/proposals/${id}/approve`)).body.code).toBe('SECOND_PERSON.OWN_PROPOSAL');
    const undecided = await chi.post(`/proposals/${id}/approve`, { note: 'Đã đối chiếu' });
    expect([undecided.status, undecided.body.code]).toEqual([400, 'DEPLOYMENT.DECISION_NEEDED']);
    const approved = await chi.post(`/proposals/${id}/approve`, { ...decision, note: 'Đã đối chiếu' });
    expect(approved).toMatchObject({ status: 200, body: { state: 'APPROVED', decidedBy: { id: 'chi' } } });
    const { body } = await runtime.api.get('/definitions?key=permit');
    expect(body.items).toMatchObject([
      { version: 1, deployedBy: 'dung', approvedBy: 'chi', contentHash: details.hash },
    ]);
    expect(approved.body.result).toMatchObject({ hash: details.hash });
    expect(files).toMatchObject([{ name: 'permit.bpmn', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect((await runtime.api.post('/process-instances', { definitionKey: 'permit' })).status).toBe(201);
  });

  it('is never approved by who proposed it, whatever roles they have', async () => {
    const both = as('gia', 'designer', 'controller');
    const { proposal } = (await both.deploy([model('both')], reason)).body;
    const own = await both.post(`/proposals/${proposal.id}/approve`);
    expect([own.status, own.body.code]).toEqual([403, 'SECOND_PERSON.OWN_PROPOSAL']);
    expect((await both.post(`/proposals/${proposal.id}/reject`, { note: 'no' })).status).toBe(403);
    expect((await both.get(`/proposals/${proposal.id}`)).body.state).toBe('OPEN');
  });

  it('is examined at once, and needs a reason that says something', async () => {
    const { dung } = two();
    const broken = await dung.deploy([{ name: 'x.bpmn', content: '<nonsense/>' }], reason);
    expect([broken.status, broken.body.code]).toEqual([422, 'DEPLOYMENT.REFUSED']);
    for (const words of [undefined, '', 'ok', '..........................'])
      expect((await dung.deploy([model('reasons')], words)).body.code).toBe('SECOND_PERSON.REASON_NEEDED');
  });

  it('shows the approver what is different, and the very files', async () => {
    const { chi, dung } = two();
    await runtime.deploy(line, { process: 'changing' });
    const file = model('changing', longer);
    const { proposal } = (await dung.deploy([file], reason)).body;
    const seen = (await chi.get(`/proposals/${proposal.id}`)).body;
    expect(seen.details.definitions[0].from.version).toBe(1);
    expect(seen.details.definitions[0].elements).toContainEqual(
      expect.objectContaining({ elementId: 'more', change: 'added' }),
    );
    const stored = await fetch(`${runtime.url}/api/v1/proposals/${proposal.id}/files/0`, {
      headers: { 'x-signed-in-as': 'chi' },
    });
    expect(await stored.text()).toBe(file.content);
    expect((await chi.get(`/proposals/${proposal.id}/files/1`)).status).toBe(404);
  });

  it('is refused when its stored files are no longer those that were proposed', async () => {
    const { chi, dung } = two();
    const { proposal } = (await dung.deploy([model('swapped')], reason)).body;
    const evil = Buffer.from(model('swapped', short).content);
    await runtime.unitOfWork.run((tx) =>
      tx.execute('UPDATE proposal_file SET content = ? WHERE proposal_id = ?', [evil, proposal.id]),
    );
    expect((await chi.post(`/proposals/${proposal.id}/approve`, decision)).status).toBe(500);
    expect((await runtime.api.get('/definitions?key=swapped')).body.items).toEqual([]);
  });

  it('makes no second proposal of a second click, and none of what is deployed already', async () => {
    const { chi, dung } = two();
    const [one, other] = await Promise.all([
      dung.deploy([model('twice')], reason),
      dung.deploy([model('twice')], reason),
    ]);
    expect(one.body.proposal.id).toBe(other.body.proposal.id);
    await chi.post(`/proposals/${one.body.proposal.id}/approve`, decision);
    expect((await dung.deploy([model('twice')], reason)).status).toBe(201);
  });
});

describe('a proposal', () => {
  it('has its effect once when two approve at once, and the second is told so', async () => {
    const { dung } = two();
    const { proposal } = (await dung.deploy([model('race')], reason)).body;
    const approvers = ['h1', 'h2', 'h3', 'h4'].map((id) => as(id, 'controller'));
    const replies = await Promise.all(
      approvers.map((one) => one.post(`/proposals/${proposal.id}/approve`, decision)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(replies.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(
      Array(3).fill('SECOND_PERSON.ALREADY_DECIDED'),
    );
    expect((await runtime.api.get('/definitions?key=race')).body.items).toHaveLength(1);
    const winner = approvers[replies.findIndex(({ status }) => status === 200)];
    expect((await winner.post(`/proposals/${proposal.id}/approve`)).status).toBe(200);
  });

  it('is withdrawn by its proposer alone, rejected with a note, and then over', async () => {
    const { chi, dung } = two();
    const first = (await dung.deploy([model('withdrawn')], reason)).body.proposal;
    expect((await chi.post(`/proposals/${first.id}/withdraw`)).body.code).toBe(
      'SECOND_PERSON.NOT_THE_PROPOSER',
    );
    expect((await dung.post(`/proposals/${first.id}/withdraw`)).body.state).toBe('WITHDRAWN');
    expect((await chi.post(`/proposals/${first.id}/approve`)).body.code).toBe(
      'SECOND_PERSON.ALREADY_DECIDED',
    );
    const second = (await dung.deploy([model('withdrawn')], reason)).body.proposal;
    expect(second.id).not.toBe(first.id);
    expect((await chi.post(`/proposals/${second.id}/reject`)).status).toBe(400);
    expect((await chi.post(`/proposals/${second.id}/reject`, { note: 'Thiếu căn cứ' })).body).toMatchObject({
      state: 'REJECTED',
      decisionNote: 'Thiếu căn cứ',
    });
    expect((await runtime.api.get('/definitions?key=withdrawn')).body.items).toEqual([]);
  });

  it('does not exist for who neither made it nor may approve it', async () => {
    const { an, dung, chi, official } = two();
    const { proposal } = (await dung.deploy([model('hidden')], reason)).body;
    const unknown = await an.get('/proposals/0190f000-0000-7000-8000-000000000000');
    const otherDesigner = as('hoa', 'designer');
    for (const one of [an, otherDesigner]) {
      const reply = await one.get(`/proposals/${proposal.id}`);
      expect([reply.status, { ...reply.body, requestId: '' }]).toEqual([
        404,
        { ...unknown.body, requestId: '' },
      ]);
      expect((await one.post(`/proposals/${proposal.id}/approve`)).status).toBe(404);
      expect((await one.post(`/proposals/${proposal.id}/withdraw`)).status).toBe(404);
    }
    expect((await otherDesigner.get('/proposals')).body.items).toEqual([]);
    expect((await official.get('/proposals')).status).toBe(403);
    const listed = (await chi.get('/proposals?state=OPEN&kind=deployment&limit=200')).body.items;
    expect(listed.map(({ id }: { id: string }) => id)).toContain(proposal.id);
  });

  it('is not decided by a machine, not even one that may do everything', async () => {
    const { dung } = two();
    const { proposal } = (await dung.deploy([model('machine')], reason)).body;
    const reply = await runtime.api.post(`/proposals/${proposal.id}/approve`);
    expect([reply.status, reply.body.code]).toEqual([403, 'SECOND_PERSON.NOT_A_PERSON']);
  });

  it('counts the permission at the moment of the approval', async () => {
    const { dung, chi } = two();
    const { proposal } = (await dung.deploy([model('moment')], reason)).body;
    expect((await chi.get(`/proposals/${proposal.id}`)).status).toBe(200);
    expect((await as('chi', 'administrator').post(`/proposals/${proposal.id}/approve`)).status).toBe(404);
  });
});

describe('a repair by a person', () => {
  const running = async () => {
    await runtime.deploy(longer, { process: 'repaired' });
    return (await runtime.start('repaired', { variables: { fee: 10 } })).id as string;
  };
  const repairs: [string, (id: string) => Promise<[string, object]>][] = [
    ['cancel', (id) => Promise.resolve([`/process-instances/${id}/cancel`, {}])],
    [
      'variables',
      (id) => Promise.resolve([`/process-instances/${id}/variables`, { variables: { fee: 20 } }]),
    ],
    [
      'modify',
      (id) => Promise.resolve([`/process-instances/${id}/modify`, { operations: [{ startBefore: 'more' }] }]),
    ],
    [
      'migrate',
      async (id) => [
        `/process-instances/${id}/migrate`,
        { targetDefinitionId: (await runtime.deploy(changed, { process: 'repaired' })).id },
      ],
    ],
  ];
  const types: Record<string, string> = {
    cancel: 'instance.cancelled',
    variables: 'instance.variables-written',
    modify: 'instance.modified',
    migrate: 'instance.migrated',
  };

  it.each(repairs)(
    '%s: not without a reason, not by one, and by two with both names',
    async (kind, repair) => {
      const { an, binh, chi } = two();
      const id = await running();
      const [path, body] = await repair(id);
      expect((await an.post(path, body)).status).toBe(422);
      const proposed = await an.post(path, { ...body, reason });
      expect(proposed.status).toBe(202);
      const { proposal } = proposed.body;
      expect((await an.post(`/proposals/${proposal.id}/approve`)).status).toBe(403);
      expect((await chi.post(`/proposals/${proposal.id}/approve`)).status).toBe(404);
      expect((await runtime.history(id)).some(({ type }) => type === types[kind])).toBe(false);

      expect((await binh.post(`/proposals/${proposal.id}/approve`)).body.state).toBe('APPROVED');
      const entry = (await runtime.history(id)).find(({ type }) => type === types[kind]);
      expect(entry).toMatchObject({
        actorId: 'binh',
        data: {
          reason,
          proposalId: proposal.id,
          proposedBy: 'an',
          proposedByName: 'Người an',
          approvedBy: 'binh',
          approvedByName: 'Người binh',
          before: expect.anything(),
          after: expect.anything(),
        },
      });
    },
  );

  it('keeps the values before and after, and shows the administrators none of them', async () => {
    const { an, binh } = two();
    const id = await running();
    const { proposal } = (
      await an.put(`/process-instances/${id}/variables`, { variables: { fee: 20 }, reason })
    ).body;
    expect(JSON.stringify(proposal.details)).not.toContain('fee');
    await binh.post(`/proposals/${proposal.id}/approve`);
    const entry = (await runtime.history(id)).find(({ type }) => type === 'instance.variables-written');
    expect(entry.data).toMatchObject({ before: { fee: 10 }, after: { fee: 20 } });
    expect((await runtime.see(id)).variables.fee).toBe(20);
  });

  it('that no longer fits is kept as failed, with what was refused', async () => {
    const { an, binh } = two();
    const id = await running();
    const { proposal } = (await an.post(`/process-instances/${id}/cancel`, { reason })).body;
    await runtime.ok(runtime.api.post(`/process-instances/${id}/cancel`, { reason: 'faster' }));
    const late = await binh.post(`/proposals/${proposal.id}/approve`);
    expect([late.status, late.body.code]).toEqual([409, 'INSTANCE.ENDED']);
    expect((await an.get(`/proposals/${proposal.id}`)).body).toMatchObject({
      state: 'FAILED',
      decidedBy: { id: 'binh' },
      result: { code: 'INSTANCE.ENDED' },
    });
    expect((await binh.post(`/proposals/${proposal.id}/approve`)).body.code).toBe(
      'SECOND_PERSON.ALREADY_DECIDED',
    );
  });

  it('refuses at once what cannot be', async () => {
    const { an } = two();
    expect((await an.post('/process-instances/nobody/cancel', { reason })).body.code).toBe(
      'INSTANCE.NOT_FOUND',
    );
    const other = await runtime.deploy(short, { process: 'other' });
    const reply = await an.post(`/process-instances/${await running()}/migrate`, {
      targetDefinitionId: other.id,
      reason,
    });
    expect(reply.body.code).toBe('INSTANCE.CANNOT_MIGRATE');
  });

  it('moves many to another version, and back, only by two', async () => {
    const { an, binh } = two();
    const { id: sourceDefinitionId } = await runtime.deploy(longer, { process: 'moved' });
    const { id } = await runtime.start('moved');
    const { id: targetDefinitionId } = await runtime.deploy(changed, { process: 'moved' });
    const plan = { sourceDefinitionId, targetDefinitionId, instanceIds: [id] };
    expect((await an.post('/instance-migrations', plan)).body.code).toBe('SECOND_PERSON.REASON_NEEDED');
    const { proposal } = (await an.post('/instance-migrations', { ...plan, reason })).body;
    expect((await an.post(`/proposals/${proposal.id}/approve`)).status).toBe(403);
    expect((await an.get('/instance-migrations?definitionKey=moved')).body.items).toEqual([]);
    expect((await binh.post(`/proposals/${proposal.id}/approve`)).body.state).toBe('APPROVED');
    await runtime.runner.runDue();
    expect((await runtime.see(id)).definitionId).toBe(targetDefinitionId);
    const [migration] = (await an.get('/instance-migrations?definitionKey=moved&limit=1')).body.items;
    expect(migration).toMatchObject({ state: 'done', progress: { moved: 1 }, startedBy: 'binh' });
    const back = await an.post(`/instance-migrations/${migration.id}/undo`, { reason });
    expect(back.status).toBe(202);
    await binh.post(`/proposals/${back.body.proposal.id}/approve`);
    await runtime.runner.runDue();
    expect((await runtime.see(id)).definitionId).toBe(sourceDefinitionId);
    const moves = (await runtime.history(id)).filter(({ type }) => type.startsWith('instance.migrat'));
    expect(moves.map(({ data }) => [data.proposedByName, data.approvedByName])).toEqual([
      ['Người an', 'Người binh'],
      ['Người an', 'Người binh'],
    ]);
  });

  it('carries a job out before its time only by two', async () => {
    const { an, binh } = two();
    await runtime.deploy(timed, { process: 'timed' });
    const { id } = await runtime.start('timed');
    const [{ jobId }] = (await runtime.see(id)).waits;
    expect((await an.post(`/jobs/${jobId}/run-now`)).body.code).toBe('SECOND_PERSON.REASON_NEEDED');
    const { proposal } = (await an.post(`/jobs/${jobId}/run-now`, { reason })).body;
    expect((await runtime.see(id)).waits[0].elementId).toBe('wait');
    await binh.post(`/proposals/${proposal.id}/approve`);
    expect((await runtime.see(id)).waits[0].elementId).toBe('work');
    const entry = (await runtime.history(id)).find(({ type }) => type === 'job.run-now');
    expect(entry.data).toMatchObject({ proposedBy: 'an', approvedBy: 'binh', reason });
  });

  it('expires', async () => {
    const { an, binh } = two();
    const id = await running();
    const { proposal } = (await an.post(`/process-instances/${id}/cancel`, { reason })).body;
    await runtime.travel(7 * DAY);
    expect((await an.get(`/proposals/${proposal.id}`)).body.state).toBe('EXPIRED');
    expect((await an.get('/proposals?state=EXPIRED')).body.items).toHaveLength(1);
    expect((await binh.post(`/proposals/${proposal.id}/approve`)).body.code).toBe(
      'SECOND_PERSON.ALREADY_DECIDED',
    );
    expect((await runtime.see(id)).state).toBe('active');
    const again = (await an.post(`/process-instances/${id}/cancel`, { reason })).body.proposal;
    expect([again.state, again.id === proposal.id]).toEqual(['OPEN', false]);
  });

  it('is done at once by a service, under its own reason', async () => {
    const id = await running();
    const { status, body } = await runtime.api.post(`/process-instances/${id}/cancel`, {
      reason: 'pipeline',
    });
    expect([status, body.state]).toEqual([200, 'cancelled']);
  });
});
