import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { Loading } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import classes from './drawer.module.css';
import { changeLayout, useLayout } from './layout';
import { companions, type PanelName, panels, panelTexts } from './panels';
import { Splitter } from './Splitter';
import { useBadge } from './workspace';

const texts = defineTexts({
  panels: { vi: 'Bảng bên dưới', en: 'Panels' },
  height: { vi: 'Chiều cao của bảng bên dưới', en: 'Height of the panel' },
  close: { vi: 'Đóng bảng', en: 'Close the panel' },
});

const names = Object.keys(panels) as PanelName[];

/** Below the editor: one panel at a time, `?panel=` says which. */
export function Drawer() {
  const t = useTexts(texts);
  const say = useTexts(panelTexts);
  const { drawerHeight } = useLayout();
  const [params, setParams] = useSearchParams();
  const shown = names.find((name) => name === params.get('panel'));
  const show = (name: PanelName | undefined) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (name) after.set('panel', name);
        else after.delete('panel');
        return after;
      },
      { replace: true },
    );
  const Panel = shown && panels[shown];
  return (
    <>
      {Panel && (
        <Splitter
          label={t('height')}
          orientation="horizontal"
          isBefore={false}
          size={drawerHeight}
          resize={(height) => changeLayout({ drawerHeight: height })}
        />
      )}
      <nav className={classes.tabs} aria-label={t('panels')}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            aria-expanded={shown === name}
            onClick={() => show(shown === name ? undefined : name)}
          >
            {say(name)}
            <Badge panel={name} />
          </button>
        ))}
        {shown && (
          <ActionIcon
            ml="auto"
            size={26}
            variant="subtle"
            color="gray"
            aria-label={t('close')}
            title={t('close')}
            onClick={() => show(undefined)}
          >
            <IconX size={15} />
          </ActionIcon>
        )}
      </nav>
      <Suspense fallback={null}>
        {companions.map((Companion, place) => (
          <Companion key={place} />
        ))}
      </Suspense>
      {Panel && (
        <section className={classes.panel} style={{ height: drawerHeight }} aria-label={say(shown)}>
          <Suspense fallback={<Loading />}>
            <Panel key={shown} />
          </Suspense>
        </section>
      )}
    </>
  );
}

function Badge({ panel }: { panel: PanelName }) {
  const badge = useBadge(panel);
  return (
    badge && (
      <span className={classes.badge} data-tone={badge.tone} title={badge.title}>
        {badge.count}
      </span>
    )
  );
}
