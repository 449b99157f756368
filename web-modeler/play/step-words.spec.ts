import { limitIn, limitText, stepInWords, timeInWords } from './step-words';

describe('words of steps', () => {
  it.each([
    ['2 working-days', '2 ngày làm việc'],
    ['1 working-hour', '1 giờ làm việc'],
    ['P2D', '2 ngày'],
    ['PT90M', '90 phút'],
    ['P1DT4H30M', '1 ngày 4 giờ 30 phút'],
    ['soon', 'soon'],
  ])('%s is %s', (text, words) => expect(timeInWords(text)).toBe(words));

  it('reads back the limits that it writes', () => {
    expect(limitIn(limitText(3, 'working-day'))).toEqual({ value: 3, unit: 'working-day' });
    expect(limitText(1, 'month')).toBe('1 month');
    expect(limitIn('P2D')).toBeNull();
  });

  it.each([
    [{ complete: 'a' }, 'Hoàn thành “Tiếp nhận”'],
    [{ receive: 'm', heard: false }, 'Gửi thông điệp “m” khi không ai chờ'],
    [{ work: 'tax', error: 'LATE' }, 'Báo lỗi LATE cho “tax”'],
    [{ until: '2026-10-07T17:00:00+07:00' }, 'Chờ đến 17:00 07/10/2026'],
    [{}, 'Bước chưa có nội dung'],
  ])('%j', (step, words) => expect(stepInWords(step, () => 'Tiếp nhận')).toBe(words));
});
