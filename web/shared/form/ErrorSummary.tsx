import type { Ref } from 'react';
import { defineTexts, useTexts } from '../texts/texts';
import type { FieldFault } from './form-js/open-form';
import classes from './TaskForm.module.css';

const texts = defineTexts({
  one: { vi: 'Còn 1 chỗ cần sửa', en: 'There is 1 thing to correct' },
  many: { vi: 'Còn {count} chỗ cần sửa', en: 'There are {count} things to correct' },
});

/** All that is wrong, above the form, each a way to its field; it takes the focus when something was sent in vain. */
export function ErrorSummary({
  faults,
  go,
  ref,
}: {
  faults: readonly FieldFault[];
  go: (fault: FieldFault) => void;
  ref: Ref<HTMLDivElement>;
}) {
  const t = useTexts(texts);
  return (
    <div ref={ref} className={classes.summary} role="alert" tabIndex={-1}>
      <h3>{faults.length === 1 ? t('one') : t('many', { count: faults.length })}</h3>
      <ul>
        {faults.map((fault, place) => (
          <li key={place}>
            {fault.domId ? (
              <a
                href={`#${fault.domId}`}
                onClick={(event) => {
                  event.preventDefault();
                  go(fault);
                }}
              >
                {fault.message}
              </a>
            ) : (
              fault.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
