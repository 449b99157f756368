import { useId } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import type { Variable } from '../facts/variable';
import type { SampleTexts } from './sample';

const texts = defineTexts({
  title: { vi: 'Dữ liệu mẫu', en: 'Sample data' },
  help: {
    vi: 'Giá trị bịa để thử biểu thức; không nhập dữ liệu của người thật.',
    en: 'Made-up values to try expressions with; nothing of real people.',
  },
  name: { vi: 'Tên biến', en: 'Variable' },
  value: { vi: 'Giá trị', en: 'Value' },
  of: { vi: 'Giá trị của {name}', en: 'Value of {name}' },
  nameOf: { vi: 'Tên biến thứ {n}', en: 'Variable {n}' },
  remove: { vi: 'Bỏ {name}', en: 'Remove {name}' },
  add: { vi: 'Thêm biến', en: 'Add a variable' },
});

interface SampleDataProps {
  sample: SampleTexts;
  onChange: (sample: SampleTexts) => void;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Whose values are offered. */
  variables: readonly Variable[];
}

/** The values with which the panel tries expressions. */
export function SampleData({ sample, onChange, isOpen, onOpen, variables }: SampleDataProps) {
  const t = useTexts(texts);
  const id = useId();
  const change = (index: number, name: string, value: string) =>
    onChange(sample.map((row, at) => (at === index ? [name, value] : row)));
  return (
    <details
      className="sample-data"
      open={isOpen}
      onToggle={({ currentTarget }) => onOpen(currentTarget.open)}
    >
      <summary>
        {t('title')}
        {sample.length > 0 && <span className="sample-count">{sample.length}</span>}
      </summary>
      <p>{t('help')}</p>
      <datalist id={`${id}-names`}>
        {variables.map(({ name, info }) => (
          <option key={name} value={name}>
            {info}
          </option>
        ))}
      </datalist>
      {sample.map(([name, value], index) => {
        const values = variables.find((one) => one.name === name)?.values;
        return (
          <div key={index} className="sample-row">
            <input
              aria-label={t('nameOf', { n: index + 1 })}
              placeholder={t('name')}
              list={`${id}-names`}
              value={name}
              onChange={({ currentTarget }) => change(index, currentTarget.value, value)}
            />
            <input
              aria-label={t('of', { name })}
              placeholder={t('value')}
              list={values && `${id}-${index}`}
              value={value}
              onChange={({ currentTarget }) => change(index, name, currentTarget.value)}
            />
            {values && (
              <datalist id={`${id}-${index}`}>
                {values.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            )}
            <button
              type="button"
              aria-label={t('remove', { name })}
              onClick={() => onChange(sample.filter((_, at) => at !== index))}
            >
              ×
            </button>
          </div>
        );
      })}
      <button type="button" className="sample-add" onClick={() => onChange([...sample, ['', '']])}>
        {t('add')}
      </button>
    </details>
  );
}
