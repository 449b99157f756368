import type { Database, SqlValue, UnitOfWork } from '../../database';
import { newId, systemActor } from '../../kernel';
import {
  type Calendars,
  dateAt,
  type HallPlan,
  isWorkingDay,
  type PlanShifts,
  type SetUpHall,
} from '../../one-stop-shop';
import { chanceFrom } from './chance';
import { demoWard } from './demo-accounts';
import type { Desk } from './desk';
import { type QueueDay, simulateDay, type SimulatedTicket } from './queue-day';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Working days whose queues are remembered. */
const remembered = 20;
/** For so long people have been coming when the demo opens, at whatever hour that is. */
const sinceDoorsOpened = 150 * minute;
/** Who looks at the demo finds their counter closed, and people waiting for it since then. */
const sinceTheyLeft = 25 * minute;
const together = 300;

/** Minutes that each service takes on average. */
const minutes: Record<string, number> = { A: 5, B: 9, C: 8, D: 7, E: 3 };

const services: HallPlan['services'] = [
  {
    letter: 'A',
    name: { vi: 'Hộ tịch – Chứng thực', en: 'Civil status and certification' },
    fields: ['civil-status', 'certification'],
    procedures: [],
  },
  {
    letter: 'B',
    name: { vi: 'Đất đai – Xây dựng', en: 'Land and construction' },
    fields: ['land', 'construction'],
    procedures: [],
  },
  {
    letter: 'C',
    name: { vi: 'Đăng ký kinh doanh', en: 'Business registration' },
    fields: ['business-formation'],
    procedures: [],
  },
  {
    letter: 'D',
    name: { vi: 'Người có công – Bảo trợ xã hội', en: 'War merit and social protection' },
    fields: ['war-merit', 'social-protection'],
    procedures: [],
  },
  { letter: 'E', name: { vi: 'Trả kết quả', en: 'Results' }, fields: [], procedures: [] },
];

const counter = (number: number, vi: string, en: string, letters: string[]) => ({
  number,
  name: { vi, en },
  services: letters,
});

const halls: {
  agency: string;
  name: HallPlan['name'];
  counters: HallPlan['counters'];
  visitors: number;
  /** Who has which counter on weekdays, and who stands in; the first of them are at work when the demo opens. */
  shifts: { counter: number; main: [unit: string, role: string]; backup: [unit: string, role: string] }[];
  /** Counters that are open when the demo opens: those of people who have no account in it. */
  open: number[];
}[] = [
  {
    agency: demoWard,
    name: { vi: 'Sảnh tiếp nhận và trả kết quả', en: 'Reception and result hall' },
    counters: [
      counter(1, 'Tiếp nhận tổng hợp', 'General reception', []),
      counter(2, 'Hộ tịch – Chứng thực', 'Civil status and certification', ['A', 'E']),
      counter(3, 'Đất đai – Kinh doanh', 'Land and business', ['B', 'C']),
    ],
    visitors: 46,
    shifts: [
      { counter: 1, main: ['one-stop', 'receiver'], backup: ['one-stop', 'one-stop-head'] },
      { counter: 2, main: ['civil-status', 'case-officer'], backup: ['one-stop', 'receiver'] },
      { counter: 3, main: ['one-stop', 'one-stop-head'], backup: ['one-stop', 'receiver'] },
    ],
    open: [3],
  },
  {
    agency: 'trung-tam-pvhcc-tinh',
    name: { vi: 'Sảnh Trung tâm Phục vụ hành chính công', en: 'Hall of the service centre' },
    counters: [
      counter(1, 'Tiếp nhận tổng hợp', 'General reception', []),
      counter(2, 'Đất đai – Xây dựng', 'Land and construction', ['B']),
      counter(3, 'Trả kết quả', 'Results', ['E', 'A']),
    ],
    visitors: 70,
    shifts: [
      { counter: 1, main: ['one-stop', 'cashier'], backup: ['one-stop', 'one-stop-head'] },
      { counter: 2, main: ['one-stop', 'one-stop-head'], backup: ['one-stop', 'cashier'] },
    ],
    open: [1],
  },
];

export interface WaitingHallsParts {
  setUp: SetUpHall;
  shifts: PlanShifts;
  desk: Desk;
  calendars: Calendars;
  database: Database;
  unitOfWork: UnitOfWork;
}

/**
 * Two waiting halls with their weeks behind them and people in them now. Set up by the commands everybody uses; the queues of the past
 * are written down as a simulation of them went.
 */
export async function openWaitingHalls(parts: WaitingHallsParts, seed: number, until: number): Promise<void> {
  const { setUp, shifts, desk } = parts;
  const today = dateAt(until);
  for (const [place, { agency, name, counters, visitors, shifts: plan, open }] of halls.entries()) {
    const caller = { actor: systemActor };
    const { hallId } = await setUp.create(caller, {
      agency,
      unit: 'one-stop',
      key: 'chinh',
      name,
      services,
      counters,
    });
    const rows = await counterRows(parts.database, hallId);
    const manned = plan.map(({ counter: number, main, backup }) => ({
      ...rows.counters.find((one) => one.number === number)!,
      personId: desk.holderIn(agency, ...main),
      backupPersonId: desk.holderIn(agency, ...backup),
    }));
    for (const date of [today, ...comingDays(until, 7)])
      await shifts.execute(
        caller,
        hallId,
        date,
        manned.map(({ id: counterId, personId: mainPersonId, backupPersonId }) => ({
          counterId,
          mainPersonId,
          backupPersonId,
          fromAt: Date.parse(`${date}T07:00:00+07:00`),
          untilAt: Date.parse(`${date}T17:30:00+07:00`),
        })),
      );
    const chance = chanceFrom(seed * 31 + place);
    const kinds = rows.services.map((one) => ({ ...one, minutes: minutes[one.letter]! }));
    for (const date of pastDays(parts, until))
      await write(parts.unitOfWork, hallId, date, {
        tickets: simulateDay(
          {
            from: Date.parse(`${date}T07:30:00+07:00`),
            to: Date.parse(`${date}T16:00:00+07:00`),
            until: Date.parse(`${date}T17:30:00+07:00`),
            visitors: Math.round(visitors * (0.7 + 0.6 * chance())),
            services: kinds,
            counters: manned,
          },
          chance,
        ),
        isOver: true,
      });
    const doors = Math.max(until - sinceDoorsOpened, Date.parse(`${today}T00:00:00+07:00`));
    const now: QueueDay = {
      from: doors,
      to: until,
      until,
      visitors: 38,
      services: kinds,
      counters: manned.map((one) =>
        open.includes(one.number) ? one : { ...one, leavesAt: until - sinceTheyLeft },
      ),
    };
    await write(parts.unitOfWork, hallId, today, { tickets: simulateDay(now, chance), isOver: false });
    await parts.unitOfWork.run(async (tx) => {
      for (const { id, personId } of manned.filter(({ number }) => open.includes(number)))
        await tx.execute('UPDATE counter SET person_id = ?, opened_at = ? WHERE id = ?', [
          personId,
          doors,
          id,
        ]);
    });
  }
}

async function counterRows(database: Database, hallId: string) {
  const counters = await database.query<{ id: string; number: number; services: string }>(
    'SELECT id, number, services FROM counter WHERE hall_id = ?',
    [hallId],
  );
  return {
    counters: counters.map(({ id, number, services: served }) => ({
      id,
      number: Number(number),
      services: JSON.parse(served) as string[],
    })),
    services: await database.query<{ id: string; letter: string }>(
      'SELECT id, letter FROM hall_service WHERE hall_id = ? ORDER BY place',
      [hallId],
    ),
  };
}

const comingDays = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, place) => dateAt(from + (place + 1) * day));

function pastDays({ calendars }: WaitingHallsParts, until: number): string[] {
  const calendar = calendars.current('vn');
  const dates: string[] = [];
  for (let at = until - day; dates.length < remembered; at -= day)
    if (isWorkingDay(calendar, dateAt(at))) dates.unshift(dateAt(at));
  return dates;
}

/** Of a day that is over nobody waits any more. */
async function write(
  unitOfWork: UnitOfWork,
  hallId: string,
  date: string,
  { tickets, isOver }: { tickets: readonly SimulatedTicket[]; isOver: boolean },
): Promise<void> {
  const rows: Record<string, SqlValue>[] = [];
  const stays: Record<string, SqlValue>[] = [];
  for (const ticket of tickets) {
    const id = newId();
    const { stay } = ticket;
    const isLeft = isOver && ticket.state !== 'FINISHED';
    const endedAt =
      ticket.state === 'FINISHED' ? stay!.endedAt : isLeft ? ticket.drawnAt + 180 * minute : null;
    const isThere = ticket.state === 'CALLED' || ticket.state === 'SERVING' || ticket.state === 'FINISHED';
    rows.push({
      id,
      hall_id: hallId,
      service_id: ticket.serviceId,
      day: date,
      series: ticket.series,
      serial: ticket.serial,
      label: ticket.label,
      priority: ticket.priority,
      state: isLeft ? 'ABANDONED' : ticket.state,
      source: 'KIOSK',
      drawn_at: ticket.drawnAt,
      appointed_at: null,
      rank_at: ticket.rankAt,
      queued_at: ticket.drawnAt,
      counter_id: isThere ? stay!.counterId : null,
      calls: stay?.calls ?? 0,
      called_at: stay?.calledAt ?? null,
      served_at: stay?.servedAt ?? null,
      ended_at: endedAt,
      version: 1,
    });
    if (stay)
      stays.push({
        ticket_id: id,
        seq: stay.seq,
        hall_id: hallId,
        day: date,
        service_id: stay.serviceId,
        counter_id: stay.counterId,
        person_id: stay.personId,
        queued_at: stay.queuedAt,
        called_at: stay.calledAt,
        calls: stay.calls,
        served_at: stay.servedAt,
        ended_at: stay.endedAt,
        reason: null,
        outcome: stay.outcome ?? (isOver ? 'ABANDONED' : null),
      });
  }
  await unitOfWork.run(async (tx) => {
    for (const [table, all] of [
      ['queue_ticket', rows],
      ['ticket_stay', stays],
    ] as const)
      for (let first = 0; first < all.length; first += together)
        await tx.insert(table, all.slice(first, first + together));
  });
}
