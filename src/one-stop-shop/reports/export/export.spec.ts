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

const workbookOf = async (of: Table) => {
  const chunks: Buffer[] = [];
  for await (const chunk of xlsxOf(of)) chunks.push(chunk);
  return unzipSync(new Uint8Array(Buffer.concat(chunks)));
};

it('is written as a workbook without formulas and links', async () => {
  const files = await workbookOf(table());
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']);
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).not.toContain('hyperlink');
  expect(sheet).toContain('<c r="B3"><v>-1</v></c>');
  expect(sheet).toContain(`<t xml:space="preserve">'=1+1</t>`);
  expect(sheet).toContain('<c r="B11" s="2"><v>0.985</v></c>');
  // 22 November 2026, 17:00 in Viet Nam.
  expect(sheet).toMatch(/<c r="B12" s="3"><v>46348\.70833333\d*<\/v><\/c>/);
  const relations = Object.entries(files).filter(([name]) => name.endsWith('.rels'));
  for (const [, content] of relations) expect(strFromU8(content)).not.toMatch(/External|hyperlink/);
});

it('keeps what a workbook cannot hold out of it', async () => {
  const files = await workbookOf({ title: [], head: ['a'], rows: [[{ text: '<b> & \uD800"\uFFFF' }]] });
  expect(strFromU8(files['xl/worksheets/sheet1.xml'])).toContain('&lt;b&gt; &amp; "</t>');
});

it('is written while its rows are read, and holds no more of them than a piece', async () => {
  let read = 0;
  function* rows() {
    for (; read < 40_000; read += 1) yield [{ text: `Hồ sơ ${read}` }, { number: read * 7_919 }];
  }
  let most = 0;
  let written = 0;
  let before = 0;
  for await (const chunk of xlsxOf({ title: [], head: ['a', 'b'], rows: rows() })) {
    written += chunk.length;
    most = Math.max(most, read - before);
    before = read;
  }
  expect(read).toBe(40_000);
  expect(written).toBeGreaterThan(300_000);
  expect(most).toBeLessThan(20_000);
});

it('is broken off with an error when its rows are', async () => {
  async function* rows() {
    yield [{ number: 1 }];
    throw new Error('the database has gone');
  }
  await expect(workbookOf({ title: [], head: ['a'], rows: rows() })).rejects.toThrow('the database has gone');
});
