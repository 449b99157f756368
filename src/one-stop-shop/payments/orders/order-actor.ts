import type { Actor } from '../../../kernel';

/** What happens by the word of a provider is done in its name. */
export const actorOf = (provider: string): Actor => ({
  kind: 'system',
  id: `payment:${provider}`,
  name: 'Cổng thanh toán trực tuyến',
  roles: [],
});
