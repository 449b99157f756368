import type { Database } from '../../database';
import { buildCalendars, editionOf } from '../calendar/build-calendars';
import { loadPublished } from '../calendar/calendar.repository';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { replay } from '../deadlines/ledger';
import { clockColumns, type ClockRecord, type StoredClock, toStored } from '../deadlines/stored-clock';
import type { ShopFinding } from './finding';

const pageSize = 1_000;
/** An alarm may be as late as the poll of the node that gives it, and a little. */
const alarmGrace = 60_000;

/** Replays every open clock that was counted with today's calendars, and looks for alarms that nobody gave. */
export async function checkClocks(
  database: Pick<Database, 'read'>,
  now: number,
): Promise<{ findings: ShopFinding[]; clocks: number }> {
  const findings: ShopFinding[] = [];
  let clocks = 0;
  const calendars = await database.read(async (reader) => buildCalendars(await loadPublished(reader)));
  for (let after = ''; ;) {
    const page = await database.read((reader) =>
      reader.query<ClockRecord>(
        `SELECT ${clockColumns} FROM clock WHERE id > ? AND state <> 'ENDED' ORDER BY id LIMIT ?`,
        [after, pageSize],
      ),
    );
    for (const record of page) findings.push(...faultsOf(toStored(record), calendars, now));
    clocks += page.length;
    if (page.length < pageSize) break;
    after = page[page.length - 1].id as string;
  }
  const strays = await database.read((reader) =>
    reader.query<{ id: string }>(
      `SELECT c.id FROM case_file c JOIN clock k ON k.case_id = c.id AND k.kind = 'CASE' AND k.state <> 'ENDED'
       WHERE c.closed_at IS NULL AND COALESCE(c.due_at, -1) <> COALESCE(k.due_at, -1) ORDER BY c.id LIMIT 100`,
    ),
  );
  for (const { id } of strays)
    findings.push({
      invariant: 'S2',
      subject: `case ${id}`,
      detail: 'shows another due instant than its clock',
    });
  return { findings, clocks };
}

function faultsOf(
  clock: StoredClock,
  calendars: ReadonlyMap<string, WorkingCalendar>,
  now: number,
): ShopFinding[] {
  const findings: ShopFinding[] = [];
  const say = (invariant: ShopFinding['invariant'], detail: string) =>
    findings.push({ invariant, subject: `clock ${clock.id}`, detail });
  const calendar = calendars.get(clock.calendarKey);
  if (calendar && editionOf(calendar) === clock.calendarEdition) {
    const { standing } = replay(clock.ledger.facts, clock.ledger.events, calendar);
    if (standing.due !== clock.dueAt) say('S2', `is due at ${clock.dueAt}, its ledger says ${standing.due}`);
    if (standing.state !== clock.state) say('S2', `is ${clock.state}, its ledger says ${standing.state}`);
    if (standing.round !== clock.round || standing.extensions !== clock.extensions)
      say('S2', 'counts other rounds or extensions than its ledger');
  }
  if (clock.nextAlarmAt !== null && clock.nextAlarmAt < now - alarmGrace)
    say('S3', `was to be told at ${clock.nextAlarmAt} and has not been`);
  return findings;
}
