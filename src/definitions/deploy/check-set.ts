import type { ParsedFile } from '../parsed-file';
import type { Problem } from '../problem';

const longest = { id: 255, versionTag: 255 };

/** What only the whole set shows: two forms or decisions under one key, and names that no column can hold. */
export function checkSet(files: readonly ParsedFile[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const claim = (kind: string, key: string, file: string) => {
    const claimed = `${kind} ${key}`;
    if (seen.has(claimed))
      problems.push({
        file,
        elementId: key,
        rule: 'deployment/duplicate-key',
        message: {
          vi: `Mã "${key}" có ở nhiều tệp của lần triển khai này.`,
          en: `The key "${key}" is in several files of this deployment.`,
        },
      });
    seen.add(claimed);
    fits(key, key, file, longest.id);
  };
  const fits = (text: string, elementId: string, file: string, limit: number) => {
    if (text.length > limit)
      problems.push({
        file,
        elementId: elementId.slice(0, limit),
        rule: 'budget/name-length',
        message: {
          vi: `Mã hoặc tên dài quá ${limit} ký tự.`,
          en: `An id or name is longer than ${limit} characters.`,
        },
      });
  };
  for (const file of files) {
    if (file.kind === 'form') claim('form', file.key, file.file);
    if (file.kind === 'dmn') for (const { id } of file.decisions) claim('decision', id, file.file);
    if (file.kind !== 'bpmn') continue;
    for (const graph of file.graphs) {
      fits(graph.versionTag ?? '', graph.processId, file.file, longest.versionTag);
      fits(graph.procedureCode ?? '', graph.processId, file.file, longest.versionTag);
      for (const id of [...Object.keys(graph.nodes), ...Object.keys(graph.flows)])
        fits(id, id, file.file, longest.id);
    }
  }
  return problems;
}
