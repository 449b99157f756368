import { Modal, SegmentedControl, Stack, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { dateText, numberText } from '../../shared/time/instants';
import { serverNow } from '../../shared/time/server-clock';
import classes from './counter.module.css';
import { type Hall, hallKeys } from './hall-queries';
import { minutesOf } from './ticket-acts';

const texts = defineTexts({
  title: { vi: 'Thống kê sảnh chờ', en: 'Figures of the hall' },
  period: { vi: 'Kỳ', en: 'Period' },
  today: { vi: 'Hôm nay', en: 'Today' },
  week: { vi: '7 ngày', en: '7 days' },
  month: { vi: '30 ngày', en: '30 days' },
  services: { vi: 'Theo dịch vụ', en: 'By service' },
  days: { vi: 'Theo ngày', en: 'By day' },
  officers: { vi: 'Theo cán bộ', en: 'By officer' },
  drawn: { vi: 'Lấy số', en: 'Drawn' },
  served: { vi: 'Phục vụ', en: 'Served' },
  absent: { vi: 'Vắng', en: 'Absent' },
  left: { vi: 'Bỏ về', en: 'Left' },
  transferred: { vi: 'Chuyển', en: 'Passed on' },
  wait: { vi: 'Chờ TB (phút)', en: 'Avg wait (min)' },
  longest: { vi: 'Chờ lâu nhất', en: 'Longest wait' },
  service: { vi: 'Phục vụ TB (phút)', en: 'Avg service (min)' },
  cases: { vi: 'Hồ sơ', en: 'Cases' },
  total: { vi: 'Tổng cộng', en: 'Total' },
});

const day = 86_400_000;
const localDate = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
const minutes = (seconds: number | null): string => (seconds === null ? '–' : numberText(minutesOf(seconds)));

/** How long people waited and were served, for the days of a period. */
export default function FiguresDialog({ hall: { id }, close }: { hall: Hall; close: () => void }) {
  const t = useTexts(texts);
  const [days, setDays] = useState('1');
  const until = localDate(serverNow());
  const from = localDate(serverNow() - (Number(days) - 1) * day);
  const figures = useQuery({
    queryKey: hallKeys.figures(id, from, until),
    queryFn: () =>
      answerOf(api.GET('/api/v1/halls/{id}/figures', { params: { path: { id }, query: { from, until } } })),
    placeholderData: (before) => before,
  });
  const table = (title: string, rows: [string, Schema<'QueueFigures'>][]) => (
    <section>
      <Title order={3} size="h6" mb={4}>
        {title}
      </Title>
      <div className={classes.scroll}>
        <Table verticalSpacing={4} aria-label={title} className={classes.numbers}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {(['drawn', 'served', 'absent', 'left', 'wait', 'longest', 'service', 'cases'] as const).map(
                (key) => (
                  <Table.Th key={key}>{t(key)}</Table.Th>
                ),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([name, one]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>{numberText(one.drawn)}</Table.Td>
                <Table.Td>{numberText(one.served)}</Table.Td>
                <Table.Td>{numberText(one.skipped)}</Table.Td>
                <Table.Td>{numberText(one.abandoned)}</Table.Td>
                <Table.Td>{minutes(one.averageWait)}</Table.Td>
                <Table.Td>{minutes(one.longestWait)}</Table.Td>
                <Table.Td>{minutes(one.averageService)}</Table.Td>
                <Table.Td>{numberText(one.cases)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );

  return (
    <Modal opened onClose={close} title={t('title')} size="xl" centered>
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('period')}
          value={days}
          onChange={setDays}
          data={[
            { value: '1', label: t('today') },
            { value: '7', label: t('week') },
            { value: '30', label: t('month') },
          ]}
        />
        {figures.error && !figures.data ? (
          <Refused error={figures.error} retry={() => void figures.refetch()} />
        ) : !figures.data ? (
          <Loading />
        ) : (
          <>
            {table(t('services'), [
              ...figures.data.services.map((one): [string, typeof one] => [
                `${one.letter} – ${inLanguage(one.name)}`,
                one,
              ]),
              [t('total'), figures.data.total],
            ])}
            {days !== '1' &&
              table(
                t('days'),
                figures.data.days.map((one) => [dateText(`${one.day}T12:00:00+07:00`), one]),
              )}
            <section>
              <Title order={3} size="h6" mb={4}>
                {t('officers')}
              </Title>
              <div className={classes.scroll}>
                <Table verticalSpacing={4} aria-label={t('officers')} className={classes.numbers}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Td />
                      {(['served', 'absent', 'transferred', 'service', 'cases'] as const).map((key) => (
                        <Table.Th key={key}>{t(key)}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {figures.data.officers.map((one) => (
                      <Table.Tr key={one.personId}>
                        <Table.Th scope="row">{one.name}</Table.Th>
                        <Table.Td>{numberText(one.served)}</Table.Td>
                        <Table.Td>{numberText(one.skipped)}</Table.Td>
                        <Table.Td>{numberText(one.transferred)}</Table.Td>
                        <Table.Td>{minutes(one.averageService)}</Table.Td>
                        <Table.Td>{numberText(one.cases)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
            </section>
          </>
        )}
      </Stack>
    </Modal>
  );
}
