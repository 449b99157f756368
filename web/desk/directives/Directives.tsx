import { Button, Group, Tabs, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { useMay } from '../../shared/session/session';
import { Empty } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import classes from '../registers/registers.module.css';
import { SearchField } from '../registers/SearchField';
import { viewTexts } from './directive-texts';
import { DocumentList } from './DocumentList';
import { NewDirective } from './NewDirective';
import { TaskList } from './TaskList';
import { type TaskFilter, useLiveDirectives } from './use-directives';

const texts = defineTexts({
  title: { vi: 'Văn bản chỉ đạo', en: 'Directives' },
  caption: { vi: 'Sổ theo dõi nhiệm vụ', en: 'Register of tasks' },
  show: { vi: 'Xem: {view}', en: 'Show: {view}' },
  enter: { vi: 'Nhập văn bản chỉ đạo', en: 'Enter a document' },
  empty: { vi: 'Không có nhiệm vụ nào ở đây', en: 'There are no tasks here' },
  emptyHint: {
    vi: 'Nhiệm vụ cấp trên giao cho cơ quan hiện ở đây ngay khi được giao.',
    en: 'What your agency is given shows up here at once.',
  },
});
type View = keyof typeof viewTexts;
const views = Object.keys(viewTexts) as View[];

/** Tasks that directing documents give, and the documents: what one has to do, what one has given, what is late; live. */
export default function Directives() {
  const t = useTexts(texts);
  const nameOf = useTexts(viewTexts);
  const [, go] = useLocation();
  const may = useMay();
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const view = views.find((one) => one === search.get('view')) ?? 'lead';
  const isTasks = view !== 'documents';
  const q = search.get('q') ?? '';
  const agency = search.get('agency');
  const filter: TaskFilter = {
    ...(isTasks && view !== 'all' && { view }),
    ...(q && { q }),
    ...(agency && { agency }),
  };
  const put = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  useLiveDirectives();
  useEffect(() => {
    document.title = t('title');
  });
  useKeys([
    ...views.map((one, place) => ({
      key: String(place + 1),
      says: t('show', { view: nameOf(one) }),
      act: () => put('view', one),
    })),
    { key: 'n', says: t('enter'), act: () => setNew(true), isOff: !may('directive.handle') },
  ]);
  return (
    <div className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        {may('directive.handle') && (
          <Button size="xs" variant="light" onClick={() => setNew(true)} aria-keyshortcuts="n">
            {t('enter')}
          </Button>
        )}
      </Group>
      <Tabs value={view} onChange={(wanted) => put('view', wanted ?? 'lead')}>
        <Tabs.List>
          {views.map((one, place) => (
            <Tabs.Tab key={one} value={one} aria-keyshortcuts={String(place + 1)}>
              {nameOf(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {isTasks && (
        <Group gap="xs">
          <SearchField value={q} search={(text) => put('q', text)} />
        </Group>
      )}
      {!isTasks ? (
        <DocumentList />
      ) : (
        <TaskList
          filter={filter}
          caption={t('caption')}
          empty={<Empty title={t('empty')}>{t('emptyHint')}</Empty>}
        />
      )}
      {isNew && (
        <NewDirective
          close={() => setNew(false)}
          done={(id) => {
            setNew(false);
            void client.invalidateQueries({ queryKey: ['directives'] });
            go(`/desk/directives/documents/${id}`);
          }}
        />
      )}
    </div>
  );
}
