import { defineTexts, type Text } from '../../web/shared/texts/texts';

const texts = defineTexts({
  hits: {
    vi: 'Nhiều quy tắc cùng khớp, trái với cách chọn kết quả.',
    en: 'Several rules match, which the hit policy does not allow.',
  },
  input: {
    vi: 'Giá trị đầu vào không nằm trong các giá trị được phép.',
    en: 'An input is not one of its values.',
  },
  output: { vi: 'Kết quả không nằm trong các giá trị được phép.', en: 'A result is not one of its values.' },
  type: { vi: 'Giá trị sai kiểu: {message}', en: 'A value is of the wrong type: {message}' },
  missing: { vi: 'Thiếu dữ liệu đầu vào: {message}', en: 'Something is missing: {message}' },
  cycle: { vi: 'Các quyết định cần lẫn nhau.', en: 'The decisions require each other.' },
  other: { vi: 'Không tính được: {message}', en: 'Cannot be evaluated: {message}' },
});

const byCode: Readonly<Record<string, Text>> = {
  'DMN.HIT_POLICY': texts.hits,
  'DMN.INPUT_VALUE': texts.input,
  'DMN.OUTPUT_VALUE': texts.output,
  'DMN.TYPE': texts.type,
  'DMN.CYCLE': texts.cycle,
  'FEEL.MISSING_VARIABLE': texts.missing,
};

/** Why a decision gives no answer, in words; `{message}` is what the engine says of it. */
export const failureTexts = (code: string): Text => byCode[code] ?? texts.other;
