import type { JsonObject, LocalizedText } from '../../kernel';
import { localTime } from '../local-date';
import { nationalStatus } from './case-file.policy';
import type { CaseState } from './case-file';

/** The ten statuses of the National Public Service Portal, as citizens read them. */
export const nationalStatusNames: Readonly<Record<number, LocalizedText>> = {
  1: { vi: 'Mới đăng ký', en: 'Submitted' },
  2: { vi: 'Được tiếp nhận', en: 'Received' },
  3: { vi: 'Không được tiếp nhận', en: 'Not received' },
  4: { vi: 'Đang xử lý', en: 'In processing' },
  5: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' },
  6: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment requested' },
  7: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn by the applicant' },
  8: { vi: 'Dừng xử lý', en: 'Stopped' },
  9: { vi: 'Đã xử lý xong', en: 'Finished' },
  10: { vi: 'Đã trả kết quả', en: 'Result returned' },
};

/** States that share a status with others. */
const stateNames: Readonly<Record<string, LocalizedText>> = {
  IN_PROCESS: { vi: 'đang giải quyết', en: 'being worked on' },
  IN_TRANSIT: { vi: 'đang chuyển giữa các đơn vị', en: 'between units' },
  CONSULTING: { vi: 'đang lấy ý kiến', en: 'opinions are asked for' },
  FIELD_CHECK: { vi: 'kiểm tra thực địa', en: 'checked on site' },
  AWAITING_SIGN: { vi: 'chờ ký', en: 'waits to be signed' },
  AWAITING_ISSUE: { vi: 'chờ cấp số, đóng dấu', en: 'waits for number and seal' },
  WITHDRAW_REQUESTED: { vi: 'đang làm thủ tục rút', en: 'being handed back' },
  WITHDRAWN: { vi: 'đã rút', en: 'handed back' },
  SUSPENDED: { vi: 'tạm dừng', en: 'for a while' },
  TERMINATED: { vi: 'dừng hẳn', en: 'for good' },
};

/** Codes inside sentences. */
const codeNames: Readonly<Record<string, LocalizedText>> = {
  COUNTER: { vi: 'trực tiếp', en: 'at the counter' },
  POST: { vi: 'bưu chính', en: 'by post' },
  ONLINE: { vi: 'trực tuyến', en: 'online' },
  AUTHORISED_PERSON: { vi: 'người được ủy quyền', en: 'by an authorised person' },
  GRANTED: { vi: 'được giải quyết', en: 'granted' },
  REFUSED: { vi: 'bị từ chối', en: 'refused' },
  EARLY: { vi: 'trước hạn', en: 'early' },
  ON_TIME: { vi: 'đúng hạn', en: 'on time' },
  LATE: { vi: 'quá hạn', en: 'late' },
};

/** Sentences of the timeline; `{name}` stands for a field of the event. */
const sentences: Readonly<Record<string, LocalizedText>> = {
  'case.submitted': { vi: 'Nộp hồ sơ ({channel}).', en: 'The case was filed ({channel}).' },
  'case.components.provided': {
    vi: 'Nộp thành phần hồ sơ: {components}.',
    en: 'Components handed in: {components}.',
  },
  'case.components.checked': {
    vi: 'Kiểm tra thành phần hồ sơ: {components}.',
    en: 'Components checked: {components}.',
  },
  'case.accepted': {
    vi: 'Tiếp nhận hồ sơ; hẹn trả kết quả {dueAt}.',
    en: 'The case was accepted; the result is due {dueAt}.',
  },
  'case.rejected': {
    vi: 'Không tiếp nhận hồ sơ ({reasonCode}). {reason}',
    en: 'The case was not received ({reasonCode}). {reason}',
  },
  'case.supplement.requested': {
    vi: 'Yêu cầu bổ sung hồ sơ lần {round}: {items}.',
    en: 'Supplement no. {round} was asked for: {items}.',
  },
  'case.supplement.received': {
    vi: 'Đã nhận hồ sơ bổ sung lần {round}.',
    en: 'Supplement no. {round} was received.',
  },
  'case.supplement.lapsed': {
    vi: 'Yêu cầu bổ sung lần {round} kết thúc mà chưa có hồ sơ bổ sung.',
    en: 'Request no. {round} ended without a supplement.',
  },
  'case.payment.requested': { vi: 'Yêu cầu thanh toán {amount} đồng.', en: '{amount} VND became due.' },
  'case.payment.missed': { vi: 'Hết hạn chờ thanh toán.', en: 'The time for payment is up.' },
  'case.paid': { vi: 'Đã thu {amount} đồng. {receipt}', en: '{amount} VND were paid. {receipt}' },
  'case.confirmed': { vi: 'Người nộp đã xác nhận.', en: 'The applicant has confirmed.' },
  'case.confirmation.missed': {
    vi: 'Hết hạn xác nhận; tiếp tục xử lý.',
    en: 'Nobody confirmed in time; processing goes on.',
  },
  'case.withdrawal.requested': {
    vi: 'Người nộp yêu cầu rút hồ sơ.',
    en: 'The applicant wants the case back.',
  },
  'case.withdrawn': { vi: 'Hồ sơ đã được rút. {reason}', en: 'The case was withdrawn. {reason}' },
  'case.suspended': {
    vi: 'Tạm dừng giải quyết theo {legalBasis}: {reason}',
    en: 'The case was suspended under {legalBasis}: {reason}',
  },
  'case.resumed': { vi: 'Tiếp tục giải quyết: {reason}', en: 'The case goes on: {reason}' },
  'case.held': {
    vi: 'Quy trình bị giữ lại về kỹ thuật: {reason}',
    en: 'The process is held for technical reasons: {reason}',
  },
  'case.stop.ordered': {
    vi: 'Có quyết định dừng giải quyết theo {legalBasis}: {reason}',
    en: 'The case is to be stopped under {legalBasis}: {reason}',
  },
  'case.terminated': {
    vi: 'Dừng giải quyết hồ sơ. {legalBasis} {reason}',
    en: 'The case was stopped. {legalBasis} {reason}',
  },
  'case.extension.granted': {
    vi: 'Xin lỗi và hẹn lại đến {until}: {reason}',
    en: 'Apology and a new date, {until}: {reason}',
  },
  'case.extension.declined': { vi: 'Không gia hạn.', en: 'The time was not extended.' },
  'case.due.changed': {
    vi: 'Ngày hẹn trả chuyển từ {oldDueAt} sang {newDueAt}.',
    en: 'The due date moved from {oldDueAt} to {newDueAt}.',
  },
  'case.due-soon': { vi: 'Sắp đến hạn ({dueAt}).', en: 'Due soon ({dueAt}).' },
  'case.overdue': { vi: 'Quá hạn từ {dueAt}.', en: 'Overdue since {dueAt}.' },
  'case.urged': { vi: 'Đã đôn đốc.', en: 'An urging letter was sent.' },
  'case.reminded': { vi: 'Đã nhắc.', en: 'A reminder was sent.' },
  'case.result.ready': {
    vi: 'Đã có kết quả ({outcome}, {class}). {number}',
    en: 'The result is ready ({outcome}, {class}). {number}',
  },
  'case.result.recalled': {
    vi: 'Thu hồi kết quả để sửa: {reason}',
    en: 'The result was called back for correction: {reason}',
  },
  'case.returned': { vi: 'Đã trả kết quả ({method}).', en: 'The result was handed over ({method}).' },
  'case.corrected': {
    vi: 'Sửa kết quả, bản thứ {versionNo}: {reason}',
    en: 'The result was corrected, version {versionNo}: {reason}',
  },
  'case.succeeded': {
    vi: 'Chuyển từ {from} sang {to} do sắp xếp lại cơ quan.',
    en: 'Handed on from {from} to {to}, which has taken over its tasks.',
  },
  'case.owner.changed': { vi: 'Đơn vị chịu trách nhiệm: {to}.', en: 'Unit in charge: {to}.' },
  'case.assigned': { vi: 'Phân công xử lý tại {unitId}.', en: 'Assigned to a person of {unitId}.' },
  'case.silent': { vi: 'Cảnh báo: hồ sơ thiếu {missing}.', en: 'Warning: the case lacks {missing}.' },
  'case.synchronised': { vi: 'Cập nhật từ hệ thống {system}.', en: 'Updated by the system {system}.' },
  'handoff.refused': {
    vi: '{to} trả lại hồ sơ cho {from} ({reasonCode}). {note}',
    en: '{to} sent the case back to {from} ({reasonCode}). {note}',
  },
  'handoff.resent': {
    vi: '{from} chuyển lại hồ sơ cho {to}. {note}',
    en: '{from} sent the case to {to} again. {note}',
  },
  'handoff.kept': {
    vi: '{from} giữ lại hồ sơ để tự xử lý. {note}',
    en: '{from} kept the case to work on it. {note}',
  },
  'step.opened': { vi: 'Giao việc "{name}" cho {unitId}.', en: '"{name}" was given to {unitId}.' },
  'step.closed': { vi: 'Kết thúc việc "{name}".', en: '"{name}" is done.' },
};

/** Fields that hold ids of agencies and units. */
const places = new Set(['from', 'to', 'unitId', 'agencyId', 'receivingAgencyId']);

/** An event of a case as people read it, in both languages. */
export function eventInWords(
  type: string,
  data: JsonObject,
  nameOf: (agencyOrUnitId: string) => LocalizedText | undefined,
): LocalizedText {
  if (type === 'case.status.changed') return statusChange(data);
  const sentence = sentences[type];
  if (!sentence) return { vi: type, en: type };
  const say = (language: keyof LocalizedText) =>
    sentence[language]
      .replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = data[name];
        if (typeof value === 'string' && places.has(name)) return nameOf(value)?.[language] ?? value;
        if (typeof value === 'string' && codeNames[value]) return codeNames[value][language];
        return worded(value);
      })
      .replace(/\s+/g, ' ')
      .replace(/ \(\)/g, '')
      .trim();
  return { vi: say('vi'), en: say('en') };
}

function statusChange({ from, to }: JsonObject): LocalizedText {
  const name = (state: unknown) => nationalStatusNames[nationalStatus[state as CaseState]];
  const [before, after] = [name(from), name(to)];
  if (before === after) {
    const state = stateNames[String(to)] ?? { vi: String(to), en: String(to) };
    return { vi: `${after.vi}: ${state.vi}.`, en: `${after.en}: ${state.en}.` };
  }
  return { vi: `${before.vi} → ${after.vi}.`, en: `${before.en} → ${after.en}.` };
}

function worded(value: JsonObject[string] | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? timeAndDay(value) : value;
  if (Array.isArray(value)) return value.map(worded).join(', ');
  if (typeof value === 'object')
    return [value.code ?? value.component, value.reasonCode]
      .filter((part) => part !== undefined)
      .map(worded)
      .join(' ');
  return String(value);
}

/** `17:00 25/11/2026` */
const timeAndDay = (instant: string): string => localTime(Date.parse(instant)).split(' ').reverse().join(' ');
