import { useEffect, useRef, useState } from 'react';
import { Loading, Refused } from '../../../web/shared/states/states';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { openSimulation } from './open-simulation';

const texts = defineTexts({
  title: { vi: 'Mô phỏng đường đi của hồ sơ', en: 'Simulation of tokens' },
});

/** Tokens that run through what is drawn, without data and without the engine: for a first feel. The drawing itself lies behind it. */
export default function Simulation({ xml, className }: { xml: string; className: string | undefined }) {
  const t = useTexts(texts);
  const place = useRef<HTMLDivElement>(null);
  const [isReady, setReady] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const simulation = openSimulation(place.current!, xml);
    let isGone = false;
    simulation.ready.then(
      () => isGone || setReady(true),
      (error: unknown) => isGone || setFailure(error),
    );
    return () => {
      isGone = true;
      simulation.close();
    };
  }, [xml]);
  return (
    <section className={className} aria-label={t('title')}>
      {failure !== undefined ? <Refused error={failure} /> : !isReady && <Loading />}
      <div ref={place} className="bpmn-drawing" hidden={failure !== undefined} />
    </section>
  );
}
