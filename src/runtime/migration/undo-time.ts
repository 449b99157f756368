/** How long a migration can be undone, from its end: milliseconds. */
export const UNDO_FOR = 3_600_000;
