import type { Json, JsonObject, LocalizedText } from '../kernel';

/** An executable example of a procedure; the format is described in README.md. */
export interface Scenario {
  title: LocalizedText;
  /** Process id of the definition that is started. */
  process: string;
  given: Given;
  when: Step[];
  /** Checked after the last step. */
  then: Expectation;
}

export interface Given {
  /** Epoch milliseconds. */
  at: number;
  /** The case code; becomes the business key and the variable `caseCode`. */
  caseCode: string;
  variables: JsonObject;
}

export type Step = Action & { then?: Expectation };

export type Action =
  /** A person completes an open task of this element; `as` names the candidate group they act for. */
  | { kind: 'complete'; task: string; as?: string; data: JsonObject }
  | { kind: 'pass'; by: Duration }
  | { kind: 'until'; at: number }
  /** Without `key` the case code is the key. `heard: false` states that nobody waits for it. */
  | { kind: 'receive'; message: string; key?: string; heard: boolean; data: JsonObject }
  | { kind: 'signal'; signal: string; data: JsonObject }
  /** A worker takes the oldest open job of the topic and completes it, or answers with a BPMN error. */
  | { kind: 'work'; topic: string; data: JsonObject; error?: string };

/** An ISO 8601 duration in milliseconds of plain time, or a limit in working time. */
export type Duration =
  | { milliseconds: number }
  | { value: number; unit: 'minute' | 'working-hour' | 'working-day' | 'calendar-day' | 'month' };

/** What is left out is not checked, but for `incidents`, of which there must be none unless they are named. */
export interface Expectation {
  /** Elements of all open user tasks, in any order, an element once per open task. */
  open?: string[];
  /** Message names that are waited for, all of them, each once per wait. */
  awaits?: string[];
  /** Element of an open task or timer -> the instant (epoch ms) at which it is due. */
  due?: Record<string, number>;
  /** Dotted path into the root variables -> value; `null` also stands for an absent one. */
  variables?: Record<string, Json>;
  state?: 'active' | 'completed' | 'cancelled';
  /** The end events that tokens reached, in any order. */
  reached?: string[];
  passed?: string[];
  notPassed?: string[];
  /** Messages the process has sent so far, in order. */
  sent?: { message: string; key?: string; with?: Record<string, Json> }[];
  /** Codes of the open incidents. */
  incidents?: string[];
}
