import { Injectable } from '@nestjs/common';
import { isMachine } from '../../kernel';
import { type Caller, CommandRunner, type RunningCommand } from '../../runtime';
import { Organisation } from '../organisation/organisation';
import { refusals } from './counters.errors';
import { HallAccess } from './hall-access';
import { HallDesk } from './hall-desk';
import { type Counter, findCounterOf, findHall, loadShifts } from './hall.repository';
import type { OpenHall } from './open-hall';

/** Opening a counter is sitting down at it; one person sits at one counter. */
@Injectable()
export class SitAtCounter {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HallDesk,
    private readonly access: HallAccess,
    private readonly organisation: Organisation,
  ) {}

  /** `takesOver`: relieves who sits there, and goes on with the ticket that is there. */
  open(caller: Caller, counterId: string, { takesOver = false } = {}): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const { tx, now, actor } = command;
      const floor = await this.desk.openAt(command, counterId);
      const counter = floor.counter(counterId);
      if (counter.personId === actor.id) return;
      floor.assertNotClosed();
      await this.assertShift(command, floor, counter);
      if (counter.personId !== null && !takesOver) throw this.taken(counter);
      await this.getUp(command, floor);
      await tx.execute('UPDATE counter SET person_id = ?, opened_at = ? WHERE id = ?', [
        actor.id,
        now,
        counterId,
      ]);
      // What is being served there is from now on served by who has come.
      await tx.execute(
        'UPDATE ticket_stay SET person_id = ? WHERE hall_id = ? AND day = ? AND counter_id = ? AND outcome IS NULL',
        [actor.id, floor.hall.id, floor.day, counterId],
      );
      floor.tell('counter.opened', { counterId, personId: actor.id });
    });
  }

  /** Throws COUNTER.HAS_TICKET. What was passed on to it is called by the others of its service. */
  close(caller: Caller, counterId: string): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const floor = await this.desk.openAt(command, counterId);
      const counter = floor.counter(counterId);
      const isHead = this.access.heads(command.actor, floor.hall, command.now);
      if (counter.personId === null) return;
      if (counter.personId !== command.actor.id && !isHead) throw refusals.notSeated();
      await leave(command, floor, counter);
    });
  }

  /**
   * From where they sit in this hall; a counter of another hall is closed there first, unless it was left open on an earlier day. The
   * person is locked: who opens counters of two halls at once sits at one of them.
   */
  private async getUp(command: RunningCommand, floor: OpenHall): Promise<void> {
    const { tx, actor } = command;
    await tx.query(`SELECT id FROM person WHERE id = ?${tx.forUpdate}`, [actor.id]);
    const own = await findCounterOf(tx, actor.id);
    if (!own) return;
    if (own.hallId === floor.hall.id) return leave(command, floor, own);
    const other = await findHall(tx, own.hallId);
    if (other && other.day >= floor.day) throw refusals.seatedElsewhere({ number: own.number });
    await tx.execute('UPDATE counter SET person_id = NULL, opened_at = NULL WHERE id = ?', [own.id]);
  }

  /** Where a shift is planned for this moment, it is for those it names, and for who heads the hall. */
  private async assertShift(command: RunningCommand, floor: OpenHall, counter: Counter): Promise<void> {
    const { tx, actor, now } = command;
    if (isMachine(actor) || this.access.heads(actor, floor.hall, now)) return;
    const shifts = await loadShifts(tx, floor.hall.id, floor.day);
    const present = shifts.filter(
      ({ counterId, fromAt, untilAt }) => counterId === counter.id && fromAt <= now && now < untilAt,
    );
    const isTheirs = present.some(
      ({ mainPersonId, backupPersonId }) => mainPersonId === actor.id || backupPersonId === actor.id,
    );
    if (present.length > 0 && !isTheirs) throw refusals.notOnShift({ number: counter.number });
  }

  private taken({ number, personId, openedAt }: Counter): Error {
    return refusals.taken({
      number,
      by: this.organisation.view().person(personId!)?.name ?? personId!,
      at: openedAt === null ? null : new Date(openedAt).toISOString(),
    });
  }
}

async function leave(command: RunningCommand, floor: OpenHall, counter: Counter): Promise<void> {
  await floor.assertFree(counter);
  await command.tx.execute('UPDATE counter SET person_id = NULL, opened_at = NULL WHERE id = ?', [
    counter.id,
  ]);
  await command.tx.execute(
    `UPDATE queue_ticket SET counter_id = NULL
     WHERE hall_id = ? AND day = ? AND state = 'TRANSFERRED' AND counter_id = ?`,
    [floor.hall.id, floor.day, counter.id],
  );
  floor.tell('counter.closed', { counterId: counter.id });
}
