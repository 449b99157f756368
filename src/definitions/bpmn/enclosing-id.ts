const token =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/)?([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/)?>/g;

/**
 * Finds the element a parser's complaint is about when the parser itself no longer knows: the id of the tag at the
 * place the message names (`line: 0`, `column: 7`, both from zero), else that of the nearest element around it. The
 * text is walked once, on the first question.
 */
export const enclosingIds = (xml: string): ((message: string) => string | undefined) => {
  let lines: number[] | undefined;
  let tags: { from: number; id: string | undefined }[] = [];

  return (message) => {
    const place = /line:\s*(\d+)\s*column:\s*(\d+)/.exec(message);
    if (!place) return undefined;
    if (!lines) {
      lines = lineStarts(xml);
      tags = tagIds(xml);
    }
    // Of text the parser tells where it ends, which is where the next tag begins.
    const back = message.includes('body text') ? 1 : 0;
    const at = (lines[Number(place[1])] ?? 0) + Number(place[2]) - back;
    let [low, high] = [0, tags.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tags[middle].from <= at) low = middle + 1;
      else high = middle;
    }
    return tags[low - 1]?.id;
  };
};

const lineStarts = (xml: string): number[] => {
  const starts = [0];
  for (let at = xml.indexOf('\n'); at >= 0; at = xml.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

/** After each tag, the id that is nearest from there on. */
const tagIds = (xml: string): { from: number; id: string | undefined }[] => {
  const open: (string | undefined)[] = [];
  const tags: { from: number; id: string | undefined }[] = [];
  for (const { index, 0: text, 1: closes, 2: name, 3: attributes, 4: isEmpty } of xml.matchAll(token)) {
    if (!name) continue;
    const outer = open[open.length - 1];
    if (closes) {
      open.pop();
      tags.push({ from: index + text.length, id: open[open.length - 1] });
      continue;
    }
    const id = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    const own = id?.[1] ?? id?.[2] ?? outer;
    tags.push({ from: index, id: own });
    if (isEmpty) tags.push({ from: index + text.length, id: outer });
    else open.push(own);
  }
  return tags;
};
