import { Button, Table, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { DueText } from '../../shared/time/DueText';
import { instantText } from '../../shared/time/instants';
import { codeTexts, wordOf } from '../cases/words';
import type { ReceivingAgency } from './receiving-agencies';
import classes from './reception.module.css';
import { useWaiting } from './waiting-queries';

const texts = defineTexts({
  title: { vi: 'Hồ sơ chờ tiếp nhận', en: 'Waiting for acceptance' },
  none: { vi: 'Không có hồ sơ nào chờ tiếp nhận', en: 'Nothing waits for acceptance' },
  noneWhy: {
    vi: 'Hồ sơ nộp trực tuyến và hồ sơ đã bổ sung sẽ hiện ở đây cùng hạn kiểm tra.',
    en: 'What is filed online or supplemented appears here with the date until which it is to be checked.',
  },
  code: { vi: 'Mã hồ sơ', en: 'Case' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  channel: { vi: 'Cách nộp', en: 'Way' },
  filed: { vi: 'Nộp lúc', en: 'Filed' },
  due: { vi: 'Hạn tiếp nhận', en: 'To be accepted' },
  more: { vi: 'Tải thêm', en: 'Load more' },
});

/** What was filed and not accepted: the acceptance clock runs, the most urgent first. */
export default function Waiting({ agencies }: { agencies: readonly ReceivingAgency[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { nameOf } = useProcedures();
  const waiting = useWaiting(agencies);
  if (waiting.error) return <Refused error={waiting.error} retry={() => void waiting.refetch()} />;
  if (!waiting.data) return <Loading />;
  const rows = waiting.data.pages
    .flatMap(({ items }) => items)
    .filter(({ receivingAgencyId }) => agencies.some(({ id }) => id === receivingAgencyId))
    .sort((one, other) => String(one.nextActionAt ?? '~').localeCompare(String(other.nextActionAt ?? '~')));
  if (rows.length === 0) return <Empty title={t('none')}>{t('noneWhy')}</Empty>;
  return (
    <section className={classes.wide} aria-label={t('title')}>
      <Title order={2} size="h5" mb="xs">
        {t('title')}
      </Title>
      <Table.ScrollContainer minWidth={640} tabIndex={0} aria-label={t('title')}>
        <Table highlightOnHover verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('code')}</Table.Th>
              <Table.Th>{t('applicant')}</Table.Th>
              <Table.Th>{t('procedure')}</Table.Th>
              <Table.Th>{t('channel')}</Table.Th>
              <Table.Th>{t('filed')}</Table.Th>
              <Table.Th>{t('due')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <Link href={`/desk/reception?case=${row.id}`} className={classes.link}>
                    {row.code}
                  </Link>
                </Table.Td>
                <Table.Td>{row.applicant.name}</Table.Td>
                <Table.Td>
                  <Text size="sm" lineClamp={2}>
                    {nameOf(row.procedureCode)}
                  </Text>
                </Table.Td>
                <Table.Td>{wordOf(codeTexts, row.channel, language)}</Table.Td>
                <Table.Td>{instantText(row.filedAt)}</Table.Td>
                <Table.Td>
                  <DueText dueAt={row.nextActionAt} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {waiting.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          loading={waiting.isFetchingNextPage}
          onClick={() => void waiting.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </section>
  );
}
