import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { isAllowed, type Selection, Topics } from '../../identity';
import { type Actor, type Clock, DomainError, isMachine } from '../../kernel';
import { CaseAccess, Organisation } from '../../one-stop-shop';
import type { NumberedEvent } from '../../outbox';

/** Who has a task, and the unit it lies in. */
interface Place {
  assigneeId: string | null;
  unitId: string;
}

/** What officials and services follow: everything, one case, one agency, one's own work. */
@Injectable()
export class ShopTopics implements OnModuleInit {
  private readonly places = new WeakMap<NumberedEvent, Promise<Place | undefined>>();

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
      const isNotice = ({ type, payload }: NumberedEvent) =>
        type === 'notice.changed' && payload.personId === actor.id;
      const places = await Promise.all(this.placesOf(events));
      const units = new Set(this.postsOf(actor).map(({ unitId }) => unitId));
      const isTheirs = (place: Place | undefined) =>
        place !== undefined && (place.assigneeId === actor.id || units.has(place.unitId));
      return events.filter((event, at) => isNotice(event) || isTheirs(places[at]));
    };
  }

  /** Where the task of each event lies: asked for once after the event, however many hear of it. */
  private placesOf(events: readonly NumberedEvent[]): readonly (Promise<Place | undefined> | undefined)[] {
    const unknown = events.filter((event) => taskOf(event) !== undefined && !this.places.has(event));
    if (unknown.length > 0) {
      const reading = this.readPlaces([...new Set(unknown.map((event) => taskOf(event)!))]);
      for (const event of unknown) {
        const place = reading.then((places) => places.get(taskOf(event)!));
        // Who asks hears of the failure; the next one asks again.
        place.catch(() => this.places.delete(event));
        this.places.set(event, place);
      }
    }
    return events.map((event) => this.places.get(event));
  }

  private async readPlaces(tasks: readonly string[]): Promise<Map<string, Place>> {
    const rows = await this.database.query<{ task_id: string; assignee_id: string | null; unit_id: string }>(
      'SELECT task_id, assignee_id, unit_id FROM work_item WHERE task_id IN (?)',
      [[...tasks]],
    );
    return new Map(
      rows.map(({ task_id: id, assignee_id: assigneeId, unit_id: unitId }) => [id, { assigneeId, unitId }]),
    );
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
