import { Injectable } from '@nestjs/common';
import type { Caller } from '../../runtime';
import type { ActDocument } from './acts/act-documents';
import { Results } from './acts/results';
import { type ActDone, type ActOn, PerformAct } from './perform-act';

/** With the corrected result. */
export interface CorrectResultInput extends ActOn, ActDocument {
  reason: string;
  /** Id of the other person who agrees. */
  approvedBy: string;
  kind?: 'GRANTED' | 'REFUSED';
  number?: string;
}

/** A wrong result is replaced by a new version, with the approval of another person; the old version stays for all to see. */
@Injectable()
export class CorrectResult {
  constructor(
    private readonly acts: PerformAct,
    private readonly results: Results,
  ) {}

  execute(caller: Caller, { caseId, version, ...correction }: CorrectResultInput): Promise<ActDone> {
    const on = { caseId, ...(version !== undefined && { version }) };
    return this.acts.run(caller, 'correct-result', on, (_, open) => this.results.correct(open, correction));
  }
}
