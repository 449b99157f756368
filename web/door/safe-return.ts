/**
 * Where to go after signing in: a page of this site and no other, and not the door itself. Anything else leads to `otherwise`.
 */
export function safeReturn(wanted: string | null, origin: string, otherwise: string): string {
  if (!wanted?.startsWith('/')) return otherwise;
  let address: URL;
  try {
    address = new URL(wanted, origin);
  } catch {
    return otherwise;
  }
  // `/.//host` is a path of ours to the parser, and another host to whoever reads the path alone.
  if (address.origin !== origin || address.pathname.startsWith('//')) return otherwise;
  const first = address.pathname.split('/')[1];
  if (first === 'sign-in' || first === 'password' || first === 'api') return otherwise;
  return address.pathname + address.search + address.hash;
}

/** The room in which the day of such a person begins. */
export function homeOf(roles: readonly string[]): string {
  if (roles.includes('supervisor')) return '/boards';
  // Who designs procedures, and who controls what is designed.
  if (roles.includes('designer') || roles.includes('controller')) return '/modeler';
  return '/desk';
}
