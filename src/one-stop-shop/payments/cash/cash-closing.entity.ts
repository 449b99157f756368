import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
} from '../../../database';
import type { JsonObject } from '../../../kernel';

/** A cashier has counted the till: what should be there, what is, and what was taken since the closing before. Never changed. */
@Entity('cash_closing')
@Index('uq_cash_closing', ['agencyId', 'cashierId', 'number'], { unique: true })
@Index('ix_cash_closing_day', ['agencyId', 'day', 'id'])
export class CashClosingEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('agency_id')
  agencyId: string;

  @CodeColumn('cashier_id')
  cashierId: string;

  @CodeColumn('cashier_name')
  cashierName: string;

  /** 1, 2, 3 ... of this cashier at this agency. */
  @IntegerColumn('number')
  number: number;

  /** Local date of the closing. */
  @CodeColumn('day', 10)
  day: string;

  /** The first movement it counts. */
  @InstantColumn('from_at')
  fromAt: number;

  @InstantColumn('closed_at')
  closedAt: number;

  /** Whole VND; below zero when more was given back than taken. */
  @IntegerColumn('expected_cash')
  expectedCash: number;

  @IntegerColumn('counted_cash')
  countedCash: number;

  /** How many of each banknote, by its value. */
  @JsonColumn('denominations')
  denominations: JsonObject;

  /** By method: received, refunded, how many. */
  @JsonColumn('totals')
  totals: JsonObject;

  @IntegerColumn('entries')
  entries: number;

  /** Why the two differ. */
  @CodeColumn('note', 2000, { nullable: true })
  note: string | null;
}
