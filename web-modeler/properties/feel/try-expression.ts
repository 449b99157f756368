import { analyseFeel, evaluateCondition, feelEvaluator } from '../../../src/definitions/rules';
import { defineTexts, fill, type Language } from '../../../web/shared/texts/texts';
import type { Json, JsonObject } from './sample';

const texts = defineTexts({
  unanswered: { vi: 'Cần dữ liệu mẫu: {names}', en: 'Needs sample data: {names}' },
  tooDear: { vi: 'Biểu thức phải tính quá nhiều', en: 'The expression takes too much work' },
  noBoolean: {
    vi: 'Điều kiện cho ra {value}, không phải đúng hoặc sai',
    en: 'The condition gives {value}, neither true nor false',
  },
  failed: {
    vi: 'Không tính được với dữ liệu mẫu này: giá trị không hợp kiểu',
    en: 'It has no value with this sample data: something is of the wrong type',
  },
  yes: { vi: 'đúng', en: 'true' },
  no: { vi: 'sai', en: 'false' },
  nothing: { vi: 'trống', en: 'null' },
});

export type Tried =
  | { kind: 'empty' }
  | { kind: 'value'; text: string }
  /** It cannot be deployed as it stands. */
  | { kind: 'problem'; text: string }
  | { kind: 'missing'; text: string; names: string[] }
  | { kind: 'failure'; text: string };

/** What an expression comes to, as the server would evaluate it: same code, same budget. `feel` is without its `=`. */
export function tryExpression(
  feel: string,
  values: JsonObject,
  { isCondition = false, now, language }: { isCondition?: boolean; now: number; language: Language },
): Tried {
  if (feel.trim() === '') return { kind: 'empty' };
  const { problems, bounded } = analyseFeel(feel);
  const [problem] = problems;
  if (problem) return { kind: 'problem', text: problem.message[language] };
  const expression = { feel, bounded };
  const evaluation = isCondition
    ? evaluateCondition(feelEvaluator, expression, values, now)
    : feelEvaluator.evaluate(expression, values, { now, strict: true });
  if (evaluation.ok) return { kind: 'value', text: shown(evaluation.value, language) };
  const { code, missing } = evaluation.failure;
  // Of `limits` and `limits.days` only the last is something one can answer.
  const names = (missing ?? []).filter((name) => !missing!.some((other) => other.startsWith(`${name}.`)));
  if (names.length > 0)
    return { kind: 'missing', names, text: fill(texts.unanswered[language], { names: names.join(', ') }) };
  if (code === 'FEEL.BUDGET') return { kind: 'failure', text: texts.tooDear[language] };
  const plain = feelEvaluator.evaluate(expression, values, { now, strict: false });
  if (isCondition && plain.ok && typeof plain.value !== 'boolean')
    return {
      kind: 'failure',
      text: fill(texts.noBoolean[language], { value: shown(plain.value, language) }),
    };
  return { kind: 'failure', text: texts.failed[language] };
}

/** The value of an expression, or undefined where it has none. */
export function expressionValue(feel: string, values: JsonObject, now: number): Json | undefined {
  const { ok, bounded } = analyseFeel(feel);
  const evaluation = ok && feelEvaluator.evaluate({ feel, bounded }, values, { now, strict: true });
  return evaluation && evaluation.ok ? evaluation.value : undefined;
}

function shown(value: Json, language: Language): string {
  if (typeof value === 'boolean') return texts[value ? 'yes' : 'no'][language];
  if (value === null) return texts.nothing[language];
  if (typeof value === 'number')
    return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 15 });
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
