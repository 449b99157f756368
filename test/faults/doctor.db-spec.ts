import type { SqlValue } from '../../src/database';
import { newId } from '../../src/kernel';
import { type RuntimeServer, startRuntime } from '../e2e/runtime-server';

let server: RuntimeServer;
beforeAll(async () => {
  server = await startRuntime();
  await server.deploy(
    `start s
     and f
     user a camunda:candidateGroups="officers"
     service w
     receive m
     call c calledElement="called"
     and j
     end e
     catch t : timer P1D
     f > t
     t > j
     s > f
     f > a
     f > w
     f > m
     f > c
     a > j
     w > j
     m > j
     c > j
     j > e`,
    {
      process: 'patient',
      beside: `<process id="called" isExecutable="true"><startEvent id="cs"/><userTask id="ct"/><endEvent id="ce"/>
        <sequenceFlow id="c1" sourceRef="cs" targetRef="ct"/><sequenceFlow id="c2" sourceRef="ct" targetRef="ce"/></process>`,
    },
  );
});
afterAll(() => server.stop());

const execute = (sql: string, ...parameters: SqlValue[]) =>
  server.unitOfWork.run((tx) => tx.execute(sql, parameters));
const rows = (sql: string, ...parameters: SqlValue[]) =>
  server.database.query<Record<string, any>>(sql, parameters);

/** Copies a row under a new id. */
async function double(table: string, where: string, ...parameters: SqlValue[]): Promise<void> {
  const [row] = await rows(`SELECT * FROM ${table} WHERE ${where}`, ...parameters);
  await server.unitOfWork.run((tx) => tx.insert(table, [{ ...row, id: newId() }]));
}

type Damage = [what: string, damage: (id: string) => Promise<unknown>, named: RegExp];

const damages: Damage[] = [
  [
    'a task that is gone',
    (id) => execute('DELETE FROM task WHERE instance_id = ?', id),
    /^I4 .* has no task/,
  ],
  ['a task that is there twice', (id) => double('task', 'instance_id = ?', id), /^I4 .* task/],
  [
    'a task that ended alone',
    (id) => execute("UPDATE task SET state = 'completed' WHERE instance_id = ?", id),
    /^I4 .* has no task/,
  ],
  [
    'a timer that is gone',
    (id) => execute("DELETE FROM job WHERE instance_id = ? AND kind = 'timer'", id),
    /^I4 .* has no job/,
  ],
  [
    'a subscription that is gone',
    (id) => execute('DELETE FROM subscription WHERE instance_id = ?', id),
    /^I4 .* has no subscription/,
  ],
  [
    'a subscription for a wait that is not',
    async (id) => {
      await double('subscription', 'instance_id = ?', id);
      const [{ id: copy }] = await rows('SELECT MAX(id) AS id FROM subscription WHERE instance_id = ?', id);
      await execute("UPDATE subscription SET wait_id = '99' WHERE id = ?", copy);
    },
    /^I4 .* a subscription is open for the wait 99 at m/,
  ],
  [
    'a gap in the history',
    (id) => execute('DELETE FROM history_event WHERE instance_id = ? AND seq = 2', id),
    /^I3 /,
  ],
  [
    'a history cut off at its end',
    (id) => execute('DELETE FROM history_event WHERE instance_id = ? AND seq > 3', id),
    /^I3 /,
  ],
  [
    'another version of the definition',
    (id) => execute('UPDATE process_instance SET definition_version = 7 WHERE id = ?', id),
    /^I10 .* version 7/,
  ],
  [
    'a lease that nobody holds',
    (id) => execute("UPDATE job SET state = 'leased' WHERE instance_id = ? AND kind = 'service'", id),
    /^I6 .* leased/,
  ],
  [
    'a lease that never ends',
    (id) =>
      execute(
        `UPDATE job SET state = 'leased', owner = 'x', lock_token = 'y', available_at = 99999999999999
         WHERE instance_id = ? AND kind = 'service'`,
        id,
      ),
    /^I6 .* lease/,
  ],
  [
    'more attempts than there may be',
    (id) => execute("UPDATE job SET attempts = 99 WHERE instance_id = ? AND kind = 'service'", id),
    /^I6 .* 99 of/,
  ],
  [
    'a failure without an incident',
    (id) =>
      execute(
        "UPDATE job SET state = 'failed', available_at = NULL WHERE instance_id = ? AND kind = 'service'",
        id,
      ),
    /^I6 .* no incident/,
  ],
  [
    'a saved state with a wait at another element',
    async (id) => {
      const [{ engine_state }] = await rows('SELECT engine_state FROM process_instance WHERE id = ?', id);
      const altered = engine_state.replaceAll('"a"', '"w"');
      expect(altered).not.toBe(engine_state);
      await execute('UPDATE process_instance SET engine_state = ? WHERE id = ?', altered, id);
    },
    /^I4 .* the wait \d+ at w has no task/,
  ],
  [
    'a saved state that was cut off',
    (id) => execute('UPDATE process_instance SET engine_state = \'{"core":\' WHERE id = ?', id),
    /^I10 .* does not load/,
  ],
  [
    'a state of the row that is not that of the engine',
    (id) => execute("UPDATE process_instance SET state = 'completed' WHERE id = ?", id),
    /^I10 /,
  ],
  [
    'a called instance that is gone',
    (id) => execute('DELETE FROM process_instance WHERE parent_id = ?', id),
    /^I9 .* no running instance/,
  ],
  [
    'rows without their instance',
    (id) => execute('DELETE FROM process_instance WHERE id = ?', id),
    /^I4 .* without it/,
  ],
];

describe('the doctor', () => {
  it('finds nothing wrong before', async () => {
    await server.start('patient');
    expect(await server.doctor()).toEqual([]);
  });

  it.each(damages)('names %s', async (_, damage, named) => {
    const { id } = await server.start('patient');
    await damage(id);
    const findings = (await server.doctor()).filter((finding) => finding.includes(id));
    expect(findings.filter((finding) => named.test(finding))).not.toEqual([]);
  });

  it('names candidates of a task that is not open, a command without its answer, and an event that is gone', async () => {
    await server.unitOfWork.run(async (tx) => {
      await tx.insert('task_candidate', [{ task_id: 'nowhere', kind: 'user', value: 'an', due_order: 1 }]);
      await tx.insert('command', [
        {
          actor_id: 'somebody',
          command_key: 'halfway',
          request_hash: '',
          response: null,
          replays: 0,
          created_at: 1,
        },
      ]);
      await tx.execute('DELETE FROM outbox_event WHERE gseq = 3');
    });
    expect(await server.doctor()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^I4 task nowhere/),
        expect.stringMatching(/^I1 command halfway/),
        expect.stringMatching(/^I7 outbox/),
      ]),
    );
  });
});
