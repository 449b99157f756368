import type { ProcessGraph } from '../graph/process-graph';
import type { ParsedFile, ParsedModel } from '../parsed-file';
import type { Findings, Problem } from '../problem';
import type { ModdleElement } from '../bpmn/moddle-element';
import type { LintContext } from './context';
import { lintDecisions } from './dmn/decisions';
import { lintForm } from './forms/form';
import { findAutomaticLoops } from './graph/automatic-loops';
import { checkExpressions } from './graph/expressions';
import { Processes, type GraphCheck, type GraphFinding } from './graph/graph-rule';
import { checkReferences } from './graph/references';
import { checkStandardLoops } from './graph/standard-loops';
import { checkTimers } from './graph/timers';
import { Model } from './model/model';
import { fill, type Finding, type Rule } from './rule';
import { modelRules } from './rules';
import { checkSoundness } from './soundness/soundness';

/**
 * Everything that can be said about a set of files before it is deployed, beyond reading them: what BPMN 2.0
 * forbids, what would not run, what would run for ever, and what some run could never finish. Pure, and linear in
 * the size of the files but for the soundness exploration, which has its own budget.
 * A file in which something else is wrong already is not explored.
 */
export const lintDeployment = (files: readonly ParsedFile[], context: LintContext): Findings => {
  const found = new Found();
  const models = files.filter((file): file is ParsedModel => file.kind === 'bpmn');
  for (const file of models) lintModel(file, context, found);
  lintGraphs(models, files, context, found);
  for (const file of models) {
    if (found.problems.some((problem) => problem.file === file.file)) continue;
    for (const graph of file.graphs.filter(isWhole))
      found.addAll(file.file, check(checkSoundness, graph, context));
  }
  for (const file of files) {
    if (file.kind === 'dmn') found.merge(lintDecisions(file));
    if (file.kind === 'form') found.merge(lintForm(file));
  }
  return found;
};

/** Reading refuses what a graph cannot hold, and leaves it out. */
export const isWhole = (graph: ProcessGraph): boolean =>
  Object.values(graph.flows).every(
    ({ source, target }) => Object.hasOwn(graph.nodes, source) && Object.hasOwn(graph.nodes, target),
  );

const check = (graphCheck: GraphCheck, graph: ProcessGraph, context: LintContext): GraphFinding[] =>
  graphCheck(graph, new Processes([graph], context), context);

const lintModel = (file: ParsedModel, context: LintContext, found: Found): void => {
  const model = new Model(file.definitions);
  const rulesOf = rulesByType();
  for (const element of model.elements) {
    const rules = rulesOf(element);
    for (const rule of rules) {
      if (rule.executableOnly && !model.isExecuted(element)) continue;
      const verdict = rule.check(element, model, context);
      if (!verdict) continue;
      for (const finding of verdict === true ? [{}] : [verdict].flat())
        found.add(file.file, asFinding(rule, element, finding));
    }
  }
};

/** The rules of each type, looked up once a type. */
const rulesByType = () => {
  const known = new Map<string, Rule[]>();
  return (element: ModdleElement): Rule[] => {
    let rules = known.get(element.$type);
    if (!rules) {
      rules = modelRules.filter(({ on }) => on.some((type) => element.$instanceOf(type)));
      known.set(element.$type, rules);
    }
    return rules;
  };
};

const asFinding = (rule: Rule, element: ModdleElement, finding: Finding): GraphFinding => {
  const at = typeof finding.at === 'string' ? { id: finding.at } : (finding.at ?? element);
  return {
    rule: rule.id,
    elementId: nearestId(at as ModdleElement),
    severity: finding.severity ?? rule.severity,
    message: fill(rule.message, { name: element.name || element.id || '?', ...finding.values }),
    ...(finding.path && { path: finding.path }),
  };
};

const nearestId = (element: ModdleElement): string => {
  let at: ModdleElement | undefined = element;
  while (at && !at.id) at = at.$parent;
  return at?.id ?? '';
};

const lintGraphs = (
  models: ParsedModel[],
  files: readonly ParsedFile[],
  context: LintContext,
  found: Found,
): void => {
  const processes = new Processes(
    models.flatMap(({ graphs }) => graphs),
    context,
  );
  const contents = {
    decisions: new Set(
      files.flatMap((file) => (file.kind === 'dmn' ? file.decisions.map(({ id }) => id) : [])),
    ),
    forms: new Set(files.flatMap((file) => (file.kind === 'form' ? [file.key, file.file] : []))),
  };
  const checks = [checkExpressions, checkTimers, checkReferences(contents), checkStandardLoops];
  const loops = findAutomaticLoops(processes);
  for (const { file, graphs } of models)
    for (const graph of graphs) {
      for (const graphCheck of checks) found.addAll(file, graphCheck(graph, processes, context));
      found.addAll(file, loops.get(graph) ?? []);
    }
};

class Found implements Findings {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];

  add(file: string, { severity, elementId, rule, message, path }: GraphFinding): void {
    const list = severity === 'error' ? this.problems : this.warnings;
    list.push({ file, ...(elementId && { elementId }), rule, message, ...(path && { path }) });
  }

  addAll(file: string, findings: GraphFinding[]): void {
    for (const finding of findings) this.add(file, finding);
  }

  merge({ problems, warnings }: Findings): void {
    this.problems.push(...problems);
    this.warnings.push(...warnings);
  }
}
