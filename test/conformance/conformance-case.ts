import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { JsonObject } from '../../src/kernel';

/**
 * One executable expectation: a BPMN model and what must happen when it is driven. Elements of a called
 * process are written `process/element`; `element*2` means two of them. Every step must leave exactly the
 * incidents it names (none when it names none).
 */
export interface ConformanceCase {
  group: string;
  name: string;
  title: string;
  xml: string;
  /** The process that `start` starts; default: the first in the file. */
  process?: string;
  /** Instant at which the case begins; default Monday 2026-03-02 08:00 in Viet Nam. */
  at?: string;
  /**
   * False where the outcome rightly depends on which of two commands came first; then racing checks only that
   * the later one is applied or refused whole.
   */
  commutes?: boolean;
  /** A model that the soundness check at deployment rightly refuses, run all the same. */
  unsound?: boolean;
  /** Rows that each decision answers, by reference. */
  decisions?: Record<string, JsonObject[]>;
  steps: Step[];
}

export type Step = Act & Expectation;

interface Act {
  start?: JsonObject;
  /** With `start`: which start event, which business key. */
  event?: string;
  businessKey?: string;
  /** Ends the wait of this element (user task, receive, service answer). */
  complete?: string;
  /** Which of several waits at the element, in the order they opened; default 1. */
  nth?: number;
  with?: JsonObject;
  message?: string;
  key?: string;
  signal?: string;
  /** ISO 8601 duration that passes; timers fire in their order. */
  time?: string;
  until?: string;
  /** Fires the open timer of this element now. */
  fire?: string;
  error?: { at: string; code: string; message?: string };
  escalate?: { at: string; code: string };
  set?: JsonObject;
  at?: string;
  local?: boolean;
  retry?: string;
  cancel?: true;
  /** Operator's move: `cancel` and `scope` name elements with an open wait. */
  modify?: ({ cancel: string } | { before: string; scope?: string } | { after: string; scope?: string })[];
}

interface Expectation {
  /** Code of the refusal; then nothing has changed. */
  refused?: string;
  /** All open waits, by waiting element, in any order. */
  waits?: string[];
  /** Default: active, unless this step says otherwise. */
  status?: 'active' | 'completed' | 'cancelled';
  /** `CODE@element`. */
  incidents?: string[];
  /** Where incidents are, when the code is of no matter; or which codes, when the place is of no matter. */
  incidentsAt?: string[];
  incidentCodes?: string[];
  /** At least one incident, each of them a join among these that can never be complete. */
  stuck?: string[];
  /** Some of the root variables. */
  variables?: JsonObject;
  /** Variables that must not be in the root scope. */
  absent?: string[];
  /** Tokens at these elements. */
  tokens?: Record<string, number>;
  /** All tasks and call activities completed in this step, in order. */
  completed?: string[];
  /** All tasks and call activities cancelled in this step, in any order. */
  cancelled?: string[];
  /** Sequence flows taken in this step, among others. */
  taken?: string[];
  /** Messages and signals thrown in this step, in order. */
  thrown?: string[];
  /** Variables thrown with them, in the same order. */
  payloads?: JsonObject[];
  /** Types of events that must be among those of this step, as `type` or `type@element`. */
  events?: string[];
  /** Due instants of open timers by element (sorted ISO 8601 texts). */
  due?: Record<string, string[]>;
  /** Part of the opened task's details by element. */
  task?: Record<string, JsonObject>;
  /** Exact input of open service waits by element. */
  input?: Record<string, JsonObject>;
}

/** The corpus lies beside the source, for jest and for the compiled command alike. */
export const corpusFolder = join(process.cwd(), 'test', 'conformance', 'models');

export function loadCorpus(folder = corpusFolder): ConformanceCase[] {
  const cases: ConformanceCase[] = [];
  for (const group of readdirSync(folder).sort())
    for (const file of readdirSync(join(folder, group)).sort()) {
      if (!file.endsWith('.yaml')) continue;
      const name = file.slice(0, -'.yaml'.length);
      const xml = readFileSync(join(folder, group, `${name}.bpmn`), 'utf8');
      const script = parse(readFileSync(join(folder, group, file), 'utf8')) as ConformanceCase;
      cases.push({ ...script, group, name, xml });
    }
  return cases;
}
