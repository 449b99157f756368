import type { ProcedureLimit } from '../../definitions';
import type { LocalizedText } from '../../kernel';
import type { LocalDate } from '../local-date';

/*
 * What the law says of feedback and recommendations on administrative rules (NĐ 20/2008/NĐ-CP, amended by NĐ 92/2017/NĐ-CP), as
 * data with dates: variants of 5, 15 and 20 working days are in use, so a province changes them here and nowhere else.
 */

export const categories = [
  'DELAY',
  'CONDUCT',
  'REQUIREMENT',
  'FEE',
  'REGULATION',
  'SYSTEM',
  'OTHER',
] as const;
export type FeedbackCategory = (typeof categories)[number];

export const refusalReasons = [
  'NO_CONTENT',
  'NOT_ADMINISTRATIVE',
  'IN_COURT',
  'COMPLAINT_PROCEDURE',
  'REPEATED',
  'INSULTING',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const categoryNames: Record<FeedbackCategory, LocalizedText> = {
  DELAY: { vi: 'Chậm trễ, quá hạn giải quyết', en: 'Delay' },
  CONDUCT: { vi: 'Thái độ, hành vi của cán bộ', en: 'Conduct of officials' },
  REQUIREMENT: { vi: 'Yêu cầu giấy tờ ngoài quy định', en: 'Papers asked for beyond the rules' },
  FEE: { vi: 'Phí, lệ phí', en: 'Fees' },
  REGULATION: { vi: 'Kiến nghị về quy định, thủ tục', en: 'Rules and procedures' },
  SYSTEM: { vi: 'Dịch vụ công trực tuyến', en: 'Online services' },
  OTHER: { vi: 'Nội dung khác', en: 'Other' },
};

export const refusalNames: Record<RefusalReason, LocalizedText> = {
  NO_CONTENT: { vi: 'Nội dung không rõ ràng, không thể xử lý', en: 'Too unclear to be handled' },
  NOT_ADMINISTRATIVE: { vi: 'Không liên quan quy định hành chính', en: 'Not about administrative rules' },
  IN_COURT: { vi: 'Vụ việc đang được tòa án giải quyết', en: 'The matter is before a court' },
  COMPLAINT_PROCEDURE: {
    vi: 'Thuộc trình tự khiếu nại, tố cáo',
    en: 'To be brought as a complaint or denunciation',
  },
  REPEATED: { vi: 'Đã được trả lời, không có tình tiết mới', en: 'Answered before, nothing new' },
  INSULTING: { vi: 'Có lời lẽ xúc phạm', en: 'Insulting' },
};

interface FeedbackRule {
  from: LocalDate;
  source: string;
  limits: Record<FeedbackCategory, ProcedureLimit>;
  /** Once, for matters that need another agency or an inquiry. */
  extension: { times: number; noticeWorkingDays: number };
}

const days = (value: number): ProcedureLimit => ({ value, unit: 'working-day' });

const rules: readonly FeedbackRule[] = [
  {
    from: '2008-03-01',
    source: 'NĐ 20/2008/NĐ-CP',
    limits: {
      DELAY: days(5),
      CONDUCT: days(15),
      REQUIREMENT: days(5),
      FEE: days(15),
      REGULATION: days(20),
      SYSTEM: days(5),
      OTHER: days(15),
    },
    extension: { times: 1, noticeWorkingDays: 0 },
  },
];

/** The rule in force on a local date. */
export const feedbackRuleOn = (date: LocalDate): FeedbackRule =>
  rules.findLast(({ from }) => from <= date) ?? rules[0];
