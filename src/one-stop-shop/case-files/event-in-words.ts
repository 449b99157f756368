import type { Json, JsonObject, LocalizedText } from '../../kernel';
import { localTime } from '../local-date';
import { nationalStatus } from './case-file.policy';
import type { CaseState } from './case-file';
import { codeNames, sentences, stateNames } from './event-sentences';

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

/** How the names of what a history knows by ids and codes are looked up. */
export interface NamesInHistory {
  /** Agencies, units and people, as they were called then. */
  place(id: string): LocalizedText | undefined;
  /** Components of the dossier and coded reasons. */
  code(code: string): LocalizedText | undefined;
}

/** Fields that hold ids of agencies, units and people. */
const places = new Set(['from', 'to', 'unitId', 'agencyId', 'receivingAgencyId', 'personId', 'approvedBy']);

/** An event of a case as people read it, in both languages. */
export function eventInWords(type: string, data: JsonObject, names: NamesInHistory): LocalizedText {
  if (type === 'case.status.changed') return statusChange(data);
  const sentence = sentences[type];
  if (!sentence) return { vi: type, en: type };
  const say = (language: keyof LocalizedText) =>
    sentence[language]
      .replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = data[name];
        if (typeof value === 'string' && places.has(name)) return names.place(value)?.[language] ?? value;
        return worded(value, language, names);
      })
      .replace(/\s+/g, ' ')
      // What is not known leaves nothing behind: neither empty brackets, nor a comma before their end, nor a colon.
      .replace(/, \)/g, ')')
      .replace(/ \((, )?\)/g, '')
      .trim()
      .replace(/:$/, '.');
  return { vi: say('vi'), en: say('en') };
}

/** Where a case stands: its status, and the state within it where several share one. */
export function stateInWords(state: CaseState): LocalizedText {
  const status = nationalStatusNames[nationalStatus[state]];
  const within = stateNames[state];
  return within
    ? { vi: `${status.vi}: ${within.vi}`, en: `${status.en}: ${within.en}` }
    : { vi: status.vi, en: status.en };
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

type Language = keyof LocalizedText;

function worded(value: Json | undefined, language: Language, names: NamesInHistory): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return timeAndDay(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value.split('-').reverse().join('/');
    return (names.code(value) ?? codeNames[value])?.[language] ?? value;
  }
  if (Array.isArray(value)) return value.map((one) => worded(one, language, names)).join(', ');
  if (typeof value === 'object') return item(value, language, names);
  return String(value);
}

/** A paper in a list: what it is, then how it came or how it was found, and what exactly is to be done. */
function item(one: JsonObject, language: Language, names: NamesInHistory): string {
  const say = (value: Json | undefined) => worded(value, language, names);
  const paper = say(one.code ?? one.component ?? one.otherName);
  const found = one.ok === true ? inOrder[language] : say(one.reasonCode);
  const details = [say(one.how), found, say(one.note)].filter(Boolean).join('; ');
  if (!paper) return details;
  return details ? `${paper} (${details})` : paper;
}

const inOrder: LocalizedText = { vi: 'hợp lệ', en: 'in order' };

/** `17:00 25/11/2026` */
const timeAndDay = (instant: string): string => localTime(Date.parse(instant)).split(' ').reverse().join(' ');
