import { Button, Group, Title, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { defineTexts, setLanguage, useLanguage, useTexts } from '../shared/texts/texts';
import classes from './Door.module.css';

const texts = defineTexts({
  brand: { vi: 'Một cửa', en: 'One door' },
  language: { vi: 'English', en: 'Tiếng Việt' },
  dark: { vi: 'Nền tối', en: 'Dark' },
  light: { vi: 'Nền sáng', en: 'Light' },
  foot: {
    vi: 'Hệ thống giải quyết thủ tục hành chính theo cơ chế một cửa',
    en: 'One-stop shop for administrative procedures',
  },
});

/** What every page of the door stands in: who we are, language and light, one thing to do. */
export function DoorFrame(props: { title: string; children: ReactNode; beside?: ReactNode }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const { title } = props;
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
  });
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <a href="/sign-in" className={classes.brand}>
          <img src="/app/icon.svg" alt="" width={28} height={28} />
          {t('brand')}
        </a>
        <Group gap={4}>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            c="inherit"
            leftSection={<IconLanguage size={16} />}
            lang={language === 'vi' ? 'en' : 'vi'}
            onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
          >
            {t('language')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            c="inherit"
            leftSection={scheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
            onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
          >
            {t(scheme === 'dark' ? 'light' : 'dark')}
          </Button>
        </Group>
      </header>
      <main className={classes.main}>
        <section className={classes.card} aria-labelledby="door-title">
          <Title order={1} size="h3" mb="md" id="door-title" tabIndex={-1}>
            {title}
          </Title>
          {props.children}
        </section>
        {props.beside}
      </main>
      <footer className={classes.foot}>{t('foot')}</footer>
    </div>
  );
}
