import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import procedure from '../../web-modeler/descriptors/procedure.json';

const root = join(__dirname, '../..');

function models(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith('.bpmn'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

interface Read {
  rootElement: object;
  references: { element: { id?: string }; property: string; id: string }[];
}

const moddle = new BpmnModdle({ camunda, procedure });

/** What a file means: its elements with all that they say, and what refers to what. */
async function meaning(xml: string) {
  const { rootElement, references } = (await moddle.fromXML(xml)) as unknown as Read;
  return {
    rootElement,
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

describe.each(['processes', 'bench/models', 'test/conformance/models', 'test/faults/models'])(
  'the models of %s',
  (folder) => {
    const files = models(folder);

    it('mean the same after a round trip through the modeler', async () => {
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const before = await meaning(readFileSync(join(root, file), 'utf8'));
        const { xml } = await moddle.toXML(before.rootElement, { format: true });
        const after = await meaning(xml);
        expect({ file, said: after.said, refers: after.refers }).toEqual({
          file,
          said: before.said,
          refers: before.refers,
        });
      }
    });
  },
);

describe('what is made here', () => {
  it('opens with the descriptors of Camunda alone, without a warning', async () => {
    for (const file of models('processes')) {
      const { warnings } = await new BpmnModdle({ camunda }).fromXML(readFileSync(join(root, file), 'utf8'));
      expect({ file, warnings }).toEqual({ file, warnings: [] });
    }
  });
});
