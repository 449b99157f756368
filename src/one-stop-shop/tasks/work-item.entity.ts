import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../../database';

/**
 * What the inbox shows and searches of a user task of a case: one row per task, kept as long as the task. The indexes of
 * a unit hold what its inbox filters by, so that a page is read off one range of one of them.
 */
@Entity('work_item')
@Index('ix_work_item_unit_due', [
  'unitId',
  'state',
  'dueOrder',
  'taskId',
  'role',
  'procedureCode',
  'assigneeId',
  'dueSoonAt',
])
@Index('ix_work_item_unit_priority', ['unitId', 'state', 'priorityOrder', 'dueOrder', 'taskId', 'role'])
@Index('ix_work_item_unit_created', ['unitId', 'state', 'createdAt', 'taskId', 'role'])
@Index('ix_work_item_unit_applicant', ['unitId', 'state', 'applicantSort', 'taskId', 'role'])
@Index('ix_work_item_assignee', ['assigneeId', 'state', 'dueOrder', 'taskId', 'dueSoonAt'])
@Index('ix_work_item_agency', ['agencyId', 'state', 'dueOrder', 'taskId', 'dueSoonAt'])
@Index('ix_work_item_agency_procedure', ['agencyId', 'procedureCode', 'state', 'dueOrder', 'taskId'])
@Index('ix_work_item_procedure', ['procedureCode', 'state', 'dueOrder', 'taskId'])
@Index('ix_work_item_due', ['state', 'dueOrder', 'taskId', 'agencyId', 'dueSoonAt'])
@Index('ix_work_item_returned', ['returnedToUnitId', 'state'])
@Index('ix_work_item_case', ['caseId', 'state'])
@Index('ix_work_item_case_code', ['caseCode'])
@Index('ix_work_item_closed', ['closedAt'])
export class WorkItemEntity {
  @IdColumn('task_id')
  taskId: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @CodeColumn('case_code', 100)
  caseCode: string;

  @CodeColumn('procedure_code', 100)
  procedureCode: string;

  @ReferenceColumn('instance_id')
  instanceId: string;

  @ReferenceColumn('definition_id')
  definitionId: string;

  @CodeColumn('element_id')
  elementId: string;

  /** `procedure:act` */
  @CodeColumn('act', 40, { nullable: true })
  act: string | null;

  /** Name of the step. */
  @CodeColumn('name', 500)
  name: string;

  @ReferenceColumn('agency_id')
  agencyId: string;

  /** Of an agency without units, the agency itself. */
  @ReferenceColumn('unit_id')
  unitId: string;

  @CodeColumn('role', 100, { nullable: true })
  role: string | null;

  /** The address of the model that nobody answers to; the item lies with the competent agency then. */
  @CodeColumn('unresolved', 500, { nullable: true })
  unresolved: string | null;

  @CodeColumn('assignee_id', 255, { nullable: true })
  assigneeId: string | null;

  /** Who has handed it to the assignee and gets it back. */
  @CodeColumn('delegated_from', 255, { nullable: true })
  delegatedFrom: string | null;

  /** For whom the assignee, in the end the one who completed it, has acted by substitution. */
  @CodeColumn('instead_of', 255, { nullable: true })
  insteadOf: string | null;

  @CodeColumn('completed_by', 255, { nullable: true })
  completedBy: string | null;

  @CodeColumn('applicant_name', 255)
  applicantName: string;

  /** The name without case, tones and accents. */
  @CodeColumn('applicant_sort', 100)
  applicantSort: string;

  /** Words of code, foreign code, applicant, procedure and step, folded, each behind a blank. */
  @CodeColumn('search_text', 800)
  searchText: string;

  @CodeColumn('channel', 32)
  channel: string;

  @InstantColumn('due_at', { nullable: true })
  dueAt: number | null;

  /** `dueAt`, or the end of time. */
  @InstantColumn('due_order')
  dueOrder: number;

  @InstantColumn('due_soon_at', { nullable: true })
  dueSoonAt: number | null;

  @ReferenceColumn('clock_id', { nullable: true })
  clockId: string | null;

  /** The priority, negated: what is urgent comes first. */
  @IntegerColumn('priority_order')
  priorityOrder: number;

  /** 1 beside the main path: extend, urge, remind. */
  @IntegerColumn('is_side')
  isSide: number;

  /** OPEN | RETURNED | DONE | CANCELLED */
  @CodeColumn('state', 16)
  state: string;

  /** Unit to which the refused handoff of a RETURNED item went back. */
  @ReferenceColumn('returned_to_unit_id', { nullable: true })
  returnedToUnitId: string | null;

  /** That of the task. */
  @IntegerColumn('version')
  version: number;

  @InstantColumn('created_at')
  createdAt: number;

  @InstantColumn('claimed_at', { nullable: true })
  claimedAt: number | null;

  @InstantColumn('closed_at', { nullable: true })
  closedAt: number | null;
}

/**
 * A folded word of an open item, so that a search by the beginning of words is a range of this key. `taskId` is `*` for a
 * word of procedures and steps, which is kept once for the unit.
 */
@Entity('work_item_word', { withoutRowid: true })
export class WorkItemWordEntity {
  @PrimaryColumn({ name: 'unit_id', type: 'varchar', length: 36 })
  unitId: string;

  @PrimaryColumn({ name: 'word', type: 'varchar', length: 40 })
  word: string;

  @PrimaryColumn({ name: 'task_id', type: 'varchar', length: 36 })
  taskId: string;
}
