import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Reader } from '../../database';
import { type Actor, type Clock, isMachine, type LocalizedText } from '../../kernel';
import { dateAt, dayOf, isLocalDate } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { refusals } from './counters.errors';
import type {
  DrawnTicketView,
  FiguresView,
  HallSummary,
  HallView,
  OfficerView,
  ScreenView,
  ShiftPlanView,
  TicketView,
} from './counters-view.dto';
import { HallAccess } from './hall-access';
import { averageServiceToday, figuresBy, figuresOfOfficers, noFigures } from './hall-figures.queries';
import {
  type Counter,
  countOpenCounters,
  findHall,
  type Hall,
  loadCounters,
  loadHalls,
  loadHallsOnShift,
  loadServices,
  loadShifts,
  type Shift,
} from './hall.repository';
import { priorityClassesOn } from './priority-classes.data';
import { aheadOf, expectedWait, serves } from './queue.policy';
import { Screens } from './screens';
import { ticketView } from './ticket-view';
import {
  countWaiting,
  findTicket,
  loadCases,
  loadPassedOn,
  loadTickets,
  loadWaiting,
  type Ticket,
} from './ticket.repository';

const mostShown = 200;
const mostDays = 92;
const iso = (instant: number): string => new Date(instant).toISOString();

/** What a hall looks like now, and what its days have been like. */
@Injectable()
export class HallQueries {
  constructor(
    private readonly database: Database,
    private readonly organisation: Organisation,
    private readonly access: HallAccess,
    private readonly screens: Screens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Halls the caller sees; those they work in first. */
  async list(actor: Actor): Promise<HallSummary[]> {
    const now = this.now;
    const today = dateAt(now);
    const seconded = new Set(await loadHallsOnShift(this.database, actor.id, today));
    const waiting = await countWaiting(this.database, today);
    const open = await countOpenCounters(this.database, today);
    const items: HallSummary[] = [];
    for (const hall of await loadHalls(this.database)) {
      const { id, agencyId, name } = hall;
      const isMine = seconded.has(id) || (!isMachine(actor) && this.access.worksIn(actor, hall, now));
      if (!isMine && !this.access.sees(actor, hall, now)) continue;
      items.push({
        id,
        agencyId,
        agencyName: this.nameOf(agencyId),
        name,
        waiting: waiting.get(id) ?? 0,
        openCounters: open.get(id) ?? 0,
        isMine,
      });
    }
    return items.sort((one, other) => Number(other.isMine) - Number(one.isMine));
  }

  async get(actor: Actor, hallId: string): Promise<HallView> {
    const now = this.now;
    return this.database.read(async (reader) => {
      const hall = await this.visible(reader, actor, hallId);
      const today = dateAt(now);
      const services = await loadServices(reader, hallId);
      const counters = await loadCounters(reader, hallId);
      const shifts = (await loadShifts(reader, hallId, today)).filter(
        ({ fromAt, untilAt }) => fromAt <= now && now < untilAt,
      );
      const tickets = await loadTickets(reader, hallId, today, [
        'WAITING',
        'TRANSFERRED',
        'CALLED',
        'SERVING',
        'SKIPPED',
      ]);
      const shown = tickets.slice(0, 2 * mostShown);
      const view = await this.viewer(reader, shown, counters);
      const waiting = tickets.filter(({ state }) => state === 'WAITING' || state === 'TRANSFERRED');
      const figures = await figuresBy(reader, hallId, { from: today, until: today, today }, null);
      // A counter that nobody has closed yesterday is closed.
      const isOpen = hall.day === today;
      return {
        id: hallId,
        key: hall.key,
        agencyId: hall.agencyId,
        agencyName: this.nameOf(hall.agencyId),
        unitId: hall.unitId,
        unitName: this.organisation.view().unit(hall.unitId)?.name ?? hall.name,
        name: hall.name,
        version: hall.version,
        at: iso(now),
        services: services.map((service) => ({
          ...service,
          waiting: waiting.filter(({ serviceId }) => serviceId === service.id).length,
        })),
        counters: counters
          .filter(({ isInUse }) => isInUse)
          .map(({ id, number, name, services: serviceIds, personId, openedAt }) => {
            const ticket = tickets.find(
              ({ state, counterId }) => counterId === id && (state === 'CALLED' || state === 'SERVING'),
            );
            const shift = shifts.find(({ counterId }) => counterId === id);
            return {
              id,
              number,
              name,
              serviceIds,
              officer: isOpen && personId !== null ? this.officer(personId) : null,
              openedAt: isOpen && openedAt !== null ? iso(openedAt) : null,
              ticket: ticket ? view(ticket) : null,
              onShift: shift ? this.officer(shift.mainPersonId) : null,
              standsIn: shift?.backupPersonId ? this.officer(shift.backupPersonId) : null,
            };
          }),
        priorityClasses: priorityClassesOn(today).map(({ code, vi, en, ground, headStart }) => ({
          code,
          vi,
          en,
          ground,
          headStart,
        })),
        waiting: waiting.slice(0, mostShown).map(view),
        waitingCount: waiting.length,
        skipped: tickets
          .filter(({ state }) => state === 'SKIPPED')
          .slice(0, mostShown)
          .map(view),
        today: figures.get('') ?? noFigures,
        ownCounterId: isOpen ? (counters.find(({ personId }) => personId === actor.id)?.id ?? null) : null,
        mayWork: await this.worksIn(reader, actor, hall, now),
        maySetUp: this.access.setsUp(actor, hall, now),
        isClosed: hall.closedDay === today,
      };
    });
  }

  async ticket(actor: Actor, ticketId: string): Promise<TicketView> {
    return this.database.read(async (reader) => {
      const ticket = await this.visibleTicket(reader, actor, ticketId);
      const view = await this.viewer(reader, [ticket], await loadCounters(reader, ticket.hallId));
      return view(ticket);
    });
  }

  /** With how long it will take, as far as that can be told. */
  async drawn(ticketId: string): Promise<DrawnTicketView> {
    return this.database.read(async (reader) => {
      const ticket = (await findTicket(reader, ticketId))!;
      const { hallId, day, serviceId } = ticket;
      const ahead = aheadOf(ticket, await loadWaiting(reader, hallId, day));
      const counters = await loadCounters(reader, hallId);
      const open = counters.filter((one) => one.personId !== null && serves(one, serviceId)).length;
      const average = await averageServiceToday(reader, hallId, day, serviceId);
      return { ...ticketView(ticket), ahead, expectedWait: expectedWait(ahead, average, open) };
    });
  }

  async figures(
    actor: Actor,
    hallId: string,
    period: { from?: string; until?: string },
  ): Promise<FiguresView> {
    const now = this.now;
    const today = dateAt(now);
    const until = period.until ?? today;
    const from = period.from ?? until;
    const isPeriod = isLocalDate(from) && isLocalDate(until) && from <= until;
    if (!isPeriod || dayOf(until) - dayOf(from) >= mostDays) throw refusals.badPeriod({ field: 'from' });
    return this.database.read(async (reader) => {
      const hall = await this.visible(reader, actor, hallId);
      const span = { from, until, today };
      const total = await figuresBy(reader, hallId, span, null);
      const byService = await figuresBy(reader, hallId, span, 'service_id');
      const byDay = await figuresBy(reader, hallId, span, 'day');
      const services = await loadServices(reader, hallId);
      const seesAll = this.access.heads(actor, hall, now) || this.access.supervises(actor, hall, now);
      const officers = await figuresOfOfficers(reader, hallId, span);
      return {
        from,
        until,
        total: total.get('') ?? noFigures,
        services: services
          .filter(({ id, isOffered }) => isOffered || byService.has(id))
          .map(({ id, letter, name }) => ({
            serviceId: id,
            letter,
            name,
            ...(byService.get(id) ?? noFigures),
          })),
        days: [...byDay].sort().map(([day, figures]) => ({ day, ...figures })),
        officers: officers
          .filter(({ personId }) => seesAll || personId === actor.id)
          .map((one) => ({ ...one, name: this.officer(one.personId).name })),
      };
    });
  }

  async shifts(actor: Actor, hallId: string, day = dateAt(this.now)): Promise<ShiftPlanView> {
    return this.database.read(async (reader) => {
      await this.visible(reader, actor, hallId);
      const shifts = await loadShifts(reader, hallId, day);
      return {
        day,
        shifts: shifts.map(({ counterId, fromAt, untilAt, mainPersonId, backupPersonId }: Shift) => ({
          counterId,
          fromAt: iso(fromAt),
          untilAt: iso(untilAt),
          main: this.officer(mainPersonId),
          backup: backupPersonId === null ? null : this.officer(backupPersonId),
        })),
      };
    });
  }

  /** For those who work in the hall or set it up. */
  async screensOf(actor: Actor, hallId: string): Promise<ScreenView[]> {
    const hall = await findHall(this.database, hallId);
    const { now } = this;
    const isTheirs =
      hall && (this.access.setsUp(actor, hall, now) || (await this.worksIn(this.database, actor, hall, now)));
    if (!isTheirs) throw refusals.hallNotFound({ hallId });
    return (await this.screens.list(hallId)).map(({ id, kind, name, issuedBy, issuedAt }) => ({
      id,
      kind,
      name,
      issuedBy: this.officer(issuedBy).name,
      issuedAt: iso(issuedAt),
    }));
  }

  async serviceName(hallId: string, serviceId: string): Promise<LocalizedText> {
    const services = await loadServices(this.database, hallId);
    return services.find(({ id }) => id === serviceId)!.name;
  }

  /** Whether the caller may follow a hall live. */
  async maySee(actor: Actor, hallId: string): Promise<boolean> {
    const hall = await findHall(this.database, hallId);
    return hall !== undefined && this.sees(this.database, actor, hall);
  }

  private get now(): number {
    return this.clock.now().getTime();
  }

  private async visible(reader: Reader, actor: Actor, hallId: string): Promise<Hall> {
    const hall = await findHall(reader, hallId);
    if (!hall || !(await this.sees(reader, actor, hall))) throw refusals.hallNotFound({ hallId });
    return hall;
  }

  private async visibleTicket(reader: Reader, actor: Actor, ticketId: string): Promise<Ticket> {
    const ticket = await findTicket(reader, ticketId);
    const hall = ticket && (await findHall(reader, ticket.hallId));
    if (!hall || !(await this.sees(reader, actor, hall))) throw refusals.ticketNotFound({ ticketId });
    return ticket;
  }

  /** Tickets with the cases that were filed on them, and how they were passed on. */
  private async viewer(
    reader: Reader,
    tickets: readonly Ticket[],
    counters: readonly Counter[],
  ): Promise<(ticket: Ticket) => TicketView> {
    const ids = tickets.map(({ id }) => id);
    const [cases, passedOn] = [await loadCases(reader, ids), await loadPassedOn(reader, ids)];
    return (ticket) => {
      const passed = passedOn.get(ticket.id);
      return ticketView(ticket, {
        cases: cases.get(ticket.id),
        passedOn: passed
          ? {
              from: counters.find(({ id }) => id === passed.counterId)?.number ?? 0,
              by: this.officer(passed.personId).name,
              at: iso(passed.at),
              reason: passed.reason,
            }
          : null,
      });
    };
  }

  private async sees(reader: Reader, actor: Actor, hall: Hall): Promise<boolean> {
    return this.access.sees(actor, hall, this.now) || this.worksIn(reader, actor, hall, this.now);
  }

  private async worksIn(reader: Reader, actor: Actor, hall: Hall, now: number): Promise<boolean> {
    if (this.access.worksIn(actor, hall, now)) return true;
    const shifts = await loadShifts(reader, hall.id, dateAt(now));
    return shifts.some((one) => one.mainPersonId === actor.id || one.backupPersonId === actor.id);
  }

  private officer(id: string): OfficerView {
    return { id, name: this.organisation.view().person(id)?.name ?? id };
  }

  private nameOf(agencyId: string) {
    return this.organisation.view().agency(agencyId)?.name ?? { vi: agencyId, en: agencyId };
  }
}
