import { Injectable } from '@nestjs/common';
import { isUniqueViolation } from '../../database';
import { newId } from '../../kernel';
import { type Caller, CommandRunner, type RunningCommand } from '../../runtime';
import { Attachments } from '../documents/attachments';
import { dateAt, isLocalDate } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { agencyNamed } from './agency-named';
import { DirectiveAccess } from './directive-access';
import { refusals } from './directive.errors';
import { mayGive } from './directive.policy';

export interface DirectiveInput {
  agency: string;
  number: string;
  issuedOn: string;
  signer: string;
  abstract: string;
  uploads: readonly string[];
}

/** Enters a directing document. Its tasks are given one by one: each has a process and a clock of its own. */
@Injectable()
export class GiveDirective {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: DirectiveAccess,
    private readonly attachments: Attachments,
    private readonly organisation: Organisation,
  ) {}

  execute(caller: Caller, input: DirectiveInput): Promise<{ id: string }> {
    return this.commands.run(caller, (command) => this.within(command, input));
  }

  private async within(command: RunningCommand, input: DirectiveInput): Promise<{ id: string }> {
    const { tx, now, actor } = command;
    const agency = agencyNamed(this.organisation.view(), input.agency, 'agency', dateAt(now));
    if (!mayGive(this.access.standing(actor, now), agency.id)) throw refusals.notAllowed();
    if (!isLocalDate(input.issuedOn) || input.issuedOn > dateAt(now))
      throw refusals.dateInvalid({ field: 'issuedOn' });
    const id = newId();
    try {
      await tx.insert('directive', [
        {
          id,
          agency_id: agency.id,
          number: input.number,
          issued_on: input.issuedOn,
          signer: input.signer,
          abstract: input.abstract,
          entered_by: actor.id,
          entered_at: now,
          version: 1,
        },
      ]);
    } catch (error) {
      if (isUniqueViolation(error)) throw refusals.entered({ number: input.number });
      throw error;
    }
    await this.attachments.attach(
      command,
      id,
      'OTHER',
      input.uploads.map((uploadId) => ({ uploadId })),
    );
    command.emit({
      type: 'directive.entered',
      instanceId: null,
      agency: agency.id,
      data: { directiveId: id, number: input.number.replace(/\s/g, '') },
    });
    return { id };
  }
}
