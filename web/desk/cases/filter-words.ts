import { defineTexts, type Language, type Text } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';

/** What a filter that only a board sets is about. */
const names = defineTexts({
  under: { vi: 'địa bàn, cơ quan tham gia', en: 'agencies that take part' },
  agency: { vi: 'cơ quan tham gia', en: 'an agency that takes part' },
  lead: { vi: 'cơ quan chịu trách nhiệm', en: 'the agency in charge' },
  field: { vi: 'lĩnh vực', en: 'field' },
  level: { vi: 'cấp thực hiện', en: 'level' },
  nationalStatus: { vi: 'trạng thái trên Cổng quốc gia', en: 'status on the national portal' },
  phase: { vi: 'giai đoạn', en: 'phase' },
  acceptance: { vi: 'thời hạn tiếp nhận', en: 'time for acceptance' },
  dueFrom: { vi: 'hẹn trả từ', en: 'due from' },
  dueBefore: { vi: 'hẹn trả trước', en: 'due before' },
  acceptedFrom: { vi: 'tiếp nhận từ', en: 'accepted from' },
  acceptedBefore: { vi: 'tiếp nhận trước', en: 'accepted before' },
  finishedFrom: { vi: 'có kết quả từ', en: 'finished from' },
  finishedBefore: { vi: 'có kết quả trước', en: 'finished before' },
  inProcessAt: { vi: 'đang giải quyết lúc', en: 'in process at' },
  overdueAt: { vi: 'quá hạn lúc', en: 'overdue at' },
  extended: { vi: 'đúng hạn nhờ gia hạn', en: 'in time because of an extension' },
  attributedTo: { vi: 'cơ quan gây chậm', en: 'who it is put down to' },
  cause: { vi: 'nguyên nhân chậm', en: 'cause of the delay' },
  consulting: { vi: 'đang chờ ý kiến', en: 'an opinion is waited for' },
});

const values: Readonly<Record<string, Text>> = {
  WAITING: { vi: 'chờ tiếp nhận', en: 'not accepted yet' },
  IN_PROCESS: { vi: 'đang giải quyết', en: 'in process' },
  TO_RETURN: { vi: 'chờ trả kết quả', en: 'to be handed over' },
  IN_TIME: { vi: 'còn hạn', en: 'in time' },
  LATE: { vi: 'quá hạn', en: 'late' },
  MINISTRY: { vi: 'bộ, ngành', en: 'ministry' },
  PROVINCE: { vi: 'cấp tỉnh', en: 'province' },
  DISTRICT: { vi: 'cấp huyện', en: 'district' },
  COMMUNE: { vi: 'cấp xã', en: 'commune' },
  HOLDER: { vi: 'bên giữ hồ sơ', en: 'the holder' },
  RECEIVER: { vi: 'bên nhận bàn giao', en: 'the receiver' },
  CONSULTED: { vi: 'bên được lấy ý kiến', en: 'who was asked' },
  true: { vi: 'có', en: 'yes' },
  false: { vi: 'không', en: 'no' },
};

/** `giai đoạn: đang giải quyết`; of agencies and fields, which are known by ids and codes, only what is filtered. */
export function filterInWords(name: string, value: string, language: Language): string {
  const called = Object.hasOwn(names, name) ? names[name as keyof typeof names][language] : name;
  if (Object.hasOwn(values, value)) return `${called}: ${values[value]![language]}`;
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return `${called} ${instantText(value)}`;
  return called;
}
