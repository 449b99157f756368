/** What an operator may tune; the defaults are those of the product. Times in milliseconds. */
export class RuntimeSettings {
  /** Pauses between the attempts at a job. After the last one it becomes an incident. */
  backOff: readonly number[] = [10_000, 60_000, 600_000];
  /** How long a node may work on a job before another one may take it. */
  lease = 30_000;
  /** How long a service handler may work; one that hangs would keep its lease, and its case, for ever. */
  handlerLimit = 120_000;
  /** Jobs one node works on at the same time. */
  concurrency = 8;
  /** Jobs one claim takes. */
  batch = 50;
  /** Longest pause between two looks for due jobs. */
  poll = 5_000;
  /** How long a request waits for the delivery of what it has thrown. */
  deliveryPatience = 2_000;
  /** How long a thrown message that nobody waits for is kept. */
  messageLifetime = 7 * 24 * 3_600_000;
  /** False: jobs run only when asked to (tests, scenarios). */
  runsJobs = true;
}
