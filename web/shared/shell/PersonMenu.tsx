import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconLogout, IconMoon, IconSettings, IconSun } from '@tabler/icons-react';
import { api } from '../api/client';
import { useMe } from '../session/session';
import { defineTexts, setLanguage, useLanguage, useTexts } from '../texts/texts';
import { initialsOf } from './initials';
import classes from './Shell.module.css';

const texts = defineTexts({
  person: { vi: 'Tài khoản: {name}', en: 'Account: {name}' },
  settings: { vi: 'Cài đặt của tôi', en: 'My settings' },
  language: { vi: 'English', en: 'Tiếng Việt' },
  dark: { vi: 'Nền tối', en: 'Dark' },
  light: { vi: 'Nền sáng', en: 'Light' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
});

/** Who one is, how the page looks and speaks, and the way out. */
export default function PersonMenu() {
  const t = useTexts(texts);
  const me = useMe();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  const signOut = async () => {
    await api.DELETE('/api/v1/session').catch(() => undefined);
    location.assign('/sign-in');
  };

  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={t('person', { name: me.name })}>
          {initialsOf(me.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.name}</Menu.Label>
        <Menu.Item component="a" href="/desk/settings" leftSection={<IconSettings size={16} />}>
          {t('settings')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLanguage size={16} />}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
          lang={language === 'vi' ? 'en' : 'vi'}
        >
          {t('language')}
        </Menu.Item>
        <Menu.Item
          leftSection={colorScheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
          onClick={() => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark')}
        >
          {t(colorScheme === 'dark' ? 'light' : 'dark')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
