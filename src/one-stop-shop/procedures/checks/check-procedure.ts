import type { Findings, ParsedDocument, ParsedFile, ParsedModel, Problem } from '../../../definitions';
import { isProcedureFile, problemAt, readProcedure } from '../procedure-file';
import { checkModel, checkWhole, type ModelFinding, unknownWords } from './check-model';
import { checkNames } from './check-names';
import { checkTimes } from './check-times';
import { checkLaw } from './law/check-law';

/**
 * What a deployment of a procedure must be. Without a `procedure.yaml` it is a plain process, in which an act that nobody
 * knows is only warned of. Pure; `now` in epoch milliseconds is for decision tables that read the date.
 */
export function checkProcedure(files: readonly ParsedFile[], now: number): Findings {
  const models = files.filter((file): file is ParsedModel => file.kind === 'bpmn');
  const [document, another] = files.filter(
    (file): file is ParsedDocument => file.kind === 'document' && isProcedureFile(file.file),
  );
  if (!document) return { problems: [], warnings: unknownActs(models) };
  if (another)
    return refused(another.file, 'procedure/two-procedures', {
      vi: 'Một lần triển khai chỉ có một tệp procedure.yaml.',
      en: 'A deployment has one procedure.yaml.',
    });

  const { content, problems } = readProcedure(document.content, document.file);
  if (!content) return { problems, warnings: [] };
  const all = models.flatMap((model) => model.graphs.map((graph) => ({ graph, file: model.file })));
  const main = all.find(({ graph }) => graph.processId === content.process);
  if (!main)
    return refused(document.file, 'procedure/no-process', {
      vi: `Lần triển khai này không có quy trình "${content.process}".`,
      en: `This deployment has no process "${content.process}".`,
    });

  const found: Findings = { problems: [], warnings: [] };
  const add = (list: Problem[], file: string, findings: readonly ModelFinding[]) =>
    list.push(...findings.map((finding) => ({ file, ...finding })));
  if (main.graph.procedureCode !== content.code)
    add(found.problems, main.file, [
      {
        elementId: main.graph.processId,
        rule: 'procedure/code',
        message: {
          vi: `procedure:code của quy trình phải là "${content.code}".`,
          en: `The procedure:code of the process must be "${content.code}".`,
        },
      },
    ]);
  for (const { graph, file } of all) add(found.problems, file, checkModel(graph, content));
  add(
    found.problems,
    main.file,
    checkWhole(
      all.map(({ graph }) => graph),
      content,
    ),
  );
  for (const { path, rule, message } of checkNames(
    content,
    all.map(({ graph }) => graph),
    files,
  ))
    found.problems.push(problemAt(document.file, rule, path, message));
  const decisions = files.flatMap((file) => (file.kind === 'dmn' && file.model ? [file.model] : []));
  const called = (key: string) => all.find(({ graph }) => graph.processId === key)?.graph;
  const times = checkTimes(main.graph, content, decisions, now, called);
  add(found.problems, main.file, times.problems);
  add(found.warnings, main.file, times.warnings);
  const law = checkLaw(
    { procedure: content, main: main.graph, graphs: all.map(({ graph }) => graph), files },
    document.file,
    (processId) => all.find(({ graph }) => graph.processId === processId)?.file ?? main.file,
  );
  found.problems.push(...law.problems);
  found.warnings.push(...law.warnings);
  return found;
}

const refused = (file: string, rule: string, message: Problem['message']): Findings => ({
  problems: [{ file, rule, message }],
  warnings: [],
});

const unknownActs = (models: readonly ParsedModel[]): Problem[] =>
  models.flatMap(({ file, graphs }) =>
    graphs
      .flatMap(unknownWords)
      .filter(({ rule }) => rule === 'procedure/unknown-act')
      .map((finding) => ({ file, ...finding })),
  );
