import { Tabs, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import classes from './documents.module.css';
import { Register } from './Register';
import { TemplateList } from './TemplateList';

const texts = defineTexts({
  title: { vi: 'Văn bản', en: 'Documents' },
  register: { vi: 'Sổ đăng ký văn bản đi', en: 'Register of outgoing documents' },
  templates: { vi: 'Mẫu văn bản', en: 'Forms' },
  show: { vi: 'Xem: {view}', en: 'Show: {view}' },
});
const views = ['register', 'templates'] as const;

/** What the records office keeps: the register of what left the agency, and the forms it is made by. */
export default function Documents() {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const view = views.find((one) => one === search.get('view')) ?? 'register';
  const show = (wanted: string) => setSearch({ view: wanted }, { replace: true });
  useKeys(
    views.map((one, place) => ({
      key: String(place + 1),
      says: t('show', { view: t(one) }),
      act: () => show(one),
    })),
  );
  useEffect(() => {
    document.title = t('title');
  });
  return (
    <div className={classes.page}>
      <Title order={1} size="h3">
        {t('title')}
      </Title>
      <Tabs
        value={view}
        onChange={(wanted) => show(wanted!)}
        keepMounted={false}
        classNames={{ root: classes.tabs, panel: classes.panel }}
      >
        <Tabs.List>
          {views.map((one, place) => (
            <Tabs.Tab key={one} value={one} aria-keyshortcuts={String(place + 1)}>
              {t(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="register">
          <Register />
        </Tabs.Panel>
        <Tabs.Panel value="templates">
          <TemplateList />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
