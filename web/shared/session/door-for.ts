/** The sign-in page that comes back here. */
export const doorFor = ({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string =>
  `/sign-in?to=${encodeURIComponent(pathname + search + hash)}`;
