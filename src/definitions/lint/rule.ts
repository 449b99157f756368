import type { LocalizedText } from '../../kernel';
import type { ModdleElement } from '../bpmn/moddle-element';
import type { LintContext } from './context';
import type { Model } from './model/model';

/** A place where a rule does not hold. Without `at`, the element that was checked; `values` fill the message. */
export interface Finding {
  at?: ModdleElement | string;
  values?: Record<string, string | number>;
  /** Element ids that lead to the trouble, in order. */
  path?: string[];
  /** Softens one finding of a rule that otherwise refuses. */
  severity?: Severity;
}

export type Severity = 'error' | 'warning';

/** What a check answers: nothing wrong, wrong here, or wrong in these places. */
export type Verdict = boolean | undefined | Finding | Finding[];

/**
 * One sentence of the standard, or of what the engine can run, over one kind of element. A check is a pure
 * function of the parsed model and looks at its element and its neighbours only, so that a whole lint is linear.
 */
export interface Rule {
  /** Stable: `family/rule-name`. */
  id: string;
  severity: Severity;
  /** BPMN types (subtypes included) whose elements are checked. */
  on: string[];
  /** True for rules about execution: drawings of processes that are not executable pass. */
  executableOnly: boolean;
  /** `{name}` is the element's name or id; other braces are filled from the finding. */
  message: LocalizedText;
  check(element: ModdleElement, model: Model, context: LintContext): Verdict;
}

type RuleText = Pick<Rule, 'id' | 'check'> &
  LocalizedText & { on: string | string[]; severity?: Severity; executableOnly?: boolean };

export const rule = ({
  id,
  on,
  vi,
  en,
  check,
  severity = 'error',
  executableOnly = false,
}: RuleText): Rule => ({
  id,
  severity,
  executableOnly,
  on: [on].flat().map((type) => (type.includes(':') ? type : `bpmn:${type}`)),
  message: { vi, en },
  check,
});

export const fill = (text: LocalizedText, values: Record<string, string | number>): LocalizedText => {
  const put = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (braces, key: string) =>
      Object.hasOwn(values, key) ? String(values[key]) : braces,
    );
  return { vi: put(text.vi), en: put(text.en) };
};
