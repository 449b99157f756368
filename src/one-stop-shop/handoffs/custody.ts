import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database';
import type { ListeningCommand } from '../../runtime';
import type { CaseFile } from '../case-files/case-file';
import type { CaseProgress, CaseProgressStep } from '../case-files/case-progress';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { awaitsDecision, decideReturned } from './awaits-decision.policy';
import { Consultations } from './consultations';
import { isSameStation, moveCustody, type Station } from './custody.policy';
import { findCustody } from './custody.repository';
import { openHandoffs } from './handoff.repository';
import { HandoffTools } from './handoff-tools';
import { OpenCustody } from './open-custody';
import { type OpenWork, workAfter, type WorkChange } from './open-work';
import { planCustody, type Work } from './plan-custody.policy';
import { recordLetters } from './urging-letters';

/** Where a task of a case lies, after redirections. */
export interface TaskPlace {
  taskId: string;
  station: Station | null;
  /** Its unit has refused it; the next to act is the unit that sent it. */
  returnedTo: Station | null;
}

/**
 * Who has a case, at every instant of its life. Follows every movement of its process, in the transaction that causes it:
 * a token that passes between units is a handoff, whether or not the model speaks of one.
 */
@Injectable()
export class Custody implements CaseProgressStep {
  constructor(
    private readonly tools: HandoffTools,
    private readonly organisation: Organisation,
    private readonly consultations: Consultations,
  ) {}

  /** The receiving one-stop holds the case from its filing on. Beginning again changes nothing. */
  async begin(command: ListeningCommand, caseFile: CaseFile): Promise<void> {
    if (await findCustody(command.tx, caseFile.id)) return;
    await this.first(command, caseFile).save();
  }

  /** The case is closed: whatever was on its way goes nowhere. Ending again changes nothing. */
  async end(command: ListeningCommand, caseFile: CaseFile): Promise<void> {
    const custody = await this.open(command, caseFile);
    if (!custody?.chain.open) return;
    await this.finish(custody);
    await custody.save();
  }

  async onProgress({ command, caseFile, changes }: CaseProgress): Promise<void> {
    const custody = (await this.open(command, caseFile)) ?? this.first(command, caseFile);
    const { chain } = custody;
    if (!chain.open) return;
    const view = this.organisation.view();
    const change = workAfter(
      custody.stored.work,
      changes,
      (address) => {
        const place = view.resolve(address, caseFile, command.now);
        return place && { agencyId: place.agencyId, unitId: place.unitId };
      },
      command.now,
    );
    for (const work of change.opened)
      if (work.kind !== 'OUTSIDE') work.station ??= this.fallback(work, caseFile, command.now);
    custody.keepWork(change.open);
    await this.consultations.answered(custody, change, changes);
    await recordLetters(command, custody.stored, change, changes);
    await this.move(custody, caseFile, change);
    if (caseFile.closedAt === null) {
      await this.cooperate(custody, change);
      await this.consultations.asked(custody, change);
    }
    await custody.save(caseFile.state);
    this.nameOwner(custody, caseFile);
  }

  /** Where the open tasks of a case lie. */
  async taskPlaces(reader: Reader, caseId: string): Promise<TaskPlace[]> {
    const custody = await findCustody(reader, caseId);
    if (!custody) return [];
    const returned = (await openHandoffs(reader, caseId)).filter(({ state }) => state === 'REFUSED');
    return custody.work.flatMap(({ taskId, station }) => {
      if (taskId === null) return [];
      const refused = station && returned.find(({ to }) => isSameStation(to, station));
      return [{ taskId, station, returnedTo: refused ? refused.from : null }];
    });
  }

  /** Tasks whose unit has refused the handoff they came with: the sender's inbox shows them. */
  async returnedHandoffs(reader: Reader, caseId: string): Promise<TaskPlace[]> {
    return (await this.taskPlaces(reader, caseId)).filter(({ returnedTo }) => returnedTo !== null);
  }

  /** Custody of the case for a command that holds its lock; undefined when it has none. */
  async open(
    command: ListeningCommand,
    caseFile: Pick<CaseFile, 'id' | 'acceptedAt'>,
  ): Promise<OpenCustody | undefined> {
    const stored = await findCustody(command.tx, caseFile.id);
    if (!stored) return undefined;
    const handoffs = stored.chain.open ? await openHandoffs(command.tx, caseFile.id) : [];
    return new OpenCustody(command, stored, handoffs, this.tools, caseFile.acceptedAt);
  }

  private first(command: ListeningCommand, caseFile: CaseFile): OpenCustody {
    const view = this.organisation.view();
    const at = Math.min(caseFile.filedAt, command.now);
    const unit = view.resolve('one-stop', caseFile, command.now) ?? {
      agencyId: caseFile.receivingAgencyId,
      unitId:
        view.unitsOf(caseFile.receivingAgencyId, dateAt(command.now))[0]?.id ?? caseFile.receivingAgencyId,
    };
    const { chain } = moveCustody(null, {
      type: 'begin',
      at,
      unit: { agencyId: unit.agencyId, unitId: unit.unitId },
    });
    const stored = {
      caseId: caseFile.id,
      caseCode: caseFile.code,
      procedureCode: caseFile.procedureCode,
      instanceId: caseFile.instanceId,
      receivingAgencyId: caseFile.receivingAgencyId,
      chain,
      segments: 0,
      work: [],
      version: 1,
    };
    return new OpenCustody(command, stored, [], this.tools, caseFile.acceptedAt, true);
  }

  private async move(custody: OpenCustody, caseFile: CaseFile, change: WorkChange): Promise<void> {
    const { open } = change;
    const isMain = ({ kind }: OpenWork) => kind === 'WORK' || kind === 'OUTSIDE';
    const work = open.flatMap((one): Work[] =>
      isMain(one) && one.station
        ? [{ id: one.waitId, station: one.station, handoff: one.handoff, isOutside: one.kind === 'OUTSIDE' }]
        : [],
    );
    const steps = planCustody(custody.chain, {
      work,
      isConsulting: open.some(({ kind }) => kind === 'CONSULT'),
      awaitsApplicant: open.some(({ kind }) => kind === 'APPLICANT'),
      atWork: change.touched.flatMap((one) => (isMain(one) && one.station ? [one.station] : [])),
      offeredTo: custody.offered?.to ?? null,
      competentAgencyId: caseFile.competentAgencyId,
      successor: this.successor(custody, work, caseFile),
      isClosed: caseFile.closedAt !== null,
    });
    const isSplit = new Set(work.map(({ station }) => station.unitId)).size > 1;
    for (const step of steps) await custody.follow(step, isSplit);
    if (caseFile.closedAt !== null) await this.consultations.expireAll(custody);
  }

  private async finish(custody: OpenCustody): Promise<void> {
    await custody.take({ type: 'end', at: custody.at });
    await this.consultations.expireAll(custody);
  }

  /** Every other unit with work of its own cooperates, and is measured for it; what has no work left is done. */
  private async cooperate(custody: OpenCustody, { open, touched }: WorkChange): Promise<void> {
    const { chain, offered } = custody;
    const main = open.filter(({ kind, station }) => station && (kind === 'WORK' || kind === 'OUTSIDE'));
    const lead = [
      chain.open!.unit,
      ...(chain.open!.to ? [chain.open!.to] : []),
      ...(offered ? [offered.to] : []),
    ];
    const isLead = (station: Station) => lead.some((one) => isSameStation(one, station));
    for (const one of custody.cooperations) {
      const isAtWork = touched.some(({ station }) => station && isSameStation(station, one.to));
      if (isAtWork && one.state !== 'ACCEPTED') await custody.takeUp(one);
    }
    for (const one of custody.cooperations)
      if (!main.some(({ station }) => isSameStation(station!, one.to))) await custody.finishCooperation(one);
    const stations = new Map(main.map(({ station }) => [station!.unitId, station!]));
    for (const station of stations.values()) {
      if (isLead(station) || custody.cooperations.some(({ to }) => isSameStation(to, station))) continue;
      await custody.consign({
        to: station,
        work: main.filter((one) => isSameStation(one.station!, station)),
        isCustody: false,
        isOneOfSeveral: true,
      });
    }
  }

  /** "No case goes silent": who answers; and when a unit has refused the case, who decides by when. */
  private nameOwner(custody: OpenCustody, caseFile: CaseFile): void {
    const { chain, offered } = custody;
    if (!chain.open) return;
    const owner = chain.open.unit;
    caseFile.ownerUnitId = owner.unitId;
    const holding = custody.stored.work.filter(({ station }) => station && isSameStation(station, owner));
    caseFile.ownerPersonId = holding.find(({ assignee }) => assignee !== null)?.assignee ?? null;
    if (chain.isReturned) {
      caseFile.nextAction = decideReturned;
      caseFile.nextActionAt = this.tools.decisionDue(offered!);
    } else if (awaitsDecision(caseFile)) {
      caseFile.nextAction = null;
      caseFile.nextActionAt = null;
    }
  }

  /** Nobody answers to the address of the work: the one-stop of the competent agency does, else its first unit. */
  private fallback({ kind }: OpenWork, { competentAgencyId }: CaseFile, now: number): Station | null {
    if (kind === 'APPLICANT') return null;
    const date = dateAt(now);
    const view = this.organisation.view();
    const agencyId = view.current(competentAgencyId, date)?.id ?? competentAgencyId;
    const unit = view.unitOf(agencyId, 'one-stop', date) ?? view.unitsOf(agencyId, date)[0];
    return { agencyId, unitId: unit?.id ?? agencyId };
  }

  /** The unit with work that belongs to the agency by which the holder's was succeeded. */
  private successor(custody: OpenCustody, work: readonly Work[], { filedAt }: CaseFile): Station | null {
    const holder = custody.chain.open!.unit;
    const view = this.organisation.view();
    const date = dateAt(Math.max(custody.command.now, filedAt));
    const heir = view.current(holder.agencyId, date);
    if (!heir || heir.id === holder.agencyId) return null;
    return work.find(({ station }) => station.agencyId === heir.id)?.station ?? null;
  }
}
