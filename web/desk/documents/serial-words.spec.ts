import { stretches, verdictOf } from './serial-words';

it('says numbers that follow one another as a stretch', () => {
  expect(stretches([])).toBe('');
  expect(stretches([3])).toBe('3');
  expect(stretches([1, 2, 3, 5, 7, 8])).toBe('1–3, 5, 7–8');
});

it('is whole only when no class of the year misses a number', () => {
  const whole = { class: 'HDHS', last: 4, issued: 4, ended: [2], missing: [] };
  const torn = { class: 'PXL', last: 3, issued: 1, ended: [], missing: [1, 2] };
  expect(verdictOf([])).toEqual({ verdict: 'none', numbers: 0, missing: 0 });
  expect(verdictOf([whole])).toEqual({ verdict: 'whole', numbers: 4, missing: 0 });
  expect(verdictOf([whole, torn])).toEqual({ verdict: 'gaps', numbers: 7, missing: 2 });
});
