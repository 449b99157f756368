import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { useWorkspace } from '../workspace/workspace';
import { entryOf, type StepTemplate } from './step-template';
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
  manage: { vi: 'Quản lý bước dựng sẵn', en: 'Maintain ready steps' },
});

interface ReadyStepsProps {
  modeler: { get<Service>(name: string): Service };
}

interface EventBus {
  on(event: string, listener: (event: { template: StepTemplate }) => void): void;
  off(event: string, listener: (event: { template: StepTemplate }) => void): void;
}

/** The ready steps beside a drawing: the keyboard's way to what the menus of the drawing offer as well. */
export function ReadySteps({ modeler }: ReadyStepsProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const workspace = useWorkspace();
  const templates = useTemplates();
  const [isOpen, setOpen] = useState(false);

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
    const [selected] = modeler
      .get<{ get(): { businessObject: { $instanceOf(type: string): boolean } }[] }>('selection')
      .get();
    const after =
      selected?.businessObject.$instanceOf('bpmn:FlowNode') && entryOf(template) ? selected : undefined;
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
        <Link href="/modeler/templates">{t('manage')}</Link>
      </p>
    </details>
  );
}
