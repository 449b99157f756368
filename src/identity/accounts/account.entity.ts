import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
} from '../../database';

/** What one person signs in with. The person itself is known to the organisation. */
@Entity('account')
@Index('uq_account_person', ['personId'], { unique: true })
@Index('uq_account_username', ['username'], { unique: true })
export class AccountEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('person_id')
  personId: string;

  /** Folded: lower case, NFKC. */
  @CodeColumn('username', 100)
  username: string;

  /** Empty: none; the person signs in elsewhere, or has not yet followed the invitation. */
  @CodeColumn('password_hash', 255)
  passwordHash: string;

  @JsonColumn('roles')
  roles: string[];

  /** ACTIVE or DISABLED */
  @CodeColumn('state', 16)
  state: string;

  @InstantColumn('created_at')
  createdAt: number;

  @IntegerColumn('version')
  version: number;
}
