const token =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/?)(?:([^\s:/>]+):)?([^\s:/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/**
 * BPMN lets documentation and annotations carry markup of any other vocabulary, XHTML mostly; the document builder
 * breaks at it. Its tags go and its words stay. Tags without a prefix or a namespace of their own stay, since they
 * are BPMN in a wrong place. Expects well-formed text and walks it once.
 */
export function withPlainTexts(xml: string): string {
  /** Prefix of the text that is open, and how many tags of other vocabularies are open in it. */
  let outer: string | undefined;
  let depth = 0;
  return xml.replace(
    token,
    (tag, slash?: string, prefix = '', local?: string, attributes = '', empty?: string) => {
      if (!local) return tag;
      if (outer === undefined) {
        if (!slash && !empty && (local === 'documentation' || local === 'text')) outer = prefix;
        return tag;
      }
      if (depth === 0 && slash) outer = undefined;
      else if (depth > 0 || prefix !== outer || /\sxmlns\s*=/.test(attributes)) {
        if (!empty) depth += slash ? -1 : 1;
        return '';
      }
      return tag;
    },
  );
}
