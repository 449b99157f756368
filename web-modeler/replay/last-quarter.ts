import { serverNow } from '../../web/shared/time/server-clock';

const pad = (value: number): string => String(value).padStart(2, '0');

/** The three months before this one and this one, in Việt Nam: 2026-08-01 to 2026-11-30 in November 2026. */
export function lastQuarter(now = serverNow()): { from: string; until: string } {
  const local = new Date(now + 7 * 3_600_000);
  const first = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - 3, 1));
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0));
  const text = (date: Date) =>
    `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  return { from: text(first), until: text(last) };
}
