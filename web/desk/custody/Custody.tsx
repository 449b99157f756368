import { ownAgencyOf } from '../cases/own-agency';
import { useLiveQueries } from '../../shared/live/use-live';
import { useMe } from '../../shared/session/session';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { Count, Views } from '../views/Views';
import { ConsultationDesk } from './ConsultationDesk';
import { custodyViews, type CustodyView, viewNames, viewTexts } from './custody-views';
import { HandoffDesk } from './HandoffDesk';
import { useViewCount } from './use-custody-view';

const texts = defineTexts({ title: { vi: 'Giao nhận', en: 'Handoffs' } });

/** The desk of a unit's handoffs and consultations: what has to be taken, decided on and answered, live. */
export default function Custody() {
  const t = useTexts(texts);
  const title = useTexts(viewTexts);
  const agencyId = ownAgencyOf(useMe());
  useLiveQueries(
    agencyId ? { topic: 'agency', id: agencyId } : null,
    ({ type }) => [
      ...(type.startsWith('handoff.') ? [['handoffs']] : []),
      ...(type.startsWith('consult.') ? [['consultations']] : []),
    ],
    [['handoffs'], ['consultations']],
  );
  return (
    <Views
      title={t('title')}
      views={viewNames.map((name) => ({
        name,
        title: title(name),
        count: <Waiting view={name} />,
        page:
          custodyViews[name].of === 'handoffs' ? (
            <HandoffDesk view={name} />
          ) : (
            <ConsultationDesk view={name} />
          ),
      }))}
    />
  );
}

function Waiting({ view }: { view: CustodyView }) {
  return <Count of={useViewCount(view)} color={view === 'late' ? 'red' : 'gray'} />;
}
