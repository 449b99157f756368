import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner } from '../../runtime';
import { CaseAccess } from '../case-files/case-access';
import { HandoffAccess } from './handoff-access';
import { HandoffDesk } from './handoff-desk';
import { refusals } from './handoffs.errors';
import { recordLetter } from './urging-letters';

export interface Urging {
  /** Id of a unit, or an address; absent: whoever has the case, or was sent it. */
  to?: string;
  text: string;
}

/** A supervisor, or the head of the one-stop that received the case, urges a unit to act (NĐ 61/2018 Art. 7, 10). */
@Injectable()
export class UrgeUnit {
  constructor(
    private readonly commands: CommandRunner,
    private readonly cases: CaseAccess,
    private readonly desk: HandoffDesk,
    private readonly access: HandoffAccess,
  ) {}

  execute(caller: Caller, idOrCode: string, { to: name, text }: Urging): Promise<string> {
    const { actor } = caller;
    return this.commands.run(caller, async (command) => {
      const found = await this.cases.get(command.tx, actor, idOrCode);
      const { stored, chain } = await this.desk.open(command, found);
      const current = chain.open!.to ?? chain.open!.unit;
      const to = name === undefined ? current : this.access.findUnit(name, current, command.now);
      if (!to) throw refusals.unknownUnit({ field: 'to', value: name! });
      const mayUrge =
        this.access.supervises(actor, [to.agencyId, stored.receivingAgencyId], command.now) ||
        this.access.headsOneStop(actor, stored.receivingAgencyId, command.now);
      if (!mayUrge) throw refusals.mayNotUrge({ case: found.code });
      return recordLetter(command, stored, { kind: 'URGE', to, text, taskId: null });
    });
  }
}
