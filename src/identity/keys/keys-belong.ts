import { ConfigurationError } from '../../config';
import type { UnitOfWork } from '../../database';
import type { Keys } from './keys';

/**
 * The keys that first met a database are its keys: with others nothing it holds encrypted could be read and no signature
 * would match, and with different ones on two nodes each would ruin the work of the other. Throws `ConfigurationError`.
 */
export async function assertKeysBelong(unitOfWork: UnitOfWork, keys: Keys, folder: string): Promise<void> {
  const { fingerprint } = keys;
  const known = await unitOfWork.run(async (tx) => {
    const onDuplicate =
      tx.dialect === 'mysql' ? 'ON DUPLICATE KEY UPDATE name = name' : 'ON CONFLICT DO NOTHING';
    await tx.execute(`INSERT INTO installation (name, value) VALUES ('keys', ?) ${onDuplicate}`, [
      fingerprint,
    ]);
    const [row] = await tx.query<{ value: string }>("SELECT value FROM installation WHERE name = 'keys'");
    return row.value;
  });
  if (known !== fingerprint)
    throw new ConfigurationError(
      `The keys in ${folder} are not those this database was used with: copy the keys of the first node, or of the backup, into that folder, or set KEYS_DIR to where they are.`,
    );
}
