import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { useWorkspace } from '../workspace/workspace';
import { entryOf, type StepTemplate } from './step-template';
import { type TakenShape, type TakenStep, takeStep } from './take-template';
import type { StepTemplates } from './template-menus';
import { useTemplates } from './use-templates';

const texts = defineTexts({
  title: { vi: 'Bước dựng sẵn', en: 'Ready steps' },
  help: {
    vi: 'Chèn sau phần tử đang chọn; biểu mẫu đi kèm được thêm vào mô hình.',
    en: 'Inserted after what is selected; forms that belong to it are added to the model.',
  },
  insert: { vi: 'Chèn', en: 'Insert' },
  insertOf: { vi: 'Chèn: {name}', en: 'Insert: {name}' },
  keep: { vi: 'Giữ phần đang chọn thành bước dựng sẵn', en: 'Keep what is selected as a ready step' },
  manage: { vi: 'Quản lý bước dựng sẵn', en: 'Maintain ready steps' },
});

const KeepStep = lazy(() => import('./KeepStep'));

interface ReadyStepsProps {
  modeler: { get<Service>(name: string): Service };
}

interface EventBus {
  on<Event>(event: string, listener: (event: Event) => void): void;
  off<Event>(event: string, listener: (event: Event) => void): void;
}

/** The ready steps beside a drawing: the keyboard's way to what the menus of the drawing offer as well. */
export function ReadySteps({ modeler }: ReadyStepsProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const workspace = useWorkspace();
  const templates = useTemplates();
  const [isOpen, setOpen] = useState(false);
  const [kept, setKept] = useState<TakenStep>();
  const selected = useSelected(modeler);

  useEffect(() => modeler.get<StepTemplates>('stepTemplates').set(templates), [modeler, templates]);
  useEffect(() => {
    const eventBus = modeler.get<EventBus>('eventBus');
    const addForms = ({ template }: { template: StepTemplate }) => {
      for (const form of template.forms ?? []) {
        const name = `forms/${form.id}.form`;
        if (!workspace.named(name)) workspace.add(name, `${JSON.stringify(form, null, 2)}\n`);
      }
    };
    eventBus.on('stepTemplate.inserted', addForms);
    return () => eventBus.off('stepTemplate.inserted', addForms);
  }, [modeler, workspace]);

  const insert = (template: StepTemplate) => {
    const [first] = selected;
    const after = first?.businessObject.$instanceOf('bpmn:FlowNode') && entryOf(template) ? first : undefined;
    modeler.get<StepTemplates>('stepTemplates').insert(template, after as never);
  };

  return (
    <details
      className="sample-data"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('title')}</summary>
      <p>{t('help')}</p>
      <ul className="ready-steps">
        {[...templates].map(([key, template]) => (
          <li key={key}>
            <div>
              <strong>{template.name[language]}</strong>
              <small>{template.description[language]}</small>
            </div>
            <button
              type="button"
              aria-label={t('insertOf', { name: template.name[language] })}
              onClick={() => insert(template)}
            >
              {t('insert')}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          disabled={!isOpen || takeStep(selected) === undefined}
          onClick={() => setKept(takeStep(selected))}
        >
          {t('keep')}
        </button>
      </p>
      <p>
        <Link href="/modeler/templates">{t('manage')}</Link>
      </p>
      <Suspense fallback={null}>
        {kept && <KeepStep taken={kept} close={() => setKept(undefined)} />}
      </Suspense>
    </details>
  );
}

/** What is selected in the drawing now. */
function useSelected(modeler: ReadyStepsProps['modeler']): readonly TakenShape[] {
  const [selected, setSelected] = useState<readonly TakenShape[]>([]);
  useEffect(() => {
    const eventBus = modeler.get<EventBus>('eventBus');
    const changed = ({ newSelection }: { newSelection: TakenShape[] }) => setSelected([...newSelection]);
    setSelected([...modeler.get<{ get(): TakenShape[] }>('selection').get()]);
    eventBus.on('selection.changed', changed);
    return () => eventBus.off('selection.changed', changed);
  }, [modeler]);
  return selected;
}
