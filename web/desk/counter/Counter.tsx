import { Redirect, useSearchParams } from 'wouter';
import { useMay } from '../../shared/session/session';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { HallRoom } from './HallRoom';
import { useHalls } from './hall-queries';

const texts = defineTexts({
  none: { vi: 'Cơ quan của bạn chưa có sảnh chờ', en: 'Your agency has no waiting hall' },
  how: {
    vi: 'Người phụ trách Bộ phận một cửa hoặc quản trị hệ thống lập sảnh chờ với các quầy và dịch vụ.',
    en: 'Who heads the one-stop, or an administrator, sets up a hall with its counters and services.',
  },
});

/** The counters of one's one-stop; the chosen hall is in the address. */
export default function Counter() {
  const t = useTexts(texts);
  const halls = useHalls();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  if (halls.error && !halls.data)
    return <Refused isPage error={halls.error} retry={() => void halls.refetch()} />;
  if (!halls.data) return <Loading />;
  const { items } = halls.data;
  const id = params.get('hall') ?? items[0]?.id;
  // Who runs the installation works at no counter: halls are only set up.
  if (!may('case.read')) return <Redirect to={`/desk/counter/set-up${id ? `?hall=${id}` : ''}`} replace />;
  if (!id)
    return (
      <Empty isPage title={t('none')}>
        {t('how')}
      </Empty>
    );
  return <HallRoom key={id} id={id} halls={items} choose={(hall) => setParams({ hall })} />;
}
