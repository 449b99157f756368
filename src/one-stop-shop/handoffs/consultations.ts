import { Injectable } from '@nestjs/common';
import type { ProcedureLimit } from '../../definitions';
import { newId } from '../../kernel';
import type { InstanceChange, ListeningCommand } from '../../runtime';
import type { Clock } from '../deadlines/clock';
import { answerOf, isTimedOut } from './answer.policy';
import {
  closeConsultation,
  type Consultation,
  type ConsultationOutcome,
  insertConsultation,
  openConsultations,
} from './consultation.repository';
import type { Station } from './custody.policy';
import type { StoredCustody } from './custody.repository';
import type { SilencePolicy } from './handoff-rules';
import { HandoffTools } from './handoff-tools';
import type { OpenCustody } from './open-custody';
import type { OpenWork, WorkChange } from './open-work';

/** What is asked, of whom, and by when. */
export interface Question {
  asking: Station;
  asked: Station;
  question: string;
  taskId: string | null;
  /** Absent: what the rules give. */
  limit?: ProcedureLimit | null;
  silence?: SilencePolicy | null;
}

/**
 * Requests for opinion (NĐ 61/2018 Art. 19(5)): each with its own clock, and with what silence means. The case clock runs
 * on and custody stays where it is.
 */
@Injectable()
export class Consultations {
  constructor(private readonly tools: HandoffTools) {}

  /** Tasks that ask for an opinion open consultations. */
  async asked({ command, stored, chain }: OpenCustody, { opened }: WorkChange): Promise<void> {
    for (const { kind, station, name, taskId, limit, silence } of opened)
      if (kind === 'CONSULT' && station)
        await this.ask(command, stored, {
          asking: chain.open!.unit,
          asked: station,
          question: name,
          taskId,
          limit,
          silence: silence as SilencePolicy | null,
        });
  }

  /** Their completion answers the consultation, their own timer ends it. */
  async answered(
    { command, stored }: OpenCustody,
    { closed }: WorkChange,
    changes: readonly InstanceChange[],
  ): Promise<void> {
    const ended = closed.filter(({ work: { kind } }) => kind === 'CONSULT');
    if (ended.length === 0) return;
    const open = await openConsultations(command.tx, stored.caseId);
    for (const { work, outcome } of ended) {
      const one = open.find(({ taskId }) => taskId === work.taskId);
      if (!one) continue;
      if (outcome === 'completed') await this.answeredByTask(command, one, work, changes);
      else await this.cancelled(command, one, work, changes);
    }
  }

  async ask(command: ListeningCommand, custody: StoredCustody, input: Question): Promise<Consultation> {
    const { consultation: rules } = this.tools.rules(
      custody.procedureCode,
      input.asked.agencyId,
      command.now,
    );
    const id = newId();
    const clock = await this.tools.clocks.start(command, {
      caseId: custody.caseId,
      kind: 'CONSULTATION',
      subjectId: id,
      agencyId: input.asked.agencyId,
      unitId: input.asked.unitId,
      limit: input.limit ?? rules.limit,
      startAt: command.now,
    });
    const { asking, asked, question, taskId } = input;
    const one: Consultation = {
      id,
      caseId: custody.caseId,
      caseCode: custody.caseCode,
      procedureCode: custody.procedureCode,
      instanceId: custody.instanceId,
      taskId,
      asking,
      askedBy: command.actor.id,
      asked,
      question,
      silence: input.silence ?? rules.silence,
      clockId: clock.id,
      dueAt: clock.dueAt!,
      overdueAt: null,
      askedAt: command.now,
      state: 'OPEN',
      outcome: null,
      answer: null,
      answeredAt: null,
      answeredBy: null,
      result: null,
    };
    await insertConsultation(command.tx, one);
    this.announce(command, one, 'consult.requested', asked.agencyId);
    return one;
  }

  /** Ends a consultation; nothing happens when it has ended already. */
  async close(
    command: ListeningCommand,
    one: Consultation,
    state: Exclude<Consultation['state'], 'OPEN'>,
    outcome: ConsultationOutcome | null,
    answer: string | null = null,
  ): Promise<void> {
    const clock = await this.tools.clocks.end(command, one.clockId);
    const isAnswered = state === 'ANSWERED';
    const closed: Consultation = {
      ...one,
      state,
      outcome,
      answer,
      answeredAt: command.now,
      answeredBy: isAnswered ? command.actor.id : null,
      result: isAnswered ? (clock.class as Consultation['result']) : null,
    };
    if (!(await closeConsultation(command.tx, closed))) return;
    await this.tools.escalations.disarm(command, one.id);
    this.announce(command, closed, isAnswered ? 'consult.answered' : 'consult.expired', one.asking.agencyId);
  }

  /** The case is over: nobody waits for the opinions any more. */
  async expireAll({ command, stored }: OpenCustody): Promise<void> {
    for (const one of await openConsultations(command.tx, stored.caseId))
      await this.close(command, one, 'EXPIRED', null);
  }

  /** The time for an opinion has run out; where the law reads silence and no model does, it is read here. */
  async overdue(command: ListeningCommand, clock: Clock): Promise<void> {
    await command.tx.execute(`UPDATE consultation SET overdue_at = ? WHERE id = ? AND overdue_at IS NULL`, [
      command.now,
      clock.subjectId,
    ]);
    const one = (await openConsultations(command.tx, clock.caseId)).find(({ id }) => id === clock.subjectId);
    if (!one || clock.state === 'ENDED') return;
    this.announce(command, one, 'consult.overdue', one.asking.agencyId);
    if (one.taskId === null && one.silence !== 'WAIT_AND_ESCALATE')
      await this.close(command, one, 'DEEMED', one.silence);
  }

  private async answeredByTask(
    command: ListeningCommand,
    one: Consultation,
    work: OpenWork,
    changes: readonly InstanceChange[],
  ): Promise<void> {
    const { consultation: rules } = this.tools.rules(one.procedureCode, one.asked.agencyId, command.now);
    const { outcome, text } = answerOf(historyOf(changes, work), work.elementId, rules);
    await this.close(command, one, 'ANSWERED', outcome, text);
  }

  private async cancelled(
    command: ListeningCommand,
    one: Consultation,
    work: OpenWork,
    changes: readonly InstanceChange[],
  ): Promise<void> {
    const change = changes.find(({ instance }) => instance.id === work.instanceId);
    const isTimeUp = change && isTimedOut(change.history, work.elementId, change.definition.graph);
    const isDeemed = isTimeUp && one.silence !== 'WAIT_AND_ESCALATE';
    await this.close(
      command,
      one,
      isDeemed ? 'DEEMED' : 'EXPIRED',
      isDeemed ? (one.silence as ConsultationOutcome) : null,
    );
  }

  private announce(command: ListeningCommand, one: Consultation, type: string, agency: string): void {
    command.emit({
      type,
      instanceId: one.instanceId,
      agency,
      data: {
        consultationId: one.id,
        caseId: one.caseId,
        code: one.caseCode,
        askingUnitId: one.asking.unitId,
        askedAgencyId: one.asked.agencyId,
        askedUnitId: one.asked.unitId,
        state: one.state,
        outcome: one.outcome,
        silence: one.silence,
        dueAt: one.dueAt,
      },
    });
  }
}

const historyOf = (changes: readonly InstanceChange[], { instanceId }: OpenWork) =>
  changes.find(({ instance }) => instance.id === instanceId)?.history ?? [];
