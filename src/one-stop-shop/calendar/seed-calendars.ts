import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BootSequence } from '../../config';
import { systemActor } from '../../kernel';
import { CommandRunner, type ListeningCommand } from '../../runtime';
import { findNewest, isEdited } from './calendar.repository';
import { Calendars } from './calendars';
import { publish } from './publish-calendar.command';
import { type ShippedCalendar, shippedCalendars } from './shipped-calendars';

/**
 * Brings the calendars of the product into the database before anything is deployed or counted. Another edition of the product
 * publishes what has changed as a new version; a calendar that was edited here stays as it is.
 */
@Injectable()
export class SeedCalendars implements OnModuleInit {
  private readonly logger = new Logger('Calendars');

  constructor(
    private readonly boot: BootSequence,
    private readonly commands: CommandRunner,
    private readonly calendars: Calendars,
  ) {}

  onModuleInit(): void {
    this.boot.register({ name: 'calendars', order: 40, run: () => this.run() });
  }

  async run(shipped: readonly ShippedCalendar[] = shippedCalendars()): Promise<void> {
    const kept = await this.commands.run({ actor: systemActor }, (command) => seed(command, shipped));
    for (const key of kept)
      this.logger.warn(`the calendar ${key} was edited here; the one of this release is not taken over`);
    await this.calendars.refresh();
  }
}

/** Answers the keys of changed calendars that were left alone. */
async function seed(command: ListeningCommand, shipped: readonly ShippedCalendar[]): Promise<string[]> {
  const kept: string[] = [];
  for (const { key, parent, content } of shipped) {
    const newest = await findNewest(command.tx, key);
    const isSame = newest?.parent === parent && JSON.stringify(newest.content) === JSON.stringify(content);
    if (newest && isSame) continue;
    if (newest && (await isEdited(command.tx, key, systemActor.id))) kept.push(key);
    else
      await publish(command, key, {
        basedOn: newest?.version ?? 0,
        parent,
        content,
        status: 'PUBLISHED',
        validFrom: beginning,
        reason: newest
          ? 'a new release brings a changed calendar'
          : 'the calendar that the product brings along',
      });
  }
  return kept;
}

/** A shipped calendar may correct any day. */
const beginning = '1900-01-01';
