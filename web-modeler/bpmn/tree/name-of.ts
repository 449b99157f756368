import type { Drawn, Moddle } from '../services';

/** What an element is called; notes and groups say it elsewhere. */
export function nameOf({ businessObject }: Pick<Drawn, 'businessObject'>): string {
  const { name, text, categoryValueRef } = businessObject;
  return String(name ?? text ?? (categoryValueRef as Moddle | undefined)?.value ?? '').trim();
}
