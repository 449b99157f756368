import { Title } from '@mantine/core';
import { Fragment } from 'react';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { dateText, instantText } from '../../shared/time/instants';
import { CaseVisits } from '../counter/CaseVisits';
import type { Case } from './case-queries';
import classes from './case.module.css';
import { codeTexts, wordOf } from './words';

const texts = defineTexts({
  applicant: { vi: 'Chủ hồ sơ', en: 'Applicant' },
  filer: { vi: 'Người nộp', en: 'Filed by' },
  name: { vi: 'Họ tên', en: 'Name' },
  kind: { vi: 'Loại', en: 'Kind' },
  identity: { vi: 'Số định danh', en: 'Number' },
  birthDate: { vi: 'Ngày sinh', en: 'Born' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  summary: { vi: 'Nội dung', en: 'About' },
  handling: { vi: 'Giải quyết', en: 'Handling' },
  receiving: { vi: 'Nơi tiếp nhận', en: 'Received by' },
  competent: { vi: 'Thẩm quyền', en: 'Decides' },
  lead: { vi: 'Chủ trì', en: 'Leads' },
  return: { vi: 'Nơi trả kết quả', en: 'Returned by' },
  channel: { vi: 'Kênh nộp', en: 'Channel' },
  filed: { vi: 'Nộp lúc', en: 'Filed' },
  accepted: { vi: 'Tiếp nhận lúc', en: 'Accepted' },
  finished: { vi: 'Có kết quả lúc', en: 'Finished' },
  money: { vi: 'Phí, lệ phí', en: 'Money' },
});

/** What one looks up again and again while working on a case. */
export function CaseAside({ file }: { file: Case }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const agency = (id: string) => {
    const found = file.agencies.find((one) => one.id === id);
    return found ? inLanguage({ ...found.name }) : '';
  };
  const party = (one: Case['applicant']): Row[] => [
    [t('name'), one.name],
    [t('kind'), wordOf(codeTexts, one.kind, language)],
    [t('identity'), one.identity],
    [t('birthDate'), one.birthDate && dateText(one.birthDate)],
    [t('phone'), one.phone],
    [t('email'), one.email],
    [t('address'), one.address],
  ];
  return (
    <aside className={classes.aside}>
      <Facts title={t('applicant')} rows={[...party(file.applicant), [t('summary'), file.summary]]} />
      {file.filer && <Facts title={t('filer')} rows={party(file.filer as Case['applicant'])} />}
      <Facts
        title={t('handling')}
        rows={[
          [t('receiving'), agency(file.receivingAgencyId)],
          [t('competent'), agency(file.competentAgencyId)],
          [t('lead'), agency(file.leadAgencyId)],
          [t('return'), agency(file.returnAgencyId)],
          [t('channel'), wordOf(codeTexts, file.channel, language)],
          [t('filed'), instantText(file.filedAt)],
          [t('accepted'), instantText(file.acceptedAt)],
          [t('finished'), instantText(file.finishedAt)],
          [t('money'), wordOf(codeTexts, file.payment, language)],
        ]}
      />
      <CaseVisits caseId={file.id} className={classes.list} />
    </aside>
  );
}

type Row = [label: string, value: string | null | undefined];

function Facts({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section>
      <Title order={2} size="h6" mb={4}>
        {title}
      </Title>
      <dl className={classes.list}>
        {rows.map(([label, value]) =>
          value ? (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ) : null,
        )}
      </dl>
    </section>
  );
}
