import { DomainError } from '../../kernel';

/** What a provider says of somebody, checked. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

const longestPath = 500;

/**
 * Where to go after signing in: a path of our own, and nothing that a browser could read as another site. Throws
 * `IDENTITY.OIDC_RETURN_TO`.
 */
export function assertReturnTo(path: string): string {
  const nowhere = 'http://motcua.invalid';
  const isPath = /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\') && path.length <= longestPath;
  if (!isPath || !URL.canParse(path, nowhere) || new URL(path, nowhere).origin !== nowhere)
    throw new DomainError('IDENTITY.OIDC_RETURN_TO', 'invalid', { field: 'returnTo' });
  const { pathname, search, hash } = new URL(path, nowhere);
  // `/.//evil.example` is a path here and another site after it was normalised.
  return `/${pathname.replace(/^\/+/, '')}${search}${hash}`;
}

/** Our roles for the groups in this claim: a list, or one name. Groups that nobody has mapped mean nothing. */
export function rolesOf(
  claims: Claims,
  { rolesClaim, roles }: { rolesClaim: string; roles: Readonly<Record<string, string>> },
): string[] {
  const groups = [own(claims, rolesClaim)].flat();
  return [
    ...new Set(
      groups.flatMap((group) =>
        typeof group === 'string' && Object.hasOwn(roles, group) ? [roles[group]] : [],
      ),
    ),
  ].sort();
}

/** The address, when the provider has verified that it is theirs. */
export const verifiedEmailOf = (claims: Claims): string | undefined =>
  claims.email_verified === true ? textClaim(claims, 'email') : undefined;

export function textClaim(claims: Claims, name: string): string | undefined {
  const value = own(claims, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().normalize('NFC') : undefined;
}

/** RFC 8176: more than one factor, or one that cannot be guessed or sent on. */
const strongMethods = new Set(['mfa', 'otp', 'hwk', 'sc', 'fpt', 'face', 'iris', 'retina']);
export const hasSecondFactor = ({ amr }: Claims): boolean =>
  Array.isArray(amr) && amr.some((method) => typeof method === 'string' && strongMethods.has(method));

/** User names to try for a new account, the best first. The last one is nobody else's. */
export function usernamesFor(claims: Claims, personId: string): string[] {
  const wished = [textClaim(claims, 'preferred_username'), verifiedEmailOf(claims)];
  return [...wished.flatMap((name) => name?.toLowerCase() ?? []), `sso-${personId.toLowerCase()}`].filter(
    (name) => /^[a-z0-9][a-z0-9._@-]{2,99}$/.test(name),
  );
}

const own = (claims: Claims, name: string): unknown =>
  Object.hasOwn(claims, name) ? claims[name] : undefined;
