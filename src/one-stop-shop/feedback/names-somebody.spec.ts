import { namesSomebody } from './names-somebody';

const sender = { name: 'Nguyễn Thị Hoa' };

it.each([
  ['Bà NGUYEN thi   hoa hỏi về lệ phí.', true],
  ['Liên hệ 0912 345 678 để biết thêm.', true],
  ['Số định danh 001234567890', true],
  ['Thư gửi hoa@example.vn.', true],
  ['Người dân hỏi về lệ phí 50.000 đồng theo NĐ 61/2018.', false],
  ['Hoa nở ở công viên.', false],
  ['Ông Nguyễn Thị Hoạt trả lời.', false],
])('%s', (text, expected) => {
  expect(namesSomebody(text, sender)).toBe(expected);
});

it('a name of one syllable is a word like others', () => {
  expect(namesSomebody('Hoa nở.', { name: 'Hoa' })).toBe(false);
});
