import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor } from '../../kernel';
import type { Permission } from './permissions';

export const ACCESS = 'motcua:access';
export type Access = { permission: Permission } | { isPublic: true };

/** What a caller must be allowed to do to reach this route, or every route of this controller. */
export const RequirePermission = (permission: Permission) =>
  SetMetadata(ACCESS, { permission } satisfies Access);

/** Open to everyone, without a token. */
export const Public = () => SetMetadata(ACCESS, { isPublic: true } satisfies Access);

export const FOR_CITIZENS = 'motcua:for-citizens';

/** For citizens who are signed in, and nobody else; what has no such mark is for officials and services. */
export const ForCitizens = () => SetMetadata(FOR_CITIZENS, true);

/** What the guard has put on a request, or on the data of a socket. */
export interface Authenticated {
  actor?: Actor;
}

/** Who makes this request or sends this socket message. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = authenticatedOf(context).actor;
  if (!actor) throw new Error('CurrentActor is for routes with a permission, not for public ones');
  return actor;
});

export function authenticatedOf(context: ExecutionContext): Authenticated {
  return context.getType() === 'ws'
    ? context.switchToWs().getClient<{ data: Authenticated }>().data
    : context.switchToHttp().getRequest<Authenticated>();
}
