import { analyseFeel } from '../../src/definitions/rules';

export interface Column {
  name: string;
  label: string;
  /** `string`, `number`, `boolean`, `date` ...; undefined where nothing says it. */
  type?: string;
  /** The only values there are, when they are texts. */
  values?: readonly string[];
}

/** A decision as one tries it: what it needs to know, what it answers. */
export interface TriedTable {
  id: string;
  name: string;
  /** Of its own table; a literal expression has none. */
  hitPolicy?: string;
  /** Names that it and what it requires read, and that no decision gives. */
  reads: readonly Column[];
  outputs: readonly Column[];
  /** Ids in their order. */
  rules: readonly string[];
}

const children = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ localName }) => localName === name);
const child = (element: Element | undefined, name: string): Element | undefined =>
  element && children(element, name)[0];
const textOf = (element: Element | undefined): string => child(element, 'text')?.textContent?.trim() ?? '';

/** `"A","B"` as A and B; anything else is no list of texts. */
export function textsIn(tests: string): string[] | undefined {
  const isList = /^\s*"[^"]*"(\s*,\s*"[^"]*")*\s*$/.test(tests);
  return isList ? [...tests.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text) : undefined;
}

/** The decisions of a DMN file as it is drawn; none while it is no XML. */
export function readTables(xml: string): TriedTable[] {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  if (file.querySelector('parsererror')) return [];
  const decisions = new Map(
    [...file.getElementsByTagNameNS('*', 'decision')].map((one) => [one.getAttribute('id') ?? '', one]),
  );
  return [...decisions].map(([id, element]) => {
    const table = child(element, 'decisionTable');
    return {
      id,
      name: element.getAttribute('name') ?? id,
      ...(table && { hitPolicy: hitPolicyOf(table) }),
      reads: readsOf(withRequired(element, decisions)),
      outputs: outputsOf(element),
      rules: table ? children(table, 'rule').map((rule) => rule.getAttribute('id') ?? '') : [],
    };
  });
}

function withRequired(
  element: Element,
  decisions: ReadonlyMap<string, Element>,
  seen = new Set<Element>(),
): Element[] {
  if (seen.has(element)) return [];
  seen.add(element);
  const required = children(element, 'informationRequirement').flatMap((one) => {
    const href = child(one, 'requiredDecision')?.getAttribute('href')?.slice(1);
    const decision = href === undefined ? undefined : decisions.get(href);
    return decision ? withRequired(decision, decisions, seen) : [];
  });
  return [element, ...required];
}

const hitPolicyOf = (table: Element): string =>
  [table.getAttribute('hitPolicy') ?? 'UNIQUE', table.getAttribute('aggregation')].filter(Boolean).join(' ');

function outputsOf(element: Element): Column[] {
  const table = child(element, 'decisionTable');
  if (table)
    return children(table, 'output').map((output) => {
      const name = output.getAttribute('name') ?? '';
      const type = output.getAttribute('typeRef');
      return { name, label: output.getAttribute('label') || name, ...(type && { type }) };
    });
  const variable = child(element, 'variable');
  const name = variable?.getAttribute('name') ?? element.getAttribute('id') ?? '';
  const type = variable?.getAttribute('typeRef');
  return [{ name, label: element.getAttribute('name') ?? name, ...(type && { type }) }];
}

/** What the inputs and expressions of these decisions name, without what they give each other. */
function readsOf([asked, ...required]: readonly Element[]): Column[] {
  const given = new Set(
    required.flatMap((one) => [
      child(one, 'variable')?.getAttribute('name') ?? one.getAttribute('id'),
      ...outputsOf(one).map(({ name }) => name),
    ]),
  );
  const found = new Map<string, Column>();
  const note = (feel: string, column: Partial<Column>) => {
    const { variables } = analyseFeel(feel);
    for (const name of variables)
      if (!given.has(name) && !found.has(name))
        found.set(name, { label: name, ...(variables.length === 1 && feel === name && column), name });
  };
  for (const one of [asked!, ...required]) {
    const table = child(one, 'decisionTable');
    for (const input of table ? children(table, 'input') : []) {
      const expression = child(input, 'inputExpression');
      const feel = textOf(expression);
      const type = expression?.getAttribute('typeRef');
      const values = textsIn(textOf(child(input, 'inputValues')));
      note(feel, {
        label: input.getAttribute('label') || feel,
        ...(type && { type }),
        ...(values && { values }),
      });
    }
    const literal = child(one, 'literalExpression');
    if (literal) note(textOf(literal), {});
    for (const rule of table ? children(table, 'rule') : [])
      for (const output of children(rule, 'outputEntry')) note(textOf(output), {});
  }
  return [...found.values()];
}
