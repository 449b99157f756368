import type { JsonObject } from '../../kernel';

export class JobView {
  id: string;
  /** timer | service | start-timer | message-delivery | signal-delivery | migration */
  kind: string;
  /** ready | leased | suspended | failed */
  state: string;
  processInstanceId: string | null;
  definitionId: string | null;
  definitionKey: string | null;
  elementId: string;
  executionId: string | null;
  /** Topic, handler, message or signal. */
  name: string | null;
  /** True: for external workers, by topic. */
  isExternal: boolean;
  dueAt: string;
  /** When it is tried next, or when the present lease ends. */
  availableAt: string | null;
  attempts: number;
  maxAttempts: number;
  lastError: string | null;
  createdAt: string;
}

export class ClaimedJobView {
  id: string;
  topic: string;
  lockToken: string;
  lockedUntil: string;
  processInstanceId: string;
  definitionKey: string;
  businessKey: string | null;
  elementId: string;
  executionId: string;
  variables: JsonObject;
  /** The message to send, when the work is a message throw event. */
  messageName?: string;
  /** The same for every attempt at this work: a receiver that remembers it applies the effect once. */
  key: string;
  attempt: number;
  maxAttempts: number;
}

export class ClaimedJobs {
  items: ClaimedJobView[];
}

export class JobActed {
  id: string;
  /** done: it was carried out with this call. ready: a worker takes it next. */
  state: string;
}

export class JobPage {
  items: JobView[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}
