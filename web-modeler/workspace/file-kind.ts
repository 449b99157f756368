export type FileKind = 'bpmn' | 'form' | 'dmn' | 'procedure' | 'scenario' | 'other';

/** What a file of a model is, by its name: `process.bpmn`, `forms/a.form`, `decisions/a.dmn`, `procedure.yaml`, `scenarios/a.yaml`. */
export function kindOf(name: string): FileKind {
  if (name.endsWith('.bpmn')) return 'bpmn';
  if (name.endsWith('.form')) return 'form';
  if (name.endsWith('.dmn')) return 'dmn';
  if (/(^|\/)procedure\.yaml$/.test(name)) return 'procedure';
  if (/^scenarios\/.+\.yaml$/.test(name)) return 'scenario';
  return 'other';
}

/** Where the trials of a decision file are kept: `decisions/fee.dmn` -> `scenarios/decisions/fee.json`. */
export const trialsFileOf = (dmn: string): string => `scenarios/${dmn.replace(/\.dmn$/i, '')}.json`;
