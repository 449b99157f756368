import type { Schema } from '../../web/shared/api/client';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { moneyText } from '../../web/shared/time/instants';
import classes from './citizen.module.css';
import { listAt, textAt, textsAt, wordsAt } from './file/reading';
import { limitWords } from './limit-words';
import { useProcedure } from './use-procedure';
import {
  channelWords,
  feeKindWords,
  kindWords,
  levelWords,
  serviceWords,
  timingWords,
  wordOf,
} from './words';

const texts = defineTexts({
  level: { vi: 'Cấp thực hiện', en: 'Level' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  agency: { vi: 'Cơ quan giải quyết', en: 'Decided by' },
  how: { vi: 'Cách thức thực hiện', en: 'How to file' },
  limit: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  acceptance: { vi: 'Thời gian tiếp nhận', en: 'Time to accept' },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  noFees: { vi: 'Không thu', en: 'None' },
  total: { vi: 'Nộp tại Bộ phận Một cửa', en: 'Paid at the one-stop' },
  dossier: { vi: 'Thành phần hồ sơ', en: 'Papers' },
  optional: { vi: 'nếu có', en: 'if there is one' },
  copies: { vi: '{n} bản', en: '{n} copies' },
  database: { vi: 'không phải nộp khi dữ liệu đã có', en: 'not needed where the data are held' },
  results: { vi: 'Kết quả', en: 'Result' },
  legal: { vi: 'Căn cứ pháp lý', en: 'Legal grounds' },
  exempt: { vi: 'giảm {percent} %: {name}', en: '{percent} % less: {name}' },
  service: { vi: 'Mức độ dịch vụ', en: 'Service' },
});

/** The public page of the procedure; without a `quote` only what holds for every case. */
export function CitizenPage({
  quote,
  channel,
}: {
  quote: Schema<'DrawnQuoteView'> | undefined;
  channel: string;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { value } = useProcedure();
  const word = (words: Parameters<typeof wordOf>[0], code: string) => wordOf(words, code, language);
  return (
    <article className={classes.paper}>
      <h2>{wordsAt(value, ['name'], language)}</h2>
      <dl className={classes.facts}>
        <Fact name={t('level')}>{word(levelWords, textAt(value, ['level']))}</Fact>
        <Fact name={t('field')}>{wordsAt(value, ['field'], language)}</Fact>
        <Fact name={t('service')}>{word(serviceWords, textAt(value, ['serviceLevel', 'value']))}</Fact>
        <Fact name={t('agency')}>{quote?.competent[language] ?? '–'}</Fact>
        <Fact name={t('how')}>
          {textsAt(value, ['channels']).map((one) => (
            <div key={one}>
              {one === channel ? <strong>{word(channelWords, one)}</strong> : word(channelWords, one)}
            </div>
          ))}
        </Fact>
        <Fact name={t('limit')}>
          <strong>{quote ? limitWords(timeOf(quote.limit), language) : '–'}</strong>
          {quote?.limit.source && <span className={classes.note}> ({quote.limit.source})</span>}
        </Fact>
        <Fact name={t('acceptance')}>
          {quote ? limitWords(timeOf(quote.acceptanceLimit), language) : '–'}
        </Fact>
      </dl>
      <h3>{t('dossier')}</h3>
      <ol className={classes.papers}>
        {(quote?.components ?? []).map((one) => (
          <li key={one.code}>
            <span>
              {one.name[language]}
              {one.form && ` (${one.form})`}
              {!one.isRequired && <em> – {t('optional')}</em>}
            </span>
            <span className={classes.note}>
              {[
                t('copies', { n: one.copies }),
                one.kinds.map((kind) => word(kindWords, kind)).join(', '),
                one.fromDatabase && t('database'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      <h3>{t('fees')}</h3>
      {quote && quote.fees.items.length === 0 && <p>{t('noFees')}</p>}
      {quote && quote.fees.items.length > 0 && (
        <table className={classes.fees}>
          <tbody>
            {quote.fees.items.map((fee) => (
              <tr key={fee.code}>
                <th scope="row">
                  {fee.name[language]}
                  <span className={classes.note}>
                    {[
                      word(feeKindWords, fee.kind),
                      word(timingWords, fee.timing),
                      fee.exemption &&
                        t('exempt', { percent: fee.exemption.percent, name: fee.exemption.name[language] }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </th>
                <td>{moneyText(fee.amount)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('total')}</th>
              <td>
                <strong>{moneyText(quote.fees.total)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      )}
      <h3>{t('results')}</h3>
      <ul>
        {listAt(value, ['results']).map((result, index) => (
          <li key={index}>{wordsAt(result, ['name'], language)}</li>
        ))}
      </ul>
      <h3>{t('legal')}</h3>
      <ul>
        {listAt(value, ['legalGrounds']).map((ground, index) => (
          <li key={index}>
            {[textAt(ground, ['id']), wordsAt(ground, ['about'], language)].filter(Boolean).join(': ')}
          </li>
        ))}
      </ul>
    </article>
  );
}

const timeOf = ({ value, unit }: { value: number; unit: string }) => ({ value, unit });

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
