import { Injectable } from '@nestjs/common';
import type { Caller } from '../../runtime';
import { Procedures } from '../procedures/procedures';
import { type ComponentCheck, Dossier, type ProvidedComponent } from './dossier';
import { type ActDone, type ActOn, PerformAct } from './perform-act';
import { notNow } from './stale-case';

export interface CheckComponentsInput extends ActOn {
  components: ComponentCheck[];
  /** What was handed over the counter meanwhile; after acceptance only a supplement brings anything. */
  provided?: ProvidedComponent[];
}

/** Each paper looked at by itself. The list is closed: a document the procedure does not name needs a rule of its own. */
@Injectable()
export class CheckComponents {
  constructor(
    private readonly acts: PerformAct,
    private readonly dossier: Dossier,
    private readonly procedures: Procedures,
  ) {}

  execute(caller: Caller, { components, provided = [], ...on }: CheckComponentsInput): Promise<ActDone> {
    return this.acts.run(caller, 'check-components', on, async (command, open) => {
      const { file } = open;
      const procedure = await this.procedures.get(command.tx, file.procedureVersionId);
      if (provided.length > 0 && file.acceptedAt !== null) throw notNow('provide-components', file.state);
      await this.dossier.provide(open, procedure, provided);
      await this.dossier.check(open, procedure, components);
    });
  }
}
