/** Text as it is searched: without case, tones and accents, `đ` as `d`. The same on both databases. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase().trim();
