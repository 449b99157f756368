import { type Config, ConfigurationError, isLoopback } from '../../config';
import type { UnitOfWork } from '../../database';

/**
 * A database that was once a demo has accounts whose password everybody knows, and never serves other machines. Throws
 * `ConfigurationError`.
 */
export async function assertNoDemoOnTheNetwork(
  unitOfWork: UnitOfWork,
  { demo, host, publicUrl }: Pick<Config, 'demo' | 'host' | 'publicUrl'>,
): Promise<void> {
  const isOpen = !isLoopback(host) || (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname));
  if (!demo && !isOpen) return;
  const wasDemo = await unitOfWork.run(async (tx) => {
    const [row] = await tx.query("SELECT value FROM installation WHERE name = 'demo'");
    if (demo && !row) await tx.insert('installation', [{ name: 'demo', value: 'yes' }]);
    return row !== undefined;
  });
  if (isOpen && (demo || wasDemo))
    throw new ConfigurationError(
      'This database was made by --demo and has accounts whose password everybody knows: give the server that others reach a DATA_DIR or DATABASE_URL of its own.',
    );
}
