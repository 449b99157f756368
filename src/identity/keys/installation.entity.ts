import { Entity, PrimaryColumn } from 'typeorm';
import { CodeColumn } from '../../database';

/** What an installation is known by from its first start on. */
@Entity('installation')
export class InstallationEntity {
  @PrimaryColumn({ name: 'name', type: 'varchar', length: 50 })
  name: string;

  @CodeColumn('value', 200)
  value: string;
}
