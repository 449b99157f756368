/** Whole VND as people type it: `75.000`, `75 000`, `75000 đ`, `75k`; undefined when it is no such amount. */
export function readAmount(text: string): number | undefined {
  const [, digits = '', thousand] =
    /^\s*(\d[\d.,\s]*?)\s*(k|nghìn|ngàn)?\s*(?:đ|₫|đồng|vnd)?\s*$/i.exec(text) ?? [];
  const value = Number(digits.replace(/[.,\s]/g, '')) * (thousand ? 1_000 : 1);
  return digits !== '' && Number.isSafeInteger(value) ? value : undefined;
}

/** The case code in what a reader of codes types: the address of a receipt, or the code itself. */
export function codeIn(scanned: string): string {
  const text = scanned.trim();
  if (!/^https?:\/\//i.test(text)) return text;
  try {
    const { pathname, searchParams } = new URL(text);
    return (
      searchParams.get('code') ??
      searchParams.get('ma') ??
      decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '')
    );
  } catch {
    return text;
  }
}
