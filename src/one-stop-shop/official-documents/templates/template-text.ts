import { analyseFeel } from '../../../expressions';
import type { LocalizedText } from '../../../kernel';
import type { Piece } from './template';

type Refuse = (rule: string, message: LocalizedText) => void;

/**
 * `Kính gửi: **{{= applicantName }}**`: words, values between `{{=` and `}}`, bold between pairs of `**`. Only the template is read
 * in this way; a value is put in once, as it is. What is wrong is told to `refuse`.
 */
export function readText(source: string, refuse: Refuse): Piece[] {
  const pieces: Piece[] = [];
  let bold = false;
  const words = (text: string): void => {
    for (const [index, part] of text.split('**').entries()) {
      if (index > 0) bold = !bold;
      if (part !== '') pieces.push({ words: part, bold });
    }
  };
  let at = 0;
  for (;;) {
    const begin = source.indexOf('{{=', at);
    if (begin === -1) break;
    const end = source.indexOf('}}', begin);
    if (end === -1) {
      refuse('unclosed', { vi: 'Thiếu "}}" kết thúc giá trị.', en: 'A value is not closed by "}}".' });
      return pieces;
    }
    words(source.slice(at, begin));
    const feel = source.slice(begin + 3, end).trim();
    const { problems, bounded } = analyseFeel(feel);
    for (const { message } of problems) refuse('feel', message);
    if (problems.length === 0 && !bounded) refuse('unbounded', unbounded);
    pieces.push({ value: { feel, bounded }, bold });
    at = end + 2;
  }
  words(source.slice(at));
  if (bold) refuse('bold', { vi: 'Dấu ** phải đi theo cặp.', en: 'The signs ** must come in pairs.' });
  return pieces;
}

export const unbounded: LocalizedText = {
  vi: 'Biểu thức trong mẫu văn bản phải đơn giản: không lặp, không gọi hàm có chi phí không chặn được.',
  en: 'An expression of a form must be simple: no iteration, no function whose cost has no bound.',
};
