/** The dark modules of a square code, each run of a row as one rectangle, in units of a module. */
export const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x += 1) {
        if (!row[x]) continue;
        const from = x;
        while (row[x + 1]) x += 1;
        path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
      }
      return path;
    })
    .join('');
