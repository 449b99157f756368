import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';

/** A saved question to the inbox; whoever uses it sees only what is theirs to see. */
@Entity('inbox_filter')
@Index('uq_inbox_filter', ['ownerId', 'name'], { unique: true })
@Index('ix_inbox_filter_unit', ['unitId'])
export class InboxFilterEntity {
  @IdColumn()
  id: string;

  @CodeColumn('owner_id')
  ownerId: string;

  @CodeColumn('name', 100)
  name: string;

  /** JSON: the parameters of the inbox. */
  @TextColumn('criteria')
  criteria: string;

  /** Unit whose people see it too. */
  @ReferenceColumn('unit_id', { nullable: true })
  unitId: string | null;

  @IntegerColumn('version')
  version: number;

  @InstantColumn('created_at')
  createdAt: number;
}
