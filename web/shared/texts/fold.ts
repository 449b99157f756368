/** Without case and accents, as people type in a hurry: `Giấy phép` -> `giay phep`. The server folds its words the same way. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
