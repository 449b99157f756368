import { freeName, nameOf, slugOf, titleOf } from './file-names';

describe('the name of a file', () => {
  it.each([
    ['Đơn đề nghị (mẫu 01)', 'don-de-nghi-mau-01'],
    ['  Tiếp nhận hồ sơ  ', 'tiep-nhan-ho-so'],
    ['???', ''],
  ])('%s becomes %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is made of what people call it, and read back', () => {
    expect(nameOf('Tờ khai', 'form')).toBe('forms/to-khai.form');
    expect(nameOf('Phí', 'dmn')).toBe('decisions/phi.dmn');
    expect(nameOf('Tại quầy', 'scenario')).toBe('scenarios/tai-quay.yaml');
    expect(nameOf('x', 'procedure')).toBe('procedure.yaml');
    expect(titleOf('forms/to-khai.form', 'form')).toBe('to-khai');
    expect(titleOf('notes.md', 'other')).toBe('notes.md');
  });

  it('stays in its folder', () => {
    expect(nameOf('Mới', 'form', 'a/b/cu.form')).toBe('a/b/moi.form');
    expect(nameOf('Mới', 'form', 'cu.form')).toBe('moi.form');
  });

  it('is another one when it is taken', () => {
    const taken = new Set(['forms/a.form', 'forms/a-2.form', 'x.y/a']);
    expect(freeName('forms/a.form', (name) => taken.has(name))).toBe('forms/a-3.form');
    expect(freeName('forms/b.form', (name) => taken.has(name))).toBe('forms/b.form');
    expect(freeName('x.y/a', (name) => taken.has(name))).toBe('x.y/a-2');
  });
});
