import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn } from '../../database';

/** Somebody who works, or has worked, in one of the agencies. */
@Entity('person')
@Index('uq_person_key', ['key'], { unique: true })
export class PersonEntity {
  @IdColumn()
  id: string;

  @CodeColumn('person_key', 100)
  key: string;

  @CodeColumn('name', 200)
  name: string;

  @CodeColumn('email', 254, { nullable: true })
  email: string | null;
}
