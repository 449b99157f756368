/** One transaction, as one side knows it; whole VND. */
export interface Line {
  transactionId: string;
  orderId: string;
  amount: number;
}

export interface Comparison {
  matched: number;
  amountHere: number;
  amountThere: number;
  /** The statement has it, we have not: a callback that never came. */
  missingHere: Line[];
  /** We have it, the statement has not. */
  missingThere: Line[];
  /** Both have it, with different amounts. */
  unequal: { line: Line; there: number }[];
}

const sum = (lines: readonly Line[]): number => lines.reduce((total, { amount }) => total + amount, 0);

/** Compares a day as we have it with the statement of the provider, transaction by transaction; the order of lines plays no part. */
export function compare(here: readonly Line[], there: readonly Line[]): Comparison {
  const theirs = new Map(there.map((line) => [line.transactionId, line]));
  const ours = new Set(here.map(({ transactionId }) => transactionId));
  const both = here.flatMap((line) => {
    const other = theirs.get(line.transactionId);
    return other ? [{ line, there: other.amount }] : [];
  });
  const unequal = both.filter(({ line, there: amount }) => line.amount !== amount);
  return {
    matched: both.length - unequal.length,
    amountHere: sum(here),
    amountThere: sum([...theirs.values()]),
    missingHere: [...theirs.values()].filter(({ transactionId }) => !ours.has(transactionId)),
    missingThere: here.filter(({ transactionId }) => !theirs.has(transactionId)),
    unequal,
  };
}
