import type { Schema } from '../api/client';

type Signature = Pick<Schema<'SignatureView'>, 'verdict' | 'failure'>;

/** What is to be thought of a signature, in the words of whoever reads the paper. The worst comes first. */
export const thoughts = ['changed', 'wrong', 'unknownIssuer', 'expired', 'valid'] as const;
export type Thought = (typeof thoughts)[number];

const ofFailure: Readonly<Record<string, Thought>> = {
  CHANGED_AFTER: 'changed',
  DIGEST_MISMATCH: 'changed',
  EXPIRED: 'expired',
  ISSUER_UNKNOWN: 'unknownIssuer',
  WRONG_USAGE: 'unknownIssuer',
};

export const thoughtOf = ({ verdict, failure }: Signature): Thought =>
  verdict === 'VALID' ? 'valid' : (ofFailure[failure ?? ''] ?? 'wrong');

/** Of all signatures of a file the worst; undefined where none was found. */
export function worstOf(signatures: readonly Signature[]): Thought | undefined {
  const found = new Set(signatures.map(thoughtOf));
  return thoughts.find((one) => found.has(one));
}
