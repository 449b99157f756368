import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import type { Clock } from '../../../kernel';
import type { TaskList } from '../board-answers.dto';
import { firstOf, iso, isoOrNull, most } from '../board-context';
import { BoardNames } from '../board-names';
import type { Reach } from '../reach';
import { isOverdue, whatOf } from './heat.queries';
import { type OpenToken, OpenTokens } from './open-tokens';

/** Which open tokens of a procedure; what is absent narrows nothing. */
export interface WantedTokens {
  procedure: string;
  definition?: string;
  step?: string;
  what?: 'UNTAKEN' | 'TAKEN' | 'EVENT';
  overdue?: boolean;
}

/** The open tokens behind a figure of the heat. */
@Injectable()
export class TokenListQueries {
  constructor(
    private readonly tokens: OpenTokens,
    private readonly names: BoardNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(reach: Reach, { procedure, definition, step, what, overdue }: WantedTokens): Promise<TaskList> {
    const now = this.clock.now().getTime();
    const found: OpenToken[] = [];
    for await (const token of this.tokens.of(reach, procedure))
      if (
        (definition === undefined || token.definitionId === definition) &&
        (step === undefined || token.elementId === step) &&
        (what === undefined || whatOf(token) === what) &&
        (overdue === undefined || isOverdue(token, now) === overdue)
      )
        found.push(token);
    return {
      count: found.length,
      items: firstOf(found, most.items, firstDueFirst).map((one) => this.view(one, now)),
    };
  }

  private view(token: OpenToken, now: number): TaskList['items'][number] {
    const { agencyId, unitId, personId } = token;
    return {
      taskId: token.taskId,
      caseId: token.caseId,
      caseCode: token.code,
      procedureCode: token.procedureCode,
      stepName: token.name,
      place: agencyId !== null && unitId !== null ? this.names.station({ agencyId, unitId }) : null,
      personId,
      personName: personId === null ? null : this.names.person(personId),
      isAbsent: false,
      dueAt: isoOrNull(token.dueAt),
      class: token.dueAt === null ? null : isOverdue(token, now) ? 'OVERDUE' : 'IN_TIME',
      createdAt: iso(token.openedAt),
    };
  }
}

const firstDueFirst = (one: OpenToken, other: OpenToken): number =>
  (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || (one.caseId < other.caseId ? -1 : 1);
