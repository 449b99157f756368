import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../database';

/** A browser and network somebody has signed in from; only a hash of both. */
@Entity('known_device')
export class KnownDeviceEntity {
  @IdColumn('account_id')
  accountId: string;

  @PrimaryColumn({ name: 'device_hash', type: 'varchar', length: 64 })
  deviceHash: string;

  @InstantColumn('last_seen_at')
  lastSeenAt: number;
}
