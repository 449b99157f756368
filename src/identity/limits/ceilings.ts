import type { Limit } from './limits';

const seconds = 1_000;

/** How many requests of all kinds are answered, by who asks. Far above what a person at work or a busy program sends. */
export class Ceilings {
  /** Of one address, for requests that show no credential known to be right. */
  stranger: Limit = { most: 600, per: 10 * seconds };
  citizen: Limit = { most: 300, per: 10 * seconds };
  person: Limit = { most: 1_000, per: 10 * seconds };
  service: Limit = { most: 50_000, per: 10 * seconds };
}
