import type { Schema } from '../../../web/shared/api/client';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { amountWords } from '../limit-words';
import { unitWords, wordOf } from '../words';
import classes from './print.module.css';

const texts = defineTexts({
  no: { vi: 'TT', en: 'No.' },
  step: { vi: 'Nội dung công việc', en: 'Step' },
  who: { vi: 'Trách nhiệm thực hiện', en: 'Carried out by' },
  time: { vi: 'Thời gian', en: 'Time' },
  product: { vi: 'Kết quả, sản phẩm', en: 'Product' },
  next: { vi: 'Bước tiếp theo', en: 'Next' },
  outside: { vi: 'không tính vào thời hạn', en: 'outside the limit' },
  end: { vi: 'kết thúc', en: 'end' },
  main: { vi: 'Các bước giải quyết', en: 'Steps of the case' },
  side: { vi: 'Các bước khi có phát sinh', en: 'Steps when something comes up' },
});

type Step = Schema<'InternalStepView'>;

/** The internal procedure (TT 01/2018 Art. 8) as the engine runs it: numbered steps and waits, then what happens beside them. */
export function StepTable({ steps }: { steps: readonly Step[] }) {
  const t = useTexts(texts);
  const groups = [
    [t('main'), steps.filter(({ kind }) => kind !== 'SIDE')],
    [t('side'), steps.filter(({ kind }) => kind === 'SIDE')],
  ] as const;
  return (
    <div className={classes.scroll}>
      <table>
        <thead>
          <tr>
            {(['no', 'step', 'who', 'time', 'product', 'next'] as const).map((key) => (
              <th key={key} scope="col" className={key === 'no' ? classes.number : undefined}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(([name, own]) =>
          own.length === 0 ? null : (
            <tbody key={name}>
              <tr>
                <th colSpan={6} scope="rowgroup">
                  {name}
                </th>
              </tr>
              {own.map((step) => (
                <Row key={step.elementId} step={step} />
              ))}
            </tbody>
          ),
        )}
      </table>
    </div>
  );
}

function Row({ step }: { step: Step }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const place = (one: Step['unit']) => (one ? inLanguage(one.name) || one.key : '');
  const { time } = step;
  const amount = time
    ? [...new Set([time.least, time.most])].map((one) => amountWords(one, language)).join(' – ')
    : '';
  return (
    <tr>
      <td className={classes.number}>{step.no ?? '–'}</td>
      <td>{step.step}</td>
      <td>{[place(step.role), place(step.unit)].filter(Boolean).join(', ')}</td>
      <td>
        {time ? `${amount} ${wordOf(unitWords, time.unit, language)}` : ''}
        {step.isOutsideClock && <div className={classes.aside}>{t('outside')}</div>}
      </td>
      <td>{step.product}</td>
      <td>
        {step.next.map(({ elementId, no, step: name, when }) => (
          <div key={elementId}>
            {no ?? name}
            {when && ` (${when})`}
          </div>
        ))}
        {step.next.length === 0 && t('end')}
      </td>
    </tr>
  );
}
