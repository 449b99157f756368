import { Group, ListGroup } from '@bpmn-io/properties-panel';
import { carryOut } from './entries/use-field';
import { FieldEntry } from './entries/FieldEntry';
import type { ModelFacts } from './facts/facts';
import { type Field, isList, type Section } from './fields/field';
import type { DrawnElement, Factory } from './moddle';
import { sectionsOf } from './sections';

interface PanelGroup {
  id: string;
  label: string;
  entries?: { id: string }[];
}

interface PropertiesPanel {
  registerProvider(priority: number, provider: ProcedureProvider): void;
}

/** Below the provider of bpmn-js: what it brings is there to be chosen from. */
const priority = 200;

/** What stays of the groups that bpmn-js brings: those that the engine carries out and ours do not say better. */
const kept = new Set(['general', 'documentation', 'compensation', 'error', 'link', 'signal', 'escalation']);

/** Our sections of the properties panel; the group `Thủ tục` stands first. */
export class ProcedureProvider {
  static readonly $inject = ['propertiesPanel', 'bpmnFactory', 'commandStack', 'modelFacts', 'translate'];

  constructor(
    propertiesPanel: PropertiesPanel,
    private readonly factory: Factory,
    private readonly commandStack: { execute(command: string, context: unknown): void },
    private readonly facts: ModelFacts,
    private readonly translate: (text: string) => string,
  ) {
    propertiesPanel.registerProvider(priority, this);
  }

  getGroups(element: DrawnElement): (groups: PanelGroup[]) => PanelGroup[] {
    return (groups) => {
      const ours = this.sections(element).map((section) => this.groupOf(section, element));
      const theirs = groups.filter(({ id }) => kept.has(id));
      const [general, ...others] = theirs;
      const [first, ...rest] = ours;
      return first?.id === 'motcua-procedure'
        ? [first, ...(general ? [general] : []), ...rest, ...others]
        : [...(general ? [general] : []), ...ours, ...others];
    };
  }

  private sections(element: DrawnElement): Section[] {
    const part = element.businessObject;
    return sectionsOf({ element, part, factory: this.factory, facts: this.facts.get() });
  }

  private groupOf(section: Section, element: DrawnElement) {
    const { id, label } = section;
    if (!isList(section))
      return {
        id: `motcua-${id}`,
        label,
        component: Group,
        shouldOpen: section.isOpen ?? false,
        entries: section.fields.map(entryOf),
        translate: this.translate,
      };
    return {
      id: `motcua-${id}`,
      label,
      component: ListGroup,
      translate: this.translate,
      ...(section.help && { tooltip: section.help }),
      items: section.items.map((item) => ({
        id: item.id,
        label: item.label,
        entries: item.fields.map(entryOf),
        remove: (event: Event) => {
          event.stopPropagation();
          carryOut(this.commandStack, element, item.remove());
        },
      })),
      add: (event: Event) => {
        event.stopPropagation();
        carryOut(this.commandStack, element, section.add());
      },
    };
  }
}

/** A dot beside the name of a group says that something is set in it. */
const entryOf = (field: Field) => ({
  id: field.id,
  component: FieldEntry,
  field,
  isEdited: () => field.read() !== undefined,
});
