import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { feelEvaluator } from '../../src/expressions';
import type { EngineCore } from '../../src/runtime/engine/contract';
import { compileModel } from './compile-models';
import { loadCorpus } from './conformance-case';
import { runSeed } from './oracle/differences';
import { runGraph } from './oracle/graph-differences';
import { runCase } from './run-case';

const coreFolder = resolve('src/runtime/engine/token-core');

/** A fault put into the core on purpose, in one place of its source. */
interface Mutant {
  fault: string;
  file: string;
  from: string;
  to: string;
  /** Where it must be seen: cases of the corpus by the beginning of their name. */
  corpus: string;
  /** Whether the random models must see it as well: of blocks, of graphs. */
  oracle?: 'blocks' | 'graphs';
}

const mutants: Mutant[] = [
  {
    fault: 'the parallel join fires for the first token',
    file: 'gateways/parallel.ts',
    from: 'empty.length > wild.length',
    to: 'false',
    corpus: 'parallel/no-permit',
    oracle: 'blocks',
  },
  {
    fault: 'the inclusive join waits for nobody',
    file: 'gateways/inclusive.ts',
    from: 'blockers(run, join).length > 0',
    to: 'false',
    corpus: 'inclusive/two-of-three',
    oracle: 'blocks',
  },
  {
    fault: 'the inclusive join takes the standard by the letter',
    file: 'gateways/inclusive.ts',
    from: 'if (!reach.independent.has(token.node)) return false;',
    to: 'return false;',
    corpus: 'inclusive/merged-in-front',
    oracle: 'graphs',
  },
  {
    fault: 'compensation runs in the order of completion',
    file: 'compensation.ts',
    from: 'owner.undo?.pop()',
    to: 'owner.undo?.shift()',
    corpus: 'compensation/',
    oracle: 'blocks',
  },
  {
    fault: 'what has been undone can be undone again',
    file: 'compensation.ts',
    from: 'if (taken.length > 0) scope.done = scope.done!.filter((record) => !taken.includes(record));',
    to: '',
    corpus: 'compensation/once-only',
  },
  {
    fault: 'a catcher of every error goes before the one with the code',
    file: 'propagation.ts',
    from: 'if (definition.code === undefined) forAll ??= { execution, node, definition };',
    to: 'if (definition.code === undefined) return { execution, node, definition };',
    corpus: 'errors/specific-before',
  },
  {
    fault: 'an interrupted scope still catches what its own handler throws',
    file: 'propagation.ts',
    from: '!x.interrupted && ',
    to: '',
    corpus: 'event-sub-processes/handler-error-passes',
  },
  {
    fault: 'an interrupting boundary leaves its activity alone',
    file: 'events/catching.ts',
    from: 'if (boundary.interrupting) cancelTree(run, host);',
    to: 'if (boundary.interrupting) void cancelTree;',
    corpus: 'boundary-events/message-user-task-interrupting',
    oracle: 'blocks',
  },
  {
    fault: 'an interrupting event sub-process leaves its scope alone',
    file: 'events/catching.ts',
    from: 'cancelChildren(run, scope, except);',
    to: 'void except;',
    corpus: 'event-sub-processes/message-interrupting',
    oracle: 'blocks',
  },
  {
    fault: 'the completion condition of a multi-instance is ignored',
    file: 'loops/multi-instance.ts',
    from: 'loop.completionCondition !== undefined &&',
    to: 'loop.completionCondition === null &&',
    corpus: 'multi-instance/completion-',
    oracle: 'blocks',
  },
  {
    fault: 'a repeating timer forgets to count',
    file: 'events/timers.ts',
    from: 'left: left - 1 }) };\n}',
    to: 'left }) };\n}',
    corpus: 'timers/repeating-boundary',
  },
  {
    fault: 'every variable is written to the root',
    file: 'variables.ts',
    from: 'if (x.vars && Object.hasOwn(x.vars, name)) {',
    to: 'if (x.vars && name === "") {',
    corpus: 'data/sub-process-local',
  },
  {
    fault: 'a step writes into the state it was given',
    file: 'execution-tree.ts',
    from: 'this.add(copyExecution(execution));',
    to: 'this.add((void copyExecution, execution));',
    corpus: 'parallel/fork-and-join',
  },
];

/** The core compiled anew from its sources, one of them changed; everything outside its folder is shared. */
function coreWith({ file, from, to }: Pick<Mutant, 'file' | 'from' | 'to'>): EngineCore {
  const loaded = new Map<string, { exports: Record<string, unknown> }>();
  const load = (path: string): Record<string, unknown> => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} as Record<string, unknown> };
    loaded.set(path, module);
    const source = readFileSync(path, 'utf8');
    const text = path === join(coreFolder, file) ? source.replace(from, () => to) : source;
    const requireFrom = (name: string): unknown => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the one way to load on demand here
      if (!name.startsWith('.')) return require(name);
      const target = resolve(dirname(path), name);
      const place = existsSync(`${target}.ts`) ? `${target}.ts` : join(target, 'index.ts');
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      return place.startsWith(coreFolder) ? load(place) : require(place);
    };
    new Function('require', 'module', 'exports', transpile(text))(requireFrom, module, module.exports);
    return module.exports;
  };
  return load(join(coreFolder, 'index.ts')).tokenCore as EngineCore;
}

const transpiled = new Map<string, string>();
function transpile(text: string): string {
  const known = transpiled.get(text);
  if (known !== undefined) return known;
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  transpiled.set(text, outputText);
  return outputText;
}

const corpus = loadCorpus();

async function faultsInCorpus(core: EngineCore, { corpus: beginning }: Mutant): Promise<number> {
  const cases = corpus.filter(({ group, name }) => `${group}/${name}`.startsWith(beginning));
  expect(cases.length).toBeGreaterThan(0);
  let faults = 0;
  for (const example of cases) {
    const graphs = await compileModel(example.xml, example.name);
    await runCase(example, 'straight', { core, graphs, expressions: feelEvaluator }).catch(() => faults++);
  }
  return faults;
}

/** Far fewer models than a real run walks: a fault of this size must not need more. */
async function seenByOracle(core: EngineCore, oracle: 'blocks' | 'graphs'): Promise<boolean> {
  for (let seed = 1; seed <= 150; seed++)
    if (await (oracle === 'blocks' ? runSeed(core, seed) : runGraph(core, seed))) return true;
  return false;
}

describe('mutants of the token core', () => {
  it('an unchanged copy passes what the mutants must fail', async () => {
    const core = coreWith({ file: 'index.ts', from: '', to: '' });
    for (const mutant of mutants)
      expect([mutant.fault, await faultsInCorpus(core, mutant)]).toEqual([mutant.fault, 0]);
  });

  it.each(mutants.map((mutant) => [mutant.fault, mutant] as const))('%s: caught', async (_, mutant) => {
    const source = readFileSync(join(coreFolder, mutant.file), 'utf8');
    expect(source.split(mutant.from)).toHaveLength(2);
    const core = coreWith(mutant);
    expect(await faultsInCorpus(core, mutant)).toBeGreaterThan(0);
    if (mutant.oracle) expect(await seenByOracle(core, mutant.oracle)).toBe(true);
  });
});
