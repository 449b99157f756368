import { Alert, Loader, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconCircleCheck } from '@tabler/icons-react';
import { ApiProblem } from '../../shared/api/problem';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { instantText, moneyText, weekdayText } from '../../shared/time/instants';
import type { Finding } from './precheck';
import type { Quote } from './reception-queries';
import classes from './reception.module.css';

const texts = defineTexts({
  title: { vi: 'Phí và thời hạn', en: 'Fee and limit' },
  competent: { vi: 'Giải quyết', en: 'Decided by' },
  limit: { vi: 'Thời hạn', en: 'Limit' },
  due: { vi: 'Hẹn trả nếu tiếp nhận ngay', en: 'Due if accepted now' },
  noDue: { vi: 'Chưa tính được', en: 'Not known yet' },
  total: { vi: 'Phí, lệ phí', en: 'Fees' },
  free: { vi: 'Không thu', en: 'None' },
  exempt: { vi: '{name}: giảm {percent} % ({ground})', en: '{name}: {percent} % less ({ground})' },
  pending: { vi: 'Chọn thủ tục để biết phí và ngày hẹn trả.', en: 'Choose a procedure to see fee and date.' },
  incomplete: {
    vi: 'Nhập đủ thông tin hồ sơ để tính phí và ngày hẹn trả.',
    en: 'Enter the data of the case to see fee and date.',
  },
  check: { vi: 'Kiểm tra trước khi tiếp nhận', en: 'Check before receiving' },
  ready: { vi: 'Hồ sơ đầy đủ, có thể tiếp nhận.', en: 'The dossier is complete and can be accepted.' },
  UPFRONT: { vi: 'thu khi nộp', en: 'on filing' },
  ON_SUPPLEMENT: { vi: 'thu khi bổ sung', en: 'on supplement' },
  ON_RESULT: { vi: 'thu khi trả kết quả', en: 'with the result' },
  minute: { vi: '{n} phút', en: '{n} minutes' },
  'working-hour': { vi: '{n} giờ làm việc', en: '{n} working hours' },
  'working-day': { vi: '{n} ngày làm việc', en: '{n} working days' },
  'calendar-day': { vi: '{n} ngày', en: '{n} days' },
  month: { vi: '{n} tháng', en: '{n} months' },
  SAME_DAY_1500: {
    vi: 'trong ngày (sau 15 giờ: ngày làm việc tiếp theo)',
    en: 'same day (after 15:00 the next working day)',
  },
  IMMEDIATE: { vi: 'giải quyết ngay', en: 'at once' },
});
const findings = defineTexts({
  nameMissing: { vi: 'Chưa có tên người nộp', en: 'The applicant has no name' },
  identityShape: {
    vi: '{about}: số định danh thường có 12 số (CMND cũ 9 số)',
    en: '{about}: an identity number has 12 digits (9 on old cards)',
  },
  taxShape: { vi: '{about}: mã số thuế có 10 hoặc 13 số', en: '{about}: a tax code has 10 or 13 digits' },
  phoneShape: {
    vi: '{about}: số điện thoại có vẻ chưa đúng',
    en: '{about}: the telephone number looks wrong',
  },
  filerMissing: { vi: 'Chưa có tên người nộp thay', en: 'Who hands it in has no name' },
  procedureMissing: { vi: 'Chưa chọn thủ tục', en: 'No procedure is chosen' },
  channelClosed: {
    vi: 'Thủ tục không nhận theo cách nộp này',
    en: 'The procedure is not open to this way of filing',
  },
  competentMissing: { vi: 'Chưa chọn cơ quan giải quyết', en: 'Who decides is not chosen' },
  dataMissing: { vi: 'Thông tin hồ sơ: {about}', en: 'Data of the case: {about}' },
  paperMissing: { vi: 'Chưa có: {about}', en: 'Not there: {about}' },
  fileMissing: { vi: 'Chưa tải tệp: {about}', en: 'No file yet: {about}' },
});

/** What the applicant will ask: how much, until when; and what is still to be done, each leading to its place. */
export function Summary(props: {
  quote: Quote | undefined;
  isLoading: boolean;
  error: Error | null;
  isIncomplete: boolean;
  hasProcedure: boolean;
  findings: readonly Finding[];
  goTo: (finding: Finding) => void;
}) {
  const t = useTexts(texts);
  const say = useTexts(findings);
  const language = useLanguage();
  const { quote, dueAt } = props.quote ?? {};
  // What the rules of the procedure cannot say of these data yet is no error.
  const isIncomplete =
    props.isIncomplete ||
    (props.error instanceof ApiProblem && /^PROCEDURE\.\w+_UNDECIDED$/.test(props.error.code));
  const limitText = () => {
    const { value, unit, mode } = quote!.limit;
    if (mode === 'SAME_DAY_1500' || mode === 'IMMEDIATE') return t(mode);
    return unit in texts ? t(unit as keyof typeof texts, { n: value }) : `${value} ${unit}`;
  };
  return (
    <>
      <section className={classes.section} aria-label={t('title')}>
        <Title order={2} size="h5">
          {t('title')} {props.isLoading && <Loader size={12} />}
        </Title>
        {!props.hasProcedure || isIncomplete || !quote ? (
          props.error && !isIncomplete ? (
            <Alert color="red" variant="light" role="alert">
              {props.error.message}
            </Alert>
          ) : (
            <Text size="sm" c="dimmed">
              {t(props.hasProcedure ? 'incomplete' : 'pending')}
            </Text>
          )
        ) : (
          <dl className={classes.figures} aria-live="polite">
            <dt>{t('competent')}</dt>
            <dd>{inLanguage({ vi: quote.competent.vi, en: quote.competent.en }, language)}</dd>
            <dt>{t('limit')}</dt>
            <dd>{limitText()}</dd>
            <dt>{t('due')}</dt>
            <dd title={dueAt ? weekdayText(dueAt) : undefined}>{dueAt ? instantText(dueAt) : t('noDue')}</dd>
            {quote.fees.items.map(({ code, name, amount, timing, exemption }) => (
              <Fee
                key={code}
                name={`${inLanguage({ ...name }, language)} (${timing in texts ? t(timing as 'UPFRONT') : timing})`}
                amount={amount}
                note={
                  exemption &&
                  t('exempt', {
                    name: inLanguage({ ...exemption.name }, language),
                    percent: exemption.percent,
                    ground: exemption.ground,
                  })
                }
              />
            ))}
            <dt>{t('total')}</dt>
            <dd>{quote.fees.total === 0 ? t('free') : moneyText(quote.fees.total)}</dd>
          </dl>
        )}
      </section>
      <section className={classes.section} aria-label={t('check')}>
        <Title order={2} size="h5">
          {t('check')}
        </Title>
        {props.findings.length === 0 ? (
          <Text size="sm" className={classes.there} role="status">
            <IconCircleCheck size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('ready')}
          </Text>
        ) : (
          <ul className={classes.findings}>
            {props.findings.map((finding) => (
              <li key={`${finding.says} ${finding.about}`}>
                <UnstyledButton
                  className={finding.isHindrance ? classes.hindrance : classes.hint}
                  onClick={() => props.goTo(finding)}
                >
                  {finding.isHindrance ? (
                    <IconCircleX size={16} aria-hidden />
                  ) : (
                    <IconAlertTriangle size={16} aria-hidden />
                  )}
                  {say(finding.says, { about: finding.about ?? '' })}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Fee({ name, amount, note }: { name: string; amount: number; note?: string }) {
  return (
    <>
      <dt>
        {name}
        {note && <Text size="xs">{note}</Text>}
      </dt>
      <dd>{moneyText(amount)}</dd>
    </>
  );
}
