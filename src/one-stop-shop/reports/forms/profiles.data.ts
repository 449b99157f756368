import type { LocalizedText } from '../../../kernel';
import type { LocalDate } from '../../local-date';

/** How an end that is no result is counted: by its own class, always on time, or not at all. */
export type CountedAs = 'BY_CLASS' | 'ON_TIME' | 'LEFT_OUT';

/**
 * What the columns of the forms mean where the law leaves it open and provinces differ. A profile is data with a date: a figure says
 * under which profile it was counted.
 */
export interface ReportProfile {
  code: string;
  name: LocalizedText;
  /** First local date of the periods it is offered for. */
  from: LocalDate;
  /** LATE_WITH_APOLOGY: an extension does not make a broken promise good. */
  extended: 'LATE_WITH_APOLOGY' | 'AS_CURRENT';
  withdrawn: CountedAs;
  stopped: CountedAs;
  /** AS_CLOCK: a case whose clock stands still is late if it was late before. */
  paused: 'AS_CLOCK' | 'IN_TIME';
  /** A case that waits for a supplement at the end of the period. */
  supplement: 'IN_PROGRESS' | 'RESOLVED_ON_TIME';
}

/** The first is the one that is used where none is named. */
export const reportProfiles: readonly ReportProfile[] = [
  {
    code: 'general',
    name: {
      vi: 'Chung: hồ sơ gia hạn tính trễ hạn có xin lỗi',
      en: 'General: an extended case is late with an apology',
    },
    from: '2018-06-21',
    extended: 'LATE_WITH_APOLOGY',
    withdrawn: 'BY_CLASS',
    stopped: 'BY_CLASS',
    paused: 'AS_CLOCK',
    supplement: 'IN_PROGRESS',
  },
  {
    code: 'agreed-date',
    name: {
      vi: 'Theo hạn đã gia hạn',
      en: 'By the date agreed in an extension',
    },
    from: '2018-06-21',
    extended: 'AS_CURRENT',
    withdrawn: 'BY_CLASS',
    stopped: 'BY_CLASS',
    paused: 'AS_CLOCK',
    supplement: 'IN_PROGRESS',
  },
  {
    code: 'column-9',
    name: {
      vi: 'Chờ bổ sung, rút, dừng tính vào cột 9',
      en: 'Supplement, withdrawal and stop in column 9',
    },
    from: '2018-06-21',
    extended: 'LATE_WITH_APOLOGY',
    withdrawn: 'ON_TIME',
    stopped: 'ON_TIME',
    paused: 'IN_TIME',
    supplement: 'RESOLVED_ON_TIME',
  },
  {
    code: 'results-only',
    name: {
      vi: 'Không tính hồ sơ rút, dừng',
      en: 'Without withdrawn and stopped cases',
    },
    from: '2018-06-21',
    extended: 'LATE_WITH_APOLOGY',
    withdrawn: 'LEFT_OUT',
    stopped: 'LEFT_OUT',
    paused: 'AS_CLOCK',
    supplement: 'IN_PROGRESS',
  },
];
