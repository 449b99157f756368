import { nationalCalendar } from '../calendar/shipped-calendars';
import { explain } from './explain';
import { type ClockEvent, replay, type StartFacts } from './ledger';

const at = (local: string) => Date.parse(`${local}+07:00`);
const facts: StartFacts = {
  at: at('2026-11-23T10:00'),
  actor: null,
  ground: 'NĐ 61/2018 Điều 17',
  limit: { value: 5, unit: 'working-day' },
  mode: 'DAY_EXCLUDE_FIRST',
  acceptAfterCutoffCountsNextDay: false,
  warnAtPercent: 80,
  extension: { times: 1, noticeWorkingDays: 1 },
};
const act = (when: string) => ({ at: at(when), actor: null });
const lines = (facts: StartFacts, events: ClockEvent[] = []) => {
  const { vi, en } = explain(replay(facts, events, nationalCalendar()).entries);
  return { vi: vi.split('\n'), en: en.split('\n') };
};

it('says why this date, with every day that did not count by its name', () => {
  const { vi, en } = lines(facts);
  expect(vi).toEqual([
    '23/11/2026 10:00: bắt đầu tính thời hạn 5 ngày làm việc, không tính ngày đầu (Bộ luật Dân sự 2015 Điều 147). ' +
      'Không tính 24/11/2026 (Ngày Văn hóa Việt Nam), 28/11/2026–29/11/2026 (Nghỉ cuối tuần). ' +
      'Hạn: 01/12/2026 17:00. Căn cứ: NĐ 61/2018 Điều 17.',
  ]);
  expect(en[0]).toContain('a limit of 5 working days starts');
  expect(en[0]).toContain('28/11/2026–29/11/2026 (weekend). Due: 01/12/2026 17:00.');
});

it('tells what moved the date, line by line', () => {
  const { vi, en } = lines(facts, [
    { type: 'pause', ...act('2026-11-25T10:00') },
    { type: 'resume', ...act('2026-11-26T10:00') },
    { type: 'extend', until: '2026-12-04', ...act('2026-11-27T10:00') },
    { type: 'end', ...act('2026-12-03T10:00') },
  ]);
  expect(vi.slice(1)).toEqual([
    '25/11/2026 10:00: tạm dừng tính thời hạn. Đã dùng 1 ngày làm việc, còn 4 ngày làm việc. Hạn 01/12/2026 17:00 chưa tính tiếp.',
    '26/11/2026 10:00: tiếp tục tính thời hạn. Không tính 28/11/2026–29/11/2026 (Nghỉ cuối tuần). ' +
      'Đã dùng 1 ngày làm việc, còn 4 ngày làm việc. Hạn: 02/12/2026 17:00.',
    '27/11/2026 10:00: gia hạn, hẹn lại ngày 04/12/2026. Hạn chuyển từ 02/12/2026 17:00 sang 04/12/2026 17:00.',
    '03/12/2026 10:00: kết thúc tính thời hạn.',
  ]);
  expect(en[1]).toBe(
    '25/11/2026 10:00: the clock is paused. Used: 1 working day, left: 4 working days. The due date 01/12/2026 17:00 is on hold.',
  );
});

it('tells a reception that counts as one of the next day, a make-up day, and a limit of the same day', () => {
  const afterCutoff = { ...facts, at: at('2026-11-20T15:30'), acceptAfterCutoffCountsNextDay: true };
  expect(lines(afterCutoff).vi[0]).toContain('Tính như nhận ngày 23/11/2026.');
  const beforeMakeUp = {
    ...facts,
    at: at('2026-01-08T09:00'),
    limit: { value: 3, unit: 'working-day' as const },
  };
  expect(lines(beforeMakeUp).vi[0]).toContain('Có tính ngày làm bù 10/01/2026');
  const sameDay = {
    ...facts,
    mode: 'SAME_DAY_1500' as const,
    limit: { value: 0, unit: 'working-day' as const },
  };
  expect(lines(sameDay).en[0]).toContain('a limit starts, the same day');
});

it('says when a date is provisional', () => {
  expect(lines({ ...facts, at: at('2026-12-30T09:00') }).vi[0]).toContain('tạm tính');
});
