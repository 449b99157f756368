import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { Definitions } from '../../definitions';
import { encodeCursor } from '../../http';
import { type Actor, type Clock, iso } from '../../kernel';
import { TaskQueries } from '../../runtime';
import { initialsOf } from '../case-files/initials';
import { Clocks } from '../deadlines/clocks';
import { dateAt } from '../local-date';
import { Procedures } from '../procedures/procedures';
import { Drafts } from './drafts';
import { followingSteps } from './following-steps.policy';
import { variablesOfAct } from './forms/act-input.policy';
import { formOfTask } from './forms/form-of-task';
import { refusals } from './inbox.errors';
import { toInboxItem } from './inbox-item';
import type { InboxFilter } from './inbox-requests.dto';
import { searchWords } from './inbox-search';
import {
  inboxViews,
  isWide,
  legible,
  narrowed,
  type Source,
  sourcesOf,
  workSourcesOf,
} from './inbox-scope.policy';
import { countSql, type InboxCriteria, type InboxSort, keyOf, pageSql } from './inbox-sql';
import type { CaseSummary, InboxCount, InboxItem, InboxItemDetail, InboxPage } from './inbox-view.dto';
import { wantedWords } from './search-words';
import { SeparationOfDuties } from './separation-of-duties';
import { accessTo, type Standing } from './standing.policy';
import { Standings } from './standings';
import {
  findWorkItem,
  toWorkItem,
  type WorkItem,
  workItemColumns,
  type WorkItemRecord,
} from './work-item.repository';

/** Counting ends here in each part of a scope: beyond it people read "more", and nothing gets slow. */
const MOST_COUNTED = 1_000;

/** Of one's own items and of one's queues, looked through for the next one. */
const MOST_OFFERED = 5;

interface Question {
  sources: Source[];
  criteria: InboxCriteria;
}

/** The inbox: what somebody may see of the open work, page by page, counted, and one item with all it takes to do it. */
@Injectable()
export class InboxQueries {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly tasks: TaskQueries,
    private readonly definitions: Definitions,
    private readonly procedures: Procedures,
    private readonly clocks: Clocks,
    private readonly drafts: Drafts,
    private readonly duties: SeparationOfDuties,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(
    actor: Actor,
    { limit, cursor, ...filter }: InboxFilter & { limit: number; cursor?: string },
  ): Promise<InboxPage> {
    const now = this.now;
    const standing = this.standings.of(actor, now);
    const { sources, criteria } = await this.question(actor, standing, filter, now);
    if (filter.sort !== 'due' && !criteria.search?.taskIds && sources.some(isWide))
      throw refusals.tooWide({ sort: filter.sort });
    const rows = await this.page(sources, criteria, filter.sort, limit + 1, cursor);
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => this.view(actor, standing, toWorkItem(row))),
      ...(rows.length > limit && { next: encodeCursor(keyOf(filter.sort, shown[shown.length - 1])) }),
    };
  }

  /** How many items each view has. */
  async countViews(actor: Actor): Promise<Record<string, InboxCount>> {
    const counted = await this.countAll(
      actor,
      inboxViews.map((view) => ({ view, sort: 'due' as const })),
    );
    return Object.fromEntries(inboxViews.map((view, place) => [view, counted[place]]));
  }

  /** How many items each of these questions has, in one statement. */
  async countAll(actor: Actor, filters: readonly InboxFilter[]): Promise<InboxCount[]> {
    if (filters.length === 0) return [];
    const now = this.now;
    const standing = this.standings.of(actor, now);
    const counts = [];
    for (const filter of filters) {
      const { sources, criteria } = await this.question(actor, standing, filter, now);
      counts.push(countSql(sources, criteria, MOST_COUNTED + 1));
    }
    const [row] = await this.database.query<Record<string, number>>(
      `SELECT ${counts.map(({ text }, place) => `${text} AS n${place}`).join(', ')}`,
      counts.flatMap(({ parameters }) => parameters),
    );
    return filters.map((_, place) => {
      const count = Number(row[`n${place}`]);
      return { count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED };
    });
  }

  /**
   * What somebody should turn to next: their most urgent item, or one of their queues that nobody has; not what they must not
   * do for having done an earlier step.
   */
  async next(actor: Actor): Promise<InboxItem | null> {
    const now = this.now;
    const standing = this.standings.of(actor, now);
    const [mine, ...queues] = workSourcesOf(standing);
    const criteria: InboxCriteria = { state: 'OPEN', now };
    const pages = [await this.page([mine], criteria, 'due', MOST_OFFERED)];
    if (queues.length > 0)
      pages.push(await this.page(queues, { ...criteria, isUnassigned: true }, 'due', MOST_OFFERED));
    const urgent = pages
      .flat()
      .map(toWorkItem)
      .sort((one, other) => one.dueOrder - other.dueOrder);
    for (const item of urgent) {
      const { assigneeId, delegatedFrom } = item;
      const performers = [actor.id, accessTo(item, standing)?.insteadOf ?? null, assigneeId, delegatedFrom];
      const definition = await this.definitions.get(this.database, item.definitionId);
      const refused = await this.duties.refusal(this.database, definition, item, { performers, actor, now });
      if (!refused) return this.view(actor, standing, item);
    }
    return null;
  }

  /** Throws `TASK.NOT_FOUND` also when it is not for the caller to know of. */
  async get(actor: Actor, taskId: string): Promise<InboxItemDetail> {
    const { item, access, mayRead, standing } = await this.accessible(actor, taskId);
    const { database } = this;
    const definition = await this.definitions.get(database, item.definitionId);
    const [{ form }, { variables }, draft, caseFile] = [
      await formOfTask(database, this.definitions, definition, taskId),
      mayRead ? await this.tasks.get(taskId) : { variables: {} },
      mayRead ? await this.drafts.find(taskId) : null,
      await this.caseOf(item, mayRead),
    ];
    return {
      ...this.view(actor, standing, item),
      rights: access,
      caseFile,
      following: followingSteps(definition.graph, item.elementId),
      variables,
      form,
      actVariables: variablesOfAct(item.act ?? undefined),
      draft,
    };
  }

  /** An item the caller may know of, in whatever state. */
  async accessible(actor: Actor, taskId: string) {
    const item = await findWorkItem(this.database, taskId);
    const standing = this.standings.of(actor, this.now);
    const access = item && accessTo(item, standing);
    if (!access) throw refusals.taskNotFound({ taskId });
    return { item, access, standing, mayRead: this.mayRead(actor, standing, item) };
  }

  async item(actor: Actor, taskId: string): Promise<InboxItem> {
    const { item, standing } = await this.accessible(actor, taskId);
    return this.view(actor, standing, item);
  }

  /** The instant that answers given now are true for. */
  get asOf(): string {
    return iso(this.now);
  }

  private get now(): number {
    return this.clock.now().getTime();
  }

  private view(actor: Actor, standing: Standing, item: WorkItem): InboxItem {
    const nameOf = (personId: string) => this.standings.nameOf(personId);
    return toInboxItem(item, this.now, nameOf, this.mayRead(actor, standing, item));
  }

  /** Who works in its agency, has it, or sent it reads what an item says about people; who only supervises does not. */
  private mayRead(
    actor: Actor,
    standing: Standing,
    { agencyId, assigneeId, returnedToUnitId }: WorkItem,
  ): boolean {
    const reads = this.standings.readingAgencies(actor, standing);
    return (
      reads === null ||
      reads.has(agencyId) ||
      assigneeId === actor.id ||
      standing.posts.some(({ unitId }) => unitId === returnedToUnitId)
    );
  }

  private async question(
    actor: Actor,
    standing: Standing,
    filter: InboxFilter,
    now: number,
  ): Promise<Question> {
    const { view, text } = filter;
    const reads = isName(text) ? this.standings.readingAgencies(actor, standing) : null;
    const agencyOf = (unitId: string) => this.standings.view.unit(unitId)?.agencyId;
    const sources = sourcesOf(view, standing)
      .flatMap((source) => narrowed(source, filter) ?? [])
      .flatMap((source) => legible(source, actor.id, reads, agencyOf) ?? []);
    const search = text === undefined ? undefined : await this.search(text, sources, now);
    const wantedClass = view === 'overdue' ? 'OVERDUE' : view === 'due-soon' ? 'DUE_SOON' : filter.class;
    const criteria: InboxCriteria = { state: view === 'returned' ? 'RETURNED' : 'OPEN', now };
    const { procedure, step, caseId, unit, agency, assignee, channel } = filter;
    Object.assign(
      criteria,
      withoutAbsent({
        procedure,
        step,
        caseId,
        unit,
        agency,
        assignee,
        channel,
        isUnassigned: filter.unassigned,
        dueFrom: filter.dueFrom === undefined ? undefined : Date.parse(filter.dueFrom),
        dueBefore: filter.dueBefore === undefined ? undefined : Date.parse(filter.dueBefore),
        class: wantedClass,
        minimumPriority: filter.priority,
        search,
      }),
    );
    return { sources, criteria };
  }

  private search(text: string, sources: readonly Source[], now: number) {
    const units = new Set<string>();
    const date = dateAt(now);
    const { view } = this.standings;
    const addAgency = (agencyId: string) => {
      units.add(agencyId);
      for (const { id } of view.unitsOf(agencyId, date)) units.add(id);
    };
    for (const source of sources) {
      if (source.by === 'unit') units.add(source.unitId);
      if (source.by === 'agency') addAgency(source.agencyId);
      if (source.by === 'agencies') source.agencyIds.forEach(addAgency);
      if (source.by === 'everything') view.agencies(date).forEach(({ id }) => addAgency(id));
    }
    return searchWords(this.database, text, units.size > 0 ? [...units] : null);
  }

  private async page(
    sources: readonly Source[],
    criteria: InboxCriteria,
    sort: InboxSort,
    limit: number,
    cursor?: string,
  ): Promise<WorkItemRecord[]> {
    if (sources.length === 0) return [];
    const { text, parameters } = pageSql(sources, criteria, {
      sort,
      limit,
      columns: workItemColumns('w'),
      ...(cursor !== undefined && { cursor }),
    });
    return this.database.query<WorkItemRecord>(text, parameters);
  }

  private async caseOf(
    { caseId, caseCode, procedureCode, definitionId, applicantName, channel }: WorkItem,
    mayRead: boolean,
  ) {
    const procedure = await this.procedures.ofDefinition(this.database, definitionId);
    const clocks = await this.clocks.ofCase(this.database, caseId);
    const promise = clocks.findLast(({ kind }) => kind === 'CASE');
    const summary: CaseSummary = {
      id: caseId,
      code: caseCode,
      procedureCode,
      procedureName: procedure?.name ?? null,
      applicantName: mayRead ? applicantName : initialsOf(applicantName),
      channel,
      dueAt: promise?.dueAt == null ? null : iso(promise.dueAt),
      dueClass: promise?.class ?? null,
    };
    return summary;
  }
}

/** Codes have digits; words without any may be somebody's name. */
const isName = (text: string | undefined): boolean =>
  text !== undefined && wantedWords(text).some((word) => !/\d/.test(word));

const withoutAbsent = (values: Partial<InboxCriteria>): Partial<InboxCriteria> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
