import { ActionIcon, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBookmark,
  IconClockExclamation,
  IconInbox,
  IconPencil,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import { filterOf, inboxHref, type InboxFilter, isNarrowed, views } from './inbox-filter';
import classes from './inbox.module.css';
import { type Count, type SavedFilter, useCounts, useSavedFilters } from './use-inbox';

export const viewTexts = defineTexts({
  'all-visible': { vi: 'Tất cả việc', en: 'All work' },
  mine: { vi: 'Việc của tôi', en: 'My work' },
  unit: { vi: 'Việc của đơn vị', en: 'My units' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'due-soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
});

const texts = defineTexts({
  views: { vi: 'Các danh sách việc', en: 'Lists of work' },
  saved: { vi: 'Bộ lọc đã lưu', en: 'Saved filters' },
  shared: { vi: 'chia sẻ trong đơn vị', en: 'shared in the unit' },
  change: { vi: 'Sửa bộ lọc {name}', en: 'Change the filter {name}' },
  more: { vi: 'hơn {n}', en: 'more than {n}' },
});

const icons = {
  'all-visible': IconInbox,
  mine: IconUser,
  unit: IconUsers,
  overdue: IconAlertTriangle,
  'due-soon': IconClockExclamation,
  returned: IconArrowBackUp,
} as const;

interface ViewsProps {
  filter: InboxFilter;
  savedId: string | undefined;
  edit: (filter: SavedFilter) => void;
}

/** The standing views and the saved filters, each with how much there is in it now. */
export function Views({ filter, savedId, edit }: ViewsProps) {
  const t = useTexts(texts);
  const v = useTexts(viewTexts);
  const { data: counts } = useCounts();
  const { data: saved = [] } = useSavedFilters();
  const isPlain = savedId === undefined && !isNarrowed(filter);
  return (
    <nav aria-label={t('views')} className={classes.views}>
      <ul>
        {views.map((view) => {
          const Icon = icons[view];
          const isHere = isPlain && filter.view === view;
          return (
            <li key={view}>
              <Link
                href={inboxHref({ view, sort: filter.sort })}
                className={classes.view}
                aria-current={isHere ? 'page' : undefined}
                data-view={view}
              >
                <Icon size={16} aria-hidden />
                <span className={classes.viewName}>{v(view)}</span>
                <CountText count={counts?.views[view]} isUrgent={view === 'overdue'} />
              </Link>
            </li>
          );
        })}
      </ul>
      {saved.length > 0 && (
        <>
          <Text component="h2" size="xs" fw={600} c="dimmed" px={10} pt="md" pb={4}>
            {t('saved')}
          </Text>
          <ul>
            {saved.map((one) => (
              <li key={one.id} className={classes.savedView}>
                <Link
                  href={inboxHref(filterOf(one.criteria), one.id)}
                  className={classes.view}
                  aria-current={savedId === one.id ? 'page' : undefined}
                  title={one.unitId ? `${one.name} (${t('shared')})` : one.name}
                >
                  {one.unitId ? (
                    <IconUsersGroup size={16} aria-hidden />
                  ) : (
                    <IconBookmark size={16} aria-hidden />
                  )}
                  <span className={classes.viewName}>{one.name}</span>
                  <CountText count={counts?.filters[one.id] ?? one.count} />
                </Link>
                {one.isOwn && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={t('change', { name: one.name })}
                    onClick={() => edit(one)}
                  >
                    <IconPencil size={14} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

function CountText({ count, isUrgent }: { count: Count | undefined; isUrgent?: boolean }) {
  const t = useTexts(texts);
  if (!count) return null;
  const text = numberText(count.count);
  return (
    <span
      className={classes.count}
      data-urgent={(isUrgent && count.count > 0) || undefined}
      aria-label={count.isMore ? t('more', { n: text }) : undefined}
      role={count.isMore ? 'img' : undefined}
    >
      {count.isMore ? `${text}+` : text}
    </span>
  );
}
