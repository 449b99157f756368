import { useLocation } from 'wouter';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import classes from '../registers/registers.module.css';
import { useDirectives } from './use-directives';

const texts = defineTexts({
  caption: { vi: 'Văn bản chỉ đạo, điều hành', en: 'Directing documents' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  issuedOn: { vi: 'Ngày', en: 'Date' },
  agency: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  abstract: { vi: 'Trích yếu', en: 'Abstract' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  open: { vi: 'Đang mở', en: 'Open' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  empty: { vi: 'Chưa có văn bản nào', en: 'There are no documents' },
});

/** The documents out of which tasks are given, the newest first. */
export function DocumentList() {
  const t = useTexts(texts);
  const language = useLanguage();
  const [, go] = useLocation();
  const list = useDirectives();
  if (list.error && !list.isRead) return <Refused error={list.error} retry={() => void list.refetch()} />;
  if (!list.isRead) return <Loading />;
  return (
    <div className={classes.table}>
      <DataTable
        name="directives"
        caption={t('caption')}
        rows={list.rows}
        idOf={({ id }) => id}
        open={({ id }) => go(`/desk/directives/documents/${id}`)}
        see={list.see}
        hasMore={list.hasMore}
        isLoadingMore={list.isLoadingMore}
        empty={<Empty title={t('empty')} />}
        columns={[
          { id: 'number', title: t('number'), width: 150, value: ({ number }) => number },
          {
            id: 'issuedOn',
            title: t('issuedOn'),
            kind: 'date',
            width: 110,
            value: ({ issuedOn }) => issuedOn,
          },
          { id: 'abstract', title: t('abstract'), width: 380, value: ({ abstract }) => abstract },
          {
            id: 'agency',
            title: t('agency'),
            width: 220,
            value: ({ agencyName }) => inLanguage({ ...agencyName }, language),
          },
          { id: 'signer', title: t('signer'), width: 150, value: ({ signer }) => signer },
          { id: 'tasks', title: t('tasks'), kind: 'number', width: 100, value: ({ tasks }) => tasks },
          { id: 'open', title: t('open'), kind: 'number', width: 100, value: ({ openTasks }) => openTasks },
          {
            id: 'overdue',
            title: t('overdue'),
            kind: 'number',
            width: 100,
            value: ({ overdueTasks }) => overdueTasks,
          },
        ]}
      />
    </div>
  );
}
