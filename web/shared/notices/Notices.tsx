import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api/client';
import { useKeys } from '../keys/keys';
import { useLiveQueries } from '../live/use-live';
import { useMay } from '../session/session';
import { defineTexts, useTexts } from '../texts/texts';
import { NoticeList } from './NoticeList';

const texts = defineTexts({
  none: { vi: 'Thông báo: không có gì mới', en: 'Notices: nothing new' },
  unread: { vi: 'Thông báo: {count} chưa đọc', en: 'Notices: {count} unread' },
  open: { vi: 'Mở thông báo', en: 'Open the notices' },
  title: { vi: 'Thông báo', en: 'Notices' },
});

const most = 99;

/** The bell: how much is unread, live, and the list behind it. */
export default function Notices() {
  const t = useTexts(texts);
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const isOffered = may('case.read');
  const { data } = useQuery({
    queryKey: ['notices'],
    queryFn: () => answerOf(api.GET('/api/v1/notices', { params: { query: { limit: 50, unread: false } } })),
    enabled: isOffered,
  });
  useLiveQueries(
    isOffered ? { topic: 'me' } : null,
    ({ type }) => (type === 'notice.changed' ? [['notices']] : []),
    [['notices']],
  );
  useKeys([{ key: 'g n', says: t('open'), act: () => setOpen(true), isOff: !isOffered }]);
  if (!isOffered) return null;
  const unread = data?.unread ?? 0;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width="min(400px, calc(100vw - 16px))"
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
      shadow="md"
    >
      <Indicator
        disabled={unread === 0}
        label={unread > most ? `${most}+` : unread}
        size={16}
        offset={6}
        color="red.8"
        inline
      >
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={() => setOpen((was) => !was)}
            aria-label={unread === 0 ? t('none') : t('unread', { count: unread })}
            aria-keyshortcuts="g n"
            title={t('title')}
          >
            <IconBell size={18} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p={0} aria-label={t('title')}>
        <NoticeList notices={data?.items} unread={unread} close={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
