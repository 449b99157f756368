import { feelEvaluator } from '../../src/expressions';
import { compileModel } from './compile-models';
import { loadCorpus } from './conformance-case';
import { cores } from './cores';
import { modes, runCase } from './run-case';

const corpus = loadCorpus();

describe.each(cores.map((each) => [each.core.name, each] as const))('%s', (_, { core, refuses }) => {
  describe.each(modes)('%s', (mode) => {
    it.each(
      corpus.map((example) => [`${example.group}/${example.name}: ${example.title}`, example] as const),
    )('%s', async (name, example) => {
      const graphs = await compileModel(example.xml, name);
      if (refuses(graphs).length > 0) return;
      await runCase(example, mode, { core, graphs, expressions: feelEvaluator });
    });
  });
});
