import type { DocumentState, OfficialDocument } from './official-document';

/**
 * Which state follows which. Letters of an act are issued at once; a result is signed, numbered, sealed and issued by different
 * people, and where an agency signs on paper the steps it does not take here are left out. After a number was taken there is
 * no way back, only to REVOKED or SUPERSEDED.
 */
const next: Record<DocumentState, readonly DocumentState[]> = {
  DRAFT: ['SIGNED', 'NUMBERED', 'ISSUED', 'DISCARDED'],
  SIGNED: ['DRAFT', 'NUMBERED', 'ISSUED', 'DISCARDED'],
  NUMBERED: ['SEALED', 'ISSUED', 'REVOKED'],
  SEALED: ['ISSUED', 'REVOKED'],
  ISSUED: ['RETURNED', 'REVOKED', 'SUPERSEDED'],
  RETURNED: ['REVOKED', 'SUPERSEDED'],
  REVOKED: [],
  SUPERSEDED: [],
  DISCARDED: [],
};

export const mayFollow = (from: DocumentState, to: DocumentState): boolean => next[from].includes(to);

/** It is out, or was: its number is public and may be asked for. */
export const wasIssued = (state: DocumentState): boolean =>
  ['ISSUED', 'RETURNED', 'REVOKED', 'SUPERSEDED'].includes(state);

/** `45/GPXD-UBND`; without a symbol the class stands behind the number. */
export const numberAsWritten = (serial: number, symbol: string): string =>
  `${String(serial).padStart(2, '0')}/${symbol}`;

/** A decision on the case itself, not a letter on its way. */
export const isResult = ({ type }: Pick<OfficialDocument, 'type'>): boolean =>
  type === 'refusal' || type.startsWith('result:');

/** Its number, or what it is, as the name of a file. */
export const fileNameOf = ({ number, type }: Pick<OfficialDocument, 'number' | 'type'>): string =>
  `${(number ?? type).replace(/[^\p{L}\p{N}-]+/gu, '-')}.pdf`;
