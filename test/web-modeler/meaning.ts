import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { type Moddle as Reader, takeAnyIds } from '../../web/live/src/any-ids';
import procedure from '../../web-modeler/descriptors/procedure.json';

interface Read {
  rootElement: object;
  warnings: { message: string }[];
  references: { element: { id?: string }; property: string; id: string }[];
}

/** Reads and writes files as the modeler does. */
export const moddle = new BpmnModdle({ camunda, procedure });
const reader = moddle as unknown as Reader;
takeAnyIds(reader);

/** What a file means: its elements with all that they say, what refers to what, and what could not be read. */
export async function meaning(xml: string) {
  const { rootElement, references, warnings } = (await reader.fromXML(xml, 'bpmn:Definitions')) as Read;
  return {
    rootElement,
    warnings: warnings.map(({ message }) => message),
    said: plain(rootElement),
    refers: references.map(({ element, property, id }) => `${element.id} ${property} ${id}`).sort(),
  };
}

interface Element {
  $type: string;
  $attrs: Record<string, string>;
  $descriptor: { propertiesByName: Record<string, { default?: unknown } | undefined> };
}

/** Elements without what points back, with what no descriptor knows; a value that goes without saying is not said. */
const plain = (element: object): unknown =>
  JSON.parse(
    JSON.stringify(element, (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('$attrs' in value)) return value;
      const { $type, $attrs, $descriptor } = value as Element;
      const said = Object.entries(value).filter(
        ([name, one]) => $descriptor.propertiesByName?.[name]?.default !== one || one === undefined,
      );
      const unknown = Object.entries($attrs).filter(([name]) => !name.startsWith('xmlns'));
      return { ...Object.fromEntries(said), $type, $unknown: Object.fromEntries(unknown) };
    }),
  );
