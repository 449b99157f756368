import { newId } from '../../kernel';
import type { ListeningCommand } from '../../runtime';
import type { CaseFile } from '../case-files/case-file';
import { type CustodyEvent, isSameStation, moveCustody, type Segment, type Station } from './custody.policy';
import { insertCustody, saveCustody, type StoredCustody } from './custody.repository';
import { type HandoffChange } from './handoff-listeners';
import { type Handoff, insertHandoffs, updateHandoff } from './handoff.repository';
import type { OpenWork } from './open-work';
import { type CustodyStep, eventsOf, type Work } from './plan-custody.policy';
import type { HandoffTools } from './handoff-tools';

/** What is sent: where to, with which work, and for which time. */
export interface Consignment {
  to: Station;
  work: readonly OpenWork[];
  isCustody: boolean;
  isOneOfSeveral: boolean;
  previous?: Handoff;
  note?: string | null;
}

/**
 * The custody of one case inside one command, its instance locked: loaded once, changed by everything that happens to it,
 * saved once, together with its handoffs and their clocks.
 */
export class OpenCustody {
  readonly added: Handoff[] = [];
  private readonly closed: Segment[] = [];
  private readonly touched = new Set<Handoff>();
  private hasMoved = false;
  private readonly changes: [Handoff, HandoffChange][] = [];

  constructor(
    readonly command: ListeningCommand,
    readonly stored: StoredCustody,
    /** Those of which something is left. */
    readonly handoffs: Handoff[],
    private readonly tools: HandoffTools,
    /** When the dossier was accepted; the duty to forward it counts from there. */
    private readonly acceptedAt: number | null,
    private readonly isNew = false,
  ) {}

  get chain() {
    return this.stored.chain;
  }

  /** Never before the last change: the clocks of two nodes may differ by a little. */
  get at(): number {
    return Math.max(this.command.now, this.chain.open?.from ?? this.chain.beganAt);
  }

  private get person(): string | null {
    const { actor } = this.command;
    return actor.kind === 'person' ? actor.id : null;
  }

  /** The handoff on its way, or refused and not decided on. */
  get offered(): Handoff | undefined {
    return this.handoffs.find(({ id }) => id === this.chain.offer);
  }

  get holding(): Handoff | undefined {
    return this.handoffs.find(({ id }) => id === this.chain.heldBy);
  }

  /** Of those that only cooperate, the open ones. */
  get cooperations(): Handoff[] {
    return this.handoffs.filter(({ isCustody, closedAt }) => !isCustody && closedAt === null);
  }

  keepWork(work: OpenWork[]): void {
    this.stored.work = work;
    this.hasMoved = true;
  }

  /** Carries out a step that was derived from the open work. */
  async follow(step: CustodyStep, isOneOfSeveral: boolean): Promise<void> {
    const { offered } = this;
    const target: Work | null = 'to' in step ? step.to : null;
    const to = target?.station ?? (step.type === 'take-up' ? offered?.to : undefined);
    let handoff = offered;
    if (to) {
      const previous = step.type === 'take-up' ? offered : undefined;
      if (previous) await this.settle(previous);
      handoff = await this.consign({
        to,
        work: this.workAt(to),
        isCustody: true,
        isOneOfSeveral,
        ...(previous && { previous }),
      });
    }
    const events = eventsOf(this.chain, step, this.at, handoff?.id ?? '', offered?.to ?? null);
    if (handoff?.state === 'ACCEPTED' && events.at(-1)?.type !== 'accept')
      events.push({ type: 'accept', at: this.at, handoffId: handoff.id });
    for (const event of events) await this.take(event);
  }

  /** One event of the chain, and what it means to the handoffs it concerns. */
  async take(event: CustodyEvent): Promise<void> {
    const { offered, holding } = this;
    const sentAt = this.chain.open?.kind === 'TRANSIT' ? this.chain.open.from : event.at;
    const { chain, closed } = moveCustody(this.chain, event);
    this.stored.chain = chain;
    if (closed) this.closed.push(closed);
    this.hasMoved = true;
    switch (event.type) {
      case 'accept':
        // Who passes it on has done with it when it was sent, not when it was taken.
        if (holding) await this.finish(holding, sentAt);
        await this.accept(offered!);
        break;
      case 'recall':
        await this.recall(offered!);
        break;
      case 'offer':
        // The refused one, which nobody has decided on, is overtaken by this one.
        if (offered?.state === 'REFUSED') await this.settle(offered);
        break;
      case 'toApplicant':
        if (offered) await this.settle(offered);
        break;
      case 'end':
        if (offered) await this.recall(offered);
        if (holding) await this.finish(holding, sentAt);
        for (const one of this.cooperations) await this.finishCooperation(one);
        break;
      case 'succeed':
        this.emit('custody.succeeded', { agencyId: event.unit.agencyId }, { unit: event.unit.unitId });
        break;
      case 'begin':
      case 'refuse':
      case 'resend':
      case 'redirect':
      case 'fromApplicant':
        break;
    }
  }

  /** Opens a handoff: its deadline to accept, and the receiver's clock, which runs from now on. */
  async consign(consignment: Consignment): Promise<Handoff> {
    const { to, work, isCustody } = consignment;
    const known = this.cooperations.find((one) => one.state !== 'REFUSED' && isSameStation(one.to, to));
    if (known) {
      // It has cooperated so far; now the whole case is with it.
      known.isCustody = isCustody;
      this.touched.add(known);
      return known;
    }
    const { command, stored, tools, chain } = this;
    const isOutside = work.length > 0 && work.every(({ kind }) => kind === 'OUTSIDE');
    const from = chain.open!.unit;
    const one: Handoff = {
      id: newId(),
      caseId: stored.caseId,
      caseCode: stored.caseCode,
      procedureCode: stored.procedureCode,
      instanceId: stored.instanceId,
      isCustody,
      shape: tools.shape(from, to, consignment.isOneOfSeveral),
      from,
      fromPersonId: this.person,
      to,
      toPersonId: null,
      taskName: work[0]?.name ?? consignment.previous?.taskName ?? '',
      sentAt: this.at,
      acceptDueAt: isOutside ? null : tools.acceptDue(stored.procedureCode, to, this.at),
      forwardDueAt: consignment.previous ? null : tools.forwardDue(stored, this.acceptedAt),
      acceptedAt: isOutside && !isCustody ? this.at : null,
      refusedAt: null,
      closedAt: null,
      state: isOutside && !isCustody ? 'ACCEPTED' : 'SENT',
      clockId: null,
      isClockPaused: false,
      dueAt: null,
      lateAt: null,
      result: null,
      reasonCode: null,
      note: consignment.note ?? null,
      previousId: consignment.previous?.id ?? null,
      tasks: work.flatMap(({ taskId }) => taskId ?? []),
    };
    const limit = work.find((each) => each.limit)?.limit;
    if (limit) {
      const clock = await tools.clocks.start(command, {
        caseId: stored.caseId,
        kind: 'AGENCY',
        subjectId: one.id,
        agencyId: to.agencyId,
        unitId: to.unitId,
        limit,
        startAt: this.at,
      });
      one.clockId = clock.id;
      one.dueAt = clock.dueAt;
    }
    this.handoffs.push(one);
    this.added.push(one);
    this.changes.push([one, 'sent']);
    return one;
  }

  async accept(one: Handoff): Promise<void> {
    if (one.state !== 'ACCEPTED') {
      one.state = 'ACCEPTED';
      one.acceptedAt = this.at;
      // What is sent outside is taken by nobody here.
      one.toPersonId = one.acceptDueAt === null ? null : this.person;
      this.changes.push([one, 'accepted']);
    }
    this.touched.add(one);
    await this.tools.escalations.disarm(this.command, one.id, ['not-accepted', 'not-decided']);
  }

  /** Its unit has set to work: it has accepted, also what it refused before. */
  async takeUp(one: Handoff): Promise<void> {
    if (one.state === 'SENT') return this.accept(one);
    await this.settle(one);
    const again = await this.consign({
      to: one.to,
      work: this.workAt(one.to),
      isCustody: false,
      isOneOfSeveral: true,
      previous: one,
    });
    await this.accept(again);
  }

  async refuse(one: Handoff, reasonCode: string, note: string | null): Promise<void> {
    if (one.isCustody) await this.take({ type: 'refuse', at: this.at, handoffId: one.id, reasonCode });
    one.state = 'REFUSED';
    one.refusedAt = this.at;
    one.toPersonId = this.person;
    one.reasonCode = reasonCode;
    one.note = note;
    this.touched.add(one);
    this.changes.push([one, 'refused']);
    await this.endClock(one, this.at);
    await this.tools.escalations.disarm(this.command, one.id, ['not-accepted']);
  }

  /** The sender has decided on what came back, or it does not matter any more. */
  async settle(one: Handoff): Promise<void> {
    one.closedAt = this.at;
    this.touched.add(one);
    await this.tools.escalations.disarm(this.command, one.id);
  }

  /** After a refusal the sender sends it again: to the same unit, or to another one, to which the work goes over. */
  async sendAgain(one: Handoff, to: Station, note: string | null): Promise<Handoff> {
    const isElsewhere = !isSameStation(one.to, to);
    if (isElsewhere) this.moveWork(one.to, to);
    await this.settle(one);
    const again = await this.consign({
      to,
      work: this.workAt(to),
      isCustody: one.isCustody,
      isOneOfSeveral: one.shape === 'PARALLEL',
      previous: one,
      note,
    });
    if (!one.isCustody) return again;
    await this.take({ type: isElsewhere ? 'redirect' : 'resend', at: this.at, handoffId: again.id, to });
    if (again.state === 'ACCEPTED') await this.take({ type: 'accept', at: this.at, handoffId: again.id });
    return again;
  }

  /** After a refusal the sender keeps what was sent and does it itself. */
  async keep(one: Handoff): Promise<void> {
    this.moveWork(one.to, one.from);
    this.changes.push([one, 'kept']);
    if (one.isCustody) await this.take({ type: 'recall', at: this.at, handoffId: one.id });
    else await this.settle(one);
  }

  private moveWork(from: Station, to: Station): void {
    this.keepWork(
      this.stored.work.map((work) =>
        work.kind === 'WORK' && work.station && isSameStation(work.station, from)
          ? { ...work, station: to }
          : work,
      ),
    );
  }

  private workAt(station: Station): OpenWork[] {
    return this.stored.work.filter(
      (work) =>
        (work.kind === 'WORK' || work.kind === 'OUTSIDE') &&
        work.station !== null &&
        isSameStation(work.station, station),
    );
  }

  async finishCooperation(one: Handoff): Promise<void> {
    if (one.state === 'ACCEPTED') await this.finish(one, this.at);
    else await this.recall(one);
  }

  async recall(one: Handoff): Promise<void> {
    if (one.state === 'SENT') {
      one.state = 'RECALLED';
      this.changes.push([one, 'recalled']);
      await this.endClock(one, this.at);
    }
    await this.settle(one);
  }

  private async finish(one: Handoff, at: number): Promise<void> {
    one.state = 'DONE';
    one.closedAt = at;
    one.result = await this.endClock(one, at);
    this.touched.add(one);
    this.changes.push([one, 'done']);
    await this.tools.escalations.disarm(this.command, one.id);
  }

  private async endClock(one: Handoff, at: number): Promise<Handoff['result']> {
    if (one.clockId === null) return null;
    const clock = await this.tools.clocks.end(this.command, one.clockId, at);
    one.dueAt = clock.dueAt;
    return clock.class as Handoff['result'];
  }

  /** A receiver's clock runs while the case is with it or on its way to it, and stands still while others have it. */
  private async keepClocks(isSuspended: boolean): Promise<void> {
    for (const one of this.handoffs) {
      if (one.clockId === null || one.closedAt !== null || one.state === 'REFUSED') continue;
      const isHolding = one.id === this.chain.heldBy;
      const isElsewhere = isHolding && this.chain.open?.kind !== 'AGENCY';
      const stands = isSuspended || isElsewhere;
      if (stands === one.isClockPaused) continue;
      const { clocks } = this.tools;
      const clock = stands
        ? await clocks.pause(this.command, one.clockId, {})
        : await clocks.resume(this.command, one.clockId, {});
      one.isClockPaused = stands;
      one.dueAt = clock.dueAt;
      this.touched.add(one);
    }
  }

  /** Writes what has changed, and tells those who follow. Nothing when nothing has. */
  async save(caseState?: CaseFile['state']): Promise<void> {
    const { command, stored, added, closed, changes, touched } = this;
    if (caseState !== undefined) await this.keepClocks(caseState === 'SUSPENDED');
    if (this.isNew) await insertCustody(command.tx, stored);
    if (this.hasMoved) await saveCustody(command.tx, stored, closed);
    await insertHandoffs(command.tx, added);
    for (const one of touched) if (!added.includes(one)) await updateHandoff(command.tx, one);
    for (const [one, change] of changes) {
      await this.tools.announce(command, one, change);
      if (change === 'sent' && one.state === 'SENT') await this.tools.watchAcceptance(command, one, stored);
      if (change === 'refused') await this.tools.watchDecision(command, one, stored);
    }
  }

  private emit(type: string, { agencyId }: { agencyId: string }, data: Record<string, string>): void {
    const { caseId, caseCode, instanceId } = this.stored;
    this.command.emit({ type, instanceId, agency: agencyId, data: { caseId, code: caseCode, ...data } });
  }
}
