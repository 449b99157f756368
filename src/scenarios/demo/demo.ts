import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK } from '../../config';
import { type Actor, DomainError, type JsonObject } from '../../kernel';
import type { Clock } from '../../kernel';
import {
  ClaimTask,
  CompleteTask,
  CorrelateMessage,
  InstanceQueries,
  JobQueries,
  RunJobNow,
  StartInstance,
  TaskQueries,
} from '../../runtime';
import { CaseCodes, isDemoCase } from './case-codes';
import { chanceFrom, fateOf, pick } from './chance';
import { nextAct, type OpenTask, type Situation } from './next-act';
import { official, officialFor } from './officials';
import { type Stories, storyOf } from './stories';

/** The doors of the server that the demo goes through. */
@Injectable()
export class DemoServer {
  constructor(
    readonly startInstance: StartInstance,
    readonly claimTask: ClaimTask,
    readonly completeTask: CompleteTask,
    readonly correlateMessage: CorrelateMessage,
    readonly runJobNow: RunJobNow,
    readonly instances: InstanceQueries,
    readonly tasks: TaskQueries,
    readonly jobs: JobQueries,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}
}

interface OpenCase {
  id: string;
  code: string;
  process: string;
  startedAt: number;
}

const fewest = 30;
const most = 60;
/** How many of the open cases lie on somebody's desk until they are late, and until they are found. */
const neglectedAtMost = 6;
const foundAfter = 3 * 86_400_000;
/** Copies are asked for far more often than permits. */
const shares: Record<string, number> = { 'certified-copy': 5, 'land-transfer': 3 };

const outside: Actor = { kind: 'service', id: 'demo', name: 'demo', roles: [] };

/**
 * Realistic traffic: officials claim and complete their tasks, applicants and other agencies answer, time passes. It
 * plays the scenarios through the commands everybody uses, one act at a time, and reads everything it needs from the
 * server before each: it remembers nothing, so a restart is no event for it.
 */
export class Demo {
  private readonly logger = new Logger('Demo');
  private readonly chance: () => number;
  private readonly codes = new CaseCodes();
  private hasLookedBack = false;
  private readonly stopped = new AbortController();
  private running?: Promise<void>;

  constructor(
    private readonly server: DemoServer,
    private readonly stories: ReadonlyMap<string, Stories>,
    seed: number,
  ) {
    this.chance = chanceFrom(seed);
  }

  start(): void {
    this.running = this.goOn();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async goOn(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      let pause = 150 + this.chance() * 500;
      try {
        await this.turn();
      } catch (error) {
        if (!(error instanceof DomainError)) {
          this.logger.warn(`the demo waits a little: ${String(error)}`);
          pause = 5_000;
        }
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One act: a new case, or the next step of one of the open cases. Refusals (somebody was faster) are thrown. */
  async turn(): Promise<void> {
    const open = await this.openCases();
    const wantsNew = open.length < fewest || this.chance() < (0.15 * (most - open.length)) / (most - fewest);
    if (wantsNew) return this.startCase(open);
    const now = this.server.clock.now().getTime();
    const neglected = new Set(
      open
        .filter(({ code, startedAt }) => fateOf(`late ${code}`) < 0.1 && now - startedAt < foundAfter)
        .slice(0, neglectedAtMost),
    );
    await this.goOnWith(
      pick(
        open.filter((one) => !neglected.has(one)),
        this.chance(),
      ),
    );
  }

  private async startCase(open: readonly OpenCase[]): Promise<void> {
    const all = [...this.stories.values()].flatMap((stories) =>
      Array<Stories>(shares[stories.process] ?? 2).fill(stories),
    );
    const stories = pick(all, this.chance());
    const now = this.server.clock.now().getTime();
    const code = this.codes.next(now, await this.knownCodes(open));
    const story = storyOf(stories, code);
    await this.server.startInstance.execute(
      { actor: outside, key: { actorId: outside.id, key: `start ${code}`, requestHash: hash(code) } },
      {
        definitionKey: stories.process,
        businessKey: code,
        variables: { caseCode: code, ...story.given.variables },
      },
    );
  }

  private async goOnWith({ id, code, process }: OpenCase): Promise<void> {
    const stories = this.stories.get(process);
    if (!stories) return;
    const { situation, assignees } = await this.look(id);
    const act = nextAct(storyOf(stories, code), stories.all[0]!, stories.all, situation);
    switch (act?.kind) {
      case 'complete':
        return this.work(act.task, assignees.get(act.task.id) ?? null, act.data);
      case 'receive':
        await this.server.correlateMessage.execute(
          { actor: outside },
          { name: act.message, correlationKey: code, instanceId: id, variables: act.data },
        );
        return;
      case 'timer':
        await this.server.runJobNow.execute({ actor: outside }, act.jobId);
        return;
      case undefined:
    }
  }

  /** An official first takes the task and does it some time later; what a stranger has taken stays theirs. */
  private async work(
    { id, candidateGroups }: OpenTask,
    assignee: string | null,
    variables: JsonObject,
  ): Promise<void> {
    if (assignee === null) {
      const actor = officialFor(candidateGroups, this.chance());
      return this.server.claimTask.execute({ actor }, { taskId: id });
    }
    const actor = official(assignee);
    if (actor) await this.server.completeTask.execute({ actor }, { taskId: id, variables });
  }

  private async look(
    processInstanceId: string,
  ): Promise<{ situation: Situation; assignees: Map<string, string | null> }> {
    const { instances, tasks, jobs } = this.server;
    const [instance, done, open, timers] = await Promise.all([
      instances.get(processInstanceId),
      tasks.list({ processInstanceId, state: 'completed', sort: 'created', limit: 200 }),
      tasks.list({ processInstanceId, state: 'open', sort: 'due', limit: 100 }),
      jobs.list({ processInstanceId, kind: 'timer', limit: 100 }),
    ]);
    return {
      situation: {
        done: done.items.map(({ elementId }) => elementId),
        open: open.items,
        awaited: instance.waits.flatMap(({ kind, name }) => (kind === 'message' && name ? [name] : [])),
        timers: timers.items.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1)).map(({ id }) => id),
      },
      assignees: new Map(open.items.map(({ id, assignee }) => [id, assignee])),
    };
  }

  /** The demo's open cases, the oldest first. */
  private async openCases(): Promise<OpenCase[]> {
    const cases: OpenCase[] = [];
    for (const process of this.stories.keys()) {
      const page = await this.server.instances.list({ state: 'active', definitionKey: process, limit: 200 });
      for (const { id, businessKey, startedAt } of page.items)
        if (isDemoCase(businessKey))
          cases.push({ id, code: businessKey, process, startedAt: Date.parse(startedAt) });
    }
    return cases.sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** After a start also the finished ones: a number is not given twice. */
  private async knownCodes(open: readonly OpenCase[]): Promise<string[]> {
    const codes = open.map(({ code }) => code);
    if (this.hasLookedBack) return codes;
    const { items } = await this.server.instances.list({ limit: 200 });
    this.hasLookedBack = true;
    return [...codes, ...items.flatMap(({ businessKey }) => (isDemoCase(businessKey) ? [businessKey] : []))];
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
