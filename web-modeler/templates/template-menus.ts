import { currentLanguage, defineTexts } from '../../web/shared/texts/texts';
import { say } from '../properties/context';
import { InsertTemplate, type InsertContext } from './insert-template';
import { entryOf, type StepTemplate } from './step-template';

const texts = defineTexts({
  ready: { vi: 'Bước dựng sẵn', en: 'Ready steps' },
});

interface EventBus {
  fire(event: string, payload: object): void;
}

interface MenuEntries {
  [id: string]: object;
}

/** Ready steps as a service of a modeler: what there is, and how it is inserted. */
export class StepTemplates {
  static readonly $inject = ['commandStack', 'eventBus', 'selection', 'popupMenu', 'canvas'];
  private templates: ReadonlyMap<string, StepTemplate> = new Map();

  constructor(
    private readonly commandStack: {
      registerHandler(command: string, handler: unknown): void;
      execute(command: string, context: object): void;
    },
    private readonly eventBus: EventBus,
    private readonly selection: { select(elements: unknown): void },
    popupMenu: { registerProvider(menu: string, priority: number, provider: object): void },
    private readonly canvas: { scrollToElement(element: unknown, padding: number): void },
  ) {
    commandStack.registerHandler('stepTemplate.insert', InsertTemplate);
    const provider = (isAppend: boolean) => ({
      getPopupMenuEntries: (element: InsertContext['after']) => (entries: MenuEntries) => ({
        ...this.entries(isAppend ? element : undefined),
        ...entries,
      }),
    });
    popupMenu.registerProvider('bpmn-append', 500, provider(true));
    popupMenu.registerProvider('bpmn-create', 500, provider(false));
  }

  set(templates: ReadonlyMap<string, StepTemplate>): void {
    this.templates = templates;
  }

  insert(template: StepTemplate, after?: InsertContext['after']): void {
    const context: InsertContext = { template, ...(after && { after }) };
    this.commandStack.execute('stepTemplate.insert', context);
    this.selection.select(context.inserted);
    this.canvas.scrollToElement(context.inserted![0], 200);
    this.eventBus.fire('stepTemplate.inserted', { template });
  }

  private entries(after: InsertContext['after'] | undefined): MenuEntries {
    const language = currentLanguage();
    const offered = [...this.templates].filter(([, template]) => !after || entryOf(template));
    return Object.fromEntries(
      offered.map(([key, template]) => [
        `step-template-${key}`,
        {
          label: template.name[language],
          description: template.description[language],
          search: template.description[language],
          group: { id: 'step-templates', name: say(texts.ready) },
          className: 'bpmn-icon-subprocess-expanded',
          action: { click: () => this.insert(template, after) },
        },
      ]),
    );
  }
}

/** For `additionalModules` of a modeler. */
export const templatesModule = {
  __init__: ['stepTemplates'],
  stepTemplates: ['type', StepTemplates],
};
