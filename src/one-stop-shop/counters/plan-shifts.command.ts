import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel';
import { type Caller, CommandRunner } from '../../runtime';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { refusals } from './counters.errors';
import { HallAccess } from './hall-access';
import { HallDesk } from './hall-desk';

export interface PlannedShift {
  counterId: string;
  /** Epoch milliseconds. */
  fromAt: number;
  untilAt: number;
  mainPersonId: string;
  backupPersonId?: string | null;
}

/** Who heads the hall, or runs the installation, says who sits where on a day, with who stands in. Replaces the plan of that day. */
@Injectable()
export class PlanShifts {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HallDesk,
    private readonly access: HallAccess,
    private readonly organisation: Organisation,
  ) {}

  execute(caller: Caller, hallId: string, day: string, shifts: readonly PlannedShift[]): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const { tx, actor, now } = command;
      const floor = await this.desk.openToSetUp(command, hallId);
      if (!this.access.setsUp(actor, floor.hall, now)) throw refusals.notHead();
      shifts.forEach(({ counterId }, place) => {
        floor.counter(counterId);
        this.check(day, shifts, place);
      });
      await tx.execute('DELETE FROM counter_shift WHERE hall_id = ? AND day = ?', [hallId, day]);
      await tx.insert(
        'counter_shift',
        shifts.map((shift) => ({
          id: newId(),
          hall_id: hallId,
          counter_id: shift.counterId,
          day,
          from_at: shift.fromAt,
          until_at: shift.untilAt,
          main_person_id: shift.mainPersonId,
          backup_person_id: shift.backupPersonId ?? null,
        })),
      );
      floor.tell('counter.shifts.planned', { date: day });
    });
  }

  private check(day: string, shifts: readonly PlannedShift[], place: number): void {
    const { counterId, fromAt, untilAt, mainPersonId, backupPersonId } = shifts[place];
    const isOfDay = fromAt < untilAt && dateAt(fromAt) === day && dateAt(untilAt - 1) === day;
    const overlaps = shifts.some(
      (other, at) =>
        at < place && other.counterId === counterId && other.fromAt < untilAt && fromAt < other.untilAt,
    );
    if (!isOfDay || overlaps) throw refusals.badShift({ field: `shifts.${place}` });
    for (const [field, id] of [
      ['mainPersonId', mainPersonId],
      ['backupPersonId', backupPersonId],
    ])
      if (id && !this.organisation.view().person(id))
        throw refusals.unknownPerson({ field: `shifts.${place}.${field}`, value: id });
  }
}
