import { Injectable } from '@nestjs/common';
import { systemActor } from '../../kernel';
import type { JsonObject } from '../../kernel';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { topicQueue } from '../instances/wait-rows';
import { FailJob } from './fail-job.command';
import { claimJobs } from './job.repository';
import type { LeasedJob } from './job.repository';

export interface ClaimedServiceJob {
  job: LeasedJob;
  lockedUntil: number;
  businessKey: string | null;
  variables: JsonObject;
  messageName?: string;
}

export interface ClaimServiceJobsInput {
  topic: string;
  max: number;
  /** Milliseconds. */
  lock: number;
  workerId?: string;
}

/** An external worker takes work of one topic. What it does not answer in time is given to the next one that asks. */
@Injectable()
export class ClaimServiceJobs {
  constructor(
    private readonly commands: CommandRunner,
    private readonly failJob: FailJob,
  ) {}

  async execute(caller: Caller, input: ClaimServiceJobsInput): Promise<ClaimedServiceJob[]> {
    const { topic, max, lock, workerId } = input;
    const { claimed, exhausted } = await this.commands.run(caller, async ({ tx, now, actor }) => {
      const { leased, ...rest } = await claimJobs(tx, now, {
        queue: topicQueue(topic),
        owner: ownerOf(actor.id, workerId),
        limit: max,
        lease: lock,
      });
      const keys = await tx.query<{ id: string; business_key: string | null }>(
        'SELECT id, business_key FROM process_instance WHERE id IN (?)',
        [leased.map(({ instanceId }) => instanceId)],
      );
      const businessKeys = new Map(keys.map(({ id, business_key }) => [id, business_key]));
      return {
        exhausted: rest.exhausted,
        claimed: leased.map((job) => ({
          job,
          lockedUntil: now + lock,
          businessKey: businessKeys.get(job.instanceId ?? '') ?? null,
          ...(JSON.parse(job.payload ?? '{"variables":{}}') as { variables: JsonObject }),
        })),
      };
    });
    for (const job of exhausted) {
      const failure = {
        code: 'JOB.ATTEMPTS_EXHAUSTED',
        message: 'no worker answered the last attempt before its lock ended',
        isFinal: true,
      };
      await this.failJob.execute({ actor: systemActor }, failure, () => Promise.resolve(job));
    }
    return claimed;
  }
}

export const ownerOf = (actorId: string, workerId: string | undefined): string =>
  workerId ? `${actorId}/${workerId}` : actorId;
