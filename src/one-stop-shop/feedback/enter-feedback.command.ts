import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database';
import { newId } from '../../kernel';
import { type Caller, CommandRunner, foldText, type RunningCommand } from '../../runtime';
import { Clocks } from '../deadlines/clocks';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { feedbackRuleOn, type FeedbackCategory } from './feedback-rules.data';
import { refusals } from './feedback.errors';
import { FeedbackLetters } from './feedback-letters';
import { FeedbackFiles } from './feedback-files';
import { doorOf } from './door';
import { nextNumber } from './next-number';
import { OpenFeedback } from './open-feedback';
import { RegisterProcesses } from './register-processes';
import type { StoredFeedback } from './stored-feedback';

export const feedbackProcess = 'feedback';

export interface NewFeedback {
  agency: string;
  caseCode?: string | null;
  channel: 'ONLINE' | 'COUNTER' | 'PHONE' | 'POST';
  category: FeedbackCategory;
  title: string;
  content: string;
  sender: {
    id: string | null;
    name: string;
    /** Where letters go, looked up in the transaction. */
    email: (tx: Transaction) => Promise<string | null>;
    phone: string | null;
  };
  language: 'vi' | 'en';
  /** Of the caller. */
  uploads?: readonly string[];
}

/** Feedback comes in: its number, its process, its clock and its holder in one transaction, and the letter that says so. */
@Injectable()
export class EnterFeedback {
  constructor(
    private readonly commands: CommandRunner,
    private readonly processes: RegisterProcesses,
    private readonly clocks: Clocks,
    private readonly letters: FeedbackLetters,
    private readonly organisation: Organisation,
    private readonly files: FeedbackFiles,
  ) {}

  execute(caller: Caller, input: NewFeedback): Promise<{ id: string; code: string }> {
    return this.commands.run(caller, (command) => this.within(command, input));
  }

  private async within(command: RunningCommand, input: NewFeedback): Promise<{ id: string; code: string }> {
    const { tx, now, actor } = command;
    const date = dateAt(now);
    const view = this.organisation.view();
    const named = view.agencyNamed(input.agency, date);
    const agency = named && view.current(named.id, date);
    if (!agency) throw refusals.agencyUnknown({ field: 'agency', value: input.agency });
    if (actor.kind === 'person' && view.postsOf(actor.id, now).length === 0) throw refusals.notAllowed();
    const rule = feedbackRuleOn(date);
    const id = newId();
    const code = await nextNumber(command, 'PA');
    const instanceId = await this.processes.start(command, feedbackProcess, code);
    const clock = await this.clocks.start(command, {
      caseId: id,
      kind: 'FEEDBACK',
      agencyId: agency.id,
      limit: rule.limits[input.category],
      extension: rule.extension,
      startAt: now,
      reason: { ground: rule.source },
    });
    const row: StoredFeedback = {
      id,
      code,
      instance_id: instanceId,
      clock_id: clock.id,
      agency_id: agency.id,
      case_code: input.caseCode ?? null,
      case_id: await this.caseNamed(command, input.caseCode),
      channel: input.channel,
      category: input.category,
      title: input.title,
      content: input.content,
      sender_id: input.sender.id,
      sender_name: input.sender.name,
      sender_email: await input.sender.email(tx),
      sender_phone: input.sender.phone,
      language: input.language,
      state: 'RECEIVED',
      handler_id: null,
      answer: null,
      answered_by: null,
      approved_by: null,
      answered_at: null,
      refusal_reason: null,
      public_title: null,
      public_question: null,
      public_answer: null,
      public_search: null,
      published_at: null,
      rating: null,
      rating_note: null,
      rated_at: null,
      received_at: now,
      closed_at: null,
      search_text: foldText([code, input.title, input.sender.name].join(' ')).slice(0, 800),
      event_seq: 0,
      version: 1,
    };
    await tx.insert('feedback', [{ ...row }]);
    await this.files.attach(command, id, input.uploads ?? []);
    const open = new OpenFeedback(command, row);
    await open.handTo(agency.id);
    open.record('feedback.received', {
      channel: input.channel,
      ...doorOf(view, agency.id, date),
    });
    await this.letters.received(open, dateAt(clock.dueAt!));
    await open.save();
    return { id, code };
  }

  /** Whether there is such a case is told to nobody: what was named is kept, and tied where it is one. */
  private async caseNamed({ tx }: RunningCommand, code: string | null | undefined): Promise<string | null> {
    if (!code) return null;
    const [found] = await tx.query<{ id: string }>(
      'SELECT id FROM case_file WHERE code = ? UNION SELECT id FROM case_file WHERE foreign_code = ?',
      [code, code],
    );
    return found?.id ?? null;
  }
}
