/** An instant (epoch milliseconds) as the API says it: ISO 8601, UTC. */
export const iso = (instant: number): string => new Date(instant).toISOString();
export const isoOrNull = (instant: number | null): string | null => (instant === null ? null : iso(instant));
