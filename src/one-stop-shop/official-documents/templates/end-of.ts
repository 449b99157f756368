import type { LocalDate } from '../../local-date';
import type { Template } from './template';

type Version = Pick<Template, 'code' | 'effectiveFrom'>;

/** The first day on which a form is not made any more: that of the version after it; null while there is none. */
export function endOf({ code, effectiveFrom }: Version, all: readonly Version[]): LocalDate | null {
  const later = all.filter((one) => one.code === code && one.effectiveFrom > effectiveFrom);
  return later.map((one) => one.effectiveFrom).sort()[0] ?? null;
}
