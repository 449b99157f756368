/** A part of a drawing, in its own units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels of the picture on a landscape A4 sheet (96 to the inch). */
const sheet = { width: 1_010, height: 590 };
/** Smaller than this the names in a drawing cannot be read on paper. */
const least = 0.62;
const mostParts = 6;
/** Of a part, shown by the next one again. */
const overlap = 0.06;

/** The drawing as it goes on sheets: whole where its names stay readable, else in parts from left to right that overlap a little. */
export function slicesOf(whole: Box): Box[] {
  const fits = Math.min(sheet.width / whole.width, sheet.height / whole.height);
  if (fits >= least) return [whole];
  const scale = Math.min(1, Math.max(least, sheet.height / whole.height));
  const wanted = Math.ceil((whole.width * scale) / (sheet.width * (1 - overlap)));
  const parts = Math.min(mostParts, Math.max(1, wanted));
  if (parts === 1) return [whole];
  const width = whole.width / (parts - (parts - 1) * overlap);
  return Array.from({ length: parts }, (_, index) => ({
    ...whole,
    x: whole.x + index * width * (1 - overlap),
    width,
  }));
}
