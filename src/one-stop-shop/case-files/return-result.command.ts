import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import type { Caller } from '../../runtime';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

export interface ReturnResultInput extends ActOn {
  method?: 'COUNTER' | 'POST' | 'ONLINE';
  receiver?: string;
  receiverIdentity?: string;
  /** Number or description of the authorisation, when it is not applicant or filer who takes it. */
  authorisation?: string;
  trackingNumber?: string;
  variables?: JsonObject;
}

/** The result is handed over: status 10. Nothing holds it back, however late it is. */
@Injectable()
export class ReturnResult {
  constructor(private readonly acts: PerformAct) {}

  execute(caller: Caller, input: ReturnResultInput): Promise<ActDone> {
    const {
      method,
      receiver,
      receiverIdentity,
      authorisation,
      trackingNumber,
      variables = {},
      ...on
    } = input;
    return this.acts.run(caller, 'return-result', on, (command, _, step) =>
      this.acts.complete(command, step!, {
        ...variables,
        returnChannel: method ?? 'COUNTER',
        ...(receiver !== undefined && { collectedBy: receiver }),
        ...(receiverIdentity !== undefined && { collectorIdentity: receiverIdentity }),
        ...(authorisation !== undefined && { authorisation }),
        ...(trackingNumber !== undefined && { trackingNumber }),
      }),
    );
  }
}
