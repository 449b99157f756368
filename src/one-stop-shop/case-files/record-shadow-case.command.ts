import { Injectable } from '@nestjs/common';
import { isUniqueViolation, VersionConflict } from '../../database';
import { type JsonObject, newId } from '../../kernel';
import { type Caller, CommandRunner } from '../../runtime';
import { Organisation } from '../organisation/organisation';
import type { CaseState, Channel, Party } from './case-file';
import { type NationalStatus, nationalStatus } from './case-file.policy';
import { refusals } from './case-file.errors';
import { searchTextOf } from './file-case.command';
import type { OpenCase } from './open-case';
import { OpenCases } from './open-cases';
import type { StoredCase } from './stored-case';

export interface ShadowCaseInput {
  /** Name of the system that owns the case. */
  system: string;
  foreignCode: string;
  /** Counts up with every message about this case. */
  sequence: number;
  procedureCode: string;
  procedureName?: string;
  nationalStatus: NationalStatus;
  channel: Channel;
  receivingAgency: string;
  competentAgency?: string;
  applicant: Party;
  summary?: string;
  /** Epoch milliseconds. */
  filedAt: number;
  acceptedAt?: number;
  dueAt?: number;
  finishedAt?: number;
  data?: JsonObject;
}

/** How a status of the portal is shown here; the owner knows better, so it is not judged. */
const stateOfStatus: Readonly<Record<NationalStatus, CaseState>> = {
  1: 'SUBMITTED',
  2: 'ACCEPTED',
  3: 'REJECTED_AT_INTAKE',
  4: 'IN_PROCESS',
  5: 'AWAITING_SUPPLEMENT',
  6: 'AWAITING_PAYMENT',
  7: 'WITHDRAWN',
  8: 'SUSPENDED',
  9: 'RESULT_READY',
  10: 'RETURNED',
};

/**
 * A case that a ministry's system owns, as its newest message says (NĐ 224/2026): shown on lists and boards, never acted on
 * here. A message that was sent twice, or is overtaken by a newer one, changes nothing.
 */
@Injectable()
export class RecordShadowCase {
  constructor(
    private readonly commands: CommandRunner,
    private readonly cases: OpenCases,
    private readonly organisation: Organisation,
  ) {}

  execute(caller: Caller, input: ShadowCaseInput): Promise<{ caseId: string }> {
    return this.commands.run(caller, async (command) => {
      const known = await this.cases.ofForeignCode(command, input.foreignCode);
      if (known && known.file.ownerSystem !== input.system)
        throw refusals.foreignCodeTaken({ foreignCode: input.foreignCode });
      if (known && input.sequence <= (known.file.shadowSequence ?? -1)) return { caseId: known.file.id };
      const facts = this.factsOf(input, command.now);
      const open = known ?? this.cases.add(command, blank(input, facts));
      const before = known?.file.state;
      Object.assign(open.file, facts);
      this.tell(open, input, before);
      await save(open);
      return { caseId: open.file.id };
    });
  }

  private tell(open: OpenCase, { system, sequence }: ShadowCaseInput, before: CaseState | undefined): void {
    const { file } = open;
    for (const id of [file.receivingAgencyId, file.competentAgencyId]) open.takesPart(id);
    if (before !== undefined && before !== file.state)
      open.record('case.status.changed', {
        from: before,
        to: file.state,
        nationalFrom: nationalStatus[before],
        nationalTo: nationalStatus[file.state],
      });
    open.record('case.synchronised', { system, sequence });
  }

  private factsOf(input: ShadowCaseInput, now: number) {
    const receivingAgencyId = this.agency(input.receivingAgency, 'receivingAgency', now);
    const competentAgencyId = input.competentAgency
      ? this.agency(input.competentAgency, 'competentAgency', now)
      : receivingAgencyId;
    const state = stateOfStatus[input.nationalStatus];
    const hasEnded = [3, 7, 10].includes(input.nationalStatus);
    return {
      procedureCode: input.procedureCode,
      channel: input.channel,
      state,
      receivingAgencyId,
      competentAgencyId,
      leadAgencyId: competentAgencyId,
      returnAgencyId: receivingAgencyId,
      applicant: input.applicant,
      summary: input.summary ?? '',
      filedAt: input.filedAt,
      acceptedAt: input.acceptedAt ?? null,
      dueAt: input.dueAt ?? null,
      finishedAt: input.finishedAt ?? null,
      closedAt: hasEnded ? (input.finishedAt ?? now) : null,
      shadowSequence: input.sequence,
      data: input.data ?? {},
      searchText: searchTextOf(input.foreignCode, input, input.procedureName ?? ''),
    } satisfies Partial<StoredCase>;
  }

  private agency(named: string, field: string, now: number): string {
    const view = this.organisation.view();
    const date = this.organisation.localDate(now);
    const found = view.agencyNamed(named, date);
    if (!found) throw refusals.agencyUnknown({ agency: named, field });
    return found.id;
  }
}

/** Two first messages at once: the later one runs again and finds the case of the other. */
async function save(open: OpenCase): Promise<void> {
  try {
    await open.save();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new VersionConflict({ table: 'case_file', id: open.file.code });
  }
}

function blank(
  { system, foreignCode }: ShadowCaseInput,
  facts: Pick<StoredCase, 'filedAt'> & Partial<StoredCase>,
) {
  return {
    ...({
      id: newId(),
      code: foreignCode,
      foreignCode,
      procedureVersionId: '',
      definitionId: null,
      instanceId: null,
      payment: 'NONE',
      delivery: 'NONE',
      synchronisation: 'SENT',
      filer: null,
      outcome: null,
      supplementRounds: 0,
      extensions: 0,
      ownerUnitId: null,
      ownerPersonId: null,
      nextAction: null,
      nextActionAt: null,
      ownerSystem: system,
      steps: [],
      suspension: null,
      eventSeq: 0,
      version: 1,
    } as const),
    ...facts,
  } as unknown as StoredCase;
}
