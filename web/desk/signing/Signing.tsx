import { Badge, Tabs, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { KeysAndSeals } from './KeysAndSeals';
import classes from './signing.module.css';
import { type Step, useWaiting } from './signing-queries';
import { SigningQueue } from './SigningQueue';

const texts = defineTexts({
  title: { vi: 'Ký số, phát hành', en: 'Signing and issuing' },
  SIGN: { vi: 'Chờ ký', en: 'To sign' },
  ISSUE: { vi: 'Chờ cấp số, đóng dấu', en: 'To number and seal' },
  keys: { vi: 'Khóa và con dấu số', en: 'Keys and seals' },
  show: { vi: 'Xem: {view}', en: 'Show: {view}' },
});
const views = ['SIGN', 'ISSUE', 'keys'] as const;

/** Everything that waits for one's signature, or for number, date and seal; and the keys that it takes. */
export default function Signing() {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const view = views.find((one) => one === search.get('view')) ?? 'SIGN';
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
            <Tabs.Tab
              key={one}
              value={one}
              aria-keyshortcuts={String(place + 1)}
              rightSection={one === 'keys' ? undefined : <Count step={one} />}
            >
              {t(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="SIGN">
          <SigningQueue step="SIGN" />
        </Tabs.Panel>
        <Tabs.Panel value="ISSUE">
          <SigningQueue step="ISSUE" />
        </Tabs.Panel>
        <Tabs.Panel value="keys">
          <KeysAndSeals />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

function Count({ step }: { step: Step }) {
  const count = useWaiting(step).data?.items.length;
  return count ? (
    <Badge size="sm" variant="light" color="gray">
      {count}
    </Badge>
  ) : null;
}
