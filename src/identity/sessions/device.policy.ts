import { createHash } from 'node:crypto';

const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/CocCoc|coc_coc/i, 'Cốc Cốc'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** `Firefox, Windows`: enough to know one's own browser by. Empty when nothing of it is known. */
export function deviceFamily(userAgent = ''): string {
  const of = (table: [RegExp, string][]) => table.find(([form]) => form.test(userAgent))?.[1];
  return [of(browsers), of(systems)].filter(Boolean).join(', ');
}

/** One browser in one network: the address without its last part, as a provider gives a household another one every day. */
export const deviceHash = (userAgent = '', address = ''): string =>
  createHash('sha256')
    .update(`${deviceFamily(userAgent)}\n${networkOf(address)}`)
    .digest('hex');

/** /24 of an IPv4 address, the first three groups of an IPv6 one. */
function networkOf(address: string): string {
  const v4 = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address);
  return v4 ? v4[1] : address.split(':').slice(0, 3).join(':');
}
