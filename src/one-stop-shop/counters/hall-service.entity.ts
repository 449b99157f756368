import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, IntegerColumn, JsonColumn, ReferenceColumn } from '../../database';
import type { LocalizedText } from '../../kernel';

/** What people draw a ticket for: a group of fields and procedures, or the return of results. */
@Entity('hall_service')
@Index('uq_hall_service_letter', ['hallId', 'letter'], { unique: true })
export class HallServiceEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('hall_id')
  hallId: string;

  /** What its numbers begin with: `A`. */
  @CodeColumn('letter', 2)
  letter: string;

  @JsonColumn('name')
  name: LocalizedText;

  /** Codes of fields, and of single procedures beside them. */
  @JsonColumn('fields')
  fields: string[];

  @JsonColumn('procedures')
  procedures: string[];

  @IntegerColumn('place')
  place: number;

  /** 0: no tickets are drawn for it any more. */
  @IntegerColumn('is_offered')
  isOffered: number;
}
