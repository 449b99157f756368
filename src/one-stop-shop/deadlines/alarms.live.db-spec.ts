import { CommandRunner, RuntimeModule, runtimeMessages } from '../../runtime';
import { definitionMessages } from '../../definitions';
import { systemActor } from '../../kernel';
import { OutboxFeed } from '../../outbox';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { calendarMessages } from '../calendar/calendar.module';
import { ClockAlarms } from './clock-alarms';
import { Clocks } from './clocks';
import { deadlinesMessages, DeadlinesModule } from './deadlines.module';

/** On the real clock: nobody asks for an alarm, it comes. */
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({
    imports: [RuntimeModule, DeadlinesModule],
    catalogues: [definitionMessages, runtimeMessages, calendarMessages, deadlinesMessages],
  });
});
afterEach(() => server.stop());

const startMinutes = (value: number) =>
  server.app.get(CommandRunner).run({ actor: systemActor }, (command) =>
    server.app.get(Clocks).start(command, {
      caseId: 'case-1',
      kind: 'STEP',
      limit: { value, unit: 'minute' },
      startAt: command.now,
    }),
  );

/** Resolves with the alarms of that clock when it is overdue. */
async function alarmsUntilOverdue(clockId: () => string): Promise<string[]> {
  const heard: string[] = [];
  return new Promise((resolve, reject) => {
    server.app
      .get(OutboxFeed)
      .subscribe((events) => {
        for (const { type, payload } of events)
          if (payload.clockId === clockId() && /^clock\.(due-soon|overdue)$/.test(type)) heard.push(type);
        if (heard.at(-1) === 'clock.overdue') resolve(heard);
      }, 0)
      .catch(reject);
  });
}

it('wakes for an alarm that a commit has armed nearer than the next look', async () => {
  let id = '';
  const heard = alarmsUntilOverdue(() => id);
  id = (await startMinutes(0.005)).id;
  expect(await heard).toEqual(['clock.due-soon', 'clock.overdue']);
});

it('gives after a restart what became due meanwhile', async () => {
  const alarms = server.app.get(ClockAlarms);
  await alarms.stop();
  const { id } = await startMinutes(0);
  alarms.start();
  expect(await alarmsUntilOverdue(() => id)).toEqual(['clock.due-soon', 'clock.overdue']);
});
