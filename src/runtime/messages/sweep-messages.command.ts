import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database';
import { systemActor } from '../../kernel';
import { CommandRunner } from '../instances/command-runner';

/**
 * A message that was buffered and a wait that opened in the same moment did not see one another. This brings them
 * together, and forgets the messages whose time is over.
 */
@Injectable()
export class SweepMessages {
  constructor(
    private readonly commands: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const missed = await this.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      await tx.execute('DELETE FROM buffered_message WHERE expires_at <= ?', [now]);
      return tx.query<{ instance_id: string; root_id: string }>(
        `SELECT DISTINCT s.instance_id, s.root_id FROM buffered_message b
         JOIN subscription s ON s.kind = 'message' AND s.name = b.name
           AND (b.correlation_key IS NULL OR s.correlation_key = b.correlation_key)
           AND (b.instance_id IS NULL OR s.instance_id = b.instance_id)
         JOIN process_instance i ON i.id = s.instance_id AND i.state = 'active'
         WHERE b.expires_at > ? ORDER BY s.instance_id LIMIT 100`,
        [now],
      );
    });
    for (const { instance_id, root_id } of missed) {
      await this.commands.run({ actor: systemActor }, async (command) => {
        const { member } = await command.lock(instance_id, root_id);
        member.reoffersMessages = true;
      });
    }
  }
}
