import {
  checkCharacters,
  checkNameAndSize,
  type Findings,
  kindOfFile,
  type ParsedFile,
  type Problem,
  readText,
  Report,
  utf8Length,
  witnessStory,
} from '../../src/definitions/rules';
import { examine } from '../../src/one-stop-shop/rules';
import { type DrawnFile, type Finding, keyOf, type Severity } from './finding';

interface Reading extends Findings {
  content: string;
  file?: ParsedFile;
}

/**
 * Says of a set of files what their deployment would, with the server's own code, as far as nothing but the files is needed. Reads only
 * what is another than last time. Equal files give equal findings; it never throws on bad input.
 */
export class Examiner {
  private readings = new Map<string, Reading>();

  async examine(files: readonly DrawnFile[], now: number): Promise<Finding[]> {
    const readings = new Map<string, Reading>();
    for (const { name, content } of files) {
      const known = this.readings.get(name);
      readings.set(name, known?.content === content ? known : await read(name, content));
    }
    this.readings = readings;
    const all = [...readings.values()];
    const parsed = all.flatMap(({ file }) => file ?? []);
    const found: Findings[] = [...all, examine(parsed, { now })];
    return findingsOf(found, namesIn(parsed)).map((finding) => withStory(finding, parsed));
  }
}

/** A trouble of the control flow comes with its way, and the way as a story. */
function withStory(finding: Finding, files: readonly ParsedFile[]): Finding {
  const { rule, path, file: name } = finding;
  if (!rule.startsWith('soundness/') || !path) return finding;
  const file = files.find((one) => one.file === name);
  const graph =
    file?.kind === 'bpmn' ? file.graphs.find(({ nodes }) => path.every((id) => nodes[id])) : undefined;
  const story = graph && witnessStory(graph, path);
  return story ? { ...finding, story } : finding;
}

async function read(name: string, content: string): Promise<Reading> {
  const report = new Report(name);
  const bytes = utf8Length(content);
  checkNameAndSize(name, bytes, report);
  const isXml = kindOfFile(name) === 'bpmn' || kindOfFile(name) === 'dmn';
  const isReadable = !report.refused && (!isXml || checkCharacters(content, report));
  const file = isReadable ? await readText(name, content, bytes, report) : undefined;
  const { problems, warnings } = report;
  return { content, problems, warnings, ...(file && { file }) };
}

type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Each thing once, errors first, in the order of the files. */
function findingsOf(found: readonly Findings[], names: Names): Finding[] {
  const seen = new Set<string>();
  const take = (problems: readonly Problem[], severity: Severity): Finding[] =>
    problems.flatMap((problem) => {
      const key = keyOf(problem);
      if (seen.has(key)) return [];
      seen.add(key);
      const ofFile = names.get(problem.file);
      const elementName = ofFile?.get(problem.elementId ?? '');
      const pathNames = problem.elementId ? problem.path?.map((id) => ofFile?.get(id) ?? id) : undefined;
      return [{ ...problem, severity, ...(elementName && { elementName }), ...(pathNames && { pathNames }) }];
    });
  return [
    ...found.flatMap(({ problems }) => take(problems, 'error')),
    ...found.flatMap(({ warnings }) => take(warnings, 'warning')),
  ];
}

/** What elements are called, by file and id. */
function namesIn(files: readonly ParsedFile[]): Names {
  return new Map(
    files.map((file) => {
      const names = new Map<string, string>();
      if (file.kind === 'bpmn')
        for (const { nodes, flows, lanes } of file.graphs)
          for (const [id, { name }] of Object.entries({ ...nodes, ...flows, ...lanes }))
            if (name) names.set(id, name);
      if (file.kind === 'dmn') for (const { id, name } of file.decisions) if (name) names.set(id, name);
      if (file.kind === 'form') nameFields(file.schema, names);
      return [file.file, names];
    }),
  );
}

function nameFields(component: unknown, names: Map<string, string>): void {
  if (typeof component !== 'object' || component === null) return;
  const { id, key, label, components } = component as Record<string, unknown>;
  for (const name of [id, key])
    if (typeof name === 'string' && typeof label === 'string' && label !== '') names.set(name, label);
  if (Array.isArray(components)) for (const inner of components) nameFields(inner, names);
}
