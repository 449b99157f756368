import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../../database';
import { DomainError, type JsonObject } from '../../kernel';
import {
  CommandRunner,
  CompleteTask,
  type InstanceChange,
  InstanceListeners,
  type ListeningCommand,
  type RunningCommand,
} from '../../runtime';

/** What takes a process from one step to another. */
const moves: readonly string[] = ['activity.entered', 'activity.completed', 'instance.modified'];

/** What a register does when its process was ended by an operator. */
export type BrokenOff = (command: ListeningCommand, instanceId: string) => Promise<void>;

/**
 * Processes that move something other than a case: their steps are taken by the acts of a register and by nothing else, because
 * only the act knows what has to be entered with the step.
 */
@Injectable()
export class RegisterProcesses implements OnModuleInit {
  private readonly registers = new Map<string, BrokenOff>();
  /** Commands that act for a register. */
  private readonly acting = new WeakSet<object>();

  constructor(
    private readonly commands: CommandRunner,
    private readonly completeTask: CompleteTask,
    private readonly listeners: InstanceListeners,
  ) {}

  onModuleInit(): void {
    this.listeners.register((command, _, changes) => this.follow(command, changes));
  }

  register(definitionKey: string, onBrokenOff: BrokenOff): void {
    this.registers.set(definitionKey, onBrokenOff);
  }

  /** Starts the newest version; answers the instance. Throws REGISTER.NO_PROCESS where it was never deployed. */
  async start(command: RunningCommand, definitionKey: string, businessKey: string): Promise<string> {
    const definition = await this.commands.definitions.findLatest(command.tx, definitionKey);
    if (!definition) throw new DomainError('REGISTER.NO_PROCESS', 'unavailable', { process: definitionKey });
    this.acting.add(command);
    const { member } = await command.start(definition, { businessKey, variables: {} });
    await command.finish();
    return member.id;
  }

  /** Takes the open step. False when the process does not stand there (somebody was faster). */
  async complete(
    command: RunningCommand,
    instanceId: string,
    elementId: string,
    variables: JsonObject,
  ): Promise<boolean> {
    this.acting.add(command);
    const [task] = await openTasks(command.tx, instanceId, elementId);
    if (!task) return false;
    await this.completeTask.within(command, { taskId: task.id, variables });
    return true;
  }

  /** For what moves the process in another way than by a step: a message. */
  act(command: RunningCommand): void {
    this.acting.add(command);
  }

  private async follow(command: ListeningCommand, changes: readonly InstanceChange[]): Promise<void> {
    if (this.acting.has(command)) return;
    for (const { instance, history, isNew } of changes) {
      const onBrokenOff = this.registers.get(instance.definitionKey);
      if (!onBrokenOff) continue;
      if (history.some(({ type }) => type === 'instance.cancelled')) await onBrokenOff(command, instance.id);
      else if (isNew || history.some(({ type }) => moves.includes(type)))
        throw new DomainError('REGISTER.ONLY_BY_ACT', 'conflict', { process: instance.definitionKey });
    }
  }
}

/** Steps that wait, by the id of their element. */
export async function openTasks(
  tx: Pick<Transaction, 'query'>,
  instanceId: string,
  elementId?: string,
): Promise<{ id: string; elementId: string }[]> {
  const rows = await tx.query<{ id: string; element_id: string }>(
    `SELECT id, element_id FROM task WHERE instance_id = ? AND state = 'open'${elementId === undefined ? '' : ' AND element_id = ?'}`,
    elementId === undefined ? [instanceId] : [instanceId, elementId],
  );
  return rows.map(({ id, element_id }) => ({ id, elementId: element_id }));
}
