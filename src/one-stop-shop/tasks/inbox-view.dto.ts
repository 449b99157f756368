import type { JsonObject, LocalizedText } from '../../kernel';
import type { ItemClass } from './inbox-sql';

export class InboxItem {
  taskId: string;
  caseId: string;
  caseCode: string;
  procedureCode: string;
  processInstanceId: string;
  /** Element id of the step. */
  step: string;
  name: string;
  /** `procedure:act` */
  act: string | null;
  agencyId: string;
  unitId: string;
  role: string | null;
  /** The address in the model that nobody answers to; null when the place is right. */
  unresolvedAddress: string | null;
  assignee: string | null;
  assigneeName: string | null;
  /** Whom it goes back to when it is returned. */
  delegatedFrom: string | null;
  /** For whom the assignee acts by substitution. */
  insteadOf: string | null;
  applicantName: string;
  channel: string;
  /** ISO 8601 with offset. */
  dueAt: string | null;
  dueSoonAt: string | null;
  class: ItemClass;
  priority: number;
  /** Beside the main path: extend, urge, remind. */
  isSide: boolean;
  /** OPEN | RETURNED | DONE | CANCELLED */
  state: string;
  /** Send it back with an act, to be told when somebody else was faster. */
  version: number;
  createdAt: string;
  claimedAt: string | null;
  /** When it was done or fell away, and who has done it. */
  closedAt: string | null;
  completedByName: string | null;
}

export class InboxPage {
  items: InboxItem[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}

export class InboxCount {
  count: number;
  /** True when there are more than `count`. */
  isMore: boolean;
}

export class InboxCounts {
  /** By view. */
  views: Record<string, InboxCount>;
  /** By id of the saved filter. */
  filters: Record<string, InboxCount>;
  /** When they were counted. */
  at: string;
}

export class WorkForm {
  key: string;
  /** form-js, as it was deployed. */
  schema: JsonObject;
}

export class DraftView {
  content: JsonObject;
  version: number;
  savedBy: string;
  savedByName: string;
  savedAt: string;
}

export class CaseSummary {
  id: string;
  code: string;
  procedureCode: string;
  procedureName: LocalizedText | null;
  applicantName: string;
  channel: string;
  /** The promise to the citizen; null before acceptance and while it is paused. */
  dueAt: string | null;
  dueClass: string | null;
}

export class WorkRights {
  canWork: boolean;
  canAssign: boolean;
  insteadOf: string | null;
}

export class FollowingStep {
  /** Element id. */
  elementId: string;
  name: string;
  /** `work` of people, a `wait` for somebody outside, or the `end` of the process. */
  kind: 'work' | 'wait' | 'end';
  /** `procedure:act` */
  act: string | null;
  /** The way out of the last decision before it; null when none stands before it. */
  when: string | null;
}

export class InboxItemDetail extends InboxItem {
  rights: WorkRights;
  caseFile: CaseSummary;
  /** Everything that may come next in the process; what is entered decides which of it does. */
  following: FollowingStep[];
  /** What the form may read. */
  variables: JsonObject;
  form: WorkForm | null;
  /** Variables beside the form that the act of this step may bring. */
  actVariables: string[];
  draft: DraftView | null;
}

export class NextWork {
  taskId: string;
  step: string;
  name: string;
}

export class CompletedWork {
  taskId: string;
  version: number;
  caseId: string;
  processInstanceState: string;
  /** For whom it was done by substitution. */
  insteadOf: string | null;
  /** What this has opened in the same case and the caller may go on with. */
  nextTasks: NextWork[];
}

export class CompletedWorkView extends CompletedWork {
  /** The most urgent item of the caller's own queue. */
  nextInInbox: InboxItem | null;
}

export class BulkFieldError {
  field: string;
  code: string;
  message: string;
}

export class BulkResult {
  taskId: string;
  isDone: boolean;
  /** Why not. */
  code?: string;
  message?: string;
  errors?: BulkFieldError[];
}

export class BulkResults {
  done: number;
  refused: number;
  items: BulkResult[];
}

export class Suggestion {
  personId: string;
  name: string;
  /** 1 is the best choice. */
  rank: number;
  /** For whom they would act. */
  insteadOf: string | null;
  open: number;
  dueSoon: number;
  overdue: number;
  /** Open items weighted by how soon they are due. */
  load: number;
  /** Earlier steps of this case that they did. */
  earlierSteps: number;
}

export class ExcludedHolder {
  personId: string;
  name: string;
  /** TASK.FOUR_EYES or DUTY.* */
  reason: string;
}

export class Suggestions {
  items: Suggestion[];
  excluded: ExcludedHolder[];
}

export class SavedFilterView {
  id: string;
  name: string;
  criteria: JsonObject;
  unitId: string | null;
  ownerId: string;
  isOwn: boolean;
  version: number;
  count?: InboxCount;
}

export class SavedFilterList {
  items: SavedFilterView[];
}
