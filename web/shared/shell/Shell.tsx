import { ActionIcon, Anchor, AppShell, Box, Burger, Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useKeys } from '../keys/keys';
import { useMay, useMe } from '../session/session';
import { Boundary } from '../states/Boundary';
import { defineTexts, useTexts } from '../texts/texts';
import { LinkMark } from './LinkMark';
import { NoRight } from './NoRight';
import { isInThisRoom, type Place, visit } from './places';
import { initialsOf } from './initials';
import classes from './Shell.module.css';

const CommandPalette = lazy(() => import('../palette/CommandPalette'));
const KeyHelp = lazy(() => import('../keys/KeyHelp'));
// Floating parts weigh more than the rest of the frame: they come behind it.
const PersonMenu = lazy(() => import('./PersonMenu'));
const Notices = lazy(() => import('../notices/Notices'));
// Hardly ever there is anything to say.
const ClockHint = lazy(async () => ({ default: (await import('../time/ClockHint')).ClockHint }));

const texts = defineTexts({
  brand: { vi: 'Một cửa', en: 'One door' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the main content' },
  menu: { vi: 'Mở danh mục', en: 'Open the menu' },
  rooms: { vi: 'Các mục', en: 'Places' },
  search: { vi: 'Tìm hoặc chạy lệnh (Ctrl+K)', en: 'Find or run (Ctrl+K)' },
  help: { vi: 'Các phím tắt', en: 'Keyboard shortcuts' },
  goTo: { vi: 'Đến {place}', en: 'Go to {place}' },
  person: { vi: 'Tài khoản: {name}', en: 'Account: {name}' },
});

/** The frame of officials' pages: where one may go, finding, notices, who one is, and whether the page is live. */
export function Shell({ places, children }: { places: readonly Place[]; children: ReactNode }) {
  const t = useTexts(texts);
  const me = useMe();
  const may = useMay();
  const [path, go] = useLocation();
  const [isOpen, menu] = useDisclosure(false);
  const [isFinding, setFinding] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const mine = places.filter(({ permission }) => !permission || may(permission));
  const closed = places.find(
    (place) => !mine.includes(place) && (path === place.href || path.startsWith(`${place.href}/`)),
  );

  // Of places inside one another the innermost.
  const current = mine
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];

  useKeys([
    { key: 'mod+k', says: t('search'), act: () => setFinding(true), inFields: true },
    { key: '?', says: t('help'), act: () => setHelping(true) },
    ...mine.flatMap(({ keys, label, href }) =>
      keys ? [{ key: keys, says: t('goTo', { place: label }), act: () => visit(href, go) }] : [],
    ),
  ]);

  return (
    <AppShell header={{ height: 52 }} padding={0} classNames={{ header: classes.header, main: classes.main }}>
      <Anchor href="#main" className={classes.skip}>
        {t('skip')}
      </Anchor>
      <AppShell.Header>
        <Group h="100%" px="sm" gap="sm" wrap="nowrap">
          <Burger opened={isOpen} onClick={menu.toggle} hiddenFrom="md" size="sm" aria-label={t('menu')} />
          <Anchor href="/" className={classes.brand} underline="never" aria-label={t('brand')}>
            <img src="/app/icon.svg" alt="" width={24} height={24} />
            <Text fw={700} visibleFrom="xs">
              {t('brand')}
            </Text>
          </Anchor>
          <Box
            component="nav"
            aria-label={t('rooms')}
            className={classes.nav}
            data-open={isOpen || undefined}
          >
            {mine.map(({ href, label, keys }) => {
              const Way = isInThisRoom(href) ? Link : 'a';
              return (
                <Way
                  key={href}
                  href={href}
                  className={classes.place}
                  aria-current={href === current ? 'page' : undefined}
                  aria-keyshortcuts={keys}
                  onClick={menu.close}
                >
                  {label}
                </Way>
              );
            })}
          </Box>
          <Group gap={12} ml="auto" wrap="nowrap">
            <LinkMark />
            <ActionIcon
              variant="subtle"
              color="gray"
              onClick={() => setFinding(true)}
              aria-label={t('search')}
              title={t('search')}
            >
              <IconSearch size={18} />
            </ActionIcon>
            <Suspense fallback={null}>
              <Notices />
            </Suspense>
            <Suspense
              fallback={
                <UnstyledButton className={classes.person} aria-label={t('person', { name: me.name })}>
                  {initialsOf(me.name)}
                </UnstyledButton>
              }
            >
              <PersonMenu />
            </Suspense>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1}>
        <Suspense fallback={null}>
          <ClockHint />
        </Suspense>
        {closed ? <NoRight place={closed} mine={mine} /> : <Boundary place={path}>{children}</Boundary>}
      </AppShell.Main>
      <Suspense fallback={null}>
        {isFinding && <CommandPalette places={mine} close={() => setFinding(false)} />}
        {isHelping && <KeyHelp close={() => setHelping(false)} />}
      </Suspense>
    </AppShell>
  );
}
