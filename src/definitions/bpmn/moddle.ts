import {
  BpmnModdle,
  type ParseResult,
  type ParseWarning,
  type ReaderOptions,
  type Reference,
  type RootHandler,
} from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import procedure from '../../../web-modeler/descriptors/procedure.json';
import { mostProblems, type Report } from '../report';
import { enclosingIds } from './enclosing-id';
import { idNear, type ModdleElement } from './moddle-element';
import { normalise } from './normalise';
import { withPlainTexts } from './plain-texts';
import { checkXml } from './xml-check';
import { isId } from './xml-name';

/**
 * The document of a BPMN file with the `camunda:` and `procedure:` attributes typed. Whatever the builder could
 * not place, read twice or resolve becomes a problem: nothing is dropped without a word. Answers undefined when
 * there is no document at all.
 */
export async function readModel(xml: string, report: Report): Promise<ModdleElement | undefined> {
  const model = new BpmnModdle({ camunda, procedure });
  // An attribute in the builder's schema, an element in that of the standard.
  model.getType('bpmn:GlobalScriptTask').$descriptor.propertiesByName['bpmn:script'].isAttr = false;
  if (!checkXml(xml, model, report)) return undefined;
  const repeats = watchForRepeats(model);
  const text = withPlainTexts(withWholeCharacters(withWordsForBooleans(xml)));
  const idAt = enclosingIds(text);
  let result: ParseResult;
  try {
    result = await model.fromXML(text, reading(model, mostProblems));
  } catch (error) {
    if (error instanceof TooManyWarnings) {
      for (const warning of error.warnings) reportWarning(warning, idAt, report);
      return undefined;
    }
    const said = (error as Error).message.replace(/\s+/g, ' ');
    report.refuse('xml/unreadable', {
      vi: `Tệp không phải là một mô hình BPMN 2.0: ${said}`,
      en: `The file is not a BPMN 2.0 model: ${said}`,
    });
    return undefined;
  }
  const { unresolved, takenAsExecutable } = normalise(result);
  for (const warning of result.warnings) reportWarning(warning, idAt, report);
  for (const repeat of repeats) reportRepeat(repeat, report);
  for (const { element, property, id } of unresolved) reportUnresolved(element, property, id, report);
  checkReferenceTypes(model, result, report);
  for (const { id } of takenAsExecutable)
    report.warn(
      'process/executable-unsaid',
      {
        vi: 'Quy trình không ghi isExecutable; được coi là thực thi được.',
        en: 'The process does not say isExecutable; it is taken as executable.',
      },
      id,
    );
  return result.rootElement as ModdleElement;
}

class TooManyWarnings extends Error {
  constructor(readonly warnings: ParseWarning[]) {
    super('too many warnings');
  }
}

/**
 * Makes the builder give up after so many warnings: each costs it a walk through the whole text to find the line.
 * Unresolved references cost it nothing and come from elsewhere. And lets it take every id that XML knows, in the
 * letters of any language, where by itself it takes only English ones.
 */
const reading = (model: BpmnModdle, mostWarnings: number): ReaderOptions => ({
  handler(name) {
    const root = Object.getPrototypeOf(this).handler.call(this, name) as RootHandler;
    let context: RootHandler['context'];
    Object.defineProperty(root, 'context', {
      get: () => context,
      set: (given: NonNullable<RootHandler['context']>) => {
        context = given;
        const add = given.addWarning.bind(given);
        let count = 0;
        given.addWarning = (warning) => {
          add(warning);
          if (!warning.message.startsWith('unresolved reference') && ++count > mostWarnings)
            throw new TooManyWarnings(given.warnings);
        };
        given.addElement = (element) => {
          const property = model.getElementDescriptor(element)?.idProperty;
          const id = property && ((element as ModdleElement).get(property.name) as string | undefined);
          if (!id) return;
          if (!isId(id)) throw new Error(`illegal ID <${id}>`);
          if (given.elementsById[id]) throw new Error(`duplicate ID <${id}>`);
          given.elementsById[id] = element;
        };
      },
    });
    return root;
  },
});

/** XML knows `1` and `0` as booleans, the document builder only the words. */
function withWordsForBooleans(xml: string): string {
  return xml.replace(
    /(\s(?:isExecutable|isClosed|isInterrupting|cancelActivity|parallelMultiple|triggeredByEvent|isForCompensation|isSequential|testBefore|instantiate|waitForCompletion|isCollection|isImmediate)\s*=\s*)(["'])\s*([01])\s*\2/g,
    (_, head: string, quote: string, digit: string) => `${head}${quote}${digit === '1'}${quote}`,
  );
}

/** Character references beyond U+FFFF written out, since the parser cuts them to 16 bits. */
function withWholeCharacters(xml: string): string {
  return xml.replace(
    /&#(?:x0*([0-9a-f]{5,6})|0*(\d{5,7}));/gi,
    (reference, hex?: string, decimal?: string) => {
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
    },
  );
}

const isPlaceholder = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !('$type' in value) && 'property' in value;

/** Notices a second value for what BPMN allows once; the builder would keep the last and forget the others. */
function watchForRepeats(model: BpmnModdle): Repeat[] {
  const repeats: Repeat[] = [];
  const set = model.properties.set.bind(model.properties);
  model.properties.set = (target: object, name: string, value: unknown) => {
    const element = target as ModdleElement;
    const property = model.getElementDescriptor(element)?.propertiesByName[name];
    const before: unknown =
      property && !property.isMany && !property.isAttr ? element[localName(property.name)] : undefined;
    const isResolved = isPlaceholder(before) && !isPlaceholder(value);
    if (property && before !== undefined && Object.hasOwn(element, localName(property.name)) && !isResolved)
      repeats.push({ element, name: localName(property.name) });
    set(target, name, value);
  };
  return repeats;
}

interface Repeat {
  element: ModdleElement;
  name: string;
}

function reportRepeat({ element, name }: Repeat, report: Report): void {
  report.refuse(
    'xml/repeated-element',
    {
      vi: `"${name}" chỉ được có một lần trong "${element.$type}".`,
      en: `"${name}" may stand only once in "${element.$type}".`,
    },
    idNear(element),
  );
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function reportWarning(
  { message, error, element, property }: ParseWarning,
  idAt: (message: string) => string | undefined,
  report: Report,
): void {
  if (message.startsWith('unresolved reference')) return;
  // Schema-wise only a tFormalExpression has a language; everyone writes it on plain ones too, and it is read.
  if (property === 'language' && (element as ModdleElement).$type === 'bpmn:Expression') return;
  const nested = error?.message ?? message;
  const id = idNear(element as ModdleElement | undefined) ?? idAt(message);
  const duplicate = /^duplicate ID <(.*)>$/.exec(nested);
  if (duplicate) {
    const [, name] = duplicate;
    report.refuse(
      'xml/duplicate-id',
      {
        vi: `Mã "${name}" được dùng cho nhiều phần tử.`,
        en: `The id "${name}" is used for several elements.`,
      },
      name,
    );
  } else if (/^illegal ID/.test(nested)) {
    const name = nested.slice(nested.indexOf('<') + 1, -1);
    report.refuse(
      'xml/illegal-id',
      {
        vi: `Mã "${name}" không hợp lệ: chỉ dùng chữ cái, chữ số, "_", "-", ".", bắt đầu bằng chữ cái hoặc "_".`,
        en: `"${name}" is no valid id: use letters, digits, "_", "-", ".", starting with a letter or "_".`,
      },
      name,
    );
  } else if (message.startsWith('unknown attribute')) {
    if (/^(bpmndi|di|dc):/.test((element as ModdleElement).$type)) {
      report.warn(
        'xml/ignored-attribute',
        {
          vi: `Thuộc tính trình bày "${property}" không có ở phần tử này và được bỏ qua.`,
          en: `This element has no layout attribute "${property}"; it is ignored.`,
        },
        id,
      );
      return;
    }
    report.refuse(
      'xml/unknown-attribute',
      {
        vi: `Thuộc tính "${property}" không có ở phần tử này.`,
        en: `This element has no attribute "${property}".`,
      },
      id,
    );
  } else if (/^(unknown type|unrecognized element)/.test(nested)) {
    const name = /<([^>]*)>/.exec(nested)?.[1] ?? nested;
    if (unread.has(name)) {
      report.warn('xml/ignored-element', {
        vi: `"${localName(name)}" chỉ để tham khảo và được bỏ qua.`,
        en: `"${localName(name)}" is documentation only and is ignored.`,
      });
      return;
    }
    report.refuse(
      'xml/unknown-element',
      {
        vi: `Phần tử hoặc kiểu "${name}" không có ở vị trí này của BPMN 2.0.`,
        en: `BPMN 2.0 has no element or type "${name}" in this place.`,
      },
      id,
    );
  } else {
    const said = message.replace(/\s+/g, ' ');
    report.refuse(
      'xml/parser-warning',
      { vi: `Không đọc được một phần của tệp: ${said}`, en: `A part of the file cannot be read: ${said}` },
      id,
    );
  }
}

/** Parts of conversations, participants and extensions that the document builder does not know and no engine needs. */
const unread = new Set([
  'bpmn:documentation',
  'bpmn:MessageFlowRef',
  'bpmn:EndPointRef',
  'bpmn:InnerParticipantRef',
  'bpmn:OuterParticipantRef',
]);

const documentaryProperty =
  /^(bpmn:(itemSubjectRef|structureRef|itemRef|resourceRef|resourceParameterRef|parameterRef|supportedInterfaceRefs?|supports|categoryValueRef|partitionElementRef|dataStoreRef|definitionalCollaborationRef|correlationPropertyRef|choreographyRef|interfaceRef|endPointRefs?|inMessageRef|outMessageRef|processRef|participantRef|innerParticipantRef|outerParticipantRef|participantRefs|messageFlowRef|innerMessageFlowRef|outerMessageFlowRef|evaluatesToTypeRef|conversationRef|initiatingParticipantRef|sources|targets)|bpmndi:\w+|di:\w+)$/;
const documentaryType = /^bpmn:(Relationship|Extension|InputOutputBinding)$/;

/** References that say something to readers and nothing to an engine. */
const isDocumentary = (element: ModdleElement, property: string): boolean =>
  documentaryProperty.test(property) || documentaryType.test(element.$type);

function reportUnresolved(element: ModdleElement, property: string, target: string, report: Report): void {
  const text = {
    vi: `"${localName(property)}" trỏ tới "${target}", phần tử không có trong tệp.`,
    en: `"${localName(property)}" refers to "${target}", which the file does not contain.`,
  };
  const id = element.id ?? element.$parent?.id;
  if (isDocumentary(element, property)) report.warn('xml/unresolved-reference', text, id);
  else report.refuse('xml/unresolved-reference', text, id);
}

/** Message flows and lanes are drawn to more things than the schema names; the others must hit their type. */
function checkReferenceTypes(
  model: BpmnModdle,
  { references, elementsById }: ParseResult,
  report: Report,
): void {
  for (const { element, property, id } of references as Reference[]) {
    const target = elementsById[id] as ModdleElement | undefined;
    const source = element as ModdleElement;
    if (!target || source.$instanceOf('bpmn:MessageFlow') || isDocumentary(source, property)) continue;
    const descriptor = model.getElementDescriptor(source)?.propertiesByName[property];
    if (!descriptor || target.$instanceOf(descriptor.type)) continue;
    const text = {
      vi: `"${localName(property)}" phải trỏ tới ${localName(descriptor.type)}, nhưng "${id}" là ${localName(target.$type)}.`,
      en: `"${localName(property)}" must refer to a ${localName(descriptor.type)}, but "${id}" is a ${localName(target.$type)}.`,
    };
    if (source.$instanceOf('bpmn:Lane')) report.warn('xml/wrong-reference', text, source.id);
    else report.refuse('xml/wrong-reference', text, source.id ?? source.$parent?.id);
  }
}
