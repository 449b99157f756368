import type { INestApplicationContext } from '@nestjs/common';
import { type Config, isLoopback } from './config';
import { ServiceTokens } from './identity';

const name = 'first look';

/**
 * A link that signs a newcomer in to look at the live page, for a day. Only where the server can be reached from this
 * machine alone: whoever sees this terminal is then whoever may use the machine. The link of the start before stops
 * working. The token is in the fragment, which browsers send to nobody.
 */
export async function firstLook(
  app: INestApplicationContext,
  { host, publicUrl }: Config,
  url: string,
): Promise<string | undefined> {
  if (!isLoopback(host) || publicUrl !== undefined) return undefined;
  const tokens = app.get(ServiceTokens);
  for (const token of await tokens.list())
    if (token.name === name && token.role === 'viewer' && token.revokedAt === null)
      await tokens.revoke(token.id);
  const { token } = await tokens.create({ role: 'viewer', name, expiresInDays: 1 });
  return `${url}/engine#token=${token}`;
}
