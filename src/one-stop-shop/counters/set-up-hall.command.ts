import { Injectable } from '@nestjs/common';
import { updateVersioned } from '../../database';
import { type LocalizedText, newId } from '../../kernel';
import { type Caller, CommandRunner, type RunningCommand } from '../../runtime';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import type { Unit } from '../organisation/organisation-view';
import { refusals } from './counters.errors';
import { HallAccess } from './hall-access';
import { findHall, loadCounters, loadServices } from './hall.repository';

export interface HallPlan {
  name: LocalizedText;
  /** In the order in which a kiosk offers them; known again by their letter. */
  services: { letter: string; name: LocalizedText; fields: string[]; procedures: string[] }[];
  /** Known again by their number. */
  counters: { number: number; name: LocalizedText; services: string[] }[];
}

export interface NewHall extends HallPlan {
  /** Id, key or code. */
  agency: string;
  /** Id or key of the unit whose people work there. */
  unit: string;
  key: string;
}

/**
 * What a hall is made up of, for who heads its one-stop and who runs the installation. A service or counter that is left out is used no more and goes on to be known by the tickets it had;
 * named again it comes back.
 */
@Injectable()
export class SetUpHall {
  constructor(
    private readonly commands: CommandRunner,
    private readonly organisation: Organisation,
    private readonly access: HallAccess,
  ) {}

  create(
    caller: Caller,
    { agency: name, unit: unitKey, key, ...plan }: NewHall,
  ): Promise<{ hallId: string }> {
    return this.commands.run(caller, async (command) => {
      const { tx, now, actor } = command;
      const view = this.organisation.view();
      const day = dateAt(now);
      const agency = view.agencyNamed(name, day);
      if (!agency) throw refusals.unknownAgency({ field: 'agency', value: name });
      const unit = view.unitOf(agency.id, unitKey, day) ?? unitOf(view.unit(unitKey), agency.id);
      if (!unit) throw refusals.unknownUnit({ field: 'unit', value: unitKey });
      if (!this.access.setsUp(actor, { unitId: unit.id }, now)) throw refusals.notHead();
      const [taken] = await tx.query('SELECT id FROM hall WHERE agency_id = ? AND hall_key = ?', [
        agency.id,
        key,
      ]);
      if (taken) throw refusals.hallExists({ key });
      const hallId = newId();
      await tx.insert('hall', [
        {
          id: hallId,
          agency_id: agency.id,
          unit_id: unit.id,
          hall_key: key,
          name: JSON.stringify(plan.name),
          queue_day: day,
          created_at: now,
          version: 1,
        },
      ]);
      await write(command, hallId, plan);
      tell(command, hallId, agency.id);
      return { hallId };
    });
  }

  change(
    caller: Caller,
    hallId: string,
    { version, ...plan }: HallPlan & { version: number },
  ): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const hall = await findHall(command.tx, hallId, command.tx.forUpdate);
      const { actor, now } = command;
      if (!hall || !this.access.sees(actor, hall, now)) throw refusals.hallNotFound({ hallId });
      if (!this.access.setsUp(actor, hall, now)) throw refusals.notHead();
      if (hall.version !== version) throw refusals.hallChanged({ version: hall.version });
      await updateVersioned(command.tx, 'hall', { id: hallId, version }, { name: JSON.stringify(plan.name) });
      await write(command, hallId, plan);
      tell(command, hallId, hall.agencyId);
    });
  }
}

const unitOf = (unit: Unit | undefined, agencyId: string): Unit | undefined =>
  unit?.agencyId === agencyId ? unit : undefined;

const tell = (command: RunningCommand, hallId: string, agency: string): void =>
  command.emit({ type: 'counter.hall.changed', instanceId: null, agency, data: { hallId } });

async function write({ tx }: RunningCommand, hallId: string, plan: HallPlan): Promise<void> {
  assertOnce(plan);
  const services = new Map((await loadServices(tx, hallId)).map((one) => [one.letter, one.id]));
  await tx.execute('UPDATE hall_service SET is_offered = 0 WHERE hall_id = ?', [hallId]);
  for (const [place, { letter, name, fields, procedures }] of plan.services.entries()) {
    const known = services.get(letter);
    const content = {
      name: JSON.stringify(name),
      fields: JSON.stringify(fields),
      procedures: JSON.stringify(procedures),
    };
    if (known)
      await tx.execute(
        'UPDATE hall_service SET name = ?, fields = ?, procedures = ?, place = ?, is_offered = 1 WHERE id = ?',
        [content.name, content.fields, content.procedures, place, known],
      );
    else {
      const id = newId();
      services.set(letter, id);
      await tx.insert('hall_service', [{ id, hall_id: hallId, letter, ...content, place, is_offered: 1 }]);
    }
  }
  const there = await loadCounters(tx, hallId);
  const manned = there.find(
    ({ number, personId }) => personId !== null && !plan.counters.some((one) => one.number === number),
  );
  if (manned) throw refusals.stillOpen({ number: manned.number });
  const counters = new Map(there.map((one) => [one.number, one.id]));
  await tx.execute('UPDATE counter SET is_in_use = 0 WHERE hall_id = ?', [hallId]);
  for (const { number, name, services: letters } of plan.counters) {
    const served = JSON.stringify(letters.map((letter) => services.get(letter)!));
    const known = counters.get(number);
    if (known)
      await tx.execute('UPDATE counter SET name = ?, services = ?, is_in_use = 1 WHERE id = ?', [
        JSON.stringify(name),
        served,
        known,
      ]);
    else
      await tx.insert('counter', [
        {
          id: newId(),
          hall_id: hallId,
          number,
          name: JSON.stringify(name),
          services: served,
          is_in_use: 1,
          person_id: null,
          opened_at: null,
        },
      ]);
  }
}

function assertOnce({ services, counters }: HallPlan): void {
  const letters = services.map(({ letter }) => letter);
  const numbers = counters.map(({ number }) => String(number));
  for (const [field, values] of [
    ['services', letters],
    ['counters', numbers],
  ] as const) {
    const twice = values.find((value, place) => values.indexOf(value) !== place);
    if (twice !== undefined) throw refusals.twice({ field, value: twice });
  }
  for (const { services: served } of counters)
    for (const letter of served)
      if (!letters.includes(letter)) throw refusals.unknownService({ field: 'counters', value: letter });
}
