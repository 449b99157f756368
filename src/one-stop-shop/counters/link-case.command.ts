import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel';
import { type Caller, CommandRunner, type RunningCommand } from '../../runtime';
import { CaseAccess } from '../case-files/case-access';
import { HallDesk } from './hall-desk';
import type { OpenHall } from './open-hall';
import { loadCases, type Ticket } from './ticket.repository';

interface LinkedCase {
  id: string;
  code: string;
}

/** Says which case was filed, or handed out, on a ticket. */
@Injectable()
export class LinkCase {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HallDesk,
    private readonly cases: CaseAccess,
  ) {}

  /** `idOrCode`: a case the caller may know of; throws CASE_FILE.NOT_FOUND. Linking twice changes nothing. */
  execute(caller: Caller, ticketId: string, idOrCode: string): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const taken = await this.desk.take(command, ticketId);
      await link(command, taken, await this.cases.get(command.tx, command.actor, idOrCode));
    });
  }

  /**
   * A case that is filed in this command, on the ticket its applicant was called with. Nothing when that is none of a hall in which
   * the actor works: the case is what matters.
   */
  async onFiling(command: RunningCommand, ticketId: string, filed: LinkedCase): Promise<void> {
    try {
      await link(command, await this.desk.take(command, ticketId), filed);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'TICKET.NOT_FOUND')) throw error;
    }
  }
}

async function link(
  { tx, actor, now }: RunningCommand,
  { floor, ticket }: { floor: OpenHall; ticket: Ticket },
  { id: caseId, code }: LinkedCase,
): Promise<void> {
  const known = (await loadCases(tx, [ticket.id])).get(ticket.id) ?? [];
  if (known.some((one) => one.caseId === caseId)) return;
  await tx.insert('ticket_case', [
    { ticket_id: ticket.id, case_id: caseId, case_code: code, linked_by: actor.id, linked_at: now },
  ]);
  floor.tell('counter.ticket.linked', { ticketId: ticket.id, number: ticket.label, caseId, code });
}
