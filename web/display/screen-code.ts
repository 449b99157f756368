const kept = 'motcua.screen';

/**
 * The code of this device: from the address it was opened with (behind the #, which reaches no server and no log), then kept here, so
 * that it shows again after a power cut. It opens numbers and counters of one hall and is withdrawn at the counter.
 */
export function takeCode(address: Pick<Location, 'hash' | 'pathname' | 'search'>): string {
  const given = address.hash.slice(1);
  if (given) {
    keepCode(given);
    history.replaceState(null, '', address.pathname + address.search);
    return given;
  }
  try {
    return localStorage.getItem(kept) ?? '';
  } catch {
    return '';
  }
}

export function keepCode(code: string): void {
  try {
    localStorage.setItem(kept, code);
  } catch {
    // A device that keeps nothing is given the address again.
  }
}
