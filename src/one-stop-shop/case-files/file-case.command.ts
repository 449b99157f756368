import { Injectable } from '@nestjs/common';
import { isUniqueViolation } from '../../database';
import { type JsonObject, newId } from '../../kernel';
import { type Caller, CommandRunner, foldText } from '../../runtime';
import type { RunningCommand } from '../../runtime';
import { Organisation } from '../organisation/organisation';
import type { Agency } from '../organisation/organisation-view';
import { problemsOfData } from '../procedures/procedure.calculator';
import type { ProcedureVersion } from '../procedures/procedure-version';
import { Procedures } from '../procedures/procedures';
import { ActPermission } from './act-permission';
import { CaseClocks } from './case-clocks';
import { namedData } from './case-data';
import type { Channel, Party } from './case-file';
import { refusals } from './case-file.errors';
import { Dossier, type ProvidedComponent } from './dossier';
import { nextCaseCode } from './next-case-code';
import { OpenCases } from './open-cases';
import type { StoredCase } from './stored-case';

export interface FileCaseInput {
  procedureCode: string;
  channel: Channel;
  /** Id, key or code of the agency at whose one-stop it is handed in; anywhere in the province. */
  receivingAgency: string;
  /** Who decides; default the receiving agency. */
  competentAgency?: string;
  /** Who answers for the case where others take part; default the competent agency. */
  leadAgency?: string;
  /** Where the result is fetched; default the receiving agency. */
  returnAgency?: string;
  applicant: Party;
  filer?: Party;
  summary?: string;
  data?: JsonObject;
  components?: ProvidedComponent[];
  /** Legal code given by another system; ours is then its alias. */
  foreignCode?: string;
}

export interface FiledCase {
  caseId: string;
  code: string;
}

/**
 * A case is born: a code of its own, the versions in force today frozen, the process started, custody begun at the one-stop,
 * the acceptance clock running. All of it or nothing; sent twice under one key it is filed once.
 */
@Injectable()
export class FileCase {
  constructor(
    private readonly commands: CommandRunner,
    private readonly cases: OpenCases,
    private readonly procedures: Procedures,
    private readonly organisation: Organisation,
    private readonly permission: ActPermission,
    private readonly dossier: Dossier,
    private readonly clocks: CaseClocks,
  ) {}

  execute(caller: Caller, input: FileCaseInput): Promise<FiledCase> {
    return this.commands.run({ isWaiting: true, ...caller }, (command) => this.within(command, input));
  }

  /** The same as a part of a larger command. */
  async within(command: RunningCommand, input: FileCaseInput): Promise<FiledCase> {
    const { tx, now, actor } = command;
    const view = this.organisation.view();
    const receiving = this.agency(input.receivingAgency, 'receivingAgency', now);
    const competent = this.agency(input.competentAgency ?? receiving.id, 'competentAgency', now);
    const lead = this.agency(input.leadAgency ?? competent.id, 'leadAgency', now);
    const back = this.agency(input.returnAgency ?? receiving.id, 'returnAgency', now);
    const insteadOf =
      actor.kind === 'person'
        ? this.permission.assertMayReceive(receiving.id, actor.id, now).insteadOf
        : undefined;
    const procedure = await this.procedures.find(tx, input.procedureCode, this.organisation.localDate(now));
    const data = dataOf(procedure, input);
    const definition = await this.commands.definitions.get(tx, procedure.definitionId);
    const code = await nextCaseCode(command, view, receiving.id);
    const { member } = await command.start(definition, {
      businessKey: code,
      variables: {
        ...namedData(procedure, data),
        caseCode: code,
        channel: input.channel,
        applicant: { kind: input.applicant.kind, name: input.applicant.name },
      },
    });
    const file: StoredCase = {
      id: newId(),
      code,
      foreignCode: input.foreignCode ?? null,
      procedureCode: procedure.code,
      procedureVersionId: procedure.id,
      definitionId: definition.id,
      instanceId: member.id,
      channel: input.channel,
      state: 'SUBMITTED',
      payment: 'NONE',
      delivery: 'NONE',
      synchronisation: 'NONE',
      receivingAgencyId: receiving.id,
      competentAgencyId: competent.id,
      leadAgencyId: lead.id,
      returnAgencyId: back.id,
      applicant: input.applicant,
      filer: input.filer ?? null,
      summary: input.summary ?? '',
      filedAt: now,
      acceptedAt: null,
      finishedAt: null,
      closedAt: null,
      outcome: null,
      supplementRounds: 0,
      extensions: 0,
      ownerUnitId: null,
      ownerPersonId: null,
      nextAction: null,
      nextActionAt: null,
      dueAt: null,
      ownerSystem: null,
      shadowSequence: null,
      data,
      steps: [],
      suspension: null,
      eventSeq: 0,
      searchText: searchTextOf(code, input, procedure.name.vi),
      version: 1,
    };
    const open = this.cases.add(command, file);
    open.insteadOf = insteadOf ?? null;
    for (const { id } of [receiving, competent, lead, back]) open.takesPart(id);
    open.record('case.submitted', { channel: input.channel, receivingAgencyId: receiving.id });
    await this.dossier.provide(open, procedure, input.components ?? []);
    await this.clocks.startAcceptance(open, procedure);
    try {
      // Its first movement writes the case.
      await command.finish();
      await open.save();
    } catch (error) {
      if (input.foreignCode !== undefined && isUniqueViolation(error))
        throw refusals.foreignCodeTaken({ foreignCode: input.foreignCode });
      throw error;
    }
    return { caseId: file.id, code };
  }

  private agency(named: string, field: string, now: number): Agency {
    const view = this.organisation.view();
    const date = this.organisation.localDate(now);
    const known = view.agencyNamed(named, date);
    const found = known && view.current(known.id, date);
    if (!found) throw refusals.agencyUnknown({ agency: named, field });
    return found;
  }
}

/** Throws CASE_FILE.DATA_INVALID with the first field that is wrong. */
function dataOf(procedure: ProcedureVersion, { data = {}, channel }: FileCaseInput): JsonObject {
  if (!procedure.channels.includes(channel)) throw refusals.channelClosed({ channel });
  const [problem] = problemsOfData(procedure, data);
  if (problem) throw refusals.dataInvalid({ field: `data.${problem.field}`, rule: problem.rule });
  return data;
}

export const searchTextOf = (
  code: string,
  {
    foreignCode,
    applicant,
    procedureCode,
  }: Pick<FileCaseInput, 'foreignCode' | 'applicant' | 'procedureCode'>,
  procedureName: string,
): string =>
  foldText([code, foreignCode ?? '', applicant.name, procedureCode, procedureName].join(' ')).slice(0, 1_000);
