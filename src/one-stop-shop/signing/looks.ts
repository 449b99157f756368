import type { PlaceOnPage } from '../official-documents/typesetting/sheet';
import type { Look } from './files/appearance';

const blue = '#1f3f9c';
const red = '#c8102e';
const offset = 7 * 3_600_000;

/** `22/11/2026 15:30:00 +07:00`, the time of Viet Nam. */
export function signingTime(at: number): string {
  const [date, time] = new Date(at + offset).toISOString().slice(0, 19).split('T') as [string, string];
  return `${date.split('-').reverse().join('/')} ${time} +07:00`;
}

/** What shows that a person has signed, in blue (NĐ 30/2020 Annex I.8). */
export const signatureLook = (signerName: string, agencyName: string, at: number): Look => ({
  lines: [
    { text: `Ký bởi: ${signerName}`, fontSize: 9.5, color: blue, bold: true },
    { text: agencyName, fontSize: 7.5, color: blue },
    { text: `Thời gian ký: ${signingTime(at)}`, fontSize: 7.5, color: blue },
  ],
});

/** What shows that the agency has signed, in red and round like its seal. */
export const sealLook = (agencyName: string, at: number): Look => ({
  ring: red,
  lines: [
    { text: agencyName.toUpperCase(), fontSize: 6.6, color: red, bold: true },
    { text: 'Chữ ký số của cơ quan', fontSize: 5.6, color: red, italics: true },
    { text: signingTime(at).slice(0, 16), fontSize: 5.6, color: red },
  ],
});

/** A line of the letterhead that is filled in later, as the form sets it. */
export const lineLook = (text: string, { fontSize }: PlaceOnPage, italics = false): Look => ({
  lines: [{ text, fontSize, color: '#000000', ...(italics && { italics }) }],
});

const box = { width: 172, height: 44 };
const sealSize = 86;

/** In the middle of the room above the signer's name. */
export const signaturePlace = ({ page, x, y, width, fontSize }: PlaceOnPage): PlaceOnPage => ({
  page,
  x: x + (width - Math.min(box.width, width)) / 2,
  y: y + 12,
  width: Math.min(box.width, width),
  height: box.height,
  fontSize,
});

/** A seal covers about a third of the signature, on its left (NĐ 30/2020 Annex I.8). */
export function sealPlace(signature: PlaceOnPage): PlaceOnPage {
  const inner = signaturePlace(signature);
  return {
    ...inner,
    x: Math.max(4, inner.x + inner.width / 3 - sealSize),
    y: inner.y + inner.height / 2 - sealSize / 2,
    width: sealSize,
    height: sealSize,
  };
}
