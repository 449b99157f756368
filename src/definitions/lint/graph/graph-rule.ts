import type { LocalizedText } from '../../../kernel';
import type { ProcessGraph } from '../../graph/process-graph';
import type { LintContext } from '../context';
import type { Severity } from '../rule';

/** A problem of a compiled process, said at one of its elements. */
export interface GraphFinding {
  rule: string;
  elementId: string;
  message: LocalizedText;
  severity: Severity;
  path?: string[];
}

/** The processes of one deployment by key: the set being deployed first, then what the server has. */
export class Processes {
  private readonly own = new Map<string, ProcessGraph>();

  constructor(
    readonly set: readonly ProcessGraph[],
    private readonly context: LintContext,
  ) {
    for (const graph of set) this.own.set(graph.processId, graph);
  }

  find(key: string): ProcessGraph | undefined {
    return this.own.get(key) ?? this.context.deployed?.process(key);
  }
}

/** A check over one compiled process: what it means to run, rather than how it is drawn. Linear in its size. */
export type GraphCheck = (graph: ProcessGraph, processes: Processes, context: LintContext) => GraphFinding[];

export const refuse = (
  rule: string,
  elementId: string,
  en: string,
  vi: string,
  path?: string[],
): GraphFinding => ({
  rule,
  elementId,
  message: { vi, en },
  severity: 'error',
  ...(path && { path }),
});

export const warn = (...finding: Parameters<typeof refuse>): GraphFinding => ({
  ...refuse(...finding),
  severity: 'warning',
});
