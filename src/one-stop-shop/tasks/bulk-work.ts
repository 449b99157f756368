import { Injectable, Logger } from '@nestjs/common';
import { type CommandKey, type languageOf, Messages, problemOf } from '../../http';
import type { Actor } from '../../kernel';
import type { Caller } from '../../runtime';
import { AssignWork } from './assign-work.command';
import { ClaimWork } from './claim-work.command';
import { CompleteWork } from './complete-work.command';
import { DelegateWork } from './delegate-work.command';
import type { BulkItem, BulkRequest } from './inbox-requests.dto';
import type { BulkResult, BulkResults } from './inbox-view.dto';
import { ReturnWork } from './return-work.command';
import { UnclaimWork } from './unclaim-work.command';

type Language = ReturnType<typeof languageOf>;

/** One act on many items: each in a transaction of its own, so that a bad one stops no other and none is done by half. */
@Injectable()
export class BulkWork {
  private readonly logger = new Logger('Inbox');

  constructor(
    private readonly messages: Messages,
    private readonly claim: ClaimWork,
    private readonly unclaim: UnclaimWork,
    private readonly assign: AssignWork,
    private readonly delegate: DelegateWork,
    private readonly giveBack: ReturnWork,
    private readonly complete: CompleteWork,
  ) {}

  /** Under one key the items that were done are not done again. */
  async execute(
    actor: Actor,
    request: BulkRequest,
    language: Language,
    key?: CommandKey,
  ): Promise<BulkResults> {
    const items: BulkResult[] = [];
    for (const [place, item] of request.items.entries()) {
      const own = key && { ...key, key: `${key.key.slice(0, 190)}#${place}` };
      items.push(await this.one({ actor, ...(own && { key: own }) }, request, item, language));
    }
    const done = items.filter(({ isDone }) => isDone).length;
    return { done, refused: items.length - done, items };
  }

  private async one(
    caller: Caller,
    request: BulkRequest,
    item: BulkItem,
    language: Language,
  ): Promise<BulkResult> {
    try {
      await this.act(caller, request, item);
      return { taskId: item.taskId, isDone: true };
    } catch (error) {
      const { code, detail, errors, status } = problemOf(error, this.messages, language);
      if (status >= 500) this.logger.error({ taskId: item.taskId, err: error });
      return {
        taskId: item.taskId,
        isDone: false,
        code,
        message: detail,
        ...(errors && { errors }),
      };
    }
  }

  private async act(
    caller: Caller,
    { action, assignee = '' }: BulkRequest,
    { taskId, version, variables = {} }: BulkItem,
  ): Promise<void> {
    const act = { taskId, ...(version !== undefined && { version }) };
    switch (action) {
      case 'claim':
        return this.claim.execute(caller, act);
      case 'unclaim':
        return this.unclaim.execute(caller, act);
      case 'assign':
        return this.assign.execute(caller, { ...act, assignee });
      case 'delegate':
        return this.delegate.execute(caller, { ...act, assignee });
      case 'return':
        return this.giveBack.execute(caller, act);
      case 'complete':
        await this.complete.execute(caller, { ...act, variables });
    }
  }
}
