import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel';
import type { NumberedEvent } from '../../outbox';
import { isAllowed, type Permission } from './permissions';

/** Those of these events that the follower gets, in the same order. */
export type Selection = (
  events: readonly NumberedEvent[],
) => readonly NumberedEvent[] | Promise<readonly NumberedEvent[]>;

/** Something that can be followed live. */
export interface Topic {
  name: string;
  permission: Permission;
  /** What this caller gets of it; undefined: nothing, whether there is such a thing or not. */
  scopeOf(actor: Actor, id: string | undefined): Selection | undefined | Promise<Selection | undefined>;
}

/**
 * What can be followed over a socket. Each room registers its own; who may follow what is worked out here by the server, when it
 * is asked for and again while it is followed.
 */
@Injectable()
export class Topics {
  private readonly topics = new Map<string, Topic>();

  register(topic: Topic): void {
    if (this.topics.has(topic.name)) throw new Error(`the topic ${topic.name} is registered twice`);
    this.topics.set(topic.name, topic);
  }

  get all(): readonly Topic[] {
    return [...this.topics.values()];
  }

  /** Whether there is anything at all that this caller may follow. */
  isOpenTo(actor: Actor): boolean {
    return this.all.some(({ permission }) => isAllowed(actor, permission));
  }

  async scopeOf(actor: Actor, name: string, id: string | undefined): Promise<Selection | undefined> {
    const topic = this.topics.get(name);
    return topic && isAllowed(actor, topic.permission) ? topic.scopeOf(actor, id) : undefined;
  }
}
