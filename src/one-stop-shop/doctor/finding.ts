/** What must hold of cases, beside what the runtime's doctor proves of their processes. */
export const shopInvariants = {
  S1: 'every case has exactly one holder at every instant, and the parts add up to its life',
  S2: 'every date of a clock is what its ledger replays to, and the case shows it',
  S3: 'every due-soon and overdue alarm has been given at its time',
  S4: 'no open case is silent: it has an owner, a next action and a next date',
  S5: 'the acts of a case are numbered 1..n without gaps',
  S6: 'open tasks of cases and work items are the same; a case and its process end together',
  S7: 'every attachment has its upload, used once, and every used upload its attachment',
} as const;

export type ShopInvariant = keyof typeof shopInvariants;

export interface ShopFinding {
  invariant: ShopInvariant;
  /** What it is about, such as `case 0198...`. */
  subject: string;
  detail: string;
}
