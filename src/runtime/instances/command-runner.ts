import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultPoint } from '../../kernel';
import type { Consent } from '../../identity';
import type { Actor } from '../../kernel';
import { UnitOfWork } from '../../database';
import { Commands } from '../../http';
import { Audit } from '../../identity';
import type { CommandKey } from '../../http';
import { Outbox } from '../../outbox';
import { EngineRefusal } from '../engine/contract';
import { Definitions } from '../../definitions';
import { Execution } from '../execution';
import { fromEngine } from '../runtime.errors';
import { RuntimeSettings } from '../settings';
import { WorkingTime } from '../working-time';
import { InstanceListeners } from './instance-listeners';
import { notesOf } from './notes-of-command';
import { RunningCommand } from './running-command';

export interface Caller {
  actor: Actor;
  /** Sent twice under one key, a command is applied once and answered alike. */
  key?: CommandKey;
  /** A person or program waits for the answer: what was thrown is delivered first, but not for long. */
  isWaiting?: boolean;
  /** Two people have agreed on this; taken with it, or not at all. */
  consent?: Consent;
  /** Looks at what the command has done, in its transaction, and undoes it: what this throws is all that remains. */
  rehearse?: (command: RunningCommand) => Promise<never>;
}

/** What carries out jobs; told after each commit. */
export interface JobListener {
  /** A job of the server's queue can be taken from this instant on. */
  armed(availableAt: number, now: number): void;
  /** Resolves when these deliveries have been tried. */
  deliver(jobIds: string[]): Promise<void>;
  /** A message was buffered: a wait that opened at the same moment may have missed it. */
  buffered(): void;
}

/**
 * One command, one transaction: state, tasks, jobs, history and events are written together or not at all. The
 * whole command runs again when the database asks for it, so `work` touches nothing but the command.
 */
@Injectable()
export class CommandRunner {
  private listener: JobListener | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly commands: Commands,
    readonly definitions: Definitions,
    readonly execution: Execution,
    readonly workingTime: WorkingTime,
    readonly settings: RuntimeSettings,
    readonly listeners: InstanceListeners,
    private readonly audit: Audit,
  ) {}

  listen(listener: JobListener): void {
    this.listener = listener;
  }

  async run<T>(caller: Caller, work: (command: RunningCommand) => Promise<T>): Promise<T> {
    let committed: RunningCommand | undefined;
    let result: T;
    try {
      result = await this.unitOfWork.run(
        async (tx) => {
          await faultPoint('command.begun');
          const command = new RunningCommand(tx, await tx.now(), caller.actor, this, caller.consent);
          const answer = await this.commands.once(tx, caller.key, async () => {
            await caller.consent?.seal(tx);
            const result = await work(command);
            await command.finish();
            return result;
          });
          await caller.rehearse?.(command);
          await this.outbox.append(
            tx,
            command.events.map(({ type, instanceId, agency, data }) => ({
              type,
              payload: data,
              ...(instanceId && { instanceId }),
              ...(agency !== undefined && { agency }),
              at: command.now,
            })),
          );
          await faultPoint('command.outbox-saved');
          for (const note of notesOf(command)) this.audit.done(tx, note);
          await faultPoint('command.before-commit');
          committed = command;
          return answer;
        },
        { retryVersionConflict: true },
      );
    } catch (error) {
      throw error instanceof EngineRefusal ? fromEngine(error) : error;
    }
    await faultPoint('command.after-commit');
    await this.afterCommit(committed!, caller);
    return result;
  }

  private async afterCommit(command: RunningCommand, { isWaiting }: Caller): Promise<void> {
    const { listener } = this;
    if (!listener) return;
    if (command.nextDue !== null) listener.armed(command.nextDue, command.now);
    if (command.buffered) listener.buffered();
    if (command.deliveries.length === 0) return;
    const delivered = listener.deliver(command.deliveries);
    if (!isWaiting) return delivered;
    const patience = new AbortController();
    await Promise.race([
      delivered,
      sleep(this.settings.deliveryPatience, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
  }
}
