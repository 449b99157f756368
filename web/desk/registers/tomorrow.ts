import { localDateOf } from '../../shared/time/local-date';
import { serverNow } from '../../shared/time/server-clock';

/** The first local date that lies ahead: `YYYY-MM-DD`. */
export const tomorrow = (): string => localDateOf(serverNow() + 86_400_000);
