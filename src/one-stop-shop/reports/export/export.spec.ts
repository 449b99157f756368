import { unzipSync, strFromU8 } from 'fflate';
import { plainText, type Table } from './cell';
import { csvOf } from './csv';
import { xlsxOf } from './xlsx';

const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\u0000=1', '  =HYPERLINK("http://x")'];
const table = (): Table => ({
  title: ['=cmd'],
  head: ['Tên, "tên"', 'Số'],
  rows: [
    ...dangerous.map((text) => [{ text }, { number: -1 }]),
    [{ text: 'dòng\nmới, "nháy"' }, { number: 0.985, isShare: true }],
    [null, { instant: Date.parse('2026-11-22T10:00:00Z') }],
  ],
});

const textOf = async (parts: AsyncIterable<string>) => {
  let text = '';
  for await (const part of parts) text += part;
  return text;
};

it.each(dangerous)('%j is told to be text', (text) => expect(plainText(text)).toMatch(/^'/));
it.each(['Nguyễn Văn A', '1+1', 'a=b', ''])('%j stays as it is', (text) =>
  expect(plainText(text)).toBe(text),
);

it('is written as CSV of RFC 4180 with a mark, dates in local time', async () => {
  const lines = (await textOf(csvOf(table()))).split('\r\n');
  expect(lines[0]).toBe("\uFEFF'=cmd");
  expect(lines[1]).toBe('"Tên, ""tên""",Số');
  expect(lines[2]).toBe("'=1+1,-1");
  expect(lines.at(-2)).toBe(',2026-11-22 17:00');
  expect(lines.at(-3)).toBe('"dòng\nmới, ""nháy""",0.985');
});

it('is written as a workbook without formulas and links', async () => {
  const chunks: Buffer[] = [];
  for await (const chunk of await xlsxOf(table())) chunks.push(chunk as Buffer);
  const files = unzipSync(new Uint8Array(Buffer.concat(chunks)));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']);
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).not.toContain('hyperlink');
  expect(sheet).toContain('-1');
  const relations = Object.entries(files).filter(([name]) => name.endsWith('.rels'));
  for (const [, content] of relations) expect(strFromU8(content)).not.toMatch(/External|hyperlink/);
});
