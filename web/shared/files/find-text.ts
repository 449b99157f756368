/** Without accents and case, letter by letter, so that places stay the same: `Đơn` as `don`. */
export const plain = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const bare = letter
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D')
        .toLowerCase();
      return bare.length === 1
        ? bare
        : letter.length === 1
          ? letter.toLowerCase().charAt(0) || letter
          : letter;
    })
    .join('');

/**
 * In which of the pieces of a page a text is found, in order; a text may run over several pieces. Accents and case do not
 * matter, and any white space stands for any other.
 */
export function piecesWith(pieces: readonly string[], wanted: string): number[] {
  const needle = plain(wanted).replace(/\s+/g, ' ').trim();
  if (needle === '') return [];
  let all = '';
  const owners: number[] = [];
  pieces.forEach((piece, place) => {
    for (const letter of plain(piece)) {
      const shown = /\s/.test(letter) ? ' ' : letter;
      if (shown === ' ' && all.endsWith(' ')) continue;
      all += shown;
      for (let unit = 0; unit < shown.length; unit++) owners.push(place);
    }
  });
  const found = new Set<number>();
  for (let at = all.indexOf(needle); at !== -1; at = all.indexOf(needle, at + 1))
    for (const owner of owners.slice(at, at + needle.length)) found.add(owner);
  return [...found];
}
