export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The scale at which the names in a diagram are read with ease: wide diagrams are not shrunk below it unasked. */
export const readableScale = 0.7;
/** Around the marks, and around the whole picture, in the diagram's units; below it stands the mark of bpmn.io. */
const around = 90;
const edge = 24;
const foot = 40;

/** The part of the diagram that shows all of it in a window of this size. */
export function wholeOf(content: Box, window: { width: number; height: number }): Box {
  const framed = {
    x: content.x - edge,
    y: content.y - edge,
    width: content.width + 2 * edge,
    height: content.height + edge + foot,
  };
  const scale = Math.min(1, window.width / framed.width, window.height / framed.height);
  return centred(framed, { width: window.width / scale, height: window.height / scale });
}

/**
 * The part to begin with: all of it when that can be read or nothing is marked; else what is marked, as near as can be
 * read, and no further out than there is something to see.
 */
export function startOf(
  content: Box,
  marked: readonly Box[],
  window: { width: number; height: number },
): Box {
  const whole = wholeOf(content, window);
  if (marked.length === 0 || window.width / whole.width >= readableScale) return whole;
  const left = Math.min(...marked.map(({ x }) => x)) - around;
  const top = Math.min(...marked.map(({ y }) => y)) - around;
  const right = Math.max(...marked.map(({ x, width }) => x + width)) + around;
  const bottom = Math.max(...marked.map(({ y, height }) => y + height)) + around;
  const scale = Math.min(readableScale, window.width / (right - left), window.height / (bottom - top));
  if (scale <= window.width / whole.width) return whole;
  const width = window.width / scale;
  const height = window.height / scale;
  return {
    x: within((left + right) / 2, width, content.x - edge, content.x + content.width + edge),
    y: within((top + bottom) / 2, height, content.y - edge, content.y + content.height + foot),
    width,
    height,
  };
}

const centred = (box: Box, size: { width: number; height: number }): Box => ({
  x: box.x + (box.width - size.width) / 2,
  y: box.y + (box.height - size.height) / 2,
  ...size,
});

/** Where a window of this size begins that is centred on `middle` but looks no further than there is something. */
function within(middle: number, size: number, from: number, to: number): number {
  if (size >= to - from) return (from + to) / 2 - size / 2;
  return Math.min(Math.max(middle - size / 2, from), to - size);
}
