import './page.css';
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { listenToKeys, useKeys } from '../../web/shared/keys/keys';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { Header } from './Header';
import { ModelList } from './ModelList';
import { Refusal } from './Refusal';
import { useSignedIn, WhoContext } from './who';

const KitDialogs = lazy(() => import('./KitDialogs'));

const texts = defineTexts({
  title: { vi: 'Mô hình quy trình', en: 'Process models' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  help: { vi: 'Các phím tắt', en: 'Keyboard shortcuts' },
  noRight: {
    vi: 'Vị trí công tác của bạn không có quyền xem các mô hình quy trình.',
    en: 'Your post has no right to see process models.',
  },
});

/** The first page of the modeler. It stands without the kit, so that it is there at once; editors come when they are needed. */
export function ModelsPage() {
  const t = useTexts(texts);
  const { who, error, hasEnded, goOn, retry } = useSignedIn();
  const [isHelping, setHelping] = useState(false);
  useLayoutEffect(listenToKeys, []);
  useEffect(() => {
    document.title = t('title');
  });
  useKeys([{ key: '?', says: t('help'), act: () => setHelping(true) }]);
  if (error) return <Refusal error={error} retry={retry} />;
  if (!who) return <p role="status" className="models-waiting" aria-label={t('loading')} />;
  return (
    <WhoContext.Provider value={who}>
      <Header />
      {who.permissions.includes('model.read') ? (
        <ModelList />
      ) : (
        <main id="main" className="models-main">
          <h1>{t('title')}</h1>
          <p>{t('noRight')}</p>
        </main>
      )}
      <Suspense fallback={null}>
        {(hasEnded || isHelping) && (
          <KitDialogs ended={hasEnded ? { who, goOn } : undefined} close={() => setHelping(false)} />
        )}
      </Suspense>
    </WhoContext.Provider>
  );
}
