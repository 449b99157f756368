import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import type { ActContext } from './acts/act-context';
import type { OpenCase } from './open-case';

/**
 * What the folders to the right do when something has happened to a case: letters, signatures, payments, reports.
 * Called in the transaction of the event, once for each new entry of the history in its order, after case and history
 * are written; a throw undoes the command. What it changes of the case, or records, is saved with it.
 */
export abstract class CaseActListener {
  abstract onCaseEvent(open: OpenCase, type: string, detail: JsonObject): Promise<void>;

  /**
   * A person has completed a step that carries an act, with these values; the state of the case has not followed yet. A throw
   * refuses the completion.
   */
  async onStepPerformed(_context: ActContext, _act: string, _given: JsonObject): Promise<void> {}
}

@Injectable()
export class CaseActListeners {
  private readonly listeners: CaseActListener[] = [];

  /** In `onModuleInit`; the order of registration is the order of calls. */
  register(listener: CaseActListener): void {
    this.listeners.push(listener);
  }

  async notify(open: OpenCase, type: string, detail: JsonObject): Promise<void> {
    for (const listener of this.listeners) await listener.onCaseEvent(open, type, detail);
  }

  async performed(context: ActContext, act: string, given: JsonObject): Promise<void> {
    for (const listener of this.listeners) await listener.onStepPerformed(context, act, given);
  }
}
