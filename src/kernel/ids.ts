import { v7 } from 'uuid';

/** A new identifier: UUID version 7 (RFC 9562), so that ids sort by creation time. */
export const newId = (): string => v7();
