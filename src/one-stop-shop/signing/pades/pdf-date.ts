const offset = 7 * 3_600_000;

/** An instant (epoch ms) as PDF writes it (ISO 32000-2, 7.9.4), in the time of Viet Nam: `D:20261122153000+07'00'`. */
export const pdfDate = (at: number): string =>
  `D:${new Date(at + offset).toISOString().slice(0, 19).replace(/[-:T]/g, '')}+07'00'`;

/** The instant a PDF date says; undefined when it is none. Without a zone it is taken for UTC. */
export function instantOfPdfDate(text: string): number | undefined {
  const found = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(?:(\d\d)'?)?)?/.exec(text);
  if (!found) return undefined;
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    sign,
    zh = '0',
    zm = '0',
  ] = found;
  const zone = (sign === '-' ? -1 : 1) * (Number(zh) * 60 + Number(zm)) * 60_000;
  const at = Date.UTC(+year!, +month - 1, +day, +hour, +minute, +second) - (sign ? zone : 0);
  return Number.isNaN(at) ? undefined : at;
}
