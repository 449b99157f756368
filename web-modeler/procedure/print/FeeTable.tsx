import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { moneyText } from '../../../web/shared/time/instants';
import { type ConditionField, conditionWords } from '../file/conditions';
import { listAt, numberAt, textAt, wordsAt } from '../file/reading';
import type { Value } from '../file/yaml-text';
import { feeKindWords, timingWords, wordOf } from '../words';
import classes from './print.module.css';

const texts = defineTexts({
  fee: { vi: 'Khoản thu', en: 'Fee' },
  amount: { vi: 'Mức thu', en: 'Amount' },
  timing: { vi: 'Thời điểm nộp', en: 'When' },
  exemptions: { vi: 'Miễn, giảm', en: 'Exemptions' },
  decided: { vi: 'Theo bảng mức thu', en: 'By the table of amounts' },
  worked: { vi: 'Theo công thức {formula}', en: 'By {formula}' },
  when: { vi: 'thu khi {condition}', en: 'when {condition}' },
  online: { vi: 'giảm {n} % khi nộp trực tuyến', en: '{n} % less online' },
  less: { vi: '{name}: giảm {n} % ({ground})', en: '{name}: {n} % less ({ground})' },
  none: { vi: 'Không thu phí, lệ phí.', en: 'Nothing is charged.' },
});

export function FeeTable({ value, fields }: { value: Value; fields: readonly ConditionField[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const fees = listAt(value, ['fees']);
  if (fees.length === 0) return <p>{t('none')}</p>;
  return (
    <div className={classes.scroll}>
      <table>
        <thead>
          <tr>
            {(['fee', 'amount', 'timing', 'exemptions'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fees.map((fee, index) => {
            const amount = numberAt(fee, ['amount']);
            const formula = textAt(fee, ['amount']);
            const when = textAt(fee, ['when']);
            const online = numberAt(fee, ['onlineReduction']);
            return (
              <tr key={index}>
                <td>
                  {wordsAt(fee, ['name'], language)} (
                  {wordOf(feeKindWords, textAt(fee, ['kind']), language).toLowerCase()})
                </td>
                <td>
                  {amount !== undefined
                    ? moneyText(amount)
                    : formula
                      ? t('worked', { formula: formula.replace(/^=/, '') })
                      : t('decided')}
                  {when && <div>{t('when', { condition: conditionWords(when, fields, language) })}</div>}
                </td>
                <td>{wordOf(timingWords, textAt(fee, ['timing']), language)}</td>
                <td>
                  {listAt(fee, ['exemptions']).map((one, place) => (
                    <div key={place}>
                      {t('less', {
                        name: wordsAt(one, ['name'], language),
                        n: numberAt(one, ['percent']) ?? 100,
                        ground: textAt(one, ['ground']),
                      })}
                    </div>
                  ))}
                  {online !== undefined && online > 0 && <div>{t('online', { n: online })}</div>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
