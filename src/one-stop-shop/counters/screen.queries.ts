import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import type { Clock } from '../../kernel';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { findHall, loadCounters, loadServices } from './hall.repository';
import { priorityClassesOn } from './priority-classes.data';
import { isDue, serves } from './queue.policy';
import type { ScreenBoardView } from './screen-view.dto';
import type { Screen } from './screens';
import { loadCalls, loadTickets } from './ticket.repository';

const shownCalls = 12;

/** What the screens of a hall show. */
@Injectable()
export class ScreenQueries {
  constructor(
    private readonly database: Database,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  board({ hallId, kind }: Screen): Promise<ScreenBoardView> {
    const now = this.clock.now().getTime();
    const today = dateAt(now);
    return this.database.read(async (reader) => {
      const hall = (await findHall(reader, hallId))!;
      const isOpen = hall.day === today;
      const counters = (await loadCounters(reader, hallId)).filter(({ isInUse }) => isInUse);
      const tickets = await loadTickets(reader, hallId, today, [
        'WAITING',
        'TRANSFERRED',
        'CALLED',
        'SERVING',
      ]);
      const calls = await loadCalls(reader, hallId, today, shownCalls);
      const waiting = tickets.filter(
        (ticket) => (ticket.state === 'WAITING' || ticket.state === 'TRANSFERRED') && isDue(ticket, now),
      );
      const open = isOpen ? counters.filter(({ personId }) => personId !== null) : [];
      const at = new Map(
        tickets
          .filter(({ state }) => state === 'CALLED' || state === 'SERVING')
          .map(({ counterId, label }) => [counterId, label]),
      );
      return {
        kind,
        at: new Date(now).toISOString(),
        agencyName: this.organisation.view().agency(hall.agencyId)?.name ?? hall.name,
        name: hall.name,
        isClosed: hall.closedDay === today,
        services: (await loadServices(reader, hallId))
          .filter(({ isOffered }) => isOffered)
          .map(({ id, letter, name }) => ({
            id,
            letter,
            name,
            waiting: waiting.filter(({ serviceId }) => serviceId === id).length,
            openCounters: open.filter((counter) => serves(counter, id)).length,
          })),
        counters: counters.map((counter) => ({
          id: counter.id,
          number: counter.number,
          name: counter.name,
          isOpen: open.includes(counter),
          label: at.get(counter.id) ?? null,
        })),
        calls: calls.flatMap(({ id, label, counterId, calls: count, calledAt, state }) => {
          const counter = counters.find((one) => one.id === counterId);
          if (!counter || calledAt === null) return [];
          return [
            {
              id: `${id}.${calledAt}`,
              label,
              counter: counter.number,
              calls: count,
              calledAt: new Date(calledAt).toISOString(),
              isWaitedFor: state === 'CALLED',
            },
          ];
        }),
        waiting: waiting.length,
        priorityClasses: priorityClassesOn(today).map(({ code, vi, en, ground, headStart }) => ({
          code,
          vi,
          en,
          ground,
          headStart,
        })),
      };
    });
  }
}
