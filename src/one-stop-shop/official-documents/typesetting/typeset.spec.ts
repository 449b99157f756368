import { execFileSync } from 'node:child_process';
import { shippedTemplates } from '../templates/shipped-templates';
import { fillTemplate } from '../templates/fill-template';
import { formNames } from '../letters/fact-names';
import type { Sheet } from './sheet';
import { typeset } from './typeset';

const numbering = { number: '45/GPXD-UBND', datedOn: '2026-06-05', address: 'https://motcua.example/v/1' };
const text = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString('utf8').normalize('NFC');
const sheet = (blocks: Sheet['blocks']): Sheet => ({
  title: 'Thử',
  size: 'A4',
  orientation: 'portrait',
  language: 'vi',
  blocks,
});

it('is the same to the last byte, tagged, with title and language and without scripts or links', async () => {
  const template = shippedTemplates().find(({ code }) => code === 'receipt')!;
  const facts = Object.fromEntries(
    formNames.map((name) => [name, name === 'components' ? [] : `${name} Ọỷữặ`]),
  );
  const filled = fillTemplate(
    template,
    facts,
    { superior: 'UBND', issuer: 'Một cửa', place: 'An Phú' },
    { language: 'vi', now: 0 },
  );
  const [one, other] = [await typeset(filled, numbering), await typeset(filled, numbering)];
  expect(one.pdf.equals(other.pdf)).toBe(true);
  const raw = one.pdf.toString('latin1');
  for (const part of ['/MarkInfo', '/StructTreeRoot', '/Lang (vi-VN)', '/DisplayDocTitle true'])
    expect(raw).toContain(part);
  for (const part of ['/JavaScript', '/JS', '/OpenAction', '/URI', '/EmbeddedFile', '/Launch'])
    expect(raw).not.toContain(part);
  expect(text(one.pdf)).toContain('applicantName Ọỷữặ');
});

it('does not hang on what was set before it', async () => {
  const said = (words: string) =>
    sheet([{ kind: 'paragraph', runs: [{ text: words }], align: 'left', indent: false }]);
  // Typefaces that nobody has used yet: whichever of the two letters comes first is the first one.
  const typesetAnew = async (...words: string[]) => {
    let made = Buffer.alloc(0);
    await jest.isolateModulesAsync(async () => {
      const fresh = jest.requireActual<typeof import('./typeset.js')>('./typeset').typeset;
      for (const each of words) made = Buffer.from((await fresh(said(each), numbering)).pdf);
    });
    return made;
  };
  const alone = await typesetAnew('được');
  expect(text(alone)).toContain('được');
  // "ừ" is drawn as "ư" with an accent.
  expect((await typesetAnew('từ', 'được')).equals(alone)).toBe(true);
});

it('knows where number, date and signature go', async () => {
  const { places, pdf } = await typeset(
    sheet([
      {
        kind: 'letterhead',
        superior: null,
        issuer: 'Sở Xây dựng',
        form: null,
        symbol: 'GPXD',
        place: 'Bình Minh',
      },
      {
        kind: 'signatures',
        recipients: null,
        parties: [{ capacity: 'TM.', title: 'CHỦ TỊCH', note: null, name: 'Lê Lan', isSigner: true }],
      },
    ]),
    { number: null, datedOn: null, address: null },
  );
  expect(text(pdf)).toMatch(/Số:\s+\/GPXD/);
  expect(places).toMatchObject({ number: { page: 1 }, date: { page: 1 }, signature: { page: 1 } });
  // In the right half of A4, over the name.
  expect(places.signature!.x).toBeGreaterThan(595 / 2);
  expect(places.signature!.y).toBeGreaterThan(places.number!.y);
  expect(places.signature!.x).toBeGreaterThan(places.number!.x);
});

it('numbers the pages of a long table from the second on and repeats its head', async () => {
  const { pdf, pages } = await typeset(
    sheet([
      {
        kind: 'table',
        empty: '',
        columns: [{ title: 'Mã hồ sơ', width: 1, align: 'left' }],
        rows: Array.from({ length: 120 }, (_, index) => [[{ text: `H40-${index}` }]]),
      },
    ]),
    numbering,
  );
  expect(pages).toBeGreaterThan(2);
  expect(text(pdf).match(/Mã hồ sơ/g)).toHaveLength(pages);
});
