import { Injectable } from '@nestjs/common';
import { isUniqueViolation, type Transaction } from '../../database';
import { iso } from '../../kernel';
import { type Caller, CommandRunner } from '../../runtime';
import type { OpenCase } from '../case-files/open-case';
import { OpenCases } from '../case-files/open-cases';
import { clocksOfCase } from '../deadlines/clock.repository';
import type { CaseRatingView, RateCaseRequest } from './rating.dto';
import { refusals } from './online-services.errors';
import { type CaseRecord, criteriaOf } from './rating.policy';

/** The applicant says how it went, once, after the result; what the record says is put beside it at that moment. */
@Injectable()
export class RateCase {
  constructor(
    private readonly commands: CommandRunner,
    private readonly cases: OpenCases,
  ) {}

  /** `caller.actor` has the case among their own. Throws ONLINE_SERVICE.NOT_YET_RATEABLE, ALREADY_RATED. */
  execute(
    caller: Caller,
    { caseId, publicity, attitude, comment }: RateCaseRequest & { caseId: string },
  ): Promise<CaseRatingView> {
    return this.commands.run({ isWaiting: true, ...caller }, async (command) => {
      const open = await this.cases.find(command, caller.actor, caseId);
      const { file } = open;
      if (file.state !== 'RETURNED') throw refusals.notYetRateable();
      const { tx, now } = command;
      const criteria = criteriaOf(await recordOf(tx, open));
      try {
        await tx.insert('case_rating', [
          {
            case_id: caseId,
            agency_id: file.leadAgencyId,
            official_id: await receiverOf(tx, caseId),
            procedure_code: file.procedureCode,
            total_time: criteria.totalTime,
            agency_time: criteria.agencyTime,
            contacts: criteria.contacts,
            agencies: criteria.agencies,
            publicity,
            attitude,
            comment: comment?.trim() || null,
            rated_at: now,
          },
        ]);
      } catch (error) {
        if (isUniqueViolation(error)) throw refusals.alreadyRated();
        throw error;
      }
      open.record('case.rated');
      await command.finish();
      await open.save();
      return { ...criteria, publicity, attitude, ratedAt: iso(now) };
    });
  }
}

async function recordOf(tx: Transaction, { file }: OpenCase): Promise<CaseRecord> {
  const clock = (await clocksOfCase(tx, file.id)).find(({ kind }) => kind === 'CASE');
  const late = await tx.query('SELECT id FROM lateness WHERE case_id = ? LIMIT 1', [file.id]);
  const asked = await tx.query<{ received_agency_id: string | null }>(
    'SELECT received_agency_id FROM supplement_request WHERE case_id = ?',
    [file.id],
  );
  const brought = asked.flatMap(({ received_agency_id: id }) => id ?? []);
  return {
    class: (clock?.originalClass ?? null) as CaseRecord['class'],
    wasAnyAgencyLate: late.length > 0,
    supplements: asked.length,
    agencies: new Set([file.receivingAgencyId, file.returnAgencyId, ...brought]).size,
  };
}

/** Who took the dossier in: that is whose attitude the applicant has seen. */
async function receiverOf(tx: Transaction, caseId: string): Promise<string | null> {
  const [row] = await tx.query<{ actor_id: string }>(
    `SELECT actor_id FROM case_event WHERE case_id = ? AND type = 'case.accepted' AND actor_kind = 'person'
     ORDER BY seq DESC LIMIT 1`,
    [caseId],
  );
  return row?.actor_id ?? null;
}
