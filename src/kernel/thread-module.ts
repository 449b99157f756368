import { join } from 'node:path';

/** What starts a module as a thread: `new Worker(file, { argv, ... })`; compiled as it is, from its source in tests. */
export function threadModule(folder: string, name: string): { file: string; argv: string[] } {
  return __filename.endsWith('.js')
    ? { file: join(folder, `${name}.js`), argv: [] }
    : { file: join(__dirname, 'typescript-thread.cjs'), argv: [join(folder, `${name}.ts`)] };
}
