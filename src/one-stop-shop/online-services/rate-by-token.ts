import { Injectable } from '@nestjs/common';
import { CitizenPasses } from '../../identity';
import { CaseLookUp } from './case-look-up';
import { RateCase } from './rate-case.command';
import type { CaseRatingView, RateByTokenRequest } from './rating.dto';

/** For those who have no account and no pass: the code of one letter, for one rating. */
@Injectable()
export class RateByToken {
  constructor(
    private readonly lookUp: CaseLookUp,
    private readonly passes: CitizenPasses,
    private readonly rateCase: RateCase,
  ) {}

  /** Throws as tracking does, and as rating. */
  async execute({ code, ratingToken, ...rating }: RateByTokenRequest): Promise<CaseRatingView> {
    const { id: caseId } = await this.lookUp.byRatingToken(code, ratingToken);
    return this.rateCase.execute({ actor: this.passes.applicantOf(caseId) }, { ...rating, caseId });
  }
}
