import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import { instantText, moneyText } from '../../../shared/time/instants';
import { classTexts } from '../../../shared/time/ClassBadge';
import { dataRows } from '../case-data';
import type { Case, CaseEvent, Custody } from '../case-queries';
import { isMovement, momentsOf } from '../timeline';
import { codeTexts, placeText, stateTexts, wordOf } from '../words';
import classes from './print.module.css';
import { Facts, Sheet } from './Sheet';

const texts = defineTexts({
  title: { vi: 'TÓM TẮT HỒ SƠ', en: 'SUMMARY OF THE CASE' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  foreign: { vi: 'Mã hệ thống khác', en: 'Code elsewhere' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  applicant: { vi: 'Chủ hồ sơ', en: 'Applicant' },
  identity: { vi: 'Số định danh', en: 'Number' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  state: { vi: 'Trạng thái', en: 'State' },
  class: { vi: 'Tình trạng hạn', en: 'Time' },
  filed: { vi: 'Nộp lúc', en: 'Filed' },
  accepted: { vi: 'Tiếp nhận lúc', en: 'Accepted' },
  due: { vi: 'Hẹn trả kết quả', en: 'Result due' },
  finished: { vi: 'Có kết quả lúc', en: 'Finished' },
  holder: { vi: 'Đang giữ hồ sơ', en: 'Held by' },
  fees: { vi: 'Phí, lệ phí', en: 'Fees' },
  declared: { vi: 'Nội dung kê khai', en: 'What was declared' },
  papers: { vi: 'Thành phần hồ sơ', en: 'Papers' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  how: { vi: 'Hình thức', en: 'How' },
  found: { vi: 'Tình trạng', en: 'State' },
  story: { vi: 'Diễn biến', en: 'What happened' },
  when: { vi: 'Thời điểm', en: 'When' },
  who: { vi: 'Người thực hiện', en: 'Who' },
  what: { vi: 'Nội dung', en: 'What' },
  system: { vi: 'Hệ thống', en: 'The system' },
});

/** What the case is about and what people did with it, on one or two pages. */
export function Summary(props: { file: Case; custody: Custody; events: readonly CaseEvent[] }) {
  const { file, custody, events } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const { applicant } = file;
  const due = file.payments.reduce((sum, { amount }) => sum + amount, 0);
  const declared = dataRows(file.data as Record<string, unknown> | null, file.dataFields, language);
  const told = momentsOf(
    events.filter((event) => !isMovement(event)),
    true,
  ).reverse();
  return (
    <Sheet file={file} agencyId={file.receivingAgencyId} title={t('title')}>
      <Facts
        rows={[
          [t('code'), file.code],
          [t('foreign'), file.foreignCode],
          [t('procedure'), inLanguage(file.procedureName, language) || file.procedureCode],
          [t('applicant'), applicant.name],
          [t('identity'), applicant.identity],
          [t('phone'), applicant.phone],
          [t('address'), applicant.address],
          [t('state'), wordOf(stateTexts, file.state, language)],
          [t('class'), wordOf(classTexts, file.class, language)],
          [t('filed'), instantText(file.filedAt)],
          [t('accepted'), instantText(file.acceptedAt)],
          [t('due'), instantText(file.dueAt)],
          [t('finished'), instantText(file.finishedAt)],
          [t('holder'), placeText(custody.holder, language)],
          [t('fees'), due > 0 ? `${moneyText(due)} (${wordOf(codeTexts, file.payment, language)})` : null],
        ]}
      />
      {declared.length > 0 && (
        <section>
          <h3>{t('declared')}</h3>
          <Facts rows={declared.map(({ label, value }) => [label, value] as const)} />
        </section>
      )}
      {file.components.length > 0 && (
        <section>
          <h3>{t('papers')}</h3>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('paper')}</th>
                <th scope="col">{t('how')}</th>
                <th scope="col">{t('found')}</th>
              </tr>
            </thead>
            <tbody>
              {file.components.map(({ code, name, how, state, note }) => (
                <tr key={code}>
                  <td>{inLanguage({ ...name }, language)}</td>
                  <td>{wordOf(codeTexts, how, language)}</td>
                  <td>{[wordOf(codeTexts, state, language), note].filter(Boolean).join('. ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <section>
        <h3>{t('story')}</h3>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('what')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ at, actorName, events: together }, place) => (
              <tr key={place}>
                <td className={classes.time}>{instantText(at)}</td>
                <td className={classes.person}>{actorName === 'system' ? t('system') : actorName}</td>
                <td>{together.map(({ text }) => inLanguage({ ...text }, language)).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Sheet>
  );
}
