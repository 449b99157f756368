import type { Choice } from '../fields/field';

/** The processes of a BPMN file that other files can call. */
export function readProcesses(xml: string, file: string): Choice[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror')) return [];
  return [
    ...document.getElementsByTagNameNS('http://www.omg.org/spec/BPMN/20100524/MODEL', 'process'),
  ].flatMap((process) => {
    const id = process.getAttribute('id');
    return id ? [{ value: id, label: process.getAttribute('name') ?? id, detail: file }] : [];
  });
}
