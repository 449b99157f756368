/** Writes a case code by its pattern; `code` gives the agency's code in a scheme. Null when the agency has none that fits. */
export function writeCaseCode(
  pattern: string,
  { date, serial, code }: { date: string; serial: number; code: (scheme: string) => string | undefined },
): string | null {
  let isComplete = true;
  const text = pattern.replace(/\{([^}]+)\}/g, (_, field: string) => {
    if (field === 'yyMMdd') return date.slice(2).replaceAll('-', '');
    if (field === 'yyyyMMdd') return date.replaceAll('-', '');
    const width = /^serial:(\d+)$/.exec(field)?.[1];
    if (width !== undefined) return String(serial).padStart(Number(width), '0');
    const found = field.split('|').map(code).find(Boolean);
    isComplete &&= found !== undefined;
    return found ?? '';
  });
  return isComplete ? text : null;
}
