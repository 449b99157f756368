import { type Expression, analyseFeel } from '../../../expressions';
import type { Problem } from '../../../definitions';
import type { Json, JsonObject } from '../../../kernel';
import {
  At,
  bool,
  feel,
  list,
  localDate,
  localized,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Read,
  text,
  withDefault,
} from '../../procedures/fields';
import { problemAt } from '../../procedures/procedure-file';
import type {
  Over,
  Piece,
  Template,
  TemplateBlock,
  TemplateColumn,
  TemplateParty,
  TemplateText,
} from './template';
import { readText, unbounded } from './template-text';

/** Blocks of one form, and texts of one block, that are more than anybody prints. */
const most = 200;

const pieces =
  (limit: number): Read<Piece[]> =>
  (value, at) => {
    const source = text(limit)(value, at);
    return typeof source === 'string' ? readText(source, (rule, message) => at.refuse(rule, message)) : [];
  };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text is Vietnamese, or `{vi, en}`. */
const templateText: Read<TemplateText> = (value, at) =>
  isObject(value)
    ? object<{ vi: Piece[]; en: Piece[] }>({ vi: pieces(4_000), en: pieces(4_000) })(value, at)
    : { vi: pieces(4_000)(value, at) };

const boundedFeel: Read<Expression> = (value, at) => {
  const expression = feel(value, at);
  if (expression && !expression.bounded) at.refuse('unbounded', unbounded);
  return expression;
};

const align = withDefault(oneOf(['left', 'center', 'right']), 'left');
const itemNames = list(matching(/^[a-zA-Z_][a-zA-Z0-9_]*$/, 'tên biến', 'name of a variable'), 1);
const when = optional(boundedFeel);

const column = object<TemplateColumn>({
  title: templateText,
  width: withDefault(number(0.1, 100, false), 1),
  align,
  value: templateText,
});
const party = object<TemplateParty>({
  capacity: optional(templateText),
  title: templateText,
  note: optional(templateText),
  name: optional(templateText),
  signs: withDefault(bool, false),
});

type Kind = TemplateBlock['kind'];
type Fields<K extends Kind> = Omit<Extract<TemplateBlock, { kind: K }>, 'kind' | 'when'>;
const blocks: { [K in Kind]: Read<Fields<K>> } = {
  letterhead: object<Fields<'letterhead'>>({
    form: optional(text(100)),
    hasNumber: withDefault(bool, true),
  }),
  title: object<Fields<'title'>>({ text: templateText, abstract: optional(templateText) }),
  heading: object<Fields<'heading'>>({ text: templateText }),
  paragraph: object<Fields<'paragraph'>>({
    text: templateText,
    align: withDefault(oneOf(['left', 'center', 'right', 'justify']), 'justify'),
    indent: withDefault(bool, true),
  }),
  list: object<Fields<'list'>>({
    each: boundedFeel,
    names: itemNames,
    item: templateText,
    numbered: withDefault(bool, true),
  }),
  fields: object<Fields<'fields'>>({
    rows: list(object({ when, label: templateText, value: templateText }), 1),
  }),
  table: object<Fields<'table'>>({
    each: boundedFeel,
    names: itemNames,
    columns: list(column, 1),
    empty: withDefault(templateText, { vi: [{ words: 'Không có', bold: false }] }),
  }),
  signatures: object<Fields<'signatures'>>({
    parties: list(party, 1),
    recipients: optional(list(templateText)),
  }),
  code: object<Fields<'code'>>({ caption: templateText }),
};

/** One key that names the kind, and beside it `when`. */
const block: Read<TemplateBlock> = (value, at) => {
  if (!isObject(value)) return at.refuse('type', { vi: 'Phải là một khối.', en: 'It must be a block.' });
  const kinds = Object.keys(value).filter((key) => key !== 'when');
  const [kind] = kinds;
  if (kinds.length !== 1 || !Object.hasOwn(blocks, kind!))
    return at.refuse('unknown-block', {
      vi: `Mỗi khối có đúng một loại trong: ${Object.keys(blocks).join(', ')}.`,
      en: `A block has exactly one kind of: ${Object.keys(blocks).join(', ')}.`,
    });
  const content = blocks[kind as Kind](value[kind!], at.in(kind!));
  const condition = when(value.when, at.in('when'));
  return { kind, ...content, ...(condition && { when: condition }) } as TemplateBlock;
};

const template: Read<Template> = object<Template>({
  code: matching(/^[a-z][a-z0-9-]*$/, 'mã dạng building-permit', 'code such as building-permit'),
  version: matching(/^[0-9][0-9.-]*$/, 'phiên bản dạng 2026-07', 'version such as 2026-07', 40),
  name: localized,
  effectiveFrom: localDate,
  legalBasis: text(500),
  page: withDefault(
    object<Template['page']>({
      size: oneOf(['A4', 'A5']),
      orientation: withDefault(oneOf(['portrait', 'landscape']), 'portrait'),
    }),
    { size: 'A4', orientation: 'portrait' },
  ),
  issuer: withDefault(oneOf(['one-stop', 'agency']), 'agency'),
  number: (value, at) =>
    value === undefined || value === null
      ? null
      : object<NonNullable<Template['number']>>({
          class: matching(/^[A-Z0-9Đ-]+$/, 'loại dạng GPXD', 'class such as GPXD', 40),
          symbol: matching(/^[A-Z0-9Đ./-]+$/, 'ký hiệu dạng GPXD-UBND', 'symbol such as GPXD-UBND', 60),
        })(value, at),
  abstract: templateText,
  blocks: list(block, 1),
});

export interface ReadTemplate {
  template?: Template;
  problems: Problem[];
}

/**
 * What a decoded file of a form says, or everything that is wrong with it, with its place. `names`: those that exist; another one is a
 * mistake that would leave a hole in a printed paper. Pure; never throws.
 */
export function readTemplate(value: Json | undefined, file: string, names: readonly string[]): ReadTemplate {
  const problems: Problem[] = [];
  const at = new At([], (rule, path, message) =>
    problems.push(problemAt(file, rule.replace('procedure/', 'template/'), path, message)),
  );
  const read = template(value, at);
  if (problems.length > 0) return { problems };
  if (read.blocks.length > most)
    at.in('blocks').refuse('too-many', { vi: 'Mẫu có quá nhiều khối.', en: 'The form has too many blocks.' });
  checkNames(read, names, at);
  return problems.length === 0 ? { template: read, problems } : { problems };
}

/** Every expression of a template, wherever it stands, with the names that can be read there. */
function checkNames(read: Template, names: readonly string[], at: At): void {
  const visit = (value: unknown, known: readonly string[], where: At): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('feel' in value) {
      for (const name of analyseFeel((value as Expression).feel).variables)
        if (!known.includes(name))
          where.refuse('unknown-name', {
            vi: `Không có trường "${name}".`,
            en: `There is no field "${name}".`,
          });
      return;
    }
    const isList = 'each' in value;
    for (const [key, inner] of Object.entries(value))
      visit(
        inner,
        isList && key !== 'each' && key !== 'when' ? [...known, 'index', ...(value as Over).names] : known,
        where.in(key),
      );
  };
  visit({ abstract: read.abstract, blocks: read.blocks }, names, at);
}
