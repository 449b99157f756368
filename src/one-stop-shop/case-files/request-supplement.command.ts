import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import type { Caller } from '../../runtime';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

export interface RequestSupplementInput extends ActOn {
  items: { component?: string; reasonCode: string; note?: string }[];
  reason?: string;
  legalBasis?: string;
  /** Id of the supervisor who agrees to a further request. */
  approvedBy?: string;
  /** Further fields of the step's form. */
  variables?: JsonObject;
}

/** The applicant is told, once and through the one-stop, what is missing (Form 02): status 5. */
@Injectable()
export class RequestSupplement {
  constructor(private readonly acts: PerformAct) {}

  execute(caller: Caller, input: RequestSupplementInput): Promise<ActDone> {
    const { items, reason, legalBasis, approvedBy, variables = {}, ...on } = input;
    const supplement = {
      items: items.map(({ component, reasonCode, note }) => ({
        reasonCode,
        ...(component !== undefined && { component }),
        ...(note !== undefined && { note }),
      })),
      ...(reason !== undefined && { reason }),
      ...(legalBasis !== undefined && { legalBasis }),
      ...(approvedBy !== undefined && { approvedBy }),
    };
    return this.acts.run(caller, 'request-supplement', on, (command, _, step) =>
      this.acts.complete(command, step!, {
        ...variables,
        supplement,
        ...(step!.act === 'receive' && { reception: 'SUPPLEMENT' }),
      }),
    );
  }
}
