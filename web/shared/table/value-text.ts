import { dateText, instantText, moneyText, numberText, shareText } from '../time/instants';
import { currentLanguage } from '../texts/texts';
import type { CellValue, Column } from './column';

const truth = { vi: ['Có', 'Không'], en: ['Yes', 'No'] } as const;

/** How a value is read by people, in the page's language. */
export function valueText(value: CellValue, kind: Column<never>['kind'] = 'text'): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return truth[currentLanguage()][value ? 0 : 1];
  if (typeof value === 'number') {
    if (kind === 'money') return moneyText(value);
    if (kind === 'share') return shareText(value);
    return kind === 'instant' ? instantText(value) : numberText(value);
  }
  if (kind === 'instant') return instantText(value);
  return kind === 'date' ? dateText(value) : value;
}
