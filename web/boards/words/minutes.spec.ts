import { minutesText } from './minutes';

describe('working minutes in words', () => {
  it.each([
    [0, '0 phút'],
    [59.4, '59 phút'],
    [60, '1 giờ'],
    [210, '3,5 giờ'],
    [959, '16 giờ'],
    [960, '2 ngày'],
    [1_200, '2,5 ngày'],
    [480_000, '1.000 ngày'],
    [null, '–'],
  ])('%s', (minutes, said) => expect(minutesText(minutes)).toBe(said));
});
