import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel';
import { type Caller, CommandRunner, foldText, type RunningCommand } from '../../runtime';
import { Clocks } from '../deadlines/clocks';
import { leadersOf } from '../feedback/door';
import { nextNumber } from '../feedback/next-number';
import { RegisterProcesses } from '../feedback/register-processes';
import { dateAt, dayAt, findDay } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { agencyNamed } from './agency-named';
import { DirectiveAccess } from './directive-access';
import { refusals } from './directive.errors';
import { mayGive } from './directive.policy';
import { OpenTask } from './open-task';
import type { StoredTask } from './stored-task';

export const directiveProcess = 'directive-task';

export interface TaskInput {
  content: string;
  product: string;
  leadAgency: string;
  cooperating: readonly string[];
  /** Local date. */
  dueOn: string;
}

/** An extension may be asked for as often as the issuer agrees; the date itself is the last day for it. */
const extension = { times: 20, noticeWorkingDays: 0 };

/** Gives a task out of a directive: number, process and clock in one transaction; the lead agency is told. */
@Injectable()
export class GiveTask {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: DirectiveAccess,
    private readonly processes: RegisterProcesses,
    private readonly clocks: Clocks,
    private readonly organisation: Organisation,
  ) {}

  execute(caller: Caller, directiveId: string, input: TaskInput): Promise<{ id: string; code: string }> {
    return this.commands.run(caller, (command) => this.within(command, directiveId, input));
  }

  private async within(command: RunningCommand, directiveId: string, input: TaskInput) {
    const { tx, now, actor } = command;
    const { sql, values } = this.access.ofDirectives(actor);
    const [directive] = await tx.query<{ agency_id: string; number: string; abstract: string }>(
      `SELECT d.agency_id, d.number, d.abstract FROM directive d WHERE d.id = ? AND ${sql}`,
      [directiveId, ...values],
    );
    if (!directive) throw refusals.notFound({ directive: directiveId });
    if (!mayGive(this.access.standing(actor, now), directive.agency_id)) throw refusals.notAllowed();
    const view = this.organisation.view();
    const date = dateAt(now);
    const lead = agencyNamed(view, input.leadAgency, 'leadAgency', date);
    const others = input.cooperating
      .map((named) => agencyNamed(view, named, 'cooperating', date))
      .filter(({ id }) => id !== lead.id);
    for (const { id } of [lead, ...others])
      if (!view.lineage(id).some((above) => above.id === directive.agency_id))
        throw refusals.notBelow({ field: id === lead.id ? 'leadAgency' : 'cooperating' });
    const days = (findDay(input.dueOn) ?? -1) - dayAt(now);
    if (days < 1 || days > 3_660) throw refusals.dateInvalid({ field: 'dueOn' });
    const id = newId();
    const code = await nextNumber(command, 'NV');
    const instanceId = await this.processes.start(command, directiveProcess, code);
    const clock = await this.clocks.start(command, {
      caseId: id,
      kind: 'DIRECTIVE',
      agencyId: lead.id,
      limit: { value: days, unit: 'calendar-day' },
      extension,
      startAt: now,
      reason: { ground: directive.number },
    });
    const row: StoredTask = {
      id,
      code,
      directive_id: directiveId,
      issuer_agency_id: directive.agency_id,
      lead_agency_id: lead.id,
      instance_id: instanceId,
      clock_id: clock.id,
      content: input.content,
      product: input.product,
      state: 'ASSIGNED',
      assignee_id: null,
      progress: 0,
      extension_until: null,
      given_at: now,
      closed_at: null,
      search_text: foldText(
        [code, directive.number, input.content, directive.abstract, lead.name.vi].join(' '),
      ).slice(0, 800),
      event_seq: 0,
      version: 1,
    };
    await tx.insert('directive_task', [{ ...row }]);
    const different = [...new Set(others.map((agency) => agency.id))];
    await tx.insert(
      'directive_cooperation',
      different.map((agencyId) => ({ task_id: id, agency_id: agencyId })),
    );
    const open = new OpenTask(command, row);
    open.enter('directive.task.given', { told: leadersOf(view, lead.id, date, now) });
    await open.save();
    return { id, code };
  }
}
