import { feelEvaluator } from '../../src/expressions';
import { compileModel } from './compile-models';
import { type ConformanceCase, loadCorpus } from './conformance-case';
import { cores } from './cores';
import { modes, runCase } from './run-case';

const corpus = loadCorpus();
/** Nobody changes a graph, so one is enough for all modes and cores. */
const compiled = new Map<string, ReturnType<typeof compileModel>>();
const graphsOf = ({ group, name, xml }: ConformanceCase): ReturnType<typeof compileModel> => {
  const key = `${group}/${name}`;
  if (!compiled.has(key)) compiled.set(key, compileModel(xml, key));
  return compiled.get(key)!;
};

/** The slower cores run in one mode here and in all of them in `npm run conformance`. */
describe.each(cores.map((each) => [each.core.name, each] as const))(
  '%s',
  (coreName, { core, refuses, deterministic }) => {
    describe.each(modes.filter((mode) => coreName === 'token-core' || mode === 'saved'))('%s', (mode) => {
      it.each(
        corpus.map((example) => [`${example.group}/${example.name}: ${example.title}`, example] as const),
      )('%s', async (_, example) => {
        const graphs = await graphsOf(example);
        if (refuses(graphs, example).length > 0) return;
        await runCase(example, mode, { core, graphs, expressions: feelEvaluator, deterministic });
      });
    });
  },
);
