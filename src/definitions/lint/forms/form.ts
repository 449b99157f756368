import { analyseFeel, isSafePattern } from '../../../expressions';
import type { Json, JsonObject, LocalizedText } from '../../../kernel';
import type { ParsedForm } from '../../parsed-file';
import type { Findings, Problem } from '../../problem';
import { ownFields, ownFieldTrouble } from './own-fields';

/** Fields of form-js that hold a value, and so need a key; the others only show something. */
const inputs = new Set([
  'textfield',
  'textarea',
  'number',
  'datetime',
  'checkbox',
  'checklist',
  'radio',
  'select',
  'taglist',
  'filepicker',
  ...ownFields,
]);
const shows = new Set([
  'default',
  'group',
  'dynamiclist',
  'columns',
  'text',
  'html',
  'image',
  'iframe',
  'table',
  'documentPreview',
  'expression',
  'spacer',
  'separator',
  'button',
]);
const DEPTH = 10;
const COMPONENTS = 500;
const KEY = /^[A-Za-z_][\w]*(\.[A-Za-z_][\w]*)*$/;
const reserved = new Set(['__proto__', 'prototype', 'constructor']);

/** A form-js schema: known components, unique keys and ids, FEEL that parses, patterns that cannot run away. */
export const lintForm = ({ file, schema }: ParsedForm): Findings => {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const say = (list: Problem[], rule: string, elementId: string | undefined, message: LocalizedText) =>
    list.push({ file, ...(elementId && { elementId }), rule: `form/${rule}`, message });

  if (schema.type !== 'default' || !Array.isArray(schema.components)) {
    say(problems, 'schema', undefined, {
      vi: 'Tệp không phải là biểu mẫu form-js (type "default" với danh sách components).',
      en: 'The file is not a form-js form (type "default" with a list of components).',
    });
    return { problems, warnings };
  }

  const ids = new Set<string>();
  let count = 0;

  const visit = (components: Json[], depth: number, keys: Set<string>) => {
    if (depth > DEPTH) {
      say(problems, 'too-deep', undefined, {
        vi: `Biểu mẫu lồng nhau quá ${DEPTH} tầng.`,
        en: `The form is nested more than ${DEPTH} levels deep.`,
      });
      return;
    }
    for (const component of components) {
      if (!isObject(component)) {
        say(problems, 'component', undefined, {
          vi: 'Một thành phần của biểu mẫu không phải là đối tượng.',
          en: 'A component of the form is not an object.',
        });
        continue;
      }
      if (++count > COMPONENTS) return;
      visitComponent(component, depth, keys);
    }
  };

  const visitComponent = (component: JsonObject, depth: number, keys: Set<string>) => {
    const type = textOf(component.type);
    const id = textOf(component.id) ?? textOf(component.key);
    if (!type || !(inputs.has(type) || shows.has(type)))
      say(problems, 'unknown-component', id, {
        vi: `Loại thành phần "${type ?? ''}" không có trong form-js.`,
        en: `form-js has no component of the type "${type ?? ''}".`,
      });
    const own = textOf(component.id);
    if (own !== undefined) {
      if (ids.has(own))
        say(problems, 'duplicate-id', own, {
          vi: `Mã "${own}" được dùng cho nhiều thành phần.`,
          en: `The id "${own}" is used for several components.`,
        });
      ids.add(own);
    }
    if (type && inputs.has(type)) checkKey(component, id, keys);
    for (const { rule, message } of ownFieldTrouble(component)) say(problems, rule, id, message);
    checkPattern(component, id);
    checkFeel(component, id);
    if (Array.isArray(component.components)) {
      const path = textOf(component.path);
      visit(component.components, depth + 1, path || type === 'dynamiclist' ? new Set() : keys);
    }
  };

  const checkKey = (component: JsonObject, id: string | undefined, keys: Set<string>) => {
    const key = textOf(component.key);
    if (key === undefined || !KEY.test(key) || key.split('.').some((part) => reserved.has(part)))
      return say(problems, 'key', id, {
        vi: `Trường có khóa "${key ?? ''}" không hợp lệ: hãy dùng chữ cái không dấu, chữ số và "_".`,
        en: `The key "${key ?? ''}" of a field is not valid: use letters without accents, digits and "_".`,
      });
    if (keys.has(key))
      say(problems, 'duplicate-key', id, {
        vi: `Hai trường dùng chung khóa "${key}".`,
        en: `Two fields share the key "${key}".`,
      });
    keys.add(key);
    return undefined;
  };

  const checkPattern = (component: JsonObject, id: string | undefined) => {
    const pattern = isObject(component.validate) ? textOf(component.validate.pattern) : undefined;
    if (pattern === undefined) return;
    if (!compiles(pattern))
      say(problems, 'pattern', id, {
        vi: `Mẫu kiểm tra "${pattern}" không phải là biểu thức chính quy.`,
        en: `The pattern "${pattern}" is not a regular expression.`,
      });
    else if (pattern.length > 500 || !isSafePattern(pattern))
      say(problems, 'pattern-unsafe', id, {
        vi: `Mẫu kiểm tra "${pattern}" có thể chạy không dứt.`,
        en: `The pattern "${pattern}" may never finish.`,
      });
  };

  const checkFeel = (part: JsonObject, id: string | undefined) => {
    for (const [name, value] of Object.entries(part)) {
      if (name === 'components' || name === 'pattern') continue;
      if (isObject(value)) checkFeel(value, id);
      if (typeof value !== 'string' || !value.startsWith('=')) continue;
      for (const { code, message } of analyseFeel(value.slice(1)).problems)
        say(problems, `feel-${code.replace('FEEL.', '').toLowerCase().replaceAll('_', '-')}`, id, {
          vi: `"${name}": ${message.vi}`,
          en: `"${name}": ${message.en}`,
        });
    }
  };

  visit(schema.components, 1, new Set());
  if (count > COMPONENTS)
    say(problems, 'too-many', undefined, {
      vi: `Biểu mẫu có hơn ${COMPONENTS} thành phần.`,
      en: `The form has more than ${COMPONENTS} components.`,
    });
  return { problems, warnings };
};

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const compiles = (pattern: string): boolean => {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    try {
      new RegExp(pattern);
      return true;
    } catch {
      return false;
    }
  }
};
