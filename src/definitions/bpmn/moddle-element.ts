/**
 * An element of a parsed BPMN file, as bpmn-moddle gives it: typed properties under their BPMN names, attributes
 * outside the known schemas under `$attrs`. Absent properties are undefined; use `get` only for defaults.
 */
export interface ModdleElement {
  $type: string;
  $attrs: Record<string, string>;
  $parent?: ModdleElement;
  $instanceOf(type: string): boolean;
  get(name: string): unknown;
  id?: string;
  name?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the schema is data, known at run time only
  [property: string]: any;
}

/** The id a designer finds: the element's own, or that of the nearest one around it. */
export function idNear(element: ModdleElement | undefined): string | undefined {
  for (let at = element; at; at = at.$parent) if (at.id) return at.id;
  return undefined;
}
