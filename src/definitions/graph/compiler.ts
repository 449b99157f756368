import type { Expression, ValueSource } from '../../expressions';
import type { LocalizedText } from '../../kernel';
import { idNear, type ModdleElement } from '../bpmn/moddle-element';
import type { Report } from '../report';

/** What compilation needs to know of an expression; `analyseFeel` of the expressions room. */
export type AnalyseExpression = (text: string) => { ok: boolean; bounded: boolean; variables: string[] };

const reservedNames = new Set(['__proto__', 'prototype', 'constructor']);
const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Reads the texts of one file: literal or FEEL, and everything else a problem. A value is FEEL when it starts
 * with `=`, when its own language says so, or when the file's `expressionLanguage` does.
 */
export class Compiler {
  private readonly feelByDefault: boolean;

  constructor(
    readonly report: Report,
    private readonly analyse: AnalyseExpression,
    definitions: ModdleElement,
  ) {
    this.feelByDefault = isFeel(definitions.expressionLanguage);
  }

  refuse(element: ModdleElement, rule: string, message: LocalizedText): void {
    this.report.refuse(rule, message, idNear(element));
  }

  warn(element: ModdleElement, rule: string, message: LocalizedText): void {
    this.report.warn(rule, message, idNear(element));
  }

  unsupported(element: ModdleElement, what: LocalizedText): void {
    this.refuse(element, 'bpmn/unsupported', {
      vi: `Không hỗ trợ ${what.vi}.`,
      en: `${capital(what.en)} is not supported.`,
    });
  }

  feel(text: string): Expression {
    const feel = text.trim().replace(/^=\s*/, '');
    const { ok, bounded } = this.analyse(feel);
    return { feel, bounded: ok && bounded };
  }

  variablesOf({ feel }: Expression): string[] {
    return this.analyse(feel).variables;
  }

  /** The value of an attribute or a text: absent when empty. */
  value(element: ModdleElement, text: unknown): ValueSource | undefined {
    if (typeof text !== 'string' || text.trim() === '') return undefined;
    const trimmed = text.trim();
    if (trimmed.startsWith('=')) return this.feel(trimmed);
    if (/[$#]\{/.test(trimmed)) this.refuseForeignExpression(element, trimmed);
    return { literal: trimmed };
  }

  /** A `bpmn:Expression` that may also be a literal, such as a duration or a cardinality. */
  valueOf(expression: ModdleElement | undefined): ValueSource | undefined {
    const text = this.textOf(expression);
    if (!expression || text === undefined) return undefined;
    const language = languageOf(expression);
    if (isFeel(language)) return this.feel(text);
    this.refuseForeignLanguage(expression, language);
    return this.value(expression, text);
  }

  /** A `bpmn:Expression` that must be FEEL, such as a condition. */
  expressionOf(expression: ModdleElement | undefined): Expression | undefined {
    const text = this.textOf(expression);
    if (!expression || text === undefined) return undefined;
    const language = languageOf(expression);
    if (!this.refuseForeignLanguage(expression, language)) {
      const said = isFeel(language) || (!language && this.feelByDefault);
      if (said || text.startsWith('=')) return this.feel(text);
      this.refuseForeignExpression(expression, text);
    }
    return undefined;
  }

  /** An attribute that holds a variable name or `=` and FEEL. */
  nameOrExpression(element: ModdleElement, text: unknown): Expression | undefined {
    const value = this.value(element, text);
    if (!value) return undefined;
    return 'feel' in value ? value : this.variable(element, value.literal);
  }

  /** The expression that reads one variable. */
  variable(element: ModdleElement, name: string): Expression | undefined {
    if (!plainName.test(name)) {
      this.refuse(element, 'expression/variable-name', {
        vi: `"${name}" không phải là tên biến; hãy dùng chữ, số và "_", hoặc viết biểu thức bắt đầu bằng "=".`,
        en: `"${name}" is no variable name; use letters, digits and "_", or write an expression that starts with "=".`,
      });
      return undefined;
    }
    return this.feel(name);
  }

  /** A name to write to; refuses the empty one and those that JavaScript objects reserve. */
  target(element: ModdleElement, name: unknown): string | undefined {
    const trimmed = typeof name === 'string' ? name.trim() : '';
    if (trimmed !== '' && !reservedNames.has(trimmed) && !/^=|[$#]\{/.test(trimmed)) return trimmed;
    this.refuse(element, 'expression/variable-name', {
      vi: `"${trimmed}" không dùng được làm tên biến.`,
      en: `"${trimmed}" cannot be the name of a variable.`,
    });
    return undefined;
  }

  scriptIsFeel(element: ModdleElement, format: unknown): boolean {
    if (isFeel(format)) return true;
    this.refuse(element, 'script/not-feel', {
      vi: `Ngôn ngữ kịch bản "${String(format ?? '')}" không được phép; chỉ dùng FEEL.`,
      en: `The script language "${String(format ?? '')}" is not allowed; use FEEL.`,
    });
    return false;
  }

  private textOf(expression: ModdleElement | undefined): string | undefined {
    if (!expression) return undefined;
    if (expression.get('camunda:resource'))
      this.unsupported(expression, {
        vi: 'biểu thức lấy từ tệp ngoài',
        en: 'an expression from an outside file',
      });
    const text = typeof expression.body === 'string' ? expression.body.trim() : '';
    if (text !== '') return text;
    this.refuse(expression, 'expression/empty', {
      vi: 'Biểu thức hoặc giá trị để trống.',
      en: 'An expression or value is empty.',
    });
    return undefined;
  }

  private refuseForeignLanguage(element: ModdleElement, language: unknown): boolean {
    if (!language || isFeel(language)) return false;
    this.refuse(element, 'expression/not-feel', {
      vi: `Ngôn ngữ biểu thức "${String(language)}" không được phép; chỉ dùng FEEL.`,
      en: `The expression language "${String(language)}" is not allowed; use FEEL.`,
    });
    return true;
  }

  private refuseForeignExpression(element: ModdleElement, text: string): void {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    this.refuse(element, 'expression/not-feel', {
      vi: `"${shown}" không phải là biểu thức FEEL; hãy bắt đầu biểu thức bằng "=".`,
      en: `"${shown}" is not a FEEL expression; start an expression with "=".`,
    });
  }
}

/** `feel`, `FEEL`, or the namespace of a FEEL version. */
export const isFeel = (language: unknown): boolean =>
  typeof language === 'string' &&
  (/^\s*(application\/|text\/)?(x-)?feel\s*$/i.test(language) || /\/DMN\/[^/]+\/FEEL\/?\s*$/i.test(language));

/** Of a formal expression, or of a plain one that carries the attribute all the same. */
const languageOf = (expression: ModdleElement): string | undefined =>
  (expression.language as string | undefined) ?? expression.$attrs.language;

export const isPlainName = (name: unknown): name is string =>
  typeof name === 'string' && plainName.test(name);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The extension elements of one type, `camunda:InputOutput` for instance. */
export function extensions(element: ModdleElement, type: string): ModdleElement[] {
  const values = (element.extensionElements?.values ?? []) as ModdleElement[];
  return values.filter(({ $type }) => $type === type);
}
