import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { type ConditionField, conditionWords } from '../file/conditions';
import { listAt, numberAt, textAt, textsAt, wordsAt } from '../file/reading';
import { type Value, valueAt } from '../file/yaml-text';
import { kindWords, wordOf } from '../words';
import classes from './print.module.css';

const texts = defineTexts({
  no: { vi: 'TT', en: 'No.' },
  paper: { vi: 'Tên giấy tờ', en: 'Paper' },
  kinds: { vi: 'Loại bản', en: 'Kinds' },
  copies: { vi: 'Số lượng', en: 'Copies' },
  required: { vi: 'Bắt buộc', en: 'Required' },
  yes: { vi: 'Có', en: 'Yes' },
  no_: { vi: 'Không', en: 'No' },
  when: { vi: 'Khi {condition}', en: 'When {condition}' },
  database: { vi: 'không phải nộp khi đã có dữ liệu', en: 'not needed where the data are held' },
  none: { vi: 'Không yêu cầu giấy tờ.', en: 'No papers are asked for.' },
});

export function DossierTable({ value, fields }: { value: Value; fields: readonly ConditionField[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const papers = listAt(value, ['dossier']);
  if (papers.length === 0) return <p>{t('none')}</p>;
  return (
    <div className={classes.scroll}>
      <table>
        <thead>
          <tr>
            {(['no', 'paper', 'kinds', 'copies', 'required'] as const).map((key) => (
              <th key={key} scope="col" className={key === 'no' ? classes.number : undefined}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {papers.map((paper, index) => {
            const required = valueAt(paper, ['required']);
            return (
              <tr key={index}>
                <td className={classes.number}>{index + 1}</td>
                <td>
                  {wordsAt(paper, ['name'], language)}
                  {textAt(paper, ['form']) && ` (${textAt(paper, ['form'])})`}
                </td>
                <td>
                  {textsAt(paper, ['kinds'])
                    .map((kind) => wordOf(kindWords, kind, language))
                    .join(', ')}
                </td>
                <td>{numberAt(paper, ['copies']) ?? 1}</td>
                <td>
                  {typeof required === 'string'
                    ? t('when', { condition: conditionWords(required, fields, language) })
                    : t(required === true ? 'yes' : 'no_')}
                  {textAt(paper, ['fromDatabase']) && <div className={classes.aside}>{t('database')}</div>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
