import type { FileKind } from '../file-kind';

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string | undefined) => {
    if (name) return signs[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const nameIn = (tag: string | undefined): string | undefined => {
  const found = tag && /\sname=(?:"([^"]*)"|'([^']*)')/.exec(tag);
  return found ? plain(found[1] ?? found[2] ?? '').trim() : undefined;
};

/** How the content of a file calls itself; undefined when it does not, or cannot be read. Cheap: it looks for one place in the text. */
export function contentTitle(kind: FileKind, content: string): string | undefined {
  switch (kind) {
    case 'bpmn': {
      const tags = content.match(/<(?:\w+:)?process\b[^>]*>/g) ?? [];
      return nameIn(tags.find((tag) => tag.includes('isExecutable="true"')) ?? tags[0]);
    }
    case 'dmn':
      return nameIn(/<(?:\w+:)?definitions\b[^>]*>/.exec(content)?.[0]);
    case 'form':
      return formTitle(content);
    case 'scenario':
      return storyTitle(content);
    default:
      return undefined;
  }
}

/** The first heading of a form. */
function formTitle(content: string): string | undefined {
  try {
    const { components } = JSON.parse(content) as { components?: { type?: string; text?: unknown }[] };
    const heading = components?.find(({ type }) => type === 'text')?.text;
    const found = typeof heading === 'string' ? /^#+\s+(.+)$/m.exec(heading)?.[1] : undefined;
    return found?.replaceAll(/[*_`]/g, '').trim();
  } catch {
    return undefined;
  }
}

/** The Vietnamese title of a scenario, in one line with the English one or in a line of its own. */
function storyTitle(content: string): string | undefined {
  const found = /^title:\s*(?:\{[^}]*?|\n\s+)\bvi:\s*(?:'([^']*)'|("(?:[^"\\]|\\.)*")|([^,}\n]*))/m.exec(
    content,
  );
  const [, single, double, bare] = found ?? [];
  return (double ? String(JSON.parse(double)) : (single ?? bare))?.trim() || undefined;
}
