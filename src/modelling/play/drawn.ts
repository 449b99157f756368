import type { ParsedFile } from '../../definitions';

/** One node or sequence flow, with what a person calls it. */
export interface DrawnElement {
  file: string;
  id: string;
  name: string | null;
  /** `userTask`, `sequenceFlow`, `process`, ... */
  kind: string;
  process: string;
}

/** What the files of a model hold, for whoever has to choose among it. */
export interface Drawn {
  elements: DrawnElement[];
  /** Names that the model waits for or works on. */
  messages: string[];
  signals: string[];
  topics: string[];
  errors: string[];
  forms: { key: string; schema: object }[];
}

export function drawnIn(files: readonly ParsedFile[]): Drawn {
  const elements: DrawnElement[] = [];
  const [messages, signals, topics, errors] = [0, 1, 2, 3].map(() => new Set<string>());
  for (const file of files) {
    if (file.kind !== 'bpmn') continue;
    for (const { processId: process, name, nodes, flows } of file.graphs) {
      elements.push({ file: file.file, id: process, name: name ?? null, kind: 'process', process });
      for (const node of Object.values(nodes)) {
        if (node.id !== process)
          elements.push({ file: file.file, id: node.id, name: node.name ?? null, kind: node.type, process });
        if ('message' in node && node.message && node.type === 'receiveTask')
          add(messages!, node.message.name);
        if ('service' in node && node.service)
          if (node.service.kind === 'handler') topics!.add(node.service.name);
          else add(topics!, node.service.topic);
        if (!('events' in node)) continue;
        const isCatch = node.type !== 'endEvent' && node.type !== 'intermediateThrowEvent';
        for (const event of node.events) {
          if (event.kind === 'message' && isCatch) add(messages!, event.name);
          if (event.kind === 'signal' && isCatch) add(signals!, event.name);
          if (event.kind === 'error' && node.type === 'boundaryEvent' && event.code) errors!.add(event.code);
        }
      }
      for (const flow of Object.values(flows))
        elements.push({
          file: file.file,
          id: flow.id,
          name: flow.name ?? null,
          kind: 'sequenceFlow',
          process,
        });
    }
  }
  const sorted = (names: Set<string> | undefined) => [...(names ?? [])].sort();
  return {
    elements,
    messages: sorted(messages),
    signals: sorted(signals),
    topics: sorted(topics),
    errors: sorted(errors),
    forms: files.flatMap((file) => (file.kind === 'form' ? [{ key: file.key, schema: file.schema }] : [])),
  };
}

/** A name that is worked out when the process runs cannot be offered. */
function add(names: Set<string>, source: object): void {
  if ('literal' in source && typeof source.literal === 'string') names.add(source.literal);
}
