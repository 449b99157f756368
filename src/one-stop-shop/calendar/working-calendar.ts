import { DomainError, type LocalizedText } from '../../kernel';
import {
  type CalendarContent,
  type CalendarException,
  type TimeRange,
  weekdays,
  type WeeklyHours,
  type WeekSchedule,
} from './calendar-content';
import { dayOf, firstDayOf, HOUR, MINUTE, weekdayOf, yearOf } from '../local-date';

/** Opening and closing as milliseconds into the local day. */
export interface Period {
  opens: number;
  closes: number;
}

/** One date as a calendar sees it. A working day is one with processing hours. */
export interface CalendarDay {
  isWorking: boolean;
  kind: 'REGULAR' | 'WEEKEND' | 'OFF' | 'MAKE_UP_WORKING';
  name: LocalizedText | null;
  ground: string | null;
  processing: readonly Period[];
  reception: readonly Period[];
  /** Length of the processing hours in milliseconds. */
  workingTime: number;
}

/** One year of days with running sums, so that counting never walks through a long limit day by day. */
export interface YearTable {
  year: number;
  firstDay: number;
  days: readonly CalendarDay[];
  /** Working days, and working milliseconds, of the year before day `i`; one entry more than there are days. */
  daysBefore: Uint16Array;
  timeBefore: Float64Array;
}

/** One version of a calendar in the line from a calendar up to the national one. */
export interface CalendarLayer {
  key: string;
  version: number;
  content: CalendarContent;
}

/** Dates outside are refused: no case is that old, and the tables stay small. */
const firstYear = 1900;
const lastYear = 2299;

const weekend: LocalizedText = { vi: 'Nghỉ cuối tuần', en: 'weekend' };
const defaultCutOff = '15:00';
const defaultWorkingDayHours = 8;

/**
 * A calendar with everything it inherits, ready to be counted with: immutable, no I/O, no clock. The nearest layer
 * that says something about a date, the week, the cut-off or the length of a working day decides.
 */
export class WorkingCalendar {
  readonly key: string;
  /** Of the calendar itself; `layers` also has those it inherits from. */
  readonly version: number;
  readonly name: LocalizedText;
  readonly layers: readonly { key: string; version: number }[];
  /** Milliseconds of working time that make one working day. */
  readonly workingDay: number;
  /** Milliseconds into the local day. */
  readonly cutOff: number;
  /** Years in which something is said of a date, or a week begins to hold. */
  readonly speaksOf: readonly number[];
  private readonly weeks: readonly Week[];
  private readonly exceptions = new Map<number, CalendarException>();
  private readonly publishedYears: ReadonlySet<number>;
  private readonly years = new Map<number, YearTable>();

  /** `layers`: the calendar first, then its parent, and so on up to the root. */
  constructor(layers: readonly CalendarLayer[]) {
    const [own] = layers;
    const contents = layers.map(({ content }) => content);
    this.key = own.key;
    this.version = own.version;
    this.name = own.content.name;
    this.layers = layers.map(({ key, version }) => ({ key, version }));
    this.workingDay =
      HOUR * (contents.find((one) => one.workingDayHours)?.workingDayHours ?? defaultWorkingDayHours);
    this.cutOff = timeOfDay(contents.find((one) => one.cutOff)?.cutOff ?? defaultCutOff);
    this.weeks = weeksOf(contents.find((one) => one.weeks?.length)?.weeks ?? []);
    this.publishedYears = new Set(contents.flatMap((one) => one.publishedYears ?? []));
    for (const { exceptions } of contents.toReversed())
      for (const exception of exceptions) this.exceptions.set(dayOf(exception.date), exception);
    const starts = this.weeks.map(({ from }) => from).filter(Number.isFinite);
    this.speaksOf = [...new Set([...this.exceptions.keys(), ...starts].map(yearOf)), ...this.publishedYears];
  }

  day(day: number): CalendarDay {
    const table = this.year(yearOf(day));
    return table.days[day - table.firstDay];
  }

  /** True when the days off of a year from that of `first` to that of `last` are not decided yet. */
  isDraft(first: number, last: number): boolean {
    for (let year = yearOf(first); year <= yearOf(last); year += 1)
      if (!this.publishedYears.has(year)) return true;
    return false;
  }

  /** Refuses `CALENDAR.OUT_OF_RANGE` for a year nobody counts in. */
  year(year: number): YearTable {
    const known = this.years.get(year);
    if (known) return known;
    if (!(year >= firstYear && year <= lastYear))
      throw new DomainError('CALENDAR.OUT_OF_RANGE', 'invalid', { from: firstYear, to: lastYear });
    const table = this.tableOf(year);
    this.years.set(year, table);
    return table;
  }

  private tableOf(year: number): YearTable {
    const firstDay = firstDayOf(year);
    const days: CalendarDay[] = [];
    for (let day = firstDay; day < firstDayOf(year + 1); day += 1) days.push(this.seenAs(day));
    const daysBefore = new Uint16Array(days.length + 1);
    const timeBefore = new Float64Array(days.length + 1);
    days.forEach(({ isWorking, workingTime }, index) => {
      daysBefore[index + 1] = daysBefore[index] + Number(isWorking);
      timeBefore[index + 1] = timeBefore[index] + workingTime;
    });
    return { year, firstDay, days, daysBefore, timeBefore };
  }

  private seenAs(day: number): CalendarDay {
    const usual = this.usually(day);
    const exception = this.exceptions.get(day);
    if (!exception) return usual;
    const { kind, name, ground, insteadOf, hours, reception } = exception;
    const like = kind === 'OFF' ? closed : this.usually(insteadOf ? dayOf(insteadOf) : mondayOf(day));
    const processing = kind === 'OFF' ? [] : hours ? periodsOf(hours) : like.processing;
    return {
      isWorking: processing.length > 0,
      kind,
      name,
      ground: ground ?? null,
      processing,
      reception: reception ? periodsOf(reception) : hours ? processing : like.reception,
      workingTime: lengthOf(processing),
    };
  }

  private usually(day: number): CalendarDay {
    const week = this.weeks.findLast(({ from }) => day >= from);
    return week ? week.days[weekdayOf(day)] : closed;
  }
}

interface Week {
  from: number;
  days: readonly CalendarDay[];
}

const closed: CalendarDay = {
  isWorking: false,
  kind: 'WEEKEND',
  name: weekend,
  ground: null,
  processing: [],
  reception: [],
  workingTime: 0,
};

const weeksOf = (schedules: readonly WeekSchedule[]): Week[] =>
  schedules
    .map(({ from, processing, reception = processing }) => ({
      from: from === undefined ? Number.NEGATIVE_INFINITY : dayOf(from),
      days: weekdays.map((weekday) => usualDay(weekday, processing, reception)),
    }))
    .toSorted((one, other) => one.from - other.from);

function usualDay(
  weekday: (typeof weekdays)[number],
  processingHours: WeeklyHours,
  receptionHours: WeeklyHours,
): CalendarDay {
  const processing = periodsOf(processingHours[weekday] ?? []);
  const reception = periodsOf(receptionHours[weekday] ?? []);
  if (processing.length === 0) return { ...closed, reception };
  return {
    isWorking: true,
    kind: 'REGULAR',
    name: null,
    ground: null,
    processing,
    reception,
    workingTime: lengthOf(processing),
  };
}

const mondayOf = (day: number): number => day - weekdayOf(day);

const lengthOf = (periods: readonly Period[]): number =>
  periods.reduce((sum, { opens, closes }) => sum + closes - opens, 0);

const periodsOf = (ranges: readonly TimeRange[]): Period[] =>
  ranges.map(periodOf).toSorted((one, other) => one.opens - other.opens);

/** `07:30-11:30` as milliseconds into the day. The text was checked when it was published. */
export function periodOf(range: TimeRange): Period {
  const [opens, closes] = range.split('-').map(timeOfDay);
  return { opens, closes };
}

function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return hours * HOUR + minutes * MINUTE;
}
