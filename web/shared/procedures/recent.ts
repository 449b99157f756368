const kept = 'motcua.recent-procedures';
const most = 8;

/** Codes of what was chosen last on this computer, the newest first. */
export function recentProcedures(): string[] {
  try {
    const codes: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]');
    return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function noteProcedure(code: string): void {
  try {
    const codes = [code, ...recentProcedures().filter((one) => one !== code)];
    localStorage.setItem(kept, JSON.stringify(codes.slice(0, most)));
  } catch {
    // A browser that keeps nothing has no recent ones.
  }
}
