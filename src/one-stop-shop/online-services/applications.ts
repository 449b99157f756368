import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Reader } from '../../database';
import { FieldsRefused, Messages, type RefusedField } from '../../http';
import { CitizenPasses, Keys } from '../../identity';
import { type Actor, type Clock, DomainError, iso } from '../../kernel';
import { type Caller, CommandRunner } from '../../runtime';
import { CheckTokens } from '../case-files/check-tokens';
import { FileCase } from '../case-files/file-case.command';
import { clocksOfCase } from '../deadlines/clock.repository';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import type { Agency } from '../organisation/organisation-view';
import type { QuoteView } from '../procedures/procedure.dto';
import { Procedures } from '../procedures/procedures';
import { quoteOf } from '../procedures/quote';
import { ReceptionDrafts } from '../reception/reception-drafts';
import type {
  ApplicationRequest,
  PreCheckView,
  SubmitApplicationRequest,
  SubmittedApplication,
} from './applications.dto';
import { CaseLetters } from './case-letters';
import { refusals } from './online-services.errors';
import { problemsOf, type WaitingFile } from './pre-check.policy';

const day = 86_400_000;
/** Applications of one sender in a day: an office that files for others has an account of its own kind. */
const mostInDay = 20;

/** What citizens hand in from home: checked by the rules of reception before, filed like at a counter, once. */
@Injectable()
export class Applications {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandRunner,
    private readonly fileCase: FileCase,
    private readonly procedures: Procedures,
    private readonly organisation: Organisation,
    private readonly passes: CitizenPasses,
    private readonly tokens: CheckTokens,
    private readonly letters: CaseLetters,
    private readonly keys: Keys,
    private readonly messages: Messages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Stores nothing. Throws PROCEDURE.NOT_FOUND. */
  preCheck(actor: Actor, application: ApplicationRequest): Promise<PreCheckView> {
    const now = this.clock.now().getTime();
    return this.database.read(async (reader) => {
      const problems = await this.problems(reader, actor, application, now);
      return {
        problems: problems.map(({ field, code, params = {} }) => ({
          field,
          code,
          message: {
            vi: this.messages.say(code, 'vi', { ...params, field }),
            en: this.messages.say(code, 'en', { ...params, field }),
          },
        })),
        quote: await this.quote(reader, application, now),
        queue: await this.queueAt(reader, this.agencyOf(application.receivingAgency, now)),
      };
    });
  }

  /**
   * Files the case. Sent twice under one key it is filed once and one letter goes out. Throws ONLINE_SERVICE.INCOMPLETE with
   * the fields, ONLINE_SERVICE.TOO_MANY.
   */
  submit(
    { actor, key }: Caller,
    { draftId, language = 'vi', ...application }: SubmitApplicationRequest,
  ): Promise<SubmittedApplication> {
    return this.commands.run({ actor, isWaiting: true, ...(key && { key }) }, async (command) => {
      const { tx, now } = command;
      const sent = await tx.query<{ case_id: string }>(
        'SELECT case_id FROM online_submission WHERE holder_id = ? AND submitted_at > ? LIMIT ?',
        [actor.id, now - day, mostInDay],
      );
      if (sent.length >= mostInDay) throw refusals.tooMany({ most: mostInDay });
      const problems = await this.problems(tx, actor, application, now);
      if (problems.length > 0) throw new FieldsRefused('ONLINE_SERVICE.INCOMPLETE', problems);
      const queue = await this.queueAt(tx, this.agencyOf(application.receivingAgency, now));
      const filed = await this.fileCase.within(command, { ...application, channel: 'ONLINE' });
      const email = await this.passes.emailOf(tx, actor.id);
      await tx.insert('online_submission', [
        {
          case_id: filed.caseId,
          holder_id: actor.id,
          email: email === undefined ? null : this.keys.encrypt('online-submission', filed.caseId, email),
          language,
          submitted_at: now,
        },
      ]);
      if (draftId) await ReceptionDrafts.forget(tx, actor.id, draftId);
      await this.letters.submitted(command, filed.caseId);
      const clocks = await clocksOfCase(tx, filed.caseId);
      const due = clocks.find(({ kind }) => kind === 'ACCEPTANCE')?.dueAt ?? null;
      return {
        code: filed.code,
        checkToken: this.tokens.of(filed.caseId),
        submittedAt: iso(now),
        answerDueAt: due === null ? null : iso(due),
        queue,
      };
    });
  }

  private async problems(
    reader: Reader,
    actor: Actor,
    application: ApplicationRequest,
    now: number,
  ): Promise<RefusedField[]> {
    const today = dateAt(now);
    const procedure = await this.procedures.find(reader, application.procedureCode, today);
    return [
      ...this.problemsOfAgencies(application, now),
      ...problemsOf(application, {
        procedure,
        now,
        today,
        files: await filesOf(reader, actor, application),
      }),
    ];
  }

  private problemsOfAgencies(
    { receivingAgency, competentAgency }: ApplicationRequest,
    now: number,
  ): RefusedField[] {
    const problems: RefusedField[] = [];
    const receiving = this.agencyOf(receivingAgency, now);
    const view = this.organisation.view();
    if (!receiving || !view.unitOf(receiving.id, 'one-stop', dateAt(now)))
      problems.push({
        field: 'receivingAgency',
        code: 'ONLINE_SERVICE.NO_ONE_STOP',
        params: { agency: receivingAgency },
      });
    if (competentAgency !== undefined && !this.agencyOf(competentAgency, now))
      problems.push({
        field: 'competentAgency',
        code: 'CASE_FILE.AGENCY_UNKNOWN',
        params: { agency: competentAgency },
      });
    return problems;
  }

  private agencyOf(named: string, now: number): Agency | undefined {
    return this.organisation.view().agencyNamed(named, dateAt(now));
  }

  private async quote(
    reader: Reader,
    { procedureCode, data }: ApplicationRequest,
    now: number,
  ): Promise<QuoteView | null> {
    const version = await this.procedures.find(reader, procedureCode, dateAt(now));
    try {
      return { procedureVersionId: version.id, ...quoteOf(version, data, 'ONLINE', now) };
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'invalid') return null;
      throw error;
    }
  }

  private async queueAt(reader: Reader, agency: Agency | undefined): Promise<number> {
    if (!agency) return 0;
    const [{ waiting }] = await reader.query<{ waiting: number }>(
      "SELECT COUNT(*) AS waiting FROM case_file WHERE receiving_agency_id = ? AND state = 'SUBMITTED'",
      [agency.id],
    );
    return Number(waiting);
  }
}

async function filesOf(
  reader: Reader,
  { id }: Actor,
  { components }: ApplicationRequest,
): Promise<WaitingFile[]> {
  const asked = components.flatMap(({ uploadIds = [] }) => uploadIds);
  if (asked.length === 0) return [];
  return reader.query<WaitingFile>(
    "SELECT id, kind FROM upload WHERE id IN (?) AND owner_id = ? AND state = 'TEMPORARY'",
    [asked, id],
  );
}
