import { PopupEntries } from 'bpmn-js/lib/features/popup-menu/PopupEntries';
import { currentLanguage, defineTexts, type Text } from '../../web/shared/texts/texts';
import { translate } from '../i18n/translate';
import type { Drawn, Moddle } from './services';

export interface Kind {
  /** Class of the sign in the font of bpmn.io. */
  icon: string;
  /** In the language of the page. */
  words: string;
}

const other = defineTexts({
  'bpmn:Lane': { vi: 'Làn', en: 'Lane' },
  'bpmn:Participant': { vi: 'Vùng (bên tham gia)', en: 'Pool (participant)' },
  'bpmn:SequenceFlow': { vi: 'Luồng', en: 'Flow' },
  'bpmn:MessageFlow': { vi: 'Luồng thông điệp', en: 'Message flow' },
  'bpmn:Association': { vi: 'Đường liên hệ', en: 'Association' },
  'bpmn:DataInputAssociation': { vi: 'Dữ liệu vào', en: 'Data that goes in' },
  'bpmn:DataOutputAssociation': { vi: 'Dữ liệu ra', en: 'Data that comes out' },
  'bpmn:DataObjectReference': { vi: 'Dữ liệu', en: 'Data' },
  'bpmn:DataStoreReference': { vi: 'Kho dữ liệu', en: 'Data store' },
  'bpmn:DataInput': { vi: 'Dữ liệu đầu vào', en: 'Data input' },
  'bpmn:DataOutput': { vi: 'Dữ liệu đầu ra', en: 'Data output' },
  'bpmn:TextAnnotation': { vi: 'Ghi chú', en: 'Note' },
  'bpmn:Group': { vi: 'Khung nhóm', en: 'Group' },
});

const icons: Readonly<Record<string, string>> = {
  'bpmn:Lane': 'bpmn-icon-lane',
  'bpmn:Participant': 'bpmn-icon-participant',
  'bpmn:MessageFlow': 'bpmn-icon-connection',
  'bpmn:DataObjectReference': 'bpmn-icon-data-object',
  'bpmn:DataInput': 'bpmn-icon-data-input',
  'bpmn:DataOutput': 'bpmn-icon-data-output',
  'bpmn:DataStoreReference': 'bpmn-icon-data-store',
  'bpmn:TextAnnotation': 'bpmn-icon-text-annotation',
  'bpmn:Group': 'bpmn-icon-group',
};

interface Target {
  type: string;
  isExpanded?: boolean;
  isInterrupting?: boolean;
  cancelActivity?: boolean;
  triggeredByEvent?: boolean;
  eventDefinitionType?: string;
}
const entries = Object.values(
  PopupEntries as Record<string, { label: string; className: string; target: Target }>,
);

/** What an element is, as the menus of bpmn-js that add it say it. */
export function kindOf({
  type,
  businessObject,
  collapsed,
}: Pick<Drawn, 'type' | 'businessObject' | 'collapsed'>): Kind {
  const own = (other as Readonly<Record<string, Text>>)[type];
  if (own) return { icon: icons[type] ?? 'bpmn-icon-connection', words: own[currentLanguage()] };
  const definition = (businessObject.eventDefinitions as Moddle[] | undefined)?.[0]?.$type;
  const is = (name: string, value: unknown) =>
    value === undefined || (businessObject[name] ?? true) === value;
  const known = entries.find(
    ({ target }) =>
      target.type === type &&
      target.eventDefinitionType === definition &&
      is('isInterrupting', type === 'bpmn:StartEvent' ? (target.isInterrupting ?? true) : undefined) &&
      is('cancelActivity', type === 'bpmn:BoundaryEvent' ? (target.cancelActivity ?? true) : undefined) &&
      (type !== 'bpmn:SubProcess' ||
        Boolean(target.triggeredByEvent) === Boolean(businessObject.triggeredByEvent)) &&
      (target.isExpanded === undefined || target.triggeredByEvent || target.isExpanded === !collapsed),
  );
  return known
    ? { icon: known.className, words: translate(known.label) }
    : { icon: 'bpmn-icon-task', words: type.replace(/^\w+:/, '') };
}
