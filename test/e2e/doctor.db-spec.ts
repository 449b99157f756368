import { type RuntimeServer, startRuntime } from './runtime-server';

let runtime: RuntimeServer;
beforeAll(async () => {
  runtime = await startRuntime();
  await runtime.deploy(
    'start s | and f | user a camunda:candidateGroups="g" | catch c : timer P1D | catch m : message M | service w | end e | end g | end h | end i | s > f | f > a > e | f > c > g | f > m > h | f > w > i',
    { process: 'patient' },
  );
});
afterAll(() => runtime.stop());

const sql = (text: string, ...values: (string | number)[]) =>
  runtime.unitOfWork.run(async (tx) => void (await tx.execute(text, values)));

describe('the doctor on a live database', () => {
  it('finds nothing wrong with what the runtime writes', async () => {
    const instance = await runtime.start('patient', { businessKey: 'well' });
    await runtime.complete(instance, 'a');
    expect(await runtime.doctor()).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    [
      'a task that was deleted',
      "DELETE FROM task WHERE instance_id = ? AND state = 'open'",
      /^I4 .* has no task/,
    ],
    ['a task that was closed by hand', "UPDATE task SET state = 'completed' WHERE instance_id = ?", /^I4/],
    [
      'a timer that was lost',
      "DELETE FROM job WHERE instance_id = ? AND kind = 'timer'",
      /^I4 .* has no job/,
    ],
    ['a subscription that was lost', 'DELETE FROM subscription WHERE instance_id = ?', /^I4/],
    ['an event that was removed', 'DELETE FROM history_event WHERE seq = 2 AND instance_id = ?', /^I3/],
    ['a job that can never run', 'UPDATE job SET available_at = NULL WHERE instance_id = ?', /^I6/],
    ['too many attempts', 'UPDATE job SET attempts = 99 WHERE instance_id = ?', /^I6 .* 99 of/],
    ['a state that is cut off', "UPDATE process_instance SET engine_state = '{' WHERE id = ?", /^I10/],
    [
      'a state of an unknown core',
      `UPDATE process_instance SET engine_state = '{"core":"magic","schema":1}' WHERE id = ?`,
      /^I10 .*magic/,
    ],
    ['a row that says it has ended', "UPDATE process_instance SET state = 'completed' WHERE id = ?", /^I10/],
  ])('finds %s', async (_, statement, expected) => {
    const instance = await runtime.start('patient');
    await sql(statement, instance.id);
    const findings = (await runtime.doctor()).filter((finding) => finding.includes(instance.id));
    expect(findings.some((finding) => expected.test(finding))).toBe(true);
    for (const table of ['task', 'job', 'subscription', 'history_event', 'incident'])
      await sql(`DELETE FROM ${table} WHERE instance_id = ?`, instance.id);
    await sql('DELETE FROM process_instance WHERE id = ?', instance.id);
    await sql("DELETE FROM task_candidate WHERE task_id NOT IN (SELECT id FROM task WHERE state = 'open')");
    expect(await runtime.doctor()).toEqual([]);
  });

  it('finds a gap in the numbered events', async () => {
    await runtime.ok(runtime.api.get('/events?after=0'));
    await sql('DELETE FROM outbox_event WHERE gseq = 2');
    expect(await runtime.doctor()).toEqual([expect.stringMatching(/^I7 outbox/)]);
  });
});
