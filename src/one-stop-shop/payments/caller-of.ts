import type { CommandKey } from '../../http';
import type { Actor } from '../../kernel';
import type { Caller } from '../../runtime';

export const callerOf = (actor: Actor, key: CommandKey | undefined): Caller => ({
  actor,
  ...(key && { key }),
});
