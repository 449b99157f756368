import { type Box, readableScale, wholeOf } from '../../web/shared/diagram/view-box';

const margin = 24;

/**
 * The part of a drawing to begin with, where the left `covered` pixels of the window lie under something else: all of it when it can be
 * read so, else its upper left corner.
 */
export function fitted(content: Box, window: { width: number; height: number }, covered: number): Box {
  const free = { width: Math.max(window.width - covered, 1), height: window.height };
  const whole = wholeOf(content, free);
  const scale = Math.max(free.width / whole.width, Math.min(readableScale, 1));
  const size = { width: window.width / scale, height: window.height / scale };
  if (scale > free.width / whole.width)
    return { x: content.x - margin - covered / scale, y: top(content, size.height), ...size };
  return { x: whole.x - covered / scale, y: whole.y, ...size };
}

/** The middle when the height is enough, else the top. */
const top = (content: Box, height: number): number =>
  content.height + 2 * margin <= height ? content.y + content.height / 2 - height / 2 : content.y - margin;
