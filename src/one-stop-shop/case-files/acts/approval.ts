import { Injectable } from '@nestjs/common';
import { Organisation } from '../../organisation/organisation';
import { refusals } from '../case-file.errors';
import type { OpenCase } from '../open-case';

/** Roles in which somebody may approve an exception. */
const approvingRoles = ['supervisor', 'leader', 'unit-head', 'one-stop-head'];

/** Four eyes on exceptions: another person, and one whose post in an agency of the case, or above it, lets them. */
@Injectable()
export class Approval {
  constructor(private readonly organisation: Organisation) {}

  /** Throws CASE_FILE.APPROVAL_MISSING, CASE_FILE.APPROVAL_OWN. */
  assert({ command, file, insteadOf }: OpenCase, approvedBy: string | undefined, field: string): string {
    if (!approvedBy) throw refusals.approvalMissing({ field });
    if (approvedBy === command.actor.id || approvedBy === insteadOf) throw refusals.approvalOwn({ field });
    const view = this.organisation.view();
    const { receivingAgencyId, competentAgencyId, leadAgencyId, returnAgencyId } = file;
    const agencies = new Set(
      [receivingAgencyId, competentAgencyId, leadAgencyId, returnAgencyId].flatMap((id) =>
        view.lineage(id).map((agency) => agency.id),
      ),
    );
    const may = view
      .postsOf(approvedBy, command.now)
      .some(({ role, agencyId }) => approvingRoles.includes(role) && agencies.has(agencyId));
    if (!may) throw refusals.approvalMissing({ field });
    return approvedBy;
  }
}
