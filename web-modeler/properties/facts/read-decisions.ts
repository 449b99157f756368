import type { Variable } from './variable';

export interface DecisionFacts {
  id: string;
  name?: string;
  outputs: Variable[];
}

const dmnType: Record<string, string> = {
  string: 'text',
  long: 'number',
  double: 'number',
  integer: 'number',
};

/** The decisions of a DMN file as it is being made, with their result columns; none when it is no XML now. */
export function readDecisions(xml: string): DecisionFacts[] {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  if (file.querySelector('parsererror')) return [];
  return [...file.getElementsByTagNameNS('*', 'decision')].flatMap((decision) => {
    const id = decision.getAttribute('id');
    if (!id) return [];
    const name = decision.getAttribute('name');
    const outputs = [...decision.getElementsByTagNameNS('*', 'output')].flatMap((output) => {
      const key = output.getAttribute('name');
      if (!key) return [];
      const type = output.getAttribute('typeRef');
      const label = output.getAttribute('label');
      return [{ name: key, ...(label && { info: label }), ...(type && { detail: dmnType[type] ?? type }) }];
    });
    return [{ id, ...(name && { name }), outputs }];
  });
}
