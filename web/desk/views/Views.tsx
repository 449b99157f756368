import { Badge, Tabs, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import classes from './views.module.css';

const texts = defineTexts({ show: { vi: 'Xem: {view}', en: 'Show: {view}' } });

export interface View {
  /** As the address says it: `?view=keys`. */
  name: string;
  title: string;
  /** How many things wait there; none is not written. */
  count?: ReactNode;
  page: ReactNode;
}

interface ViewsProps {
  title: string;
  /** The first is shown where the address names none. */
  views: readonly View[];
  /** Panes stand side by side, and below each other on a narrow screen: the page grows there. */
  hasPanes?: boolean;
}

/** A desk in several views: each has a tab, the key of its place and an address. */
export function Views({ title, views, hasPanes }: ViewsProps) {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const shown = (views.find(({ name }) => name === search.get('view')) ?? views[0]!).name;
  const show = (view: string) => setSearch({ view }, { replace: true });
  useKeys(
    views.map((view, place) => ({
      key: String(place + 1),
      says: t('show', { view: view.title }),
      act: () => show(view.name),
    })),
  );
  useEffect(() => {
    document.title = title;
  });
  return (
    <div className={classes.page} data-panes={hasPanes}>
      <Title order={1} size="h3">
        {title}
      </Title>
      <Tabs
        value={shown}
        onChange={(wanted) => show(wanted!)}
        keepMounted={false}
        classNames={{ root: classes.part, panel: classes.part }}
      >
        <Tabs.List>
          {views.map((view, place) => (
            <Tabs.Tab
              key={view.name}
              value={view.name}
              aria-keyshortcuts={String(place + 1)}
              rightSection={view.count}
            >
              {view.title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {views.map(({ name, page }) => (
          <Tabs.Panel key={name} value={name}>
            {page}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

/** How many wait in a view. */
export function Count({ of, color = 'gray' }: { of: number | string | undefined; color?: string }) {
  return of ? (
    <Badge size="sm" variant="light" color={color}>
      {of}
    </Badge>
  ) : null;
}
