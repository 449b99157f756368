import { feelEvaluator } from '../../src/expressions';
import { compileModel } from './compile-models';
import { loadCorpus } from './conformance-case';
import { cores } from './cores';
import { modes, runCase } from './run-case';

const corpus = loadCorpus();

/** The slower cores run in one mode here and in all of them in `npm run conformance`. */
describe.each(cores.map((each) => [each.core.name, each] as const))(
  '%s',
  (coreName, { core, refuses, deterministic }) => {
    describe.each(modes.filter((mode) => coreName === 'token-core' || mode === 'saved'))('%s', (mode) => {
      it.each(
        corpus.map((example) => [`${example.group}/${example.name}: ${example.title}`, example] as const),
      )('%s', async (name, example) => {
        const graphs = await compileModel(example.xml, name);
        if (refuses(graphs, example).length > 0) return;
        await runCase(example, mode, { core, graphs, expressions: feelEvaluator, deterministic });
      });
    });
  },
);
