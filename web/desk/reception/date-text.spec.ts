import { dateOfText, textOfDate } from './date-text';

it.each([
  ['24/11/1990', '1990-11-24'],
  ['4-1-1990', '1990-01-04'],
  ['24111990', '1990-11-24'],
  [' 29.02.2024 ', '2024-02-29'],
  ['29/02/2023', null],
  ['31/04/2000', null],
  ['24/13/1990', null],
  ['1990', null],
  ['', null],
])('%s is the day %s', (text, expected) => expect(dateOfText(text)).toBe(expected));

it('is shown as it is written', () => expect(textOfDate('1990-11-24')).toBe('24/11/1990'));
