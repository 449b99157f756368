import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { newContent } from '../../web-modeler/workspace/files/new-content';
import { meaning, moddle } from './meaning';

const root = join(__dirname, '../..');

function models(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith('.bpmn'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

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
  const made = [
    ...models('processes').map((file) => ({ file, xml: readFileSync(join(root, file), 'utf8') })),
    { file: 'a new drawing', xml: newContent.bpmn({ title: 'Cấp "bản sao" & <trích lục>' }) },
  ];

  it('opens with the descriptors of Camunda alone, as it is and as the modeler saves it, without a warning', async () => {
    for (const { file, xml } of made) {
      const saved = await moddle.toXML((await meaning(xml)).rootElement, { format: true });
      for (const content of [xml, saved.xml]) {
        const { warnings } = await new BpmnModdle({ camunda }).fromXML(content);
        expect({ file, warnings }).toEqual({ file, warnings: [] });
      }
    }
  });
});
