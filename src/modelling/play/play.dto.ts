import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { ProblemView } from '../../definitions';
import type { Json, JsonObject, LocalizedText } from '../../kernel';
import { CheckModelRequest } from '../model.dto';

export class PlayModelRequest extends CheckModelRequest {
  /** A scenario as YAML, as it would be kept among the files; absent: the scenarios of the model. */
  @IsOptional()
  @IsString()
  @MaxLength(200_000)
  scenario?: string;

  /** Names of the scenarios that are played; absent: all of them; empty: none, only what is drawn is told. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  only?: string[];
}

export class OpenTaskSeen {
  element: string;
  groups: string[];
  /** ISO 8601. */
  dueAt: string | null;
}

export class OpenTimerSeen {
  element: string;
  /** ISO 8601. */
  dueAt: string;
}

export class SentMessageSeen {
  message: string;
  key?: string;
  variables: unknown;
}

/** One place where the case waits for the world. */
export class OpenWaitSeen {
  /** user-task, service, timer, message, signal, condition or call. */
  kind: string;
  element: string;
  /** Message, signal, topic or called process. */
  name: string | null;
  /** The correlation key of a message that does not answer to the case code. */
  key: string | null;
  /** Who may do it. */
  groups: string[];
  /** The same in words. */
  by: string[];
  /** ISO 8601. */
  openedAt: string;
  /** ISO 8601. */
  dueAt: string | null;
  /** Why this date, line by line; null where no working time is counted. */
  why: string | null;
  /** Reference of its form. */
  form: string | null;
  /** What its form, or the worker, can read; only of the last moment. */
  variables: JsonObject;
}

export class TokenView {
  element: string;
  count: number;
}

export class HappeningView {
  /** `activity.entered`, `activity.completed`, `flow.taken`, `variable.set`, `event.caught`, ... */
  type: string;
  element: string;
  /** ISO 8601. */
  at: string;
  /** Of a variable: its name; of an event: the message, signal or error. */
  name: string | null;
  value?: unknown;
}

export class TroubleView {
  element: string;
  code: string;
  message: string;
}

/** The legal clock of the case: until it is accepted or refused, then until its result is there. */
export class PromiseView {
  /** ACCEPTANCE or CASE. */
  kind: string;
  /** RUNNING, PAUSED or ENDED. */
  state: string;
  /** ISO 8601; null while it is paused. */
  dueAt: string | null;
  /** Why this date, line by line. */
  explanation: string;
  /** What the law would have refused, in words. */
  refused: string | null;
}

export class FormRemark {
  field: string;
  code: string;
  message: string;
}

/** What the world can see of a case at one moment. */
export class MomentView {
  /** ISO 8601: where the driven clock stands. */
  at: string;
  /** active, completed or cancelled. */
  state: string;
  tasks: OpenTaskSeen[];
  timers: OpenTimerSeen[];
  /** Names of awaited messages. */
  messages: string[];
  /** Topics of open service work. */
  jobs: string[];
  /** End events. */
  reached: string[];
  /** Completed elements. */
  passed: string[];
  sent: SentMessageSeen[];
  /** Codes of incidents. */
  incidents: string[];
  variables: Json;
  waits: OpenWaitSeen[];
  tokens: TokenView[];
  /** Since the moment before. */
  happened: HappeningView[];
  /** The incidents, in words. */
  troubles: TroubleView[];
  /** Null where no procedure.yaml sets a limit. */
  promise: PromiseView | null;
  /** What a desk would have refused of the data with which the task was completed. */
  formProblems: FormRemark[];
}

export class PlayFailure {
  /** Number of the step from 1, or `given` or `then`. */
  step: string;
  message: string;
  /** Ids of the elements that it is about. */
  elements: string[];
}

export class PlayedStoryView {
  /** Its name among the files; empty for one that is being written. */
  file: string;
  title: string | null;
  hasPassed: boolean;
  /** Steps that were carried out, without the start. */
  steps: number;
  failures: PlayFailure[];
  /** After the start and after each step. */
  moments: MomentView[];
  /** Flow nodes and sequence flows that tokens have come by. */
  touched: string[];
}

export class CoverageShare {
  total: number;
  /** Ids that no story came by. */
  missing: string[];
}

export class DrawnElementView {
  file: string;
  id: string;
  name: string | null;
  /** Type of the node, `sequenceFlow` or `process`. */
  kind: string;
  process: string;
}

export class DrawnFormView {
  key: string;
  /** form-js. */
  schema: JsonObject;
}

export class DrawnDataField {
  name: string;
  /** text, number, boolean, date, list, object, address or person. */
  type: string;
  label: LocalizedText;
  /** The only values there are. */
  values?: string[];
  /** What people read for a value. */
  valueLabels?: Record<string, LocalizedText>;
  default?: unknown;
  required: boolean;
}

export class PlayedView {
  /** Why the model cannot run; then nothing is played. */
  problems: ProblemView[];
  elements: DrawnElementView[];
  /** Names that catch events and receive tasks wait for. */
  messages: string[];
  signals: string[];
  /** Topics and handlers of services. */
  topics: string[];
  /** Codes of errors that boundary events catch. */
  errors: string[];
  forms: DrawnFormView[];
  /** What procedure.yaml asks of a case. */
  data: DrawnDataField[];
  stories: PlayedStoryView[];
  nodes: CoverageShare;
  flows: CoverageShare;
}
