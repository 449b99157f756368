const start =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';

/** An NCName of XML namespaces 1.0, in any language, as the source of a regular expression with the flag `u`. */
export const name = `[${start}][${start}.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040-]*`;

const id = new RegExp(`^(${name}:)?${name}$`, 'u');

/** True for what the schema of BPMN takes as an id, and for such a name with a prefix, as some tools write it. */
export const isId = (text: string): boolean => id.test(text);
