import { Badge, Tabs, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { ownAgencyOf } from '../cases/own-agency';
import { useKeys } from '../../shared/keys/keys';
import { useLiveQueries } from '../../shared/live/use-live';
import { useMe } from '../../shared/session/session';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import classes from './custody.module.css';
import { ConsultationDesk } from './ConsultationDesk';
import { custodyViews, type CustodyView, viewNames, viewTexts } from './custody-views';
import { HandoffDesk } from './HandoffDesk';
import { useViewCount } from './use-custody-view';

const texts = defineTexts({
  title: { vi: 'Giao nhận', en: 'Handoffs' },
  show: { vi: 'Xem: {view}', en: 'Show: {view}' },
});

/** The desk of a unit's handoffs and consultations: what has to be taken, decided on and answered, live. */
export default function Custody() {
  const t = useTexts(texts);
  const name = useTexts(viewTexts);
  const [search, setSearch] = useSearchParams();
  const view = viewNames.find((one) => one === search.get('view')) ?? 'in';
  const show = (wanted: CustodyView) => setSearch({ view: wanted }, { replace: true });
  const agencyId = ownAgencyOf(useMe());
  useLiveQueries(
    agencyId ? { topic: 'agency', id: agencyId } : null,
    ({ type }) => [
      ...(type.startsWith('handoff.') ? [['handoffs']] : []),
      ...(type.startsWith('consult.') ? [['consultations']] : []),
    ],
    [['handoffs'], ['consultations']],
  );
  useKeys(
    viewNames.map((one, place) => ({
      key: String(place + 1),
      says: t('show', { view: name(one) }),
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
        onChange={(wanted) => show(wanted as CustodyView)}
        keepMounted={false}
        classNames={{ root: classes.tabs, panel: classes.panel }}
      >
        <Tabs.List>
          {viewNames.map((one, place) => (
            <Tabs.Tab
              key={one}
              value={one}
              aria-keyshortcuts={String(place + 1)}
              rightSection={<Count view={one} />}
            >
              {name(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {viewNames.map((one) => (
          <Tabs.Panel key={one} value={one}>
            {custodyViews[one].of === 'handoffs' ? (
              <HandoffDesk view={one} />
            ) : (
              <ConsultationDesk view={one} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

function Count({ view }: { view: CustodyView }) {
  const count = useViewCount(view);
  return count ? (
    <Badge size="sm" variant="light" color={view === 'late' ? 'red' : 'gray'}>
      {count}
    </Badge>
  ) : null;
}
