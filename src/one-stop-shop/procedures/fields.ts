import { analyseFeel, type Expression } from '../../expressions';
import type { Json, JsonObject, LocalizedText } from '../../kernel';
import { findDay } from '../local-date';

export type Refuse = (rule: string, path: readonly string[], message: LocalizedText) => void;

/** A place in the file; trouble is told where it is. */
export class At {
  constructor(
    readonly path: readonly string[],
    private readonly report: Refuse,
  ) {}

  in(key: string | number): At {
    return new At([...this.path, String(key)], this.report);
  }

  /** Reading goes on to find the rest; the value answered here is never used. */
  refuse(rule: string, message: LocalizedText): never {
    this.report(`procedure/${rule}`, this.path, message);
    return undefined as never;
  }
}

/** Reads one value of a file, or says what is wrong with it. `undefined` = the key is absent. */
export type Read<T> = (value: Json | undefined, at: At) => T;

const missing = (at: At) =>
  at.refuse('missing', { vi: 'Thiếu giá trị bắt buộc.', en: 'A required value is missing.' });
const wrongType = (at: At, vi: string, en: string) =>
  at.refuse('type', { vi: `Phải là ${vi}.`, en: `It must be ${en}.` });

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with exactly these keys; others are refused. */
export const object =
  <T>(fields: { [Key in keyof T]-?: Read<T[Key]> }): Read<T> =>
  (value, at) => {
    if (value === undefined) return missing(at);
    if (!isObject(value)) return wrongType(at, 'một nhóm giá trị', 'a mapping');
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key))
        at.in(key).refuse('unknown-key', {
          vi: `Không có mục "${key}". Các mục có thể dùng: ${Object.keys(fields).join(', ')}.`,
          en: `There is no "${key}". Known keys: ${Object.keys(fields).join(', ')}.`,
        });
    const result: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      const read = fields[key](Object.hasOwn(value, key) ? value[key] : undefined, at.in(key));
      if (read !== undefined) result[key] = read;
    }
    return result as T;
  };

/** A mapping whose keys are the file's own. */
export const record =
  <T>(read: Read<T>, isKey: (key: string) => boolean = () => true): Read<Record<string, T>> =>
  (value, at) => {
    if (value === undefined) return missing(at);
    if (!isObject(value)) return wrongType(at, 'một nhóm giá trị', 'a mapping');
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => {
        if (!isKey(key))
          at.in(key).refuse('unknown-key', { vi: `Không có mục "${key}".`, en: `There is no "${key}".` });
        return [key, read(entry, at.in(key))];
      }),
    );
  };

export const list =
  <T>(read: Read<T>, least = 0): Read<T[]> =>
  (value, at) => {
    if (value === undefined) return least > 0 ? missing(at) : [];
    if (!Array.isArray(value)) return wrongType(at, 'danh sách', 'a list');
    if (value.length < least)
      at.refuse('too-few', { vi: `Cần ít nhất ${least} mục.`, en: `At least ${least} entry is needed.` });
    return value.map((entry, index) => read(entry, at.in(index)));
  };

export const optional =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value, at) =>
    value === undefined ? undefined : read(value, at);

export const withDefault =
  <T>(read: Read<T>, standard: T): Read<T> =>
  (value, at) =>
    value === undefined ? standard : read(value, at);

export const text =
  (limit = 500): Read<string> =>
  (value, at) => {
    if (value === undefined) return missing(at);
    if (typeof value !== 'string' || value.trim() === '')
      return wrongType(at, 'một đoạn chữ', 'a text (put numbers in quotes)');
    if (value.length > limit)
      return at.refuse('too-long', {
        vi: `Dài quá ${limit} ký tự.`,
        en: `It is longer than ${limit} characters.`,
      });
    return value.normalize('NFC');
  };

/** A text of one form, told in words. */
export const matching =
  (pattern: RegExp, vi: string, en: string, limit = 100): Read<string> =>
  (value, at) => {
    const read = text(limit)(value, at);
    if (typeof read !== 'string' || pattern.test(read)) return read;
    return at.refuse('form', { vi: `"${read}" không phải là ${vi}.`, en: `"${read}" is no ${en}.` });
  };

export const bool: Read<boolean> = (value, at) => {
  if (value === undefined) return missing(at);
  return typeof value === 'boolean' ? value : wrongType(at, 'true hoặc false', 'true or false');
};

export const number =
  (least: number, most: number, whole = true): Read<number> =>
  (value, at) => {
    if (value === undefined) return missing(at);
    if (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value)))
      return value;
    const kind = whole ? { vi: 'số nguyên', en: 'a whole number' } : { vi: 'số', en: 'a number' };
    return wrongType(at, `${kind.vi} từ ${least} đến ${most}`, `${kind.en} from ${least} to ${most}`);
  };

export const oneOf =
  <const Word extends string>(words: readonly Word[]): Read<Word> =>
  (value, at) => {
    if (value === undefined) return missing(at);
    if (words.includes(value as Word)) return value as Word;
    return at.refuse('unknown-word', {
      vi: `Chỉ dùng một trong các từ: ${words.join(', ')}.`,
      en: `Use one of: ${words.join(', ')}.`,
    });
  };

export const anyJson: Read<Json> = (value, at) => (value === undefined ? missing(at) : value);

/** An expression starts with `=`, as in the models; the text after it must be FEEL. */
export const feel: Read<Expression> = (value, at) => {
  if (value === undefined) return missing(at);
  if (typeof value !== 'string' || !value.startsWith('='))
    return wrongType(at, 'biểu thức FEEL bắt đầu bằng "="', 'a FEEL expression that starts with "="');
  const source = value.slice(1).trim().normalize('NFC');
  const { problems, bounded } = analyseFeel(source);
  for (const { message } of problems) at.refuse('feel', message);
  return { feel: source, bounded };
};

/** The one reader or, for texts that start with `=`, an expression. */
export const orFeel =
  <T>(read: Read<T>): Read<T | Expression> =>
  (value, at) =>
    typeof value === 'string' && value.startsWith('=') ? feel(value, at) : read(value, at);

const localizedFields = { vi: text(), en: text() };
export const localized: Read<LocalizedText> = object<LocalizedText>(localizedFields);
/** For objects that are a name and more. */
export const named = localizedFields;

/** A day of the calendar, `YYYY-MM-DD`. */
export const localDate: Read<string> = (value, at) => {
  const read = text(10)(value, at);
  if (typeof read !== 'string' || findDay(read) !== undefined) return read;
  return at.refuse('form', {
    vi: `"${read}" không phải là ngày dạng YYYY-MM-DD.`,
    en: `"${read}" is no date YYYY-MM-DD.`,
  });
};
