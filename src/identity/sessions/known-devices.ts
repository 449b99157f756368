import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database';
import { currentActing } from '../../kernel';
import type { Account } from '../accounts/accounts';
import { Notices } from '../accounts/notices';
import { deviceFamily, deviceHash } from './device.policy';

/** A device nobody has used for so long is new again. */
const rememberedFor = 180 * 86_400_000;

/** Tells people that somebody has signed in from where they never did. The first device of an account goes without saying. */
@Injectable()
export class KnownDevices {
  constructor(private readonly notices: Notices) {}

  async meet(tx: Transaction, { id: accountId, personId }: Pick<Account, 'id' | 'personId'>): Promise<void> {
    const acting = currentActing();
    if (!acting) return;
    const now = await tx.now();
    const { address = '', userAgent } = acting;
    const hash = deviceHash(userAgent, address);
    const { affected } = await tx.execute(
      'UPDATE known_device SET last_seen_at = ? WHERE account_id = ? AND device_hash = ? AND last_seen_at > ?',
      [now, accountId, hash, now - rememberedFor],
    );
    if (affected === 1) return;
    await tx.execute('DELETE FROM known_device WHERE account_id = ? AND last_seen_at <= ?', [
      accountId,
      now - rememberedFor,
    ]);
    const others = await tx.query('SELECT device_hash FROM known_device WHERE account_id = ? LIMIT 1', [
      accountId,
    ]);
    await tx.insert('known_device', [{ account_id: accountId, device_hash: hash, last_seen_at: now }]);
    if (others.length === 0) return;
    const device = deviceFamily(userAgent);
    await this.notices.tell(tx, personId, { about: 'new-device', device, address }, now);
  }
}
