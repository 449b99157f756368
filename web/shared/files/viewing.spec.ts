import { larger, scaleOf, smaller, turned, turnRight } from './viewing';

it('fits a page to the window', () => {
  const a4 = { width: 600, height: 850 };
  expect(scaleOf('width', a4, { width: 1_200, height: 425 })).toBe(2);
  expect(scaleOf('page', a4, { width: 1_200, height: 425 })).toBe(0.5);
  expect(scaleOf(1.5, a4, { width: 1, height: 1 })).toBe(1.5);
  expect(turned(a4, 90)).toEqual({ width: 850, height: 600 });
});

it('zooms in steps from wherever it stands', () => {
  expect(larger(0.93)).toBe(1);
  expect(larger(1)).toBe(1.25);
  expect(smaller(1)).toBe(0.8);
  expect(smaller(0.93)).toBe(0.8);
  expect(larger(9)).toBe(5);
  expect(smaller(0.1)).toBe(0.25);
});

it('turns around', () => {
  expect([0, 90, 180, 270].map((turn) => turnRight(turn as 0))).toEqual([90, 180, 270, 0]);
});
