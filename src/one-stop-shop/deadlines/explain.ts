import type { ProcedureLimit } from '../../definitions';
import type { LocalizedText } from '../../kernel';
import type { SkippedDay } from '../calendar/counting';
import { dayOf, type LocalDate, localDay, localTime } from '../local-date';
import type { CountingMode } from './clock';
import type { Amount, LedgerEntry } from './ledger';

/** "Why this date?" in words: one line for each entry of the ledger, in order. Times are local (Asia/Ho_Chi_Minh). */
export function explain(entries: readonly LedgerEntry[]): LocalizedText {
  const lines = entries.map(explainEntry);
  return { vi: lines.map(({ vi }) => vi).join('\n'), en: lines.map(({ en }) => en).join('\n') };
}

export function explainEntry(entry: LedgerEntry): LocalizedText {
  const parts = [
    headline(entry),
    later(entry),
    skippedDays(entry),
    madeUpDays(entry),
    amounts(entry),
    due(entry),
    ground(entry),
    draft(entry),
  ].filter((part): part is LocalizedText => part !== null);
  return { vi: parts.map(({ vi }) => vi).join(' '), en: parts.map(({ en }) => en).join(' ') };
}

function headline({ type, at, limit, mode, until, calendar }: LedgerEntry): LocalizedText {
  const when = localTime(at);
  switch (type) {
    case 'start':
      return {
        vi: `${when}: bắt đầu tính thời hạn${length(limit!, mode!).vi}, ${modes[mode!].vi}.`,
        en: `${when}: a limit${length(limit!, mode!).en} starts, ${modes[mode!].en}.`,
      };
    case 'restart':
      return {
        vi: `${when}: tính lại từ đầu thời hạn${length(limit!, mode!).vi}.`,
        en: `${when}: the limit${length(limit!, mode!).en} is counted again from the start.`,
      };
    case 'pause':
      return { vi: `${when}: tạm dừng tính thời hạn.`, en: `${when}: the clock is paused.` };
    case 'resume':
      return { vi: `${when}: tiếp tục tính thời hạn.`, en: `${when}: the clock goes on.` };
    case 'extend':
      return until
        ? {
            vi: `${when}: gia hạn, hẹn lại ngày ${localDay(until)}.`,
            en: `${when}: extended, the new appointment is ${localDay(until)}.`,
          }
        : {
            vi: `${when}: gia hạn thêm ${span(limit!).vi}.`,
            en: `${when}: extended by ${span(limit!).en}.`,
          };
    case 'recalculated':
      return {
        vi: `${when}: lịch làm việc ${calendar.key} thay đổi (phiên bản ${calendar.version}), tính lại.`,
        en: `${when}: the working calendar ${calendar.key} changed (version ${calendar.version}), counted anew.`,
      };
    case 'end':
      return { vi: `${when}: kết thúc tính thời hạn.`, en: `${when}: the clock ends.` };
  }
}

/** Limits of the same day have no length. */
function length(limit: ProcedureLimit, mode: CountingMode): LocalizedText {
  if (mode === 'SAME_DAY_1500' || mode === 'IMMEDIATE') return { vi: '', en: '' };
  return { vi: ` ${span(limit).vi}`, en: ` of ${span(limit).en}` };
}

/** Received outside of what counts as that day. */
function later({ type, at, countedFrom }: LedgerEntry): LocalizedText | null {
  if ((type !== 'start' && type !== 'restart') || countedFrom === null) return null;
  const received = localTime(at).slice(0, 10);
  if (received === localDay(countedFrom)) return null;
  return {
    vi: `Tính như nhận ngày ${localDay(countedFrom)}.`,
    en: `It counts as received on ${localDay(countedFrom)}.`,
  };
}

function skippedDays({ skipped }: LedgerEntry): LocalizedText | null {
  if (skipped.length === 0) return null;
  const list = (language: keyof LocalizedText) => listed(skipped, language);
  return { vi: `Không tính ${list('vi')}.`, en: `Not counted: ${list('en')}.` };
}

function madeUpDays({ madeUp }: LedgerEntry): LocalizedText | null {
  if (madeUp.length === 0) return null;
  const list = (language: keyof LocalizedText) =>
    madeUp.map(({ date, name }) => `${localDay(date)} (${name[language]})`).join(', ');
  return { vi: `Có tính ngày làm bù ${list('vi')}.`, en: `Counted although a day of rest: ${list('en')}.` };
}

function amounts({ used, remaining }: LedgerEntry): LocalizedText | null {
  if (!used || !remaining) return null;
  return {
    vi: `Đã dùng ${span(used).vi}, còn ${span(remaining).vi}.`,
    en: `Used: ${span(used).en}, left: ${span(remaining).en}.`,
  };
}

function due({ type, oldDue, newDue }: LedgerEntry): LocalizedText | null {
  if (type === 'end' || (oldDue === null && newDue === null)) return null;
  if (newDue === null) {
    const was = localTime(oldDue!);
    return { vi: `Hạn ${was} chưa tính tiếp.`, en: `The due date ${was} is on hold.` };
  }
  const now = localTime(newDue);
  if (oldDue === null) return { vi: `Hạn: ${now}.`, en: `Due: ${now}.` };
  if (oldDue === newDue) return { vi: `Hạn vẫn là ${now}.`, en: `The due date stays ${now}.` };
  const was = localTime(oldDue);
  return { vi: `Hạn chuyển từ ${was} sang ${now}.`, en: `The due date moves from ${was} to ${now}.` };
}

const ground = ({ ground: rule }: LedgerEntry): LocalizedText | null =>
  rule ? { vi: `Căn cứ: ${rule}.`, en: `Ground: ${rule}.` } : null;

const draft = ({ draft: isDraft }: LedgerEntry): LocalizedText | null =>
  isDraft
    ? {
        vi: 'Ngày nghỉ của năm liên quan chưa được công bố, ngày này là tạm tính.',
        en: 'The days off of a year it touches are not decided yet, so the date is provisional.',
      }
    : null;

const modes: Record<CountingMode, LocalizedText> = {
  DAY_EXCLUDE_FIRST: {
    vi: 'không tính ngày đầu (Bộ luật Dân sự 2015 Điều 147)',
    en: 'the first day not counted (Civil Code 2015 Art. 147)',
  },
  HOURS: { vi: 'tính theo giờ làm việc', en: 'counted in working hours' },
  CALENDAR_DAYS: {
    vi: 'tính cả ngày nghỉ, hết hạn vào ngày nghỉ thì chuyển sang ngày làm việc tiếp theo (Bộ luật Dân sự 2015 Điều 148)',
    en: 'days off included, an end on a day off moves to the next working day (Civil Code 2015 Art. 148)',
  },
  MONTHS: {
    vi: 'đến ngày tương ứng của tháng, hết hạn vào ngày nghỉ thì chuyển sang ngày làm việc tiếp theo',
    en: 'to the same day of the month, an end on a day off moves to the next working day',
  },
  SAME_DAY_1500: {
    vi: 'trả trong ngày, nhận sau giờ chốt thì trả vào ngày làm việc tiếp theo',
    en: 'the same day, or the next working day when received after the cut-off',
  },
  IMMEDIATE: { vi: 'giải quyết ngay', en: 'done at once' },
  ELAPSED: { vi: 'tính liên tục cả ngày đêm', en: 'counted day and night' },
};

const units: Record<ProcedureLimit['unit'], LocalizedText> = {
  minute: { vi: 'phút', en: 'minute' },
  'working-hour': { vi: 'giờ làm việc', en: 'working hour' },
  'working-day': { vi: 'ngày làm việc', en: 'working day' },
  'calendar-day': { vi: 'ngày', en: 'day' },
  month: { vi: 'tháng', en: 'month' },
};

/** `5 ngày làm việc`, `2,5 giờ làm việc` */
function span({ value, unit }: Amount): LocalizedText {
  const rounded = Math.round(value * 100) / 100;
  const { vi, en } = units[unit];
  return {
    vi: `${String(rounded).replace('.', ',')} ${vi}`,
    en: `${rounded} ${en}${rounded === 1 ? '' : 's'}`,
  };
}

interface Stretch {
  name: LocalizedText;
  kind: SkippedDay['kind'];
  first: LocalDate;
  last: LocalDate;
}

/** Days in a row that have one name are one stretch; holidays come before weekends. */
function listed(days: readonly SkippedDay[], language: keyof LocalizedText): string {
  const stretches: Stretch[] = [];
  for (const { date, name, kind } of days) {
    const before = stretches.at(-1);
    if (before && before.name.vi === name.vi && isNext(before.last, date)) before.last = date;
    else stretches.push({ name, kind, first: date, last: date });
  }
  const dates = ({ first, last }: Stretch) =>
    first === last ? localDay(first) : `${localDay(first)}–${localDay(last)}`;
  const holidays = stretches.filter(({ kind }) => kind === 'OFF');
  const weekends = stretches.filter(({ kind }) => kind === 'WEEKEND');
  return [
    ...holidays.map((stretch) => `${dates(stretch)} (${stretch.name[language]})`),
    ...(weekends.length > 0 ? [`${weekends.map(dates).join(', ')} (${weekends[0].name[language]})`] : []),
  ].join(', ');
}

const isNext = (date: LocalDate, other: LocalDate): boolean => dayOf(other) - dayOf(date) === 1;
