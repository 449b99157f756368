import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type ConsoleMessage, expect as base, type Page } from '@playwright/test';
import { freePort, ServerProcess } from '../../support/server-process';
import { ProcessClock } from '../../support/process-clock';
import { anOfficial, sessionOf } from '../support/sessions';

/** The Sunday evening at which the past of every journey ends; the week that follows has no public holiday. */
const pastEnds = '2026-12-06T18:00:00+07:00';

/** Where time jumps, the server first does all that has become due on the way: a page may wait for it. */
export const expect = base.configure({ timeout: 30_000 });

/** Whoever takes part in a journey, at a computer of their own. */
export interface Person {
  page: Page;
  /** What the browser refused to do and what scripts stumbled over. A server that is gone is none of that. */
  complaints: readonly string[];
  close(): Promise<void>;
}

/** The demo's province for one story: on a server of its own, whose clock the story drives. */
export class Province {
  private readonly persons: Person[] = [];

  private constructor(
    private server: ServerProcess,
    private readonly clock: ProcessClock,
    private readonly dataDir: string,
    private readonly browser: Browser,
  ) {}

  get url(): string {
    return this.server.url;
  }

  /** `at`: ISO 8601, in the week of Monday 7 December 2026. */
  static async open(browser: Browser, at: string): Promise<Province> {
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-journey-'));
    cpSync(await thePast(), dataDir, { recursive: true });
    const clock = new ProcessClock(at);
    const server = await ServerProcess.start({
      withProcedures: true,
      dataDir,
      port: await freePort(),
      ...clock.options,
    });
    return new Province(server, clock, dataDir, browser);
  }

  travelTo(instant: string | number): Promise<void> {
    return this.clock.travelTo(instant, this.url);
  }

  now(): number {
    return this.clock.now();
  }

  /** Calls of the API as somebody else at another desk. */
  as(username: string) {
    return anOfficial(this.url, username);
  }

  /** A browser of their own, signed in, whose computer shows the time of the server. */
  async person(username: string): Promise<Person> {
    const context = await this.browser.newContext({ baseURL: this.url });
    await context.addCookies(await sessionOf(this.url, username));
    await context.addInitScript(`{
      const Real = Date, now = () => Real.now() + ${this.clock.ahead};
      globalThis.Date = class Date extends Real {
        constructor(...parts) { super(...(parts.length === 0 ? [now()] : parts)); }
        static now() { return now(); }
      };
    }`);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message: ConsoleMessage) => {
      if (
        message.type() === 'error' &&
        !/Failed to load resource|ERR_CONNECTION|WebSocket/.test(message.text())
      )
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const person = { page, complaints, close: () => context.close() };
    this.persons.push(person);
    return person;
  }

  /** What the browsers of all who took part have complained about. */
  get complaints(): string[] {
    return this.persons.flatMap(({ complaints }) => complaints);
  }

  /** What the server has written of errors it did not expect. */
  get faults(): string[] {
    return this.server.output.split('\n').filter((line) => line.includes('"level":"error"'));
  }

  /** As a power cut would. */
  kill(): Promise<unknown> {
    return this.server.kill();
  }

  /** Under the same address, with what it had committed. */
  async startAgain(): Promise<void> {
    this.server = await ServerProcess.start({
      withProcedures: true,
      dataDir: this.dataDir,
      port: this.server.port,
      ...this.clock.options,
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.persons.map((person) => person.close()));
    await this.server.stop();
    this.server.removeData();
    this.clock.remove();
  }
}

/** Made once for all journeys of a run, in the folder that the set-up has named. */
async function thePast(): Promise<string> {
  const folder = process.env.JOURNEYS_PAST!;
  if (existsSync(folder) && readdirSync(folder).length > 0) return folder;
  const clock = new ProcessClock(pastEnds);
  const making = mkdtempSync(join(tmpdir(), 'motcua-past-'));
  const server = await ServerProcess.start({
    withProcedures: true,
    args: ['--demo'],
    dataDir: making,
    ...clock.options,
  });
  await server.stop();
  clock.remove();
  const whole = `${folder}-${process.pid}`;
  cpSync(making, whole, { recursive: true });
  server.removeData();
  try {
    renameSync(whole, folder);
  } catch {
    // Another worker was first.
    rmSync(whole, { recursive: true });
  }
  return folder;
}
