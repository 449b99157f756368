import { Injectable } from '@nestjs/common';
import type { Caller } from '../../runtime';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

export interface RefuseReceptionInput extends ActOn {
  reasonCode: string;
  reason?: string;
}

/** The dossier is not received, with a coded reason (Form 03): status 3, the end. */
@Injectable()
export class RefuseReception {
  constructor(private readonly acts: PerformAct) {}

  execute(caller: Caller, { reasonCode, reason, ...on }: RefuseReceptionInput): Promise<ActDone> {
    const refusal = { reasonCode, ...(reason !== undefined && { reason }) };
    return this.acts.run(caller, 'refuse-reception', on, (command, _, step) =>
      this.acts.complete(command, step!, { reception: 'REFUSED', refusal }),
    );
  }
}
