import type { LocalizedText } from '../../kernel';
import { addDuration, parseDuration, type Duration } from './duration';

/** A timer's text, understood and within the bounds: date, duration or cycle of BPMN 2.0 section 10.5.5. */
export type TimerValue =
  | { type: 'date'; at: number }
  | { type: 'duration'; duration: Duration }
  /** Without `repetitions` for ever; without `start` counted from the moment the timer is armed. */
  | { type: 'cycle'; repetitions?: number; start?: number; duration: Duration };

export type TimerReading =
  { ok: true; value: TimerValue } | { ok: false; rule: string; message: LocalizedText };

export const TIMER_LIMITS = {
  /** Shortest interval of a cycle, in milliseconds. */
  interval: 60_000,
  repetitions: 1_000,
  years: 100,
  /** How long ago a cycle may have started, in days. */
  startAge: 366,
} as const;

const DAY = 86_400_000;
const date =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?(?:\[[\w/+-]+\])?$/;

/**
 * The one reader of timer texts, for the deployment lint and for values that appear at run time. It never counts
 * occurrences, so that no text can make it slow. `now` in epoch milliseconds.
 */
export const readTimer = (type: TimerValue['type'], text: string, now: number): TimerReading => {
  const trimmed = text.trim();
  if (type === 'date') return readDate(trimmed, now);
  if (type === 'duration') return readDuration(trimmed, now);
  return readCycle(trimmed, now);
};

/** When a timer that is armed at `from` fires first. A cycle whose start has passed fires at its next round. */
export const firstDue = (value: TimerValue, from: number): number => {
  if (value.type === 'date') return value.at;
  if (value.type === 'duration') return addDuration(from, value.duration);
  if (value.start === undefined) return addDuration(from, value.duration);
  return roundAfter(value.start, value.duration, from);
};

/** The first of `start`, `start + duration`, `start + 2 durations`, ... that does not lie before `from`. */
const roundAfter = (start: number, duration: Duration, from: number): number => {
  if (start >= from) return start;
  const { years, months } = duration;
  const length = addDuration(start, duration) - start;
  if (!years && !months) return start + Math.ceil((from - start) / length) * length;
  // A month or more each, and a start at most a year back (see TIMER_LIMITS.startAge): a dozen rounds.
  for (let round = 1; ; round += 1) {
    const at = addDuration(start, times(duration, round));
    if (at >= from) return at;
  }
};

const times = (duration: Duration, factor: number): Duration => ({
  years: duration.years * factor,
  months: duration.months * factor,
  days: duration.days * factor,
  hours: duration.hours * factor,
  minutes: duration.minutes * factor,
  seconds: duration.seconds * factor,
});

const refuse = (rule: string, en: string, vi: string): TimerReading => ({
  ok: false,
  rule: `timer/${rule}`,
  message: { vi, en },
});

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const readDate = (text: string, now: number): TimerReading => {
  const at = parseInstant(text);
  if (at === 'no-offset')
    return refuse(
      'date-offset',
      `The date "${shown(text)}" needs its offset from UTC, for example +07:00.`,
      `Thời điểm "${shown(text)}" phải ghi rõ múi giờ, ví dụ +07:00.`,
    );
  if (at === undefined)
    return refuse(
      'date',
      `"${shown(text)}" is not a date and time such as 2026-03-01T08:00:00+07:00.`,
      `"${shown(text)}" không phải là thời điểm, ví dụ 2026-03-01T08:00:00+07:00.`,
    );
  if (at > addDuration(now, { ...nothing, years: TIMER_LIMITS.years })) return tooLong();
  return { ok: true, value: { type: 'date', at } };
};

const readDuration = (text: string, now: number): TimerReading => {
  const duration = parseDuration(text);
  if (!duration)
    return refuse(
      'duration',
      `"${shown(text)}" is not a duration such as P30D or PT2H.`,
      `"${shown(text)}" không phải là khoảng thời gian, ví dụ P30D hoặc PT2H.`,
    );
  return isTooLong(duration, now) ? tooLong() : { ok: true, value: { type: 'duration', duration } };
};

const readCycle = (text: string, now: number): TimerReading => {
  const parts = /^R(\d{0,9})\/(?:([^/]+)\/)?([^/]+)$/.exec(text);
  const duration = parts && parseDuration(parts[3]);
  if (!duration)
    return refuse(
      'cycle',
      `"${shown(text)}" is not a cycle such as R3/PT1H.`,
      `"${shown(text)}" không phải là chu kỳ, ví dụ R3/PT1H.`,
    );
  const repetitions = parts[1] === '' ? undefined : Number(parts[1]);
  if (repetitions !== undefined && (repetitions < 1 || repetitions > TIMER_LIMITS.repetitions))
    return refuse(
      'cycle-repetitions',
      `A cycle repeats from 1 to ${TIMER_LIMITS.repetitions} times.`,
      `Chu kỳ chỉ được lặp từ 1 đến ${TIMER_LIMITS.repetitions} lần.`,
    );
  if (addDuration(now, duration) - now < TIMER_LIMITS.interval)
    return refuse(
      'cycle-interval',
      'The interval of a cycle is at least 60 seconds.',
      'Khoảng cách giữa hai lần của chu kỳ ít nhất là 60 giây.',
    );
  if (isTooLong(duration, now)) return tooLong();
  if (parts[2] === undefined)
    return { ok: true, value: { type: 'cycle', ...(repetitions && { repetitions }), duration } };
  const start = readDate(parts[2], now);
  if (!start.ok) return start;
  const at = (start.value as { at: number }).at;
  if (now - at > TIMER_LIMITS.startAge * DAY)
    return refuse(
      'cycle-start',
      'The start of a cycle must not lie more than a year back.',
      'Thời điểm bắt đầu của chu kỳ không được lùi quá một năm.',
    );
  return { ok: true, value: { type: 'cycle', ...(repetitions && { repetitions }), start: at, duration } };
};

const nothing: Duration = { years: 0, months: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };

const isTooLong = (duration: Duration, now: number): boolean =>
  !(addDuration(now, duration) <= addDuration(now, { ...nothing, years: TIMER_LIMITS.years }));

const tooLong = (): TimerReading =>
  refuse(
    'too-long',
    `A timer must not lie more than ${TIMER_LIMITS.years} years ahead.`,
    `Bộ hẹn giờ không được xa hơn ${TIMER_LIMITS.years} năm.`,
  );

/** Epoch milliseconds; days and hours that the calendar does not have are no instant. */
export const parseInstant = (text: string): number | 'no-offset' | undefined => {
  const parts = date.exec(text);
  if (!parts) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? 'no-offset' : undefined;
  const [year, month, day, hour, minute] = parts.slice(1, 6).map(Number);
  const second = Number(parts[6] ?? 0);
  const millisecond = Math.floor(Number(`0.${parts[7] ?? 0}`) * 1_000);
  const local = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const back = new Date(local);
  const isReal =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!isReal) return undefined;
  const offset = parts[8];
  if (offset === undefined) return 'no-offset';
  if (offset === 'Z') return local;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.replace(':', '').slice(3) || 0)];
  if (hours > 18 || minutes > 59) return undefined;
  return local - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
};
