/** `24/11/1990`, `24-11-1990`, `24.11.1990` or `24111990` as `1990-11-24`; null when there is no such day. */
export function dateOfText(text: string): string | null {
  const match =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  if (!match) return null;
  const [day, month, year] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day));
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month! - 1 || year! < 1850) return null;
  return date.toISOString().slice(0, 10);
}

/** `1990-11-24` as `24/11/1990`. */
export const textOfDate = (date: string): string => date.split('-').reverse().join('/');
