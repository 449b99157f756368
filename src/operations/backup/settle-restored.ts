import type { TableLoader, TableShape } from '../../database';

/** What lets somebody in without a password: sessions, codes in letters, sign-ins that have begun. */
const signedIn = [
  'session',
  'citizen_session',
  'pending_sign_in',
  'account_code',
  'citizen_code',
  'oidc_attempt',
];

/**
 * What was under way at the point of the backup may have been finished after it: nobody knows. So service work waits
 * for a person as an incident of its case, and letters of the installation are given up. Whoever was signed in signs in
 * again, because a session or code that was ended after the point would live again.
 *
 * `releaseEffects`: service work goes on by itself instead, with the same keys of effect as before.
 */
export async function settleRestored(
  loader: TableLoader,
  shapes: readonly TableShape[],
  { at, releaseEffects }: { at: number; releaseEffects: boolean },
): Promise<{ jobs: number; letters: number }> {
  const has = (table: string) => shapes.some(({ name }) => name === table);
  for (const table of signedIn.filter(has)) await loader.change(`DELETE FROM ${table}`);
  const letters = has('letter')
    ? await loader.change(
        "UPDATE letter SET state = 'FAILED', content = NULL, failure = ?, finished_at = ? WHERE state = 'QUEUED'",
        ['under way when the backup was made', at],
      )
    : 0;
  // Without an attempt left the next claim makes it an incident instead of running it.
  const jobs = releaseEffects
    ? 0
    : await loader.change(
        "UPDATE job SET attempts = max_attempts WHERE kind = 'service' AND state IN ('ready', 'leased')",
      );
  return { jobs, letters };
}
