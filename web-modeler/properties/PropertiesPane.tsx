import '@bpmn-io/properties-panel/assets/properties-panel.css';
import './panel.css';
import { useEffect, useRef, useState } from 'react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { ReadySteps } from '../templates/ReadySteps';
import { useIsLocked, usePlace, useWorkspace } from '../workspace/workspace';
import type { ModelFacts } from './facts/facts';
import { keepSample, readSample, type SampleTexts } from './feel/sample';
import { SampleData } from './feel/SampleData';
import { showFound } from './show-found';
import { useModelFacts } from './use-facts';

/** The part of a bpmn-js modeler that this pane needs: it was made with `propertiesModules`. */
export interface PanelModeler {
  get<Service>(name: string): Service;
}

interface Panel {
  attachTo(container: HTMLElement): void;
  detach(): void;
}

interface EventBus {
  fire(event: string, payload: object): void;
  on<Told>(event: string, listener: (event: Told) => void): void;
  off<Told>(event: string, listener: (event: Told) => void): void;
}

const texts = defineTexts({
  title: { vi: 'Thuộc tính', en: 'Properties' },
  search: { vi: 'Tìm thuộc tính', en: 'Find a property' },
});

/** What is set for the element that is selected; it fills the column that it is put in. */
export function PropertiesPane({ modeler }: { modeler: PanelModeler }) {
  const t = useTexts(texts);
  const { modelId } = useWorkspace();
  const { fileId = '' } = usePlace();
  const isLocked = useIsLocked(fileId);
  const place = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [isSampleOpen, setSampleOpen] = useState(false);
  const [sample, setSample] = useState<SampleTexts>(() => readSample(modelId));
  const facts = useModelFacts(sample);

  useEffect(() => {
    const panel = modeler.get<Panel>('propertiesPanel');
    panel.attachTo(place.current!);
    const stopTelling = tellSelection(modeler);
    return () => {
      stopTelling();
      panel.detach();
    };
  }, [modeler]);
  useEffect(() => modeler.get<ModelFacts>('modelFacts').set(facts), [modeler, facts]);
  useEffect(() => keepSample(modelId, sample), [modelId, sample]);
  useEffect(() => {
    const eventBus = modeler.get<EventBus>('eventBus');
    const want = ({ names }: { names: string[] }) => {
      setSample((before) => {
        const known = new Set(before.map(([name]) => name));
        return [...before, ...names.filter((name) => !known.has(name)).map((name) => [name, ''] as const)];
      });
      setSampleOpen(true);
    };
    eventBus.on('modelFacts.sampleWanted', want);
    return () => eventBus.off('modelFacts.sampleWanted', want);
  }, [modeler]);
  useEffect(() => showFound(place.current!, search), [search]);

  return (
    <aside className="properties-pane" aria-label={t('title')}>
      <input
        type="search"
        className="properties-search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setSearch('')}
      />
      <div ref={place} className="properties-place" inert={isLocked} />
      {!isLocked && <ReadySteps modeler={modeler} />}
      <SampleData
        sample={sample}
        onChange={setSample}
        isOpen={isSampleOpen}
        onOpen={setSampleOpen}
        variables={facts.procedure?.variables ?? []}
      />
    </aside>
  );
}

/** Milliseconds until the library's panel listens, counted from when it is first drawn. */
const listensAfter = 150;

/** What the panel shows; a label stands for what it names. */
interface Shown {
  labelTarget?: Shown;
}

/**
 * The library's panel misses a selection in two cases: what an address selects is selected before the panel listens, and when it is
 * drawn anew at the very moment in which something else is selected, it goes back to what it showed before. Then it is told again.
 * Answers how to stop.
 */
function tellSelection(modeler: PanelModeler): () => void {
  const eventBus = modeler.get<EventBus>('eventBus');
  const selection = modeler.get<{ get(): Shown[] }>('selection');
  let timer: ReturnType<typeof setTimeout>;
  const say = () => {
    const selected = selection.get();
    if (selected.length > 0)
      eventBus.fire('selection.changed', { oldSelection: selected, newSelection: selected });
  };
  const tell = () => {
    clearTimeout(timer);
    timer = setTimeout(say, listensAfter);
  };
  const compare = ({ element }: { element: Shown }) => {
    const [one, another] = selection.get();
    if (one && !another && (one.labelTarget ?? one) !== element) say();
  };
  eventBus.on('import.done', tell);
  eventBus.on('propertiesPanel.updated', compare);
  tell();
  return () => {
    clearTimeout(timer);
    eventBus.off('import.done', tell);
    eventBus.off('propertiesPanel.updated', compare);
  };
}
