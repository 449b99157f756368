import { Injectable } from '@nestjs/common';
import type { Caller } from '../../runtime';
import { Procedures } from '../procedures/procedures';
import { type ComponentCheck, Dossier } from './dossier';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

/** Each paper looked at by itself. The list is closed: a document the procedure does not name needs a rule of its own. */
@Injectable()
export class CheckComponents {
  constructor(
    private readonly acts: PerformAct,
    private readonly dossier: Dossier,
    private readonly procedures: Procedures,
  ) {}

  execute(caller: Caller, { components, ...on }: ActOn & { components: ComponentCheck[] }): Promise<ActDone> {
    return this.acts.run(caller, 'check-components', on, async (command, open) => {
      const procedure = await this.procedures.get(command.tx, open.file.procedureVersionId);
      await this.dossier.check(open, procedure, components);
    });
  }
}
