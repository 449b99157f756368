import { Alert, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { instantText, numberText, shareText } from '../../shared/time/instants';
import { type Custody, useCustody } from './case-queries';
import classes from './case.module.css';
import { type CustodyShare, sharesOf, spanText } from './custody-shares';
import { codeTexts, placeText, wordOf } from './words';

const texts = defineTexts({
  title: { vi: 'Ai đã giữ hồ sơ bao lâu', en: 'Who had the case how long' },
  bar: { vi: 'Thời gian giữ hồ sơ theo cơ quan', en: 'Time by agency' },
  who: { vi: 'Bên giữ', en: 'Who' },
  minutes: { vi: 'Phút', en: 'Minutes' },
  time: { vi: 'Thời gian', en: 'Time' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  total: { vi: 'Tổng cộng', en: 'Total' },
  equal: {
    vi: 'Cơ quan + luân chuyển + người nộp = tổng thời gian, đúng đến từng mili giây.',
    en: 'Agencies + transit + applicant = the total, to the millisecond.',
  },
  gap: {
    vi: 'Chuỗi giữ hồ sơ có khoảng trống; hãy báo quản trị.',
    en: 'The chain has a gap; tell the administrators.',
  },
  chain: { vi: 'Từng chặng', en: 'Stretch by stretch' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  from: { vi: 'Từ', en: 'From' },
  until: { vi: 'Đến', en: 'Until' },
  now: { vi: 'nay', en: 'now' },
  to: { vi: 'chuyển đến {place}', en: 'to {place}' },
  late: { vi: 'Quá hạn {due}: trách nhiệm {place}', en: 'Overdue {due}: attributed to {place}' },
});

const toneOf = ({ kind }: CustodyShare, place: number): string =>
  kind === 'TRANSIT' ? 'transit' : kind === 'APPLICANT' ? 'applicant' : String(place % 4);

/** Minutes of every agency, in transit and with the citizen, as a bar and as a table; together they are the total. */
export function CustodyChain({ caseId }: { caseId: string }) {
  const t = useTexts(texts);
  const custody = useCustody(caseId);
  if (custody.isPending) return <Loading />;
  if (custody.error) return <Refused error={custody.error} retry={() => void custody.refetch()} />;
  return (
    <Stack>
      <Title order={2} size="h5">
        {t('title')}
      </Title>
      <Shares custody={custody.data} />
      <Title order={2} size="h5">
        {t('chain')}
      </Title>
      <Segments custody={custody.data} />
    </Stack>
  );
}

function Shares({ custody }: { custody: Custody }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const shares = sharesOf(custody);
  const nameOf = ({ kind, agencyName }: CustodyShare) =>
    kind === 'AGENCY' ? inLanguage(agencyName) : wordOf(codeTexts, kind, language);
  const { total } = custody.totals;
  return (
    <>
      <div className={classes.bar} role="img" aria-label={t('bar')}>
        {shares.map((one, place) => (
          <span
            key={one.key}
            data-tone={toneOf(one, place)}
            style={{ flexGrow: one.share, flexBasis: 0 }}
            title={`${nameOf(one)}: ${spanText(one.milliseconds, language)}`}
          />
        ))}
      </div>
      <div className={classes.scroll}>
        <Table striped={false} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('who')}</Table.Th>
              <Table.Th className={classes.numeric}>{t('minutes')}</Table.Th>
              <Table.Th className={classes.numeric}>{t('time')}</Table.Th>
              <Table.Th className={classes.numeric}>{t('share')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shares.map((one, place) => (
              <Table.Tr key={one.key}>
                <Table.Th scope="row" fw={400}>
                  <Group gap={8} wrap="nowrap">
                    <span className={classes.swatch} data-tone={toneOf(one, place)} aria-hidden />
                    {nameOf(one)}
                  </Group>
                </Table.Th>
                <Table.Td className={classes.numeric}>{numberText(one.minutes)}</Table.Td>
                <Table.Td className={classes.numeric}>{spanText(one.milliseconds, language)}</Table.Td>
                <Table.Td className={classes.numeric}>{shareText(one.share)}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr fw={600}>
              <Table.Th scope="row">{t('total')}</Table.Th>
              <Table.Td className={classes.numeric}>{numberText(total.minutes)}</Table.Td>
              <Table.Td className={classes.numeric}>{spanText(total.milliseconds, language)}</Table.Td>
              <Table.Td className={classes.numeric}>{shareText(1)}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </div>
      {custody.isComplete ? (
        <Text size="xs" c="dimmed">
          {t('equal')}
        </Text>
      ) : (
        <Alert color="red" variant="light">
          {t('gap')}
        </Alert>
      )}
      {custody.lateness.map((one) => (
        <Alert key={`${one.round} ${one.dueAt}`} color="orange" variant="light">
          {t('late', {
            due: instantText(one.dueAt),
            place: placeText(one.attributedTo, language),
          })}
        </Alert>
      ))}
    </>
  );
}

function Segments({ custody }: { custody: Custody }) {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <div className={classes.scroll}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('unit')}</Table.Th>
            <Table.Th>{t('from')}</Table.Th>
            <Table.Th>{t('until')}</Table.Th>
            <Table.Th className={classes.numeric}>{t('time')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {custody.segments.map(({ seq, kind, unit, to, from, until, milliseconds }) => (
            <Table.Tr key={seq}>
              <Table.Th scope="row" fw={400}>
                {placeText(unit, language)}
                {kind !== 'AGENCY' && (
                  <Text size="xs" c="dimmed">
                    {wordOf(codeTexts, kind, language)}
                    {to && ` · ${t('to', { place: placeText(to, language) })}`}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>{instantText(from)}</Table.Td>
              <Table.Td>{until ? instantText(until) : t('now')}</Table.Td>
              <Table.Td className={classes.numeric}>{spanText(milliseconds, language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
