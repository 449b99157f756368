import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, IntegerColumn, TextColumn } from '../database';

/** A command that was carried out under a key its sender chose, and the answer it got. */
@Entity('command')
@Index('ix_command_created', ['createdAt'])
export class CommandEntity {
  @PrimaryColumn({ name: 'actor_id', type: 'varchar', length: 64 })
  actorId: string;

  @PrimaryColumn({ name: 'command_key', type: 'varchar', length: 200 })
  commandKey: string;

  @CodeColumn('request_hash', 64)
  requestHash: string;

  @TextColumn('response', { nullable: true })
  response: string | null;

  @IntegerColumn('replays', { default: 0 })
  replays: number;

  @InstantColumn('created_at')
  createdAt: number;
}
