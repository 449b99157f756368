import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../../database';
import { type CitizenPass, CitizenCodes, CitizenPasses, Letters, Limits } from '../../identity';
import { iso, newId } from '../../kernel';
import type { Party } from '../case-files/case-file';
import { isEnd, nationalStatus } from '../case-files/case-file.policy';
import { nationalStatusNames } from '../case-files/event-in-words';
import { applicantsTurn } from '../own-cases/own-cases.queries';
import { Procedures } from '../procedures/procedures';
import { CaseLookUp, type FoundCase } from './case-look-up';
import { refusals } from './online-services.errors';
import { isMailAddress } from './pre-check.policy';
import { codeLetter } from './tracking-letter';
import type { TrackedCase, TrackMailRequest, TrackPassRequest, TrackRequest } from './tracking.dto';

const lettersOfCase = { most: 5, per: 3_600_000 };

/**
 * For who holds the papers of a case: by code and check token how far it is; with a second thing that the applicant knows or
 * has, everything an applicant sees and does, for an hour.
 */
@Injectable()
export class Tracking {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly lookUp: CaseLookUp,
    private readonly procedures: Procedures,
    private readonly limits: Limits,
    private readonly codes: CitizenCodes,
    private readonly passes: CitizenPasses,
    private readonly letters: Letters,
  ) {}

  /** Throws ONLINE_SERVICE.NOT_TRACKED, DELAYED, LIMIT.EXCEEDED. */
  async look({ code, checkToken }: TrackRequest): Promise<TrackedCase> {
    const found = await this.lookUp.byCheckToken(code, checkToken);
    const procedure =
      found.procedureVersionId === ''
        ? undefined
        : await this.procedures.textOf(this.database, found.procedureVersionId);
    const status = nationalStatus[found.state];
    return {
      code: found.code,
      procedure: procedure?.name ?? { vi: found.procedureCode, en: found.procedureCode },
      status: { code: status, text: nationalStatusNames[status]! },
      stage: stageOf(found),
      stages: 4,
      filedAt: iso(Number(found.filedAt)),
      appointmentAt: found.dueAt === null ? null : iso(Number(found.dueAt)),
      isYourTurn: applicantsTurn.includes(found.state),
      isClosed: isEnd(found.state),
    };
  }

  /** A code to the address the applicant gave; the same answer when they gave none. Throws as `look`. */
  async sendCode({ code: caseCode, checkToken, language = 'vi' }: TrackMailRequest): Promise<void> {
    const { id, applicant } = await this.lookUp.byCheckToken(caseCode, checkToken);
    await this.limits.take(`tracking-letter:${id}`, lettersOfCase);
    const address = applicant.email?.trim() ?? '';
    const to = isMailAddress(address) ? address : undefined;
    await this.unitOfWork.run(async (tx) => {
      const code = await this.codes.issue(tx, 'case', id, to !== undefined);
      await this.letters.post(tx, {
        key: `tracking:${newId()}`,
        to,
        ...codeLetter({ code, caseCode }),
        language,
      });
    });
  }

  /** Throws as `look`, and ONLINE_SERVICE.FACTOR_WRONG, FACTOR_MISSING. */
  async prove({ code, checkToken, lastDigits, mailCode }: TrackPassRequest): Promise<CitizenPass> {
    if ((lastDigits === undefined) === (mailCode === undefined)) throw refusals.factorMissing();
    const { id, applicant } = await this.lookUp.byCheckToken(code, checkToken);
    const isRight = await this.lookUp.guess(`tracking-factor:${id}`, () =>
      mailCode === undefined ? endsWith(applicant, lastDigits!) : this.codes.take('case', id, mailCode),
    );
    if (!isRight) throw refusals.factorWrong({ field: mailCode === undefined ? 'lastDigits' : 'mailCode' });
    return this.unitOfWork.run((tx) => this.passes.issue(tx, { kind: 'CASE', caseId: id }));
  }
}

const stageOf = ({ state, acceptedAt, finishedAt }: FoundCase): number =>
  state === 'RETURNED' ? 4 : acceptedAt === null ? 1 : finishedAt === null ? 2 : 3;

/** What is short enough to be guessed from four digits is not asked for them. */
function endsWith({ identity = '' }: Party, digits: string): boolean {
  const folded = identity.replace(/\D/g, '');
  return folded.length >= 9 && folded.endsWith(digits);
}
