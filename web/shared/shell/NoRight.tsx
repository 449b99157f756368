import { Anchor, List } from '@mantine/core';
import { Link } from 'wouter';
import { Empty } from '../states/states';
import { defineTexts, useTexts } from '../texts/texts';
import { isInThisRoom, type Place } from './places';

const texts = defineTexts({
  title: { vi: 'Vị trí của bạn không có quyền vào mục “{place}”', en: 'Your post has no right to “{place}”' },
  what: {
    vi: 'Nếu công việc cần đến, hãy đề nghị quản trị hệ thống cấp quyền. Các mục bạn vào được:',
    en: 'If your work needs it, ask an administrator. Where you may go:',
  },
  settings: { vi: 'Cài đặt của tôi', en: 'My settings' },
});

/** In place of a room that one may not enter: which it is, and where one may go instead. */
export function NoRight({ place, mine }: { place: Place; mine: readonly Place[] }) {
  const t = useTexts(texts);
  const ways = [...mine, { href: '/desk/settings', label: t('settings') }];
  return (
    <Empty isPage title={t('title', { place: place.label })}>
      {t('what')}
      <List size="sm" mt="xs" listStyleType="none">
        {ways.map(({ href, label }) => (
          <List.Item key={href}>
            {isInThisRoom(href) ? (
              <Anchor component={Link} href={href}>
                {label}
              </Anchor>
            ) : (
              <Anchor href={href}>{label}</Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Empty>
  );
}
