import { attachmentDisposition, safeFileName } from './file-name';

describe('a file name', () => {
  it.each([
    ['đơn xin.pdf', 'đơn xin.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\x\\scan.pdf', 'scan.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
    ['\u202Efdp.exe.pdf', 'fdp.exe.pdf'],
    ['', 'file'],
    ['..', 'file'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(196)}.pdf`],
    ['a\u0309nh.png', '\u1EA3nh.png'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it('travels whole in a header and leaves no way out of it', () => {
    expect(attachmentDisposition('đơn "xin".pdf')).toBe(
      `attachment; filename="don _xin_.pdf"; filename*=UTF-8''%C4%91%C6%A1n%20%22xin%22.pdf`,
    );
    expect(attachmentDisposition("a'(1)*.pdf")).toMatch(/UTF-8''a%27%281%29%2A\.pdf$/);
  });
});
