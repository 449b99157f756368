import { compileBpmn, lintDeployment } from '../../src/definitions';
import { loadCorpus } from './conformance-case';
import { compileModel } from './compile-models';

const corpus = loadCorpus();

describe('the corpus', () => {
  it('has at least the promised number of cases, each with its own name', () => {
    const names = corpus.map(({ group, name }) => `${group}/${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(220);
  });

  it.each(corpus.map((example) => [`${example.group}/${example.name}`, example] as const))(
    '%s is a model that compiles',
    async (name, { xml, steps, title }) => {
      const graphs = await compileModel(xml, `${name}.bpmn`);
      expect(graphs.size).toBeGreaterThan(0);
      expect(title).toMatch(/\S/);
      expect(steps.length).toBeGreaterThan(0);
    },
  );

  it.each(
    corpus
      .filter(({ unsound }) => !unsound)
      .map((example) => [`${example.group}/${example.name}`, example.xml] as const),
  )('%s could be deployed', async (name, xml) => {
    const { model } = await compileBpmn(xml, name);
    const { problems } = lintDeployment([model!], { now: Date.parse('2026-03-02T08:00:00+07:00') });
    expect(problems.map(({ rule, elementId }) => `${rule} ${elementId}`)).toEqual([]);
  });
});
