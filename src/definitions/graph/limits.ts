import type { ModdleElement } from '../bpmn/moddle-element';
import type { Compiler } from './compiler';
import type { LimitSource } from './process-graph';

const units = ['minute', 'working-hour', 'working-day', 'calendar-day', 'month'] as const;

/**
 * `procedure:processingTime`, a number or a FEEL expression, with its unit; on events `procedure:unit` may stand
 * for the unit as well.
 */
export function procedureLimit(element: ModdleElement, compiler: Compiler): LimitSource | undefined {
  const text = element.get('procedure:processingTime') as string | undefined;
  if (text === undefined) return undefined;
  const isEvent = !element.$instanceOf('bpmn:Activity');
  const named = (element.get('procedure:processingTimeUnit') ??
    (isEvent ? element.get('procedure:unit') : undefined)) as string | undefined;
  const unit = units.find((known) => known === named);
  const source = compiler.value(element, text);
  const value = source && 'feel' in source ? source : Number(text);
  if (typeof value === 'number' && !(/^\d+(\.\d+)?$/.test(text) && value > 0 && value <= 100_000))
    compiler.refuse(element, 'procedure/processing-time', {
      vi: `Thời hạn xử lý "${text}" không phải là số dương.`,
      en: `The processing time "${text}" is no positive number.`,
    });
  else if (!unit)
    compiler.refuse(element, 'procedure/processing-time', {
      vi: `Thời hạn xử lý cần đơn vị (procedure:processingTimeUnit): ${units.join(', ')}.`,
      en: `A processing time needs its unit (procedure:processingTimeUnit): ${units.join(', ')}.`,
    });
  else return { value, unit };
  return undefined;
}

/** A whole number from an attribute, within its bounds. */
export function wholeNumber(
  element: ModdleElement,
  attribute: string,
  [least, most]: [number, number],
  compiler: Compiler,
): number | undefined {
  const text = element.get(attribute) as string | undefined;
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d{1,9}$/.test(text.trim()) && value >= least && value <= most) return value;
  compiler.refuse(element, 'procedure/number', {
    vi: `"${attribute}" phải là số nguyên từ ${least} đến ${most}, không phải "${text}".`,
    en: `"${attribute}" must be a whole number from ${least} to ${most}, not "${text}".`,
  });
  return undefined;
}
