import type { ParsedFile, ProcessGraph } from '../../../definitions';
import type { Expression } from '../../../expressions';
import type { JsonObject, LocalizedText } from '../../../kernel';
import { acts } from '../acts';
import { caseNames, namesIn } from '../conditions';
import type { ProcedureContent } from '../procedure-version';

export interface NameFinding {
  path: string[];
  rule: string;
  message: LocalizedText;
}

/** Names that conditions read and nothing gives, and decision tables that are not there. */
export function checkNames(
  procedure: ProcedureContent,
  graphs: readonly ProcessGraph[],
  files: readonly ParsedFile[],
): NameFinding[] {
  const findings: NameFinding[] = [];
  const ofCase = new Set<string>([...caseNames, ...procedure.data.map(({ name }) => name)]);
  const ofProcess = new Set<string>([...ofCase, ...procedure.variables, ...namesGiven(graphs, files)]);
  const check = (path: string[], expression: Expression, known: ReadonlySet<string>) => {
    for (const name of namesIn(expression))
      if (!known.has(name))
        findings.push({
          path,
          rule: 'procedure/unknown-name',
          message: {
            vi: `Không biết "${name}": khai báo trong mục data hoặc variables.`,
            en: `Nothing gives "${name}": declare it under data or variables.`,
          },
        });
  };
  procedure.limits.forEach(({ when }, index) => {
    if (when) check(['limits', String(index), 'when'], when, ofCase);
  });
  procedure.agencies.competent.forEach(({ when }, index) => {
    if (when) check(['agencies', 'competent', String(index), 'when'], when, ofCase);
  });
  procedure.dossier.forEach(({ required }, index) => {
    if (typeof required !== 'boolean') check(['dossier', String(index), 'required'], required, ofCase);
  });
  procedure.fees.forEach((fee, index) => {
    const at = ['fees', String(index)];
    if (fee.when) check([...at, 'when'], fee.when, ofCase);
    fee.exemptions.forEach(({ when }, number) =>
      check([...at, 'exemptions', String(number), 'when'], when, ofCase),
    );
    if (typeof fee.amount !== 'object') return;
    if ('feel' in fee.amount) check([...at, 'amount'], fee.amount, ofCase);
    else if (!hasOutput(files, fee.amount))
      findings.push({
        path: [...at, 'amount'],
        rule: 'procedure/unknown-decision',
        message: {
          vi: `Không có bảng quyết định "${fee.amount.decision}" với cột kết quả "${fee.amount.output}".`,
          en: `There is no decision table "${fee.amount.decision}" with an output "${fee.amount.output}".`,
        },
      });
  });
  check(['outcome'], procedure.outcome, ofProcess);
  procedure.results.forEach(({ when }, index) => {
    if (when) check(['results', String(index), 'when'], when, ofProcess);
  });
  procedure.personalData.forEach(({ path }, index) => {
    const [name] = path.split('.');
    if (!ofProcess.has(name!))
      findings.push({
        path: ['personalData', String(index), 'path'],
        rule: 'procedure/unknown-name',
        message: { vi: `Không biết "${name}".`, en: `Nothing gives "${name}".` },
      });
  });
  return findings;
}

/** Variables that forms, decisions, scripts, mappings and acts bring into the processes. */
function namesGiven(graphs: readonly ProcessGraph[], files: readonly ParsedFile[]): Set<string> {
  const names = new Set<string>(Object.values(acts).flatMap(({ variables }) => [...variables]));
  for (const file of files) if (file.kind === 'form') for (const key of keysOf(file.schema)) names.add(key);
  for (const graph of graphs)
    for (const node of Object.values(graph.nodes)) {
      for (const { target } of [...(node.io?.output ?? []), ...(node.io?.input ?? [])]) names.add(target);
      if ('dataDefaults' in node) for (const { target } of node.dataDefaults ?? []) names.add(target);
      if ('decision' in node && node.decision?.resultVariable) names.add(node.decision.resultVariable);
      if ('script' in node && node.script?.resultVariable) names.add(node.script.resultVariable);
      if ('loop' in node && node.loop?.kind === 'multi-instance' && node.loop.outputCollection)
        names.add(node.loop.outputCollection);
      if (node.type === 'callActivity') for (const { target } of node.out) names.add(target);
    }
  return names;
}

/** First names of the fields of a form: `applicant` of `applicant.identity`. */
function keysOf(schema: JsonObject): string[] {
  const own = ['key', 'path'].flatMap((field) => {
    const name = schema[field];
    return typeof name === 'string' && name !== '' ? [name.split('.')[0]!] : [];
  });
  const inner = Array.isArray(schema.components) ? (schema.components as JsonObject[]) : [];
  return [...own, ...inner.flatMap(keysOf)];
}

const hasOutput = (files: readonly ParsedFile[], wanted: { decision: string; output: string }): boolean =>
  files.some((file) => {
    if (file.kind !== 'dmn' || !file.model || !Object.hasOwn(file.model.decisions, wanted.decision))
      return false;
    const { logic, variable } = file.model.decisions[wanted.decision]!;
    return logic.kind === 'table'
      ? logic.outputs.some(({ name }) => name === wanted.output)
      : variable === wanted.output;
  });
