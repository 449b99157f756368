import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { isAllowed, type Selection, Topics } from '../../identity';
import { type Actor, type Clock, DomainError, isMachine } from '../../kernel';
import { CaseAccess, Organisation } from '../../one-stop-shop';
import type { NumberedEvent } from '../../outbox';

/** What officials and services follow: everything, one case, one agency, one's own work. */
@Injectable()
export class ShopTopics implements OnModuleInit {
  constructor(
    private readonly topics: Topics,
    private readonly database: Database,
    private readonly cases: CaseAccess,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.topics.register({ name: 'events', permission: 'event.read', scopeOf: () => (events) => events });
    this.topics.register({
      name: 'case',
      permission: 'case.read',
      scopeOf: (actor, id) => this.ofCase(actor, id ?? ''),
    });
    this.topics.register({
      name: 'agency',
      permission: 'case.read',
      scopeOf: (actor, id) => this.ofAgency(actor, id ?? ''),
    });
    this.topics.register({ name: 'me', permission: 'case.read', scopeOf: (actor) => this.ofPerson(actor) });
  }

  /** Who sees the case hears of it. */
  private async ofCase(actor: Actor, idOrCode: string): Promise<Selection | undefined> {
    try {
      const { id, instanceId } = await this.cases.get(this.database, actor, idOrCode);
      return (events) =>
        events.filter(
          ({ payload, instanceId: at }) => payload.caseId === id || (at !== undefined && at === instanceId),
        );
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }

  /** Who works in an agency hears of it, and who supervises from above. */
  private ofAgency(actor: Actor, id: string): Selection | undefined {
    const view = this.organisation.view();
    if (!view.agency(id)) return undefined;
    const homes = this.homesOf(actor);
    const reach = isAllowed(actor, 'case.supervise') ? view.lineage(id).map((above) => above.id) : [id];
    if (!isMachine(actor) && !reach.some((agency) => homes.has(agency))) return undefined;
    return (events) => events.filter(({ agency }) => agency === id);
  }

  /** Work that is assigned to a person or lies in a unit of theirs, as it is when they are told of it, and that there are notices. */
  private ofPerson(actor: Actor): Selection | undefined {
    if (actor.kind !== 'person') return undefined;
    return async (events) => {
      const tasks = [...new Set(events.flatMap((event) => taskOf(event) ?? []))];
      const isNotice = ({ type, payload }: NumberedEvent) =>
        type === 'notice.changed' && payload.personId === actor.id;
      if (tasks.length === 0) return events.filter(isNotice);
      const units = this.postsOf(actor).map(({ unitId }) => unitId);
      const rows = await this.database.query<{ task_id: string }>(
        `SELECT task_id FROM work_item WHERE task_id IN (?) AND (assignee_id = ? OR unit_id IN (?))`,
        [tasks, actor.id, units],
      );
      const theirs = new Set(rows.map(({ task_id: id }) => id));
      return events.filter((event) => isNotice(event) || theirs.has(taskOf(event) ?? ''));
    };
  }

  private homesOf(actor: Actor): Set<string> {
    return new Set(this.postsOf(actor).map(({ agencyId }) => agencyId));
  }

  private postsOf({ id }: Actor) {
    return this.organisation.view().postsOf(id, this.clock.now().getTime());
  }
}

const taskOf = ({ payload: { taskId } }: NumberedEvent): string | undefined =>
  typeof taskId === 'string' ? taskId : undefined;
