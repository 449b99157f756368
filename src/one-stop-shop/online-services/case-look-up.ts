import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../../database';
import { addressRange, Limits, SignInAttempts } from '../../identity';
import { currentActing, DomainError } from '../../kernel';
import type { CaseState, Party } from '../case-files/case-file';
import { CheckTokens, isSameToken } from '../case-files/check-tokens';
import { refusals } from './online-services.errors';

/** Of one address, right and wrong alike: a family looks up its cases, a machine does not get far. */
const perAddress = { most: 10, per: 60_000 };

/** A case whose papers somebody holds. */
export interface FoundCase {
  id: string;
  code: string;
  procedureCode: string;
  /** Empty for cases of other systems. */
  procedureVersionId: string;
  state: CaseState;
  applicant: Party;
  filedAt: number;
  acceptedAt: number | null;
  finishedAt: number | null;
  dueAt: number | null;
}

const columns = `id, code, procedure_code AS procedureCode, procedure_version_id AS procedureVersionId, state, applicant,
  filed_at AS filedAt, accepted_at AS acceptedAt, finished_at AS finishedAt, due_at AS dueAt`;

/**
 * Finds a case by its code and what is printed beside it. Guesses are counted before anything is looked at, by address and
 * by code, for all nodes together; a code that nobody has is treated like one with another token.
 */
@Injectable()
export class CaseLookUp {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: CheckTokens,
    private readonly limits: Limits,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Throws ONLINE_SERVICE.NOT_TRACKED, DELAYED, LIMIT.EXCEEDED. */
  byCheckToken(code: string, token: string): Promise<FoundCase> {
    return this.find(code, token, (caseId) => this.tokens.of(caseId));
  }

  byRatingToken(code: string, token: string): Promise<FoundCase> {
    return this.find(code, token, (caseId) => this.tokens.forRating(caseId));
  }

  /**
   * Whether `isRight`, which is asked only when it is not too soon after wrong answers: delays grow to two minutes, for whoever
   * tries. Throws ONLINE_SERVICE.DELAYED.
   */
  async guess(secret: string, isRight: () => boolean | Promise<boolean>): Promise<boolean> {
    try {
      await this.attempts.begin(secret);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'IDENTITY.SIGN_IN_DELAYED')
        throw refusals.delayed(error.params);
      throw error;
    }
    if (!(await isRight())) return false;
    await this.unitOfWork.run((tx) => this.attempts.forget(tx, secret));
    return true;
  }

  private async find(code: string, shown: string, tokenOf: (caseId: string) => string): Promise<FoundCase> {
    await this.limits.take(`tracking:address:${addressRange(currentActing()?.address)}`, perAddress);
    const named = code.trim();
    let found: (Omit<FoundCase, 'applicant'> & { applicant: string }) | undefined;
    const isRight = await this.guess(`tracking:${named}`, async () => {
      [found] = await this.database.query<NonNullable<typeof found>>(
        `SELECT ${columns} FROM case_file WHERE code = ?
         UNION ALL SELECT ${columns} FROM case_file WHERE foreign_code = ? LIMIT 1`,
        [named, named],
      );
      return isSameToken(shown, tokenOf(found?.id ?? named)) && found !== undefined;
    });
    if (!isRight || !found) throw refusals.notTracked();
    return { ...found, applicant: JSON.parse(found.applicant) as Party };
  }
}
