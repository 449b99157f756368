/** `/public/verify/:id` on `/public/verify/7` -> `{id: '7'}`. What cannot be decoded matches nothing. */
export function matchPath(path: string, pathname: string): Record<string, string> | undefined {
  const wanted = path.split('/');
  const parts = pathname.replace(/\/$/, '').split('/');
  if (wanted.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    if (!part.startsWith(':')) {
      if (part !== parts[place]) return undefined;
      continue;
    }
    try {
      params[part.slice(1)] = decodeURIComponent(parts[place]!);
    } catch {
      return undefined;
    }
  }
  return params;
}
