import { Title } from '@mantine/core';
import { Link, useSearchParams } from 'wouter';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { type Column, DataTable } from '../../shared/table/DataTable';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { DueText } from '../../shared/time/DueText';
import { codeTexts, wordOf } from '../cases/words';
import type { ReceivingAgency } from './receiving-agencies';
import classes from './reception.module.css';
import { useWaiting, type WaitingCase } from './waiting-queries';

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
});

/** What was filed and not accepted: the acceptance clock runs, what was filed first comes first. */
export default function Waiting({ agencies }: { agencies: readonly ReceivingAgency[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [, setParams] = useSearchParams();
  const { nameOf } = useProcedures();
  const list = useWaiting(agencies);
  if (list.error && !list.isRead) return <Refused error={list.error} retry={() => void list.refetch()} />;
  if (!list.isRead) return <Loading />;
  const columns: Column<WaitingCase>[] = [
    {
      id: 'code',
      title: t('code'),
      width: 240,
      value: ({ code }) => code,
      cell: ({ id, code }) => (
        <Link href={`/desk/reception?case=${id}`} className={classes.link}>
          {code}
        </Link>
      ),
    },
    { id: 'applicant', title: t('applicant'), width: 200, value: ({ applicant }) => applicant.name },
    {
      id: 'procedure',
      title: t('procedure'),
      width: 300,
      value: ({ procedureCode }) => nameOf(procedureCode),
    },
    {
      id: 'channel',
      title: t('channel'),
      width: 120,
      value: ({ channel }) => wordOf(codeTexts, channel, language),
    },
    { id: 'filed', title: t('filed'), kind: 'instant', value: ({ filedAt }) => filedAt },
    {
      id: 'due',
      title: t('due'),
      width: 200,
      value: ({ nextActionAt }) => nextActionAt,
      cell: ({ nextActionAt }) => <DueText dueAt={nextActionAt} />,
    },
  ];
  return (
    <section className={classes.waiting} aria-label={t('title')} aria-busy={list.isPlaceholderData}>
      <DataTable
        name="reception-waiting"
        caption={t('title')}
        columns={columns}
        rows={list.rows}
        idOf={({ id }) => id}
        open={({ id }) => setParams({ case: id })}
        see={list.see}
        hasMore={list.hasMore}
        isLoadingMore={list.isLoadingMore}
        empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
        tools={
          <Title order={2} size="h5">
            {t('title')}
          </Title>
        }
      />
    </section>
  );
}
