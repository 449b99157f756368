import { classTexts } from '../../../shared/time/ClassBadge';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import { instantText, numberText } from '../../../shared/time/instants';
import type { Case, Custody, Handoff } from '../case-queries';
import { sharesOf, spanText } from '../custody-shares';
import { agencyText, codeTexts, placeText, wordOf } from '../words';
import classes from './print.module.css';
import { Facts, Sheet } from './Sheet';

const texts = defineTexts({
  title: {
    vi: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
    en: 'CONTROL SHEET OF THE CASE',
  },
  form: { vi: 'Mẫu số 06 (TT 03/2025/TT-VPCP)', en: 'Form 06 (TT 03/2025/TT-VPCP)' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  lead: { vi: 'Cơ quan chủ trì giải quyết', en: 'Agency in charge' },
  cooperating: { vi: 'Đơn vị phối hợp', en: 'Units that cooperate' },
  number: { vi: 'STT', en: 'No.' },
  from: { vi: 'Bên giao', en: 'Handed over by' },
  to: { vi: 'Bên nhận', en: 'Received by' },
  given: { vi: 'Giao lúc', en: 'Given' },
  taken: { vi: 'Nhận lúc', en: 'Received' },
  result: { vi: 'Kết quả', en: 'Result' },
  note: { vi: 'Ghi chú', en: 'Note' },
  none: { vi: 'Chưa có lần giao nhận nào.', en: 'Nothing was handed over yet.' },
  open: { vi: 'đang giải quyết', en: 'being worked on' },
  notTaken: { vi: 'chưa nhận', en: 'not accepted yet' },
  minutes: { vi: 'Thời gian giữ hồ sơ', en: 'Who had the case how long' },
  who: { vi: 'Bên giữ', en: 'Who' },
  time: { vi: 'Thời gian', en: 'Time' },
  inMinutes: { vi: 'Phút', en: 'Minutes' },
  total: { vi: 'Tổng cộng', en: 'Total' },
});

/** Form 06: one row for each time the case was handed over, as the receiver confirmed it; then the minutes of all, which add up. */
export function ControlSheet(props: { file: Case; custody: Custody; handoffs: readonly Handoff[] }) {
  const { file, custody, handoffs } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const lead = file.agencies.find(({ id }) => id === file.leadAgencyId);
  const cooperating = handoffs.filter(({ isCustody }) => !isCustody).map(({ to }) => placeText(to, language));
  const party = (one: Handoff['from']) =>
    [placeText(one, language), one.personName].filter(Boolean).join(', ');
  const resultOf = ({ state, result }: Handoff) =>
    result
      ? wordOf(classTexts, result, language)
      : state === 'ACCEPTED'
        ? t('open')
        : state === 'REFUSED'
          ? wordOf(codeTexts, 'HANDOFF_REFUSED', language)
          : wordOf(codeTexts, state, language);
  return (
    <Sheet file={file} agencyId={file.leadAgencyId} title={t('title')} note={t('form')}>
      <Facts
        rows={[
          [t('code'), file.code],
          [t('procedure'), inLanguage(file.procedureName, language) || file.procedureCode],
          [t('lead'), inLanguage({ ...lead?.name }, language)],
          [t('cooperating'), [...new Set(cooperating)].join('; ')],
        ]}
      />
      {handoffs.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('given')}</th>
              <th scope="col">{t('taken')}</th>
              <th scope="col">{t('result')}</th>
              <th scope="col">{t('note')}</th>
            </tr>
          </thead>
          <tbody>
            {handoffs.map((one, place) => (
              <tr key={one.id}>
                <td>{place + 1}</td>
                <td>{party(one.from)}</td>
                <td>{party(one.to)}</td>
                <td className={classes.time}>{instantText(one.sentAt)}</td>
                <td className={classes.time}>
                  {one.acceptedAt ? instantText(one.acceptedAt) : t('notTaken')}
                </td>
                <td>{resultOf(one)}</td>
                <td>{[inLanguage(one.reason, language), one.note].filter(Boolean).join('. ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section>
        <h3>{t('minutes')}</h3>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('time')}</th>
              <th scope="col" className={classes.number}>
                {t('inMinutes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sharesOf(custody).map(({ key, kind, agencyName, milliseconds, minutes }) => (
              <tr key={key}>
                <td>
                  {kind === 'AGENCY'
                    ? agencyText({ agencyName }, language)
                    : wordOf(codeTexts, kind, language)}
                </td>
                <td>{spanText(milliseconds, language)}</td>
                <td className={classes.number}>{numberText(minutes)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('total')}</th>
              <td>{spanText(custody.totals.total.milliseconds, language)}</td>
              <td className={classes.number}>{numberText(custody.totals.total.minutes)}</td>
            </tr>
          </tbody>
        </table>
      </section>
    </Sheet>
  );
}
