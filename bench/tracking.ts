import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from '../test/support/api-client';
import { ServerProcess } from '../test/support/server-process';
import { summarise } from './measure';
import { Officials } from './officials';

const perSecond = 200;
const seconds = 20;

/**
 * Somebody guesses: 200 requests a second for 20 seconds to the public look-up of cases, with wrong check tokens; half for a code that
 * somebody has, half for codes that nobody has; first from one address, then from as many as there are guesses. Meanwhile a citizen reads the
 * catalogue, an official reads a case and the rightful applicant follows theirs. `node dist/bench/tracking.js`
 */
async function main(): Promise<void> {
  const server = await ServerProcess.start({
    withProcedures: true,
    env: { TRUSTED_PROXIES: '127.0.0.0/8', LOG_LEVEL: 'error' },
  });
  try {
    const api = new ApiClient(server.url, await server.token('operator'));
    const officials = new Officials([{ officials: api, leader: api }]);
    await officials.settle();
    const [target, own] = [await officials.receive(), await officials.receive()];
    const proof = await api.get<{ checkToken: string }>(`/case-files/${own.id}/receipt-proof`);
    const others = new Others(server.url, api, {
      id: own.id,
      code: own.code,
      checkToken: proof.body.checkToken,
    });
    print('nobody guesses', await others.during(() => sleep(seconds * 1_000)));
    for (const from of ['one address', 'many addresses'] as const) {
      const guesses = new Guesses(server.url, target.code, from === 'many addresses');
      const met = await others.during(() => guesses.run());
      print(`guesses from ${from}`, { ...met, ...guesses.figures() });
      console.log(`  answers: ${guesses.answers()}`);
    }
    api.close();
  } finally {
    await server.stop();
    server.removeData();
  }
}

const print = (what: string, figures: Record<string, number>): void =>
  console.log(
    `${what}: ${Object.entries(figures)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
  );

/** Two hundred a second, whatever becomes of them. */
class Guesses {
  private readonly told = new Map<string, number>();
  private readonly took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };

  constructor(
    private readonly url: string,
    private readonly code: string,
    private readonly isFromMany: boolean,
  ) {}

  async run(): Promise<void> {
    const began = performance.now();
    await Promise.all(
      Array.from({ length: perSecond * seconds }, async (_, number) => {
        await sleep(began + (number * 1_000) / perSecond - performance.now());
        await this.guess(number);
      }),
    );
  }

  private async guess(number: number): Promise<void> {
    const isKnown = number % 2 === 0;
    const sent = performance.now();
    const response = await fetch(`${this.url}/api/v1/public/tracking`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': this.isFromMany ? `10.9.${number >> 8}.${number & 255}` : '10.8.0.1',
      },
      body: JSON.stringify({
        code: isKnown ? this.code : `${this.code.slice(0, -4)}${String(9_000 + (number % 1_000))}`,
        checkToken: String(number).padStart(16, '0'),
      }),
    });
    const { code } = (await response.json()) as { code?: string };
    const what = `${response.status} ${code ?? 'FOUND'}`;
    this.told.set(what, (this.told.get(what) ?? 0) + 1);
    this.took[isKnown ? 'known' : 'unknown'].push(performance.now() - sent);
  }

  answers(): string {
    return [...this.told].map(([what, count]) => `${what} ${count} times`).join(', ');
  }

  /** Milliseconds: a difference between the two would tell which codes there are. */
  figures() {
    return {
      knownP50: summarise(this.took.known, seconds).p50,
      unknownP50: summarise(this.took.unknown, seconds).p50,
      guessP99: summarise([...this.took.known, ...this.took.unknown], seconds).p99,
    };
  }
}

/** Everybody else, each their next piece half a second after the last. */
class Others {
  private address = 0;

  constructor(
    private readonly url: string,
    private readonly api: ApiClient,
    private readonly own: { id: string; code: string; checkToken: string },
  ) {}

  /** Milliseconds, and how many were refused. */
  async during(work: () => Promise<unknown>): Promise<Record<string, number>> {
    const took: Record<string, number[]> = { catalogue: [], official: [], applicant: [] };
    let refused = 0;
    let isOver = false;
    const repeat = async (who: string, ask: () => Promise<boolean>, pause: number) => {
      while (!isOver) {
        const sent = performance.now();
        if (!(await ask())) refused += 1;
        took[who]!.push(performance.now() - sent);
        await sleep(pause);
      }
    };
    const all = [
      repeat('catalogue', () => this.stranger('GET', '/public/procedures'), 500),
      repeat('official', async () => (await this.api.get(`/case-files/${this.own.id}`)).status === 200, 500),
      // A family follows its case from its own address, within what an address may.
      repeat('applicant', () => this.stranger('POST', '/public/tracking', this.own), 7_000),
    ];
    await work();
    isOver = true;
    await Promise.all(all);
    return {
      catalogueP95: summarise(took.catalogue!, seconds).p95,
      officialP95: summarise(took.official!, seconds).p95,
      applicantP95: summarise(took.applicant!, seconds).p95,
      refused,
    };
  }

  private async stranger(method: string, path: string, asked?: Others['own']): Promise<boolean> {
    this.address += 1;
    const { code, checkToken } = asked ?? {};
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        'x-forwarded-for': `10.7.0.${this.address % 200}`,
        ...(asked && { 'content-type': 'application/json' }),
      },
      ...(asked && { body: JSON.stringify({ code, checkToken }) }),
    });
    await response.text();
    return response.ok;
  }
}

void main();
