import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import { type Caller, CommandRunner, foldText, type RunningCommand } from '../../runtime';
import { Clocks } from '../deadlines/clocks';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { doorOf, leadersOf } from './door';
import { FeedbackAccess } from './feedback-access';
import { FeedbackLetters } from './feedback-letters';
import type { FeedbackCategory, RefusalReason } from './feedback-rules.data';
import { refusals } from './feedback.errors';
import { type FeedbackAct, type FeedbackState, possibleActs, stateAt } from './feedback.policy';
import { namesSomebody } from './names-somebody';
import { OpenFeedback } from './open-feedback';
import { openTasks, RegisterProcesses } from './register-processes';
import { lockFeedback } from './stored-feedback';

export type FeedbackDeed =
  | { act: 'classify'; category: FeedbackCategory; handlerId: string | null }
  | { act: 'transfer'; agency: string; note: string }
  | { act: 'refuse'; reason: RefusalReason; note: string }
  | { act: 'assign'; handlerId: string }
  | { act: 'answer'; answer: string }
  | { act: 'return'; note: string }
  | { act: 'approve'; publish: boolean }
  | { act: 'reject'; note: string }
  | { act: 'publish'; title: string; question: string; answer: string }
  | { act: 'extend'; until: string; note: string };

/** The acts that take a step of the process, and what the step then tells it. */
const steps: Partial<Record<FeedbackAct, { step: string; variables: JsonObject }>> = {
  classify: { step: 'classify', variables: { classification: 'OWN' } },
  transfer: { step: 'classify', variables: { classification: 'TRANSFER' } },
  refuse: { step: 'classify', variables: { classification: 'REFUSE' } },
  answer: { step: 'answer', variables: { answered: true } },
  return: { step: 'answer', variables: { answered: false } },
  approve: { step: 'approve', variables: { approved: true } },
  reject: { step: 'approve', variables: { approved: false } },
  publish: { step: 'publish', variables: {} },
};

/** What officials do with feedback: each act takes its step of the process, enters it, and tells whom it concerns. */
@Injectable()
export class ActOnFeedback {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: FeedbackAccess,
    private readonly processes: RegisterProcesses,
    private readonly clocks: Clocks,
    private readonly letters: FeedbackLetters,
    private readonly organisation: Organisation,
  ) {}

  execute(caller: Caller, id: string, deed: FeedbackDeed, version: number): Promise<{ version: number }> {
    return this.commands.run(caller, async (command) => {
      const open = await this.open(command, id, version, deed.act);
      await this.carryOut(open, deed);
      await this.step(command, open, deed);
      await this.tell(open, deed);
      await open.save();
      return { version: open.row.version };
    });
  }

  private async open(
    command: RunningCommand,
    id: string,
    version: number,
    act: FeedbackAct,
  ): Promise<OpenFeedback> {
    const { tx, actor, now } = command;
    const [known] = await tx.query<{ instance_id: string }>('SELECT instance_id FROM feedback WHERE id = ?', [
      id,
    ]);
    if (!known || !(await this.access.sees(tx, actor, id))) throw refusals.notFound({ feedback: id });
    await command.lock(known.instance_id, known.instance_id);
    const row = await lockFeedback(tx, id);
    if (!row) throw refusals.notFound({ feedback: id });
    if (row.version !== version) throw refusals.stale({ version: row.version, state: row.state });
    const standing = this.access.standing(actor, row.agency_id, now);
    const acts = possibleActs(
      { state: row.state, handlerId: row.handler_id, answeredBy: row.answered_by },
      standing,
    );
    if (!acts.includes(act)) throw refusals.notAllowed({ act, state: row.state });
    return new OpenFeedback(command, row);
  }

  private async carryOut(open: OpenFeedback, deed: FeedbackDeed): Promise<void> {
    const { row, command } = open;
    const { now, actor } = command;
    const date = dateAt(now);
    switch (deed.act) {
      case 'classify':
        this.assertColleague(open, deed.handlerId);
        return open.set({ category: deed.category, handler_id: deed.handlerId });
      case 'transfer': {
        const view = this.organisation.view();
        const named = view.agencyNamed(deed.agency, date);
        const agency = named && view.current(named.id, date);
        if (!agency) throw refusals.agencyUnknown({ field: 'agency', value: deed.agency });
        if (agency.id === row.agency_id) throw refusals.sameAgency({ field: 'agency' });
        await open.handTo(agency.id);
        return open.set({ handler_id: null });
      }
      case 'refuse':
        open.set({ refusal_reason: deed.reason });
        await this.clocks.end(command, row.clock_id);
        return open.moveTo('REFUSED');
      case 'assign':
        this.assertColleague(open, deed.handlerId);
        return open.set({ handler_id: deed.handlerId });
      case 'answer':
        return open.set({ answer: deed.answer, answered_by: actor.id });
      case 'return':
        return open.set({ handler_id: null });
      case 'approve':
        open.set({ approved_by: actor.id, answered_at: now });
        await this.clocks.end(command, row.clock_id);
        if (!deed.publish) open.moveTo('ANSWERED');
        return;
      case 'publish':
        for (const field of ['title', 'question', 'answer'] as const)
          if (namesSomebody(deed[field], { name: row.sender_name })) throw refusals.namesSomebody({ field });
        open.set({
          public_title: deed.title,
          public_question: deed.question,
          public_answer: deed.answer,
          public_search: foldText([deed.title, deed.question, deed.answer].join(' ')).slice(0, 800),
          published_at: now,
        });
        return open.moveTo('PUBLISHED');
      case 'extend':
        await this.clocks.extend(command, row.clock_id, { until: deed.until, note: deed.note });
        return;
      case 'reject':
        return;
    }
  }

  /** Takes the step, and reads off the process where it stands now. */
  private async step(command: RunningCommand, open: OpenFeedback, deed: FeedbackDeed): Promise<void> {
    const taken = steps[deed.act];
    if (!taken) return;
    const variables =
      deed.act === 'approve' ? { ...taken.variables, publish: deed.publish } : taken.variables;
    const { row } = open;
    if (!(await this.processes.complete(command, row.instance_id, taken.step, variables)))
      throw refusals.notNow({ state: row.state });
    const [next] = await openTasks(command.tx, row.instance_id);
    const state: FeedbackState | undefined = next && stateAt[next.elementId];
    if (state) open.moveTo(state);
  }

  private async tell(open: OpenFeedback, deed: FeedbackDeed): Promise<void> {
    const { row, command } = open;
    const view = this.organisation.view();
    const date = dateAt(command.now);
    const door = doorOf(view, row.agency_id, date);
    const leaders = leadersOf(view, row.agency_id, date, command.now);
    const handler = row.handler_id === null ? door : { personId: row.handler_id, ...door };
    switch (deed.act) {
      case 'classify':
        return open.record('feedback.classified', { class: deed.category, ...handler });
      case 'transfer':
        open.record('feedback.transferred', door, deed.note);
        return this.letters.transferred(open);
      case 'refuse':
        open.record('feedback.refused', { reasonCode: deed.reason }, deed.note);
        return this.letters.refused(open, deed.note);
      case 'assign':
        return open.record('feedback.assigned', handler);
      case 'answer':
        return open.record('feedback.answer-written', leaders);
      case 'return':
        return open.record('feedback.returned', door, deed.note);
      case 'approve':
        open.record('feedback.answered', door);
        return this.letters.answered(open);
      case 'reject':
        return open.record('feedback.answer-sent-back', handler, deed.note);
      case 'publish':
        return open.record('feedback.published');
      case 'extend':
        open.record('feedback.extended', { until: deed.until }, deed.note);
        return this.letters.extended(open, deed.until);
    }
  }

  private assertColleague({ row, command }: OpenFeedback, personId: string | null): void {
    if (personId === null) return;
    const posts = this.organisation.view().postsOf(personId, command.now);
    if (!posts.some(({ agencyId }) => agencyId === row.agency_id))
      throw refusals.personUnknown({ field: 'handlerId' });
  }
}
