import type { LocalizedText } from '../../kernel';

/** The decisions of one DMN file, compiled once per version; plain JSON, immutable. */
export interface DecisionModel {
  schema: 1;
  id: string;
  name: string;
  decisions: Record<string, Decision>;
}

export interface Decision {
  id: string;
  name: string;
  /** Name under which decisions that require this one read its value. */
  variable: string;
  /** Ids of the decisions evaluated first, in document order. */
  requires: string[];
  logic: DecisionTable | { kind: 'literal'; elementId: string; feel: string; type?: DecisionType };
}

export interface DecisionTable {
  kind: 'table';
  elementId: string;
  hitPolicy: 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT';
  aggregation?: 'SUM' | 'MIN' | 'MAX' | 'COUNT';
  inputs: {
    elementId: string;
    label: string;
    feel: string;
    type?: DecisionType;
    /** Unary tests that a value must pass. */
    allowed?: string;
  }[];
  outputs: {
    elementId: string;
    name: string;
    type?: DecisionType;
    /** Unary tests that a value must pass; their order is the priority of PRIORITY and OUTPUT ORDER. */
    allowed?: string;
    default?: string;
  }[];
  /** `tests`: unary tests per input; `outputs`: an expression per output, empty = null. */
  rules: { elementId: string; tests: Cell[]; outputs: Cell[] }[];
}

export interface Cell {
  elementId: string;
  feel: string;
}

export type DecisionType = 'string' | 'number' | 'boolean' | 'date' | 'time' | 'date and time' | 'duration';

export interface DmnProblem {
  /** `DMN.*` or a `FEEL.*` code of the entry. */
  code: string;
  elementId?: string;
  message: LocalizedText;
}

export const hitPolicies: readonly string[] = [
  ...['UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'],
];
