import { applicantWords } from './applicant-words';

it.each<[Parameters<typeof applicantWords>[0], string[]]>([
  [{ name: 'Đặng Thị Ngọc Ánh' }, ['dang', 'thi', 'ngoc', 'anh']],
  [
    { name: 'Hộ KD "Ánh – Ánh 36"', identity: '001 099 012.345', phone: '0912-345-678' },
    ['ho', 'kd', 'anh', '36', '001099012345', '0912345678'],
  ],
  [{ name: '', identity: 'C1234567' }, ['c1234567']],
  [{ name: 'x'.repeat(60) }, ['x'.repeat(40)]],
  [{}, []],
])('%j is found by %j', (party, words) => expect(applicantWords(party)).toEqual(words));
