import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Topics } from '../../identity';
import type { Actor } from '../../kernel';
import type { LiveBoardKind } from './boards.contract';
import { LiveBoards, type PushedBoard } from './live-boards';
import { type Reach, Reaches } from './reach';

export const liveBoardKinds: readonly LiveBoardKind[] = [
  'province',
  'agency',
  'officers',
  'handoffs',
  'radar',
  'overdue',
  'consultations',
  'silent',
  'feed',
];

interface Asked {
  kind: LiveBoardKind;
  reach: Reach;
}

/** The topic `board` with the id `<kind>` or `<kind>:<agency id>`: for whom, and what comes of it. */
@Injectable()
export class BoardTopic implements OnModuleInit {
  constructor(
    private readonly topics: Topics,
    private readonly reaches: Reaches,
    private readonly boards: LiveBoards,
  ) {}

  onModuleInit(): void {
    this.topics.register({
      name: 'board',
      permission: 'case.read',
      // Boards come whole; none of the events is passed on.
      scopeOf: (actor, id) => this.asked(actor, id) && (() => []),
    });
  }

  /** Follows a board as somebody who may; undefined when they may not, or there is none. */
  follow(
    actor: Actor,
    id: string | undefined,
    offer: (board: PushedBoard) => void,
  ): FollowedBoard | undefined {
    const asked = this.asked(actor, id);
    if (!asked) return undefined;
    let { kind, reach } = asked;
    let leave = this.boards.follow(kind, reach, offer);
    return {
      close: () => leave(),
      review: (now) => {
        const next = this.asked(now, id);
        if (!next) return;
        if (next.reach.key === reach.key) return;
        leave();
        ({ kind, reach } = next);
        leave = this.boards.follow(kind, reach, offer);
      },
    };
  }

  private asked(actor: Actor, id: string | undefined): Asked | undefined {
    const [, name, agencyId] = /^([a-z-]+)(?::(.+))?$/.exec(id ?? '') ?? [];
    const kind = liveBoardKinds.find((one) => one === name);
    const reach = kind && this.reaches.of(actor, agencyId);
    return reach && { kind: kind!, reach };
  }
}

export interface FollowedBoard {
  close(): void;
  /** Looks at the rights again: who may see more or less now gets another board. */
  review(actor: Actor): void;
}
