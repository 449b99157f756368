import { ApiPropertyOptional } from '@nestjs/swagger';
import type { JsonObject } from '../../kernel';

export class TaskSummary {
  id: string;
  processInstanceId: string;
  definitionId: string;
  definitionKey: string;
  businessKey: string | null;
  elementId: string;
  executionId: string;
  name: string;
  /** open | completed | cancelled */
  state: string;
  /** Send it back with an act, to be told when somebody else was faster. */
  version: number;
  lane: string | null;
  unit: string | null;
  role: string | null;
  agency: string | null;
  assignee: string | null;
  candidateUsers: string[];
  candidateGroups: string[];
  priority: number;
  /** ISO 8601 with offset. */
  dueAt: string | null;
  followUpAt: string | null;
  formKey: string | null;
  createdAt: string;
  endedAt: string | null;
  completedBy: string | null;
}

export class TaskView extends TaskSummary {
  /** Attributes of the model: warnAtPercent, clockEffect, handoff, product, fourEyes, formRef. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  attributes: JsonObject;
  /** What this task's form may read. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  variables: JsonObject;
}

export class NextTask {
  id: string;
  elementId: string;
  name: string;
}

export class CompletedTaskView {
  id: string;
  state: string;
  version: number;
  processInstanceId: string;
  /** State of the instance after this completion. */
  processInstanceState: string;
  /** The tasks this completion has opened in the same instance or in those it calls. */
  nextTasks: NextTask[];
}

export class TaskPage {
  items: TaskSummary[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}
