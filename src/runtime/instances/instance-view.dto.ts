import { ApiPropertyOptional } from '@nestjs/swagger';
import type { JsonObject } from '../../kernel';

/* Without the permission `instance-content.read` fields that say what an instance holds are absent or null: content.policy.ts. */

export class InstanceSummary {
  id: string;
  definitionId: string;
  definitionKey: string;
  definitionVersion: number;
  /** Null also for those who may not read content. */
  businessKey: string | null;
  /** active | completed | cancelled | suspended */
  state: string;
  /** Grows by one with every applied command. */
  version: number;
  core: string;
  rootId: string;
  parentId: string | null;
  startedAt: string;
  endedAt: string | null;
}

export class WaitView {
  id: string;
  /** user-task | service | timer | message | signal | condition | call */
  kind: string;
  elementId: string;
  executionId: string;
  name?: string;
  /** ISO 8601 with offset. */
  dueAt?: string;
  taskId?: string;
  jobId?: string;
}

export class IncidentView {
  id: string;
  code: string;
  /** Only for those who may read content. */
  @ApiPropertyOptional()
  message: string;
  elementId: string;
  executionId?: string;
  jobId?: string;
  createdAt: string;
}

export class ChildView {
  id: string;
  definitionId: string;
  definitionKey: string;
  state: string;
  /** The call wait of this instance that started it. */
  waitId: string;
}

export class InstanceView extends InstanceSummary {
  /** Only for those who may read content. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  variables: JsonObject;
  waits: WaitView[];
  /** Where every token is, for the diagram. */
  tokens: { elementId: string; count: number }[];
  incidents: IncidentView[];
  children: ChildView[];
}

export class HistoryEventView {
  seq: number;
  type: string;
  elementId: string;
  executionId: string;
  at: string;
  actorId: string;
  data?: JsonObject;
}

export class InstancePage {
  items: InstanceSummary[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}

export class HistoryPage {
  items: HistoryEventView[];
  /** Present when there is more: the number to send as `after`. */
  next?: number;
}
