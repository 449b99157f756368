import { Injectable } from '@nestjs/common';
import type { ProcedureLimit } from '../../definitions';
import type { JsonObject } from '../../kernel';
import { newId } from '../../kernel';
import type { Clock, ClockReason } from '../deadlines/clock';
import { Clocks } from '../deadlines/clocks';
import { dateAt } from '../local-date';
import { acceptanceLimitFor, counted, limitFor } from '../procedures/procedure.calculator';
import type { ProcedureVersion } from '../procedures/procedure-version';
import { clockGrounds, inForce, reviewLimits } from './case-rules.data';
import type { OpenCase } from './open-case';
import type { OpenStep } from './open-step';

/** What a supplement does in this command to the clock it has held up. */
export type SupplementOutcome = 'RECEIVED' | 'LAPSED' | null;

/**
 * The clocks of the case itself: acceptance (from filing), the promise to the citizen (from acceptance to result ready), and
 * the applicant's time. Whether the promise stands still is never switched by hand: it follows from where the process waits.
 */
@Injectable()
export class CaseClocks {
  private readonly held = new WeakMap<OpenCase, Clock[]>();

  constructor(private readonly clocks: Clocks) {}

  /** As they stand after what the command has done so far, those that others started too. */
  ofCase({ command, file }: OpenCase): Promise<Clock[]> {
    return this.clocks.heldOfCase(command, file.id);
  }

  async startAcceptance(open: OpenCase, procedure: ProcedureVersion): Promise<void> {
    const limit = acceptanceLimitFor(procedure, open.file.channel);
    if (!limit) return;
    const clock = await this.clocks.start(open.command, {
      caseId: open.file.id,
      kind: 'ACCEPTANCE',
      agencyId: open.file.receivingAgencyId,
      limit: { value: limit.value, unit: limit.unit },
      mode: limit.mode,
      warnAtPercent: procedure.clock.warnAtPercent,
      startAt: open.command.now,
    });
    await this.keep(open, clock);
  }

  /** The promise begins; `data` are the facts that decide which limit it is. */
  async startCase(open: OpenCase, procedure: ProcedureVersion, data: JsonObject): Promise<Clock> {
    const { command, file } = open;
    await this.endKind(open, 'ACCEPTANCE');
    const limit = limitFor(procedure, data, command.now);
    const clock = await this.clocks.start(command, {
      caseId: file.id,
      kind: 'CASE',
      agencyId: file.leadAgencyId,
      limit: { value: limit.value, unit: limit.unit },
      mode: limit.mode,
      acceptAfterCutoffCountsNextDay: procedure.clock.acceptAfterCutoffCountsNextDay,
      warnAtPercent: procedure.clock.warnAtPercent,
      extension: {
        times: procedure.clock.extension.times,
        noticeWorkingDays: procedure.clock.extension.noticeWorkingDays,
      },
      startAt: command.now,
      ...(limit.source && { reason: { ground: limit.source } }),
    });
    file.dueAt = clock.dueAt;
    await this.keep(open, clock);
    return clock;
  }

  /** Pauses, resumes and restarts as the open steps of the case demand. */
  async follow(open: OpenCase, procedure: ProcedureVersion, supplement: SupplementOutcome): Promise<void> {
    const { file } = open;
    const kind = file.acceptedAt === null ? 'ACCEPTANCE' : 'CASE';
    const clock = (await this.own(open)).find((one) => one.kind === kind && one.state !== 'ENDED');
    if (!clock) return;
    const cause = this.causeOfPause(open, procedure);
    let now: Clock = clock;
    const policy = kind === 'ACCEPTANCE' ? 'RESTART' : procedure.clock.supplement;
    if (supplement === 'RECEIVED' && policy === 'RESTART')
      now = await this.clocks.restart(open.command, clock.id, this.ground(open, 'supplement'));
    if (cause && now.state === 'RUNNING') now = await this.clocks.pause(open.command, clock.id, cause);
    if (!cause && now.state === 'PAUSED') now = await this.clocks.resume(open.command, clock.id);
    await this.keep(open, now);
    if (kind === 'CASE') file.dueAt = now.dueAt;
  }

  /** The class of the case is fixed: the result is at the one-stop. */
  async finish(open: OpenCase): Promise<Clock | undefined> {
    return (await this.endKind(open, 'CASE')) ?? (await this.own(open)).find(({ kind }) => kind === 'CASE');
  }

  /** Nothing of the case runs any more; the steps' and agencies' clocks are ended by those who started them. */
  async endAll(open: OpenCase): Promise<void> {
    for (const clock of await this.ofCase(open))
      if (clock.state !== 'ENDED' && ['CASE', 'ACCEPTANCE', 'APPLICANT'].includes(clock.kind))
        await this.keep(open, await this.clocks.end(open.command, clock.id));
  }

  async extend(
    open: OpenCase,
    until: string,
    reason: ClockReason,
  ): Promise<{ before: Clock; after: Clock } | null> {
    const before = (await this.own(open)).find(({ kind, state }) => kind === 'CASE' && state !== 'ENDED');
    if (!before) return null;
    const { ground } = this.ground(open, 'extension');
    const after = await this.clocks.extend(open.command, before.id, { until, ground, ...reason });
    open.file.dueAt = after.dueAt;
    await this.keep(open, after);
    return { before, after };
  }

  /** One clock of the applicant for each place where the process waits for them. Answers the steps with the due instants. */
  async followApplicant(
    open: OpenCase,
    procedure: ProcedureVersion,
    before: readonly OpenStep[],
    limitOf: (step: OpenStep) => ProcedureLimit | undefined,
  ): Promise<void> {
    const { file, command } = open;
    const closed = before.filter(
      ({ subjectId }) => subjectId && !file.steps.some((step) => step.subjectId === subjectId),
    );
    for (const { subjectId } of closed)
      for (const clock of await this.clocks.ofSubject(command.tx, subjectId!))
        if (clock.state !== 'ENDED') await this.clocks.end(command, clock.id);
    for (const step of file.steps) {
      if (step.subjectId || !awaitsApplicant(step)) continue;
      const twin = file.steps.find(
        (one) => one.subjectId && one.act === step.act && one.instanceId === step.instanceId,
      );
      if (twin) {
        step.subjectId = twin.subjectId;
        step.dueAt = twin.dueAt;
        continue;
      }
      step.subjectId = newId();
      const limit = this.applicantLimit(open, procedure, step, limitOf(step));
      const clock = await this.clocks.start(command, {
        caseId: file.id,
        kind: 'APPLICANT',
        subjectId: step.subjectId,
        agencyId: file.receivingAgencyId,
        limit: { value: limit.value, unit: limit.unit },
        mode: limit.mode,
        startAt: command.now,
      });
      step.dueAt = clock.dueAt;
    }
  }

  private applicantLimit(
    { command: { now } }: OpenCase,
    { clock }: ProcedureVersion,
    { act }: OpenStep,
    modelled: ProcedureLimit | undefined,
  ) {
    const own = act === 'await-supplement' ? clock.supplementLimit : undefined;
    return counted(own ?? modelled ?? inForce(reviewLimits, dateAt(now)).limit);
  }

  private causeOfPause(open: OpenCase, { clock }: ProcedureVersion): ClockReason | null {
    const { suspension, steps } = open.file;
    if (suspension)
      return {
        ground: suspension.legalBasis,
        note: suspension.reason,
        ...(suspension.documentId && { documentId: suspension.documentId }),
      };
    for (const { act, pausesClock, name } of steps) {
      if (act === 'await-supplement' && (clock.supplement !== 'NONE' || open.file.acceptedAt === null))
        return this.ground(open, 'supplement');
      if (act === 'await-payment' && clock.financialObligation === 'PAUSE')
        return this.ground(open, 'payment');
      if (pausesClock) return { note: name };
    }
    return null;
  }

  private ground({ command: { now } }: OpenCase, act: 'supplement' | 'payment' | 'extension') {
    return { ground: inForce(clockGrounds, dateAt(now))[act] };
  }

  private async endKind(open: OpenCase, kind: Clock['kind']): Promise<Clock | undefined> {
    const running = (await this.own(open)).find((clock) => clock.kind === kind && clock.state !== 'ENDED');
    if (!running) return undefined;
    const ended = await this.clocks.end(open.command, running.id);
    await this.keep(open, ended);
    return ended;
  }

  /** The clocks that only this class changes, read once in a command. */
  private async own(open: OpenCase): Promise<Clock[]> {
    let clocks = this.held.get(open);
    if (!clocks) {
      clocks = open.isNew
        ? []
        : (await this.ofCase(open)).filter(({ kind }) => kind === 'CASE' || kind === 'ACCEPTANCE');
      this.held.set(open, clocks);
    }
    return clocks;
  }

  private async keep(open: OpenCase, clock: Clock): Promise<void> {
    if (clock.kind !== 'CASE' && clock.kind !== 'ACCEPTANCE') return;
    const others = (await this.own(open)).filter(({ id }) => id !== clock.id);
    this.held.set(open, [...others, clock]);
  }
}

export const awaitsApplicant = ({ act }: Pick<OpenStep, 'act'>): boolean =>
  act === 'await-supplement' || act === 'await-payment' || act === 'await-confirmation';
