/** BL: receipts (biên lai); HT: vouchers of what is given back (hoàn trả); with the year, for numbers begin anew with it. */
export const seriesOf = (kind: 'RECEIVED' | 'REFUNDED', year: number): string =>
  `${kind === 'RECEIVED' ? 'BL' : 'HT'}${String(year % 100).padStart(2, '0')}`;

/** `BL26/0000045` */
export const receiptNumber = (series: string, serial: number): string =>
  `${series}/${String(serial).padStart(7, '0')}`;
