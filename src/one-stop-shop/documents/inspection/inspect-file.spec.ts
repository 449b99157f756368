import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDocx, aJpeg, anXlsx, aPdf, aPng, aZip } from '../../../../test/support/sample-files';
import { fileKinds } from './file-kinds';
import { inspectFile } from './inspect-file';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'motcua-inspect-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verdict = async (name: string, content: Buffer, type = 'application/octet-stream') => {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const inspected = await inspectFile(path, name, type);
  return inspected.ok ? inspected.kind : inspected.code;
};
const pdf = fileKinds.pdf.type;
const html = '<html><script>alert(1)</script></html>';
const after = (content: Buffer, more: string | Buffer) => Buffer.concat([content, Buffer.from(more)]);
const part = (name: string, content: Buffer = Buffer.from('x')) => ({ name, content });

describe('a file of a dossier', () => {
  it.each([
    ['don.pdf', aPdf(), pdf, 'pdf'],
    ['ĐƠN XIN.PDF', aPdf(), pdf, 'pdf'],
    ['ảnh.png', aPng(), 'image/png', 'png'],
    ['scan.jpg', aJpeg(), 'image/jpeg', 'jpeg'],
    ['scan.jpeg', aJpeg(), 'application/octet-stream', 'jpeg'],
    ['tờ trình.docx', aDocx(part('word/media/image1.png', aPng())), fileKinds.docx.type, 'docx'],
    ['bảng.xlsx', anXlsx(), fileKinds.xlsx.type, 'xlsx'],
  ])('takes %s', async (name, content, type, kind) => {
    expect(await verdict(name, content, type)).toBe(kind);
  });

  it.each<[string, string, Buffer, string, string]>([
    ['a web page', 'x.html', Buffer.from(html), 'text/html', 'TYPE_NOT_ALLOWED'],
    [
      'a drawing with a script',
      'x.svg',
      Buffer.from(`<svg onload="x"/>`),
      'image/svg+xml',
      'TYPE_NOT_ALLOWED',
    ],
    ['a program', 'x.exe', Buffer.from('MZ'), 'application/octet-stream', 'TYPE_NOT_ALLOWED'],
    ['a name without an extension', 'x', aPdf(), pdf, 'TYPE_NOT_ALLOWED'],
    ['two extensions, the last wrong', 'x.pdf.html', aPdf(), pdf, 'TYPE_NOT_ALLOWED'],
    ['a declared type that is another', 'x.pdf', aPdf(), 'text/html', 'TYPE_NOT_ALLOWED'],
    ['a macro document', 'x.docm', aDocx(), 'application/octet-stream', 'TYPE_NOT_ALLOWED'],
    ['a web page called PDF', 'x.pdf', Buffer.from(html + ' '.repeat(100)), pdf, 'NOT_WHAT_IT_CLAIMS'],
    [
      'a header before a web page',
      'x.pdf',
      Buffer.from(`%PDF-1.4${html}\n%%EOF\n`),
      pdf,
      'NOT_WHAT_IT_CLAIMS',
    ],
    [
      'a PDF that does not begin the file',
      'x.pdf',
      after(Buffer.from('GIF89a'), aPdf()),
      pdf,
      'NOT_WHAT_IT_CLAIMS',
    ],
    [
      'a PDF with a zip behind it',
      'x.pdf',
      after(aPdf(), Buffer.concat([Buffer.alloc(1100), aDocx()])),
      pdf,
      'DAMAGED',
    ],
    ['a PDF that was cut off', 'x.pdf', aPdf('y'.repeat(2_000)).subarray(0, 1_500), pdf, 'DAMAGED'],
    [
      'a PDF with a script',
      'x.pdf',
      aPdf('x', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
      pdf,
      'ACTIVE_CONTENT',
    ],
    ['a script with a hidden name', 'x.pdf', aPdf('x', '/S /J#61va#53cript'), pdf, 'ACTIVE_CONTENT'],
    ['a PDF that starts programs', 'x.pdf', aPdf('x', '/Launch << /F (cmd.exe) >>'), pdf, 'ACTIVE_CONTENT'],
    ['a PDF with a file inside', 'x.pdf', aPdf('x', '/EmbeddedFiles 3 0 R'), pdf, 'ACTIVE_CONTENT'],
    ['a picture that is another kind', 'x.png', aJpeg(), 'image/png', 'NOT_WHAT_IT_CLAIMS'],
    ['a picture with a page behind it', 'x.png', after(aPng(), html), 'image/png', 'DAMAGED'],
    ['a picture with a zip behind it', 'x.jpg', after(aJpeg(), aZip([part('a')])), 'image/jpeg', 'DAMAGED'],
    [
      'a picture with a zip behind it that ends like a picture',
      'x.jpg',
      after(aJpeg(), Buffer.concat([aZip([part('a')]), Buffer.from('ffd9', 'hex')])),
      'image/jpeg',
      'DAMAGED',
    ],
    ['a bomb of pixels', 'x.png', aPng(60_000, 60_000), 'image/png', 'TOO_MANY_PIXELS'],
    ['a JPEG bomb of pixels', 'x.jpg', aJpeg(60_000, 60_000), 'image/jpeg', 'TOO_MANY_PIXELS'],
    ['a picture cut off', 'x.png', aPng().subarray(0, 50), 'image/png', 'DAMAGED'],
    ['a zip called DOCX', 'x.docx', aZip([part('a.txt')]), fileKinds.docx.type, 'NOT_WHAT_IT_CLAIMS'],
    ['a spreadsheet called DOCX', 'x.docx', anXlsx(), fileKinds.docx.type, 'NOT_WHAT_IT_CLAIMS'],
    ['macros in a DOCX', 'x.docx', aDocx(part('word/vbaProject.bin')), fileKinds.docx.type, 'ACTIVE_CONTENT'],
    ['a program in a DOCX', 'x.docx', aDocx(part('word/run.exe')), fileKinds.docx.type, 'ACTIVE_CONTENT'],
    ['a page behind a DOCX', 'x.docx', after(aDocx(), html), fileKinds.docx.type, 'DAMAGED'],
    [
      'a page before a DOCX',
      'x.docx',
      after(Buffer.from(html), aDocx()),
      fileKinds.docx.type,
      'NOT_WHAT_IT_CLAIMS',
    ],
    [
      'a zip bomb',
      'x.docx',
      aDocx(part('word/a.xml', Buffer.alloc(64 * 1024 * 1024))),
      fileKinds.docx.type,
      'UNPACKS_TOO_LARGE',
    ],
    [
      'a zip bomb that says it is small',
      'x.docx',
      aDocx({ name: 'word/a.xml', content: Buffer.alloc(64 * 1024 * 1024), claimedSize: 100 }),
      fileKinds.docx.type,
      'DAMAGED',
    ],
    [
      'more entries than a document has',
      'x.docx',
      aDocx(...Array.from({ length: 1_001 }, (_, index) => part(`word/${index}.xml`))),
      fileKinds.docx.type,
      'UNPACKS_TOO_LARGE',
    ],
    [
      'two entries of one name',
      'x.docx',
      aDocx(part('word/document.xml')),
      fileKinds.docx.type,
      'NOT_WHAT_IT_CLAIMS',
    ],
    [
      'a locked document',
      'x.docx',
      aDocx({ ...part('word/a.xml'), isEncrypted: true }),
      fileKinds.docx.type,
      'DAMAGED',
    ],
    ['nothing', 'x.pdf', Buffer.alloc(0), pdf, 'DAMAGED'],
  ])('refuses %s', async (_, name, content, type, code) => {
    expect(await verdict(name, content, type)).toBe(code);
  });
});
