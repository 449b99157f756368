import { type Expression, evaluateCondition, feelEvaluator } from '../../../expressions';
import type { Json, JsonObject } from '../../../kernel';
import type { Block, Party, Run, Sheet } from '../typesetting/sheet';
import type { Piece, Template, TemplateBlock, TemplateParty, TemplateText } from './template';

export type PaperLanguage = Sheet['language'];

/** Whose paper it is. */
export interface PaperHead {
  superior: string | null;
  issuer: string;
  place: string;
}

/** A name of the form that has no value, or none that can be printed. */
export class Unfillable extends Error {
  constructor(
    readonly expression: string,
    readonly reason: string,
  ) {
    super(`${expression}: ${reason}`);
  }
}

/** Characters that turn or hide others of a line; nobody writes them in a name. */
const invisible = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A form with its values: what the document says from then on. A value is put in once; it is text, whatever it looks like. Throws
 * `Unfillable`; a value that is null leaves nothing.
 */
export function fillTemplate(
  template: Template,
  facts: JsonObject,
  head: PaperHead,
  { language, now }: { language: PaperLanguage; now: number },
): Sheet {
  const fill = new Filling(facts, language, now);
  return {
    title: fill.plain(template.abstract),
    ...template.page,
    language,
    blocks: template.blocks.flatMap((block) => fill.block(block, head, template)),
  };
}

export const abstractOf = (template: Template, facts: JsonObject, now: number): string =>
  new Filling(facts, 'vi', now).plain(template.abstract);

/** Whether every text of it has English words too. */
export function isTranslated(template: Template): boolean {
  let texts = 0;
  let translated = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && 'vi' in value && Array.isArray(value.vi)) {
      texts += 1;
      if ('en' in value) translated += 1;
      return;
    }
    Object.values(value).forEach(visit);
  };
  visit(template.blocks);
  return texts === translated;
}

class Filling {
  constructor(
    private readonly facts: JsonObject,
    private readonly language: PaperLanguage,
    private readonly now: number,
  ) {}

  block(block: TemplateBlock, head: PaperHead, { number }: Template): Block[] {
    if (!this.holds(block.when)) return [];
    switch (block.kind) {
      case 'letterhead':
        return [
          {
            kind: 'letterhead',
            ...head,
            form: block.form ?? null,
            symbol: block.hasNumber ? (number?.symbol ?? null) : null,
          },
        ];
      case 'title':
        return [
          {
            kind: 'title',
            runs: this.runs(block.text),
            ...(block.abstract && { abstract: this.runs(block.abstract) }),
          },
        ];
      case 'heading':
        return [{ kind: 'heading', runs: this.runs(block.text) }];
      case 'paragraph':
        return [{ kind: 'paragraph', runs: this.runs(block.text), align: block.align, indent: block.indent }];
      case 'list': {
        const items = this.items(block.each).map((item) => item.runs(block.item));
        return items.length === 0 ? [] : [{ kind: 'list', numbered: block.numbered, items }];
      }
      case 'fields': {
        const rows = block.rows
          .filter((row) => this.holds(row.when))
          .map(({ label, value }) => ({ label: this.plain(label), value: this.runs(value) }));
        return rows.length === 0 ? [] : [{ kind: 'fields', rows }];
      }
      case 'table':
        return [
          {
            kind: 'table',
            columns: block.columns.map(({ title, width, align }) => ({
              title: this.plain(title),
              width,
              align,
            })),
            rows: this.items(block.each).map((item) => block.columns.map(({ value }) => item.runs(value))),
            empty: this.plain(block.empty),
          },
        ];
      case 'signatures':
        return [
          {
            kind: 'signatures',
            parties: block.parties.map((party) => this.party(party)),
            recipients: block.recipients?.map((one) => this.runs(one)) ?? null,
          },
        ];
      case 'code':
        return [{ kind: 'code', caption: this.runs(block.caption) }];
    }
  }

  plain(text: TemplateText): string {
    return this.runs(text)
      .map((run) => run.text)
      .join('');
  }

  private runs(text: TemplateText): Run[] {
    return (text[this.language] ?? text.vi).map((piece) => ({
      text: this.words(piece),
      ...(piece.bold && { bold: true }),
    }));
  }

  private words(piece: Piece): string {
    if ('words' in piece) return piece.words;
    const value = this.value(piece.value);
    if (value === null) return '';
    if (typeof value === 'object') throw new Unfillable(piece.value.feel, 'not a text or number');
    return String(value)
      .normalize('NFC')
      .replace(invisible, (sign) => (sign === '\n' ? ' ' : ''));
  }

  private party({ capacity, title, note, name, signs }: TemplateParty): Party {
    const orNull = (text: TemplateText | undefined) => (text && this.plain(text)) || null;
    return {
      capacity: orNull(capacity),
      title: this.plain(title),
      note: orNull(note),
      name: orNull(name),
      isSigner: signs,
    };
  }

  private items(each: Expression): Filling[] {
    const value = this.value(each);
    const all = Array.isArray(value) ? value : [];
    return all.map((item, index) => {
      const own = typeof item === 'object' && item !== null && !Array.isArray(item) ? item : { item };
      return new Filling({ ...this.facts, ...own, index: index + 1 }, this.language, this.now);
    });
  }

  private value(expression: Expression): Json {
    const evaluation = feelEvaluator.evaluate(expression, this.facts, { now: this.now, strict: true });
    if (evaluation.ok) return evaluation.value;
    throw new Unfillable(expression.feel, evaluation.failure.message);
  }

  private holds(condition: Expression | undefined): boolean {
    if (condition === undefined) return true;
    const verdict = evaluateCondition(feelEvaluator, condition, this.facts, this.now);
    return verdict.ok && verdict.value;
  }
}
