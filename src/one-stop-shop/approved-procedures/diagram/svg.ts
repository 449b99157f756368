/** Parts of an SVG picture as text. Whatever comes from a model is escaped; nothing in a picture leads anywhere or runs. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

export function tag(name: string, attributes: Attributes, ...children: string[]): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(typeof value === 'number' ? short(value) : String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${children.join('')}</${name}>`;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** Text between tags; characters that XML does not know are left out. */
export const escape = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Mean width of a letter, as part of the size of the type: wide enough for what names are written with. */
const letter = 0.54;
const lineHeight = 1.3;

/** Lines that fit a width, broken between words; what is left over ends in an ellipsis. */
export function wrap(text: string, width: number, size: number, most: number): string[] {
  const room = Math.max(4, Math.floor(width / (size * letter)));
  const lines: string[] = [];
  for (const word of text
    .normalize('NFC')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => pieces(one, room))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, room - 1)}…`];
}

/** A word that is longer than a line, cut between signs. */
function pieces(word: string, room: number): string[] {
  const signs = [...word];
  return Array.from({ length: Math.ceil(signs.length / room) }, (_, place) =>
    signs.slice(place * room, (place + 1) * room).join(''),
  );
}

/** Lines in the middle of a box, or from its top on. */
export function textIn(
  { x, y, width, height }: Box,
  text: string,
  { size = 12, at = 'middle', bold = false }: { size?: number; at?: 'middle' | 'top'; bold?: boolean } = {},
): string {
  const step = size * lineHeight;
  const lines = wrap(text, width, size, Math.max(1, Math.floor(height / step)));
  const top = at === 'top' ? y : y + (height - lines.length * step) / 2;
  return lines
    .map((line, place) =>
      tag(
        'text',
        {
          x: x + width / 2,
          y: top + place * step + size,
          'text-anchor': 'middle',
          'font-size': size,
          'font-weight': bold ? 'bold' : undefined,
          fill: '#18202a',
        },
        escape(line),
      ),
    )
    .join('');
}
