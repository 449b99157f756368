import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { parseFiles, type Problem } from '../../../src/definitions';
import { examine } from '../../../src/one-stop-shop/rules';
import { readFiles } from '../../../web-modeler/import/read-files';
import { meaning, moddle } from '../meaning';
import { type InterchangeModel, interchangeModels } from './models';

/** As it comes into the modeler when it is dropped on it: text, whatever it was written in. */
async function brought({ name, bytes }: Pick<InterchangeModel, 'name' | 'bytes'>): Promise<string> {
  const { files, leftOut } = await readFiles([new File([new Uint8Array(bytes)], name.replace(/^.*\//, ''))]);
  expect(leftOut).toEqual([]);
  return files[0]!.content;
}

/** What deployment of the file says. */
async function deployed(name: string, content: Uint8Array): Promise<Problem[]> {
  const read = await parseFiles([{ name, content }]);
  return [...read.problems, ...examine(read.files, { now: 0 }).problems];
}

/** A reason that somebody can act on: it names an element, or it is about the file as a whole. */
const isReason = ({ elementId, rule, message }: Problem): boolean =>
  message.vi !== '' &&
  message.en !== '' &&
  (elementId !== undefined || /^(xml|file|deployment)\//.test(rule));

async function expectRoundTrip(model: Pick<InterchangeModel, 'name' | 'bytes'>): Promise<string> {
  const { name } = model;
  const before = await meaning(await brought(model));
  expect({ name, warnings: before.warnings }).toEqual({ name, warnings: [] });
  const { xml } = await moddle.toXML(before.rootElement, { format: true });
  const after = await meaning(xml);
  expect({ name, warnings: after.warnings, said: after.said, refers: after.refers }).toEqual({
    name,
    warnings: [],
    said: before.said,
    refers: before.refers,
  });
  return xml;
}

describe('models as other tools write them', () => {
  let models: InterchangeModel[];
  beforeAll(async () => {
    models = await interchangeModels();
  });

  it('are as different as they say', () => {
    const heads = new Set(models.map(({ bytes }) => bytes.subarray(0, 90).toString('hex')));
    expect(heads.size).toBeGreaterThan(6);
    expect(new Set(models.map(({ name }) => name)).size).toBe(models.length);
  });

  it('open in the modeler without a warning and mean the same after a round trip', async () => {
    for (const model of models) await expectRoundTrip(model);
  });

  it('are still open to others when they were saved here', async () => {
    for (const model of models) {
      const { warnings } = await new BpmnModdle({ camunda }).fromXML(await expectRoundTrip(model));
      // Ids in the letters of other languages are taken by XML and by us, not by that parser.
      const other = warnings.filter(
        ({ message }) => model.name !== 'C.9-ids-in-any-letters.bpmn' || !/ID|reference/.test(message),
      );
      expect({ name: model.name, warnings: other }).toEqual({ name: model.name, warnings: [] });
    }
  });

  it('are taken into service, or refused with reasons that name an element', async () => {
    for (const { name, bytes, refusedBy } of models) {
      const problems = await deployed(name, bytes);
      expect({ name, refusedBy: [...new Set(problems.map(({ rule }) => rule))].sort() }).toEqual({
        name,
        refusedBy: [...refusedBy].sort(),
      });
      expect(problems.filter((one) => !isReason(one))).toEqual([]);
    }
  });

  it('are judged alike as they came and as they were saved here', async () => {
    for (const model of models) {
      const rules = (problems: Problem[]) =>
        problems.map(({ rule, elementId }) => `${rule} ${elementId}`).sort();
      const saved = Buffer.from(await expectRoundTrip(model));
      expect({ name: model.name, rules: rules(await deployed(model.name, saved)) }).toEqual({
        name: model.name,
        rules: rules(await deployed(model.name, model.bytes)),
      });
    }
  });
});

/** `INTERCHANGE_MODELS=/path`: a folder of BPMN files of others, the reference models of the MIWG for instance. */
const folder = process.env.INTERCHANGE_MODELS;

(folder ? describe : describe.skip)('the models of INTERCHANGE_MODELS', () => {
  const root = resolve(folder ?? '.');
  const names = folder
    ? readdirSync(root, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && /\.bpmn(20\.xml|2)?$/i.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    : ['none'];

  it.each(names)('%s opens, survives a round trip, and is taken or refused with reasons', async (name) => {
    const bytes = readFileSync(join(root, name));
    await expectRoundTrip({ name, bytes });
    const problems = await deployed(name, bytes);
    expect(problems.filter((one) => !isReason(one))).toEqual([]);
  });
});
