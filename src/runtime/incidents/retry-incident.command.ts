import { Injectable } from '@nestjs/common';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { retryJob } from '../jobs/retry-job.command';
import { refusals } from '../runtime.errors';

/** Tries the failed step again: the step of the process that parked its token, or the job whose attempts ran out. */
@Injectable()
export class RetryIncident {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, incidentId: string): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const [incident] = await command.tx.query<{
        instance_id: string | null;
        kind: string;
        source_id: string;
        state: string;
      }>('SELECT instance_id, kind, source_id, state FROM incident WHERE id = ?', [incidentId]);
      if (!incident) throw refusals.incidentNotFound({ incidentId });
      if (incident.state !== 'open') throw refusals.incidentResolved({ incidentId });
      if (incident.kind === 'job' || !incident.instance_id) return retryJob(command, incident.source_id);
      const { tree, member } = await command.lockActive(incident.instance_id);
      if (!member.after.incidents.some(({ id }) => id === incident.source_id)) {
        throw refusals.incidentResolved({ incidentId });
      }
      await tree.apply(member, { type: 'retry-incident', incidentId: incident.source_id });
    });
  }
}
