import { Injectable } from '@nestjs/common';
import { isMachine } from '../../kernel';
import type { Transaction } from '../../database';
import type { DeployedProcess } from '../../definitions';
import { foldText, type InstanceChange, type ListeningCommand, type OpenedTaskRow } from '../../runtime';
import type { CaseFile } from '../case-files/case-file';
import type { CaseProgress, CaseProgressStep } from '../case-files/case-progress';
import type { Clock } from '../deadlines/clock';
import { Clocks } from '../deadlines/clocks';
import { Organisation } from '../organisation/organisation';
import { addressOfWork } from '../organisation/work-address';
import { actOf } from '../procedures/acts';
import { Procedures } from '../procedures/procedures';
import { placeWork } from './place-work.policy';
import { searchTextOf } from './search-words';
import { SeparationOfDuties } from './separation-of-duties';
import { accessTo, standingOf } from './standing.policy';
import {
  deleteWords,
  findWorkItems,
  insertWorkItems,
  NO_DUE_DATE,
  updateWorkItem,
  type WorkItem,
} from './work-item.repository';

/**
 * Keeps the inbox in step with the tasks of cases, in the transaction that opens, hands over or closes them: one row per
 * user task, the words it is found by, and the clock of its step. The row of an open task says what the task's row says.
 */
@Injectable()
export class WorkItems implements CaseProgressStep {
  constructor(
    private readonly organisation: Organisation,
    private readonly procedures: Procedures,
    private readonly clocks: Clocks,
    private readonly duties: SeparationOfDuties,
  ) {}

  async onProgress({ command, caseFile, changes }: CaseProgress): Promise<void> {
    await this.close(command, changes);
    await this.follow(command, changes);
    const opened = changes.flatMap((change) => change.openedTasks.map((task) => ({ task, change })));
    if (opened.length === 0) return;
    const { name } = await this.procedures.textOf(command.tx, caseFile.procedureVersionId);
    const items: WorkItem[] = [];
    for (const { task, change } of opened)
      items.push(await this.itemOf(command, caseFile, name.vi, task, change));
    await insertWorkItems(command.tx, items);
  }

  /** A receiver has refused the case: its open work there waits until the sender decides, or somebody there sets to it after all. */
  async markReturned(
    { tx }: ListeningCommand,
    { caseId, unitId, toUnitId }: { caseId: string; unitId: string; toUnitId: string },
  ): Promise<void> {
    await tx.execute(
      `UPDATE work_item SET state = 'RETURNED', returned_to_unit_id = ?
       WHERE case_id = ? AND unit_id = ? AND state = 'OPEN' AND is_side = 0`,
      [toUnitId, caseId, unitId],
    );
  }

  private async itemOf(
    command: ListeningCommand,
    caseFile: CaseFile,
    procedureName: string,
    task: OpenedTaskRow,
    { instance }: InstanceChange,
  ): Promise<WorkItem> {
    const { now } = command;
    const act = typeof task.attributes.act === 'string' ? task.attributes.act : null;
    const address = addressOfWork({ ...task, act });
    const date = this.organisation.localDate(now);
    const place = placeWork(this.organisation.view(), address, caseFile, now, date);
    const clock = await this.startClock(command, caseFile, task, place);
    const dueAt = clock ? clock.dueAt : task.dueAt;
    return {
      taskId: task.id,
      caseId: caseFile.id,
      caseCode: caseFile.code,
      procedureCode: caseFile.procedureCode,
      instanceId: instance.id,
      definitionId: instance.definitionId,
      elementId: task.elementId,
      act,
      name: task.name,
      ...place,
      assigneeId: task.assignee,
      delegatedFrom: null,
      insteadOf: null,
      completedBy: null,
      applicantName: caseFile.applicant.name.slice(0, 255),
      applicantSort: foldText(caseFile.applicant.name).slice(0, 100),
      searchText: searchTextOf(
        [caseFile.code, caseFile.foreignCode, caseFile.applicant.name],
        [procedureName, task.name],
      ),
      channel: caseFile.channel,
      dueAt,
      dueOrder: dueAt ?? NO_DUE_DATE,
      dueSoonAt: clock?.dueSoonAt ?? warnAt(task, now),
      clockId: clock?.id ?? null,
      priorityOrder: -task.priority,
      isSide: actOf(act ?? undefined)?.isSide === true,
      state: 'OPEN',
      returnedToUnitId: null,
      version: 1,
      createdAt: now,
      claimedAt: task.assignee === null ? null : now,
      closedAt: null,
    };
  }

  /** The legal calendar decides when the step is due; the task's own row says the same from then on. */
  private async startClock(
    command: ListeningCommand,
    caseFile: CaseFile,
    { id, processingTime, dueAt, attributes, candidateUsers, candidateGroups }: OpenedTaskRow,
    { agencyId, unitId }: { agencyId: string; unitId: string },
  ): Promise<Clock | null> {
    if (!processingTime) return null;
    const { warnAtPercent } = attributes;
    const clock = await this.clocks.start(command, {
      caseId: caseFile.id,
      kind: 'STEP',
      subjectId: id,
      agencyId,
      unitId,
      limit: processingTime,
      startAt: command.now,
      ...(typeof warnAtPercent === 'number' && { warnAtPercent }),
    });
    if (clock.dueAt !== dueAt) {
      const dueOrder = clock.dueAt ?? NO_DUE_DATE;
      const { tx } = command;
      await tx.execute('UPDATE task SET due_at = ?, due_order = ? WHERE id = ?', [clock.dueAt, dueOrder, id]);
      if (candidateUsers.length + candidateGroups.length > 0)
        await tx.execute('UPDATE task_candidate SET due_order = ? WHERE task_id = ?', [dueOrder, id]);
    }
    return clock;
  }

  /** The calendar of these clocks has changed; most of them may not be clocks of steps. */
  async followClocks({ tx }: ListeningCommand, clocks: readonly Clock[]): Promise<void> {
    const steps = clocks.filter(({ kind, subjectId }) => kind === 'STEP' && subjectId !== null);
    for (let from = 0; from < steps.length; from += CHUNK) {
      const chunk = steps.slice(from, from + CHUNK);
      const ids = chunk.map(({ subjectId }) => subjectId);
      const dues = chosen(chunk, ({ dueAt }) => dueAt);
      const orders = chosen(chunk, ({ dueAt }) => dueAt ?? NO_DUE_DATE);
      const warnings = chosen(chunk, ({ dueSoonAt }) => dueSoonAt);
      await tx.execute(
        `UPDATE work_item SET due_at = ${dues.sql}, due_order = ${orders.sql}, due_soon_at = ${warnings.sql}
         WHERE task_id IN (?)`,
        [...dues.values, ...orders.values, ...warnings.values, ids],
      );
      await tx.execute(
        `UPDATE task SET due_at = ${dues.sql.replace('task_id', 'id')}, due_order = ${orders.sql.replace('task_id', 'id')} WHERE id IN (?)`,
        [...dues.values, ...orders.values, ids],
      );
      await tx.execute(`UPDATE task_candidate SET due_order = ${orders.sql} WHERE task_id IN (?)`, [
        ...orders.values,
        ids,
      ]);
    }
  }

  private async close(command: ListeningCommand, changes: readonly InstanceChange[]): Promise<void> {
    const { tx, now, actor } = command;
    const closed = new Map(
      changes.flatMap(({ closedTasks, definition }) =>
        closedTasks.map(({ id, outcome }) => [id, { outcome, definition }] as const),
      ),
    );
    const items = await findWorkItems(tx, [...closed.keys()]);
    if (items.length === 0) return;
    for (const item of items) {
      const { outcome, definition } = closed.get(item.taskId)!;
      const isDone = outcome === 'completed';
      await updateWorkItem(tx, item.taskId, {
        state: isDone ? 'DONE' : 'CANCELLED',
        completedBy: isDone ? actor.id : null,
        insteadOf: isDone ? await this.performedFor(command, definition, item) : item.insteadOf,
        closedAt: now,
        version: item.version + 1,
      });
      await deleteWords(tx, item);
      if (item.clockId !== null) await this.clocks.end(command, item.clockId);
    }
    await tx.execute('DELETE FROM task_draft WHERE task_id IN (?)', [items.map(({ taskId }) => taskId)]);
  }

  /**
   * For whom the actor has completed an item by substitution, whichever way it was completed: through the inbox, an act of
   * the case or the task itself. Throws `TASK.FOUR_EYES` or `DUTY.*` when one of the two must not have done it.
   */
  private async performedFor(
    { tx, now, actor }: ListeningCommand,
    definition: DeployedProcess,
    item: WorkItem,
  ): Promise<string | null> {
    const person = { id: actor.id, isPerson: !isMachine(actor), maySupervise: false };
    const standing = standingOf(person, this.organisation.view(), now, this.organisation.localDate(now));
    const insteadOf = item.insteadOf ?? accessTo(item, standing)?.insteadOf ?? null;
    const performers = [actor.id, insteadOf, item.assigneeId, item.delegatedFrom];
    await this.duties.assert(tx, definition, item, { performers, actor, now });
    return insteadOf;
  }

  /** What people have done to open tasks is copied from their rows, so that the two cannot differ. */
  private async follow({ tx, now }: ListeningCommand, changes: readonly InstanceChange[]): Promise<void> {
    const touched = new Set<string>();
    for (const { history } of changes)
      for (const { type, data } of history)
        if (['task.claimed', 'task.unclaimed', 'task.delegated'].includes(type))
          touched.add(String(data?.taskId));
    await this.followVersions(tx, changes);
    if (touched.size === 0) return;
    await tx.execute(
      `UPDATE work_item SET
         version = (SELECT t.version FROM task t WHERE t.id = work_item.task_id),
         assignee_id = (SELECT t.assignee FROM task t WHERE t.id = work_item.task_id),
         claimed_at = CASE WHEN EXISTS
           (SELECT 1 FROM task t WHERE t.id = work_item.task_id AND t.assignee IS NOT NULL) THEN ? END,
         state = 'OPEN',
         returned_to_unit_id = NULL
       WHERE task_id IN (?) AND state IN ('OPEN', 'RETURNED')`,
      [now, [...touched]],
    );
  }

  /** The process goes on in another version, in which steps may be called something else: also those that are done. */
  private async followVersions(tx: Transaction, changes: readonly InstanceChange[]): Promise<void> {
    const migrated = changes.filter(({ history }) =>
      history.some(({ type }) => type === 'instance.migrated' || type === 'instance.migration-undone'),
    );
    for (const { instance } of migrated)
      await tx.execute(
        `UPDATE work_item SET
           definition_id = (SELECT t.definition_id FROM task t WHERE t.id = work_item.task_id),
           element_id = (SELECT t.element_id FROM task t WHERE t.id = work_item.task_id)
         WHERE instance_id = ? AND task_id IN (SELECT id FROM task WHERE instance_id = ?)`,
        [instance.id, instance.id],
      );
  }
}

const CHUNK = 200;
const DEFAULT_WARN_PERCENT = 80;

/** A value per task, for one statement over many. */
function chosen(clocks: readonly Clock[], valueOf: (clock: Clock) => number | null) {
  return {
    sql: `CASE task_id ${clocks.map(() => 'WHEN ? THEN ?').join(' ')} END`,
    values: clocks.flatMap((clock) => [clock.subjectId, valueOf(clock)]),
  };
}

/** When a task whose date the model gives becomes due soon. */
function warnAt({ dueAt, attributes: { warnAtPercent } }: OpenedTaskRow, now: number): number | null {
  if (dueAt === null) return null;
  const percent = typeof warnAtPercent === 'number' ? warnAtPercent : DEFAULT_WARN_PERCENT;
  return Math.round(now + ((dueAt - now) * percent) / 100);
}
