import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn } from '../../database';

/** Somebody who has, or may have, cases here. Apart from the officials in every respect. */
@Entity('citizen')
@Index('uq_citizen_email', ['email'], { unique: true })
@Index('uq_citizen_identity', ['identityHash'], { unique: true })
@Index('uq_citizen_counter_code', ['counterCode'], { unique: true })
export class CitizenEntity {
  @IdColumn()
  id: string;

  /** Folded. Null: signs in at the citizens' provider alone. */
  @CodeColumn('email', 254, { nullable: true })
  email: string | null;

  @CodeColumn('phone', 30, { nullable: true })
  phone: string | null;

  @CodeColumn('name', 200)
  name: string;

  /** Empty = none. */
  @CodeColumn('password_hash', 255)
  passwordHash: string;

  /** Keyed hash of the personal identification number; one citizen each. Null until somebody has confirmed it. */
  @CodeColumn('identity_hash', 64, { nullable: true })
  identityHash: string | null;

  /** The number, encrypted. */
  @CodeColumn('identity_number', 255, { nullable: true })
  identityNumber: string | null;

  @InstantColumn('verified_at', { nullable: true })
  verifiedAt: number | null;

  /** counter or oidc */
  @CodeColumn('verified_how', 16, { nullable: true })
  verifiedHow: string | null;

  /** Keyed hash of what the citizen shows at a counter. */
  @CodeColumn('counter_code', 64, { nullable: true })
  counterCode: string | null;

  @InstantColumn('counter_code_until', { nullable: true })
  counterCodeUntil: number | null;

  /** ACTIVE or CLOSED; of a closed one nothing personal is kept. */
  @CodeColumn('state', 16)
  state: string;

  @InstantColumn('created_at')
  createdAt: number;

  @IntegerColumn('version')
  version: number;
}
