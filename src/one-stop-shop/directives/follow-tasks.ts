import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Topics } from '../../identity';
import type { ListeningCommand } from '../../runtime';
import { CaseAccess } from '../case-files/case-access';
import type { Clock, ClockAlarm } from '../deadlines/clock';
import { ClockListeners } from '../deadlines/clock-listeners';
import { Clocks } from '../deadlines/clocks';
import { leadersOf } from '../feedback/door';
import { followRegister } from '../feedback/register-news';
import { RegisterProcesses } from '../feedback/register-processes';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { type Succession, SuccessionListeners } from '../organisation/succession-listeners';
import { isEndState } from './directive.policy';
import { directiveProcess } from './give-task.command';
import { OpenTask } from './open-task';
import { lockTask, taskOf } from './stored-task';

/** What happens to tasks without an act: their date passes, their process is ended by operators, an agency is succeeded. */
@Injectable()
export class FollowTasks implements OnModuleInit {
  constructor(
    private readonly alarms: ClockListeners,
    private readonly processes: RegisterProcesses,
    private readonly successions: SuccessionListeners,
    private readonly clocks: Clocks,
    private readonly organisation: Organisation,
    private readonly topics: Topics,
    private readonly access: CaseAccess,
  ) {}

  onModuleInit(): void {
    followRegister(this.topics, this.access, {
      name: 'directives',
      permission: 'directive.read',
      begin: 'directive.',
    });
    this.alarms.register((command, clock, alarm) => this.alarmed(command, clock, alarm));
    this.processes.register(directiveProcess, (command, instanceId) => this.brokenOff(command, instanceId));
    this.successions.register((command, succession) => this.handOn(command, succession));
  }

  private async alarmed(command: ListeningCommand, clock: Clock, alarm: ClockAlarm): Promise<void> {
    if (clock.kind !== 'DIRECTIVE') return;
    const [found] = await command.tx.query('SELECT * FROM directive_task WHERE id = ?', [clock.caseId]);
    if (!found) return;
    const row = taskOf(found);
    const { id, code, state, instance_id: instanceId, lead_agency_id: agencyId } = row;
    const leaders = leadersOf(this.organisation.view(), agencyId, dateAt(command.now), command.now);
    command.emit({
      type: `directive.task.${alarm}`,
      instanceId,
      agency: agencyId,
      data: {
        directiveId: row.directive_id,
        directiveTaskId: id,
        code,
        state,
        agencyId,
        ...leaders,
        ...(alarm === 'due-soon' && row.assignee_id !== null && { personId: row.assignee_id }),
      },
    });
  }

  private async brokenOff(command: ListeningCommand, instanceId: string): Promise<void> {
    const [found] = await command.tx.query<{ id: string }>(
      'SELECT id FROM directive_task WHERE instance_id = ?',
      [instanceId],
    );
    const row = found && (await lockTask(command.tx, found.id));
    if (!row || isEndState(row.state)) return;
    const open = new OpenTask(command, row);
    if (row.state === 'REPORTED') await this.clocks.resume(command, row.clock_id);
    await this.clocks.end(command, row.clock_id);
    open.moveTo('CANCELLED');
    open.enter('directive.task.cancelled');
    await open.save();
  }

  /** Open tasks go on at the agency that takes over everything: those it gave, those it leads and those it works on. */
  private async handOn(command: ListeningCommand, succession: Succession): Promise<void> {
    const { predecessorId, principalId } = succession;
    if (principalId === null) return;
    const { tx } = command;
    const held = await tx.query<{ id: string }>(
      `SELECT id FROM directive_task WHERE closed_at IS NULL AND (lead_agency_id = ? OR issuer_agency_id = ?) ORDER BY id`,
      [predecessorId, predecessorId],
    );
    for (const { id } of held) {
      const row = await lockTask(tx, id);
      if (!row) continue;
      const open = new OpenTask(command, row);
      if (row.lead_agency_id === predecessorId) open.set({ lead_agency_id: principalId, assignee_id: null });
      if (row.issuer_agency_id === predecessorId) open.set({ issuer_agency_id: principalId });
      open.enter('directive.task.succeeded', { agencyId: principalId });
      await open.save();
    }
    await tx.execute(
      `UPDATE directive_cooperation SET agency_id = ? WHERE agency_id = ?
       AND task_id NOT IN (SELECT task_id FROM (SELECT task_id FROM directive_cooperation WHERE agency_id = ?) known)`,
      [principalId, predecessorId, principalId],
    );
  }
}
