import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import type { Caller } from '../../runtime';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

/** The dossier is complete and valid: status 2, the receipt (Form 01) and the date of the promise. */
@Injectable()
export class AcceptCase {
  constructor(private readonly acts: PerformAct) {}

  execute(caller: Caller, on: ActOn, variables: JsonObject = {}): Promise<ActDone> {
    return this.acts.run(caller, 'accept', on, (command, _, step) =>
      this.acts.complete(command, step!, { ...variables, reception: 'ACCEPTED' }),
    );
  }
}
