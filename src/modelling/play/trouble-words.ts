import type { JsonObject, LocalizedText } from '../../kernel';
import type { EngineIncident } from '../../runtime';

const words: Record<string, (params: JsonObject) => LocalizedText> = {
  'FEEL.MISSING_VARIABLE': ({ missing }) => ({
    vi: `Biểu thức cần dữ liệu chưa có${missing ? `: ${String(missing)}` : ''}.`,
    en: `The expression needs data that is not there${missing ? `: ${String(missing)}` : ''}.`,
  }),
  'FEEL.BUDGET': () => ({
    vi: 'Biểu thức tính toán quá nhiều.',
    en: 'The expression takes too much work.',
  }),
  'ENGINE.NO_FLOW': () => ({
    vi: 'Không điều kiện nào đúng và không có nhánh mặc định: hồ sơ không biết đi đâu.',
    en: 'No condition holds and there is no default flow: the case does not know where to go.',
  }),
  'ENGINE.STUCK': () => ({
    vi: 'Hồ sơ dừng ở đây và không bao giờ đi tiếp được.',
    en: 'The case stands here and can never go on.',
  }),
  'ENGINE.UNCAUGHT_ERROR': () => ({
    vi: 'Lỗi được báo ra nhưng không sự kiện nào bắt lấy.',
    en: 'An error was thrown that no event catches.',
  }),
  'ENGINE.TIMER_INVALID': () => ({
    vi: 'Hẹn giờ không cho ra một thời điểm.',
    en: 'The timer does not give an instant.',
  }),
  'ENGINE.CALL_FAILED': () => ({
    vi: 'Không gọi được quy trình con: mô hình này không có quy trình đó.',
    en: 'The called process could not be started: it is not among the files of this model.',
  }),
  'ENGINE.DECISION_RESULT': () => ({
    vi: 'Bảng quyết định cho nhiều kết quả hơn bước này nhận.',
    en: 'The decision gives more results than this step takes.',
  }),
  'ENGINE.COLLECTION_INVALID': () => ({
    vi: 'Bước lặp không nhận được một danh sách.',
    en: 'The repeated step is not given a list.',
  }),
  'ENGINE.CARDINALITY_INVALID': () => ({
    vi: 'Số lần lặp không phải là số nguyên không âm.',
    en: 'The number of repetitions is no whole number.',
  }),
  'ENGINE.MULTI_INSTANCE_LIMIT': () => ({
    vi: 'Bước lặp có quá nhiều phiên.',
    en: 'The repeated step has too many instances.',
  }),
  'ENGINE.VALUE_INVALID': () => ({
    vi: 'Giá trị tính ra không dùng được cho thuộc tính này.',
    en: 'The value is not one that this attribute takes.',
  }),
};

const rooms: Record<string, LocalizedText> = {
  FEEL: { vi: 'Biểu thức không tính được.', en: 'The expression could not be evaluated.' },
  DMN: { vi: 'Bảng quyết định không tính được.', en: 'The decision could not be evaluated.' },
};

/** Why a token stands still, for who draws the model; what the engine itself says follows, because it names the expression. */
export function troubleWords({ code, message, details }: EngineIncident): LocalizedText {
  const said = words[code]?.({ missing: missingIn(message), ...details }) ?? rooms[code.split('.')[0] ?? ''];
  return said
    ? { vi: `${said.vi} (${message})`, en: `${said.en} (${message})` }
    : { vi: message, en: message };
}

const missingIn = (message: string): string | null => /missing: ([^;)]+)/.exec(message)?.[1] ?? null;
