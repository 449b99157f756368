/** What is known of an element of a BPMN file by its id, without building the document. */
export interface XmlElement {
  /** Local name: `userTask`. */
  tag: string;
  name?: string;
  /** The nearest element around that has an id. */
  around?: string;
  /** By local name: `processingTimeUnit`. */
  attributes: Readonly<Record<string, string>>;
}

/** The elements of a BPMN text by id, as they are contained in one another; what is no XML gives what could be read. Pure. */
export function indexXml(xml: string): ReadonlyMap<string, XmlElement> {
  const index = new Map<string, XmlElement>();
  const stack: (string | undefined)[] = [];
  for (const [, comment, isEnd, tag, rest, isEmpty] of xml.matchAll(tags)) {
    if (comment !== undefined || tag === undefined) continue;
    if (isEnd) {
      stack.pop();
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, name, quoted, single] of (rest ?? '').matchAll(pairs))
      attributes[localName(name)] = unescaped(quoted ?? single ?? '');
    const { id } = attributes;
    if (id !== undefined && !index.has(id)) {
      const around = stack.findLast((one) => one !== undefined);
      index.set(id, {
        tag: localName(tag),
        ...(attributes.name && { name: attributes.name }),
        ...(around !== undefined && { around }),
        attributes,
      });
    }
    if (!isEmpty) stack.push(id);
  }
  return index;
}

const tags =
  /(<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>)|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const pairs = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
