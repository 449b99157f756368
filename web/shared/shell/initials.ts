/** Of the last two words of a Vietnamese name: `Tạ Ngọc Khánh` -> `NK`. */
export const initialsOf = (name: string): string =>
  name
    .split(' ')
    .slice(-2)
    .map((word) => word[0])
    .join('');
