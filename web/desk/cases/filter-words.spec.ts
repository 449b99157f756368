import { filterInWords } from './filter-words';

it.each([
  ['phase', 'IN_PROCESS', 'giai đoạn: đang giải quyết', 'phase: in process'],
  ['dueBefore', '2026-11-25T00:00:00+07:00', 'hẹn trả trước 00:00 25/11/2026', undefined],
  ['lead', '01a2', 'cơ quan chịu trách nhiệm', 'the agency in charge'],
  ['unknown', 'x', 'unknown', 'unknown'],
])('%s=%s is told in words', (name, value, vi, en) => {
  expect(filterInWords(name, value, 'vi')).toBe(vi);
  if (en) expect(filterInWords(name, value, 'en')).toBe(en);
});
