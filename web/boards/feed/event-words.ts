import type { FeedItem } from '../../../src/dashboards/contract';
import { defineTexts, fill, inLanguage, type Language, type Text } from '../../shared/texts/texts';

/** How much an event wants to be looked at. */
export type EventWeight = 'bad' | 'warning' | 'good' | 'plain';

/** What happened, short; `{agency}` is where, `{to}` to whom. */
const sentences: Readonly<Record<string, Text & { weight?: EventWeight }>> = {
  ...defineTexts({
    'case.submitted': { vi: 'nộp hồ sơ', en: 'was filed' },
    'case.accepted': { vi: 'được tiếp nhận', en: 'was accepted' },
    'case.components.provided': { vi: 'nộp thêm thành phần hồ sơ', en: 'got more components' },
    'case.components.checked': { vi: 'được kiểm tra thành phần', en: 'had its components checked' },
    'case.supplement.lapsed': { vi: 'hết hạn bổ sung', en: 'got no supplement in time' },
    'case.payment.requested': { vi: 'chờ nộp phí, lệ phí', en: 'waits for payment' },
    'case.confirmation.asked': { vi: 'chờ người nộp xác nhận', en: 'waits to be confirmed by the applicant' },
    'case.rated': { vi: 'được người nộp đánh giá', en: 'was rated by the applicant' },
    'case.confirmed': { vi: 'được người nộp xác nhận', en: 'was confirmed by the applicant' },
    'case.status.changed': { vi: 'chuyển trạng thái', en: 'changed its status' },
    'case.assigned': { vi: 'được phân công', en: 'was assigned' },
    'case.owner.changed': { vi: 'có đơn vị chịu trách nhiệm mới', en: 'has a new unit in charge' },
    'case.reminded': { vi: 'được nhắc', en: 'was reminded of' },
    'case.lateness.attributed': { vi: 'trễ hạn được tính cho {agency}', en: 'is late because of {agency}' },
    'case.extension.declined': { vi: 'không được gia hạn', en: 'was not extended' },
    'case.withdrawal.requested': { vi: 'được người nộp xin rút', en: 'is wanted back' },
    'case.repaired': { vi: 'được can thiệp kỹ thuật', en: 'was repaired' },
    'case.succeeded': { vi: 'chuyển do sắp xếp lại cơ quan', en: 'was handed on to a successor' },
    'handoff.sent': { vi: 'chuyển từ {agency} sang {to}', en: 'was sent from {agency} to {to}' },
    'handoff.received': { vi: '{to} nhận từ {agency}', en: 'was taken by {to} from {agency}' },
    'handoff.done': { vi: '{to} xử lý xong phần việc', en: 'was dealt with by {to}' },
    'handoff.resent': { vi: '{agency} chuyển lại cho {to}', en: 'was sent again from {agency} to {to}' },
    'handoff.kept': { vi: '{agency} giữ lại để xử lý', en: 'was kept by {agency}' },
    'handoff.recalled': { vi: '{agency} thu lại hồ sơ đã chuyển', en: 'was recalled by {agency}' },
    'consult.requested': { vi: '{agency} hỏi ý kiến {to}', en: 'had {to} asked by {agency}' },
    'task.created': { vi: 'có việc mới', en: 'has a new task' },
    'task.claimed': { vi: 'có người nhận việc', en: 'had a task taken' },
    'task.completed': { vi: 'xong một việc', en: 'had a task done' },
  }),
  'case.rejected': { vi: 'không được tiếp nhận', en: 'was not received', weight: 'warning' },
  'case.supplement.requested': { vi: 'phải bổ sung', en: 'needs a supplement', weight: 'warning' },
  'case.supplement.received': { vi: 'đã nhận bổ sung', en: 'got its supplement', weight: 'good' },
  'case.paid': { vi: 'đã nộp tiền', en: 'was paid for', weight: 'good' },
  'case.confirmation.missed': { vi: 'hết hạn xác nhận', en: 'was not confirmed in time', weight: 'warning' },
  'case.payment.missed': { vi: 'hết hạn nộp tiền', en: 'was not paid for in time', weight: 'warning' },
  'case.due.changed': { vi: 'đổi ngày hẹn trả', en: 'has a new due date', weight: 'warning' },
  'case.due-soon': { vi: 'sắp đến hạn', en: 'is due soon', weight: 'warning' },
  'case.overdue': { vi: 'quá hạn', en: 'is overdue', weight: 'bad' },
  'case.extension.granted': {
    vi: 'được xin lỗi và hẹn lại',
    en: 'got an apology and a new date',
    weight: 'warning',
  },
  'case.suspended': { vi: 'tạm dừng giải quyết', en: 'was suspended', weight: 'warning' },
  'case.resumed': { vi: 'tiếp tục giải quyết', en: 'goes on', weight: 'good' },
  'case.terminated': { vi: 'dừng giải quyết', en: 'was stopped', weight: 'warning' },
  'case.withdrawn': { vi: 'đã rút', en: 'was withdrawn' },
  'case.urged': { vi: 'được đôn đốc', en: 'was urged', weight: 'warning' },
  'letter.urging.sent': { vi: 'được gửi văn bản đôn đốc', en: 'got an urging letter', weight: 'warning' },
  'letter.reminder.sent': { vi: 'được gửi văn bản nhắc', en: 'got a reminder' },
  'case.held': { vi: 'bị giữ lại về kỹ thuật', en: 'is held for technical reasons', weight: 'bad' },
  'case.silent': { vi: 'không có người xử lý', en: 'has nobody who deals with it', weight: 'bad' },
  'case.result.ready': { vi: 'đã có kết quả', en: 'has its result', weight: 'good' },
  'case.result.recalled': { vi: 'thu hồi kết quả để sửa', en: 'had its result recalled', weight: 'warning' },
  'case.returned': { vi: 'đã trả kết quả', en: 'was handed over', weight: 'good' },
  'case.corrected': { vi: 'đã sửa kết quả', en: 'had its result corrected', weight: 'warning' },
  'handoff.refused': {
    vi: '{to} trả lại cho {agency}',
    en: 'was sent back by {to} to {agency}',
    weight: 'warning',
  },
  'consult.answered': { vi: '{to} đã cho ý kiến', en: 'got an opinion from {to}', weight: 'good' },
  'consult.overdue': { vi: '{to} quá hạn cho ý kiến', en: 'waits too long for {to}', weight: 'bad' },
  'consult.expired': {
    vi: '{to} không trả lời, coi như đồng ý hoặc không có ý kiến',
    en: 'got no answer from {to} in time',
    weight: 'warning',
  },
  'escalation.fired': { vi: 'được báo lên cấp trên', en: 'was escalated', weight: 'bad' },
};

const somewhere = defineTexts({
  agency: { vi: 'cơ quan', en: 'an agency' },
  to: { vi: 'cơ quan nhận', en: 'the receiver' },
});

type Told = Pick<FeedItem, 'type' | 'agencyName' | 'toAgencyName'>;

/** An event in the words that follow the code of its case; a type nobody has words for is named as it is. */
export function eventWords({ type, agencyName, toAgencyName }: Told, language: Language): string {
  const sentence = sentences[type];
  if (!sentence) return type;
  return fill(sentence[language], {
    agency: inLanguage(agencyName && { ...agencyName }, language) || somewhere.agency[language],
    to: inLanguage(toAgencyName && { ...toAgencyName }, language) || somewhere.to[language],
  });
}

export const eventWeight = (type: string): EventWeight => sentences[type]?.weight ?? 'plain';
