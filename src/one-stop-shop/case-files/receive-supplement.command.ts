import { Injectable } from '@nestjs/common';
import type { Caller } from '../../runtime';
import { Organisation } from '../organisation/organisation';
import { Procedures } from '../procedures/procedures';
import { refusals } from './case-file.errors';
import { Dossier, type ProvidedComponent } from './dossier';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

export interface ReceiveSupplementInput extends ActOn {
  components?: ProvidedComponent[];
  /** Where it was handed in; default the agency of the actor's post, else the receiving agency. */
  agency?: string;
}

/** The applicant has brought what was missing, to whichever counter: the process goes on, the clock by the law of the procedure. */
@Injectable()
export class ReceiveSupplement {
  constructor(
    private readonly acts: PerformAct,
    private readonly dossier: Dossier,
    private readonly procedures: Procedures,
    private readonly organisation: Organisation,
  ) {}

  execute(caller: Caller, { components = [], agency, ...on }: ReceiveSupplementInput): Promise<ActDone> {
    return this.acts.run(caller, 'receive-supplement', on, async (command, open) => {
      const { file } = open;
      const procedure = await this.procedures.get(command.tx, file.procedureVersionId);
      await this.dossier.provide(open, procedure, components, 'SUPPLEMENT');
      const receivedAgencyId = this.agencyOf(caller, agency, command.now) ?? file.receivingAgencyId;
      if (!(await this.acts.tell(command, open, 'dossier.supplemented', { receivedAgencyId })))
        throw refusals.supplementNotAsked({ case: file.code });
    });
  }

  private agencyOf({ actor }: Caller, named: string | undefined, now: number): string | undefined {
    const view = this.organisation.view();
    if (named !== undefined) {
      const date = this.organisation.localDate(now);
      const found = view.agencyNamed(named, date);
      if (!found) throw refusals.agencyUnknown({ agency: named, field: 'agency' });
      return found.id;
    }
    return view.postsOf(actor.id, now).find(({ unitKey }) => unitKey === 'one-stop')?.agencyId;
  }
}
