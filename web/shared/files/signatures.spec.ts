import { signaturesIn } from './signatures';

const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

it('counts the signatures a PDF carries', () => {
  expect(signaturesIn(bytes('%PDF-1.7 nothing signed'))).toBe(0);
  expect(signaturesIn(bytes('%PDF-1.7 /Type /Sig /ByteRange [0 840 960 240] /Contents <00>'))).toBe(1);
  expect(signaturesIn(bytes('/ByteRange[0 1 2 3] x /ByteRange [ 0 10 20 30 ]'))).toBe(2);
});

it('takes a mere word for none', () => {
  expect(signaturesIn(bytes('(about /ByteRange and other words)'))).toBe(0);
  expect(signaturesIn(bytes('/ByteRange [/********** /**********]'))).toBe(0);
});
