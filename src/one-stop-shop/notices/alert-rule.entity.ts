import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../database';

/** "Tell me when so much of this lies": a question to the inbox and a number. */
@Entity('alert_rule')
@Index('uq_alert_rule', ['ownerId', 'name'], { unique: true })
export class AlertRuleEntity {
  @IdColumn()
  id: string;

  @CodeColumn('owner_id')
  ownerId: string;

  @CodeColumn('name', 100)
  name: string;

  /** OPEN, DUE_SOON or OVERDUE. */
  @CodeColumn('kind', 20)
  kind: string;

  /** JSON: view, agency, unit, procedure. */
  @TextColumn('scope')
  scope: string;

  @IntegerColumn('threshold')
  threshold: number;

  /** 1: by letter too. */
  @IntegerColumn('by_mail')
  byMail: number;

  /** 0: asleep. */
  @IntegerColumn('is_on')
  isOn: number;

  /** Since when it has been so; it is told again only after it was not so. */
  @InstantColumn('firing_since', { nullable: true })
  firingSince: number | null;

  /** How much it was when it was last counted. */
  @IntegerColumn('last_count', { nullable: true })
  lastCount: number | null;

  @IntegerColumn('version')
  version: number;

  @InstantColumn('created_at')
  createdAt: number;
}
