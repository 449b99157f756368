/** A value of a table that leaves the shop: text, a number as it is, a share as 0 to 1, an instant in epoch milliseconds. */
export type Cell = null | { text: string } | { number: number; isShare?: boolean } | { instant: number };

export interface Table {
  /** Lines above the head: name of the report, period, instant. */
  title: readonly string[];
  head: readonly string[];
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe before it; what no cell may hold is left out (OWASP: = + - @, tab,
 * carriage return, NUL).
 */
export function plainText(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');
  return /^\s*[=+\-@]|^[\t\r\n]/.test(clean) || /^[\u0000-\u001F]/.test(text) ? `'${clean}` : clean;
}
