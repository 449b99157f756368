import type { PartName } from '../full/titles';

/** What bounds a figure that misses its aim, in one line, as profiles and counters have shown it. */
export const bounds: readonly { part: PartName; what: RegExp; where?: RegExp; line: string }[] = [];
