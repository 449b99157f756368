import { setTimeout as sleep } from 'node:timers/promises';

/** Latencies in milliseconds of work done by `clients` at once, each doing its next piece when the last is done. */
export async function measure(
  clients: number,
  seconds: number,
  work: (client: number, round: number) => Promise<unknown>,
): Promise<Measurement> {
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1_000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let round = 0; performance.now() < until; round += 1) {
        const begun = performance.now();
        await work(client, round);
        latencies.push(performance.now() - begun);
      }
    }),
  );
  return summarise(latencies, (performance.now() - started) / 1_000);
}

/**
 * The same for work that arrives `perSecond` times a second whatever becomes of it; a latency counts from the arrival, so
 * a server that falls behind cannot hide it.
 */
export async function measurePaced(
  perSecond: number,
  seconds: number,
  work: () => Promise<void>,
): Promise<Measurement> {
  const latencies: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: perSecond * seconds }, async (_, index) => {
      const arrival = started + (index * 1_000) / perSecond;
      await sleep(arrival - performance.now());
      await work();
      latencies.push(performance.now() - arrival);
    }),
  );
  return summarise(latencies, (performance.now() - started) / 1_000);
}

export type Measurement = {
  count: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
};

export function summarise(latencies: number[], seconds: number): Measurement {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return {
    count: sorted.length,
    perSecond: round(sorted.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: round(sorted.at(-1) ?? NaN),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
