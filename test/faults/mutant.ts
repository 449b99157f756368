import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtServer, projectRoot } from '../support/server-process';

/** In which compiled file, what stands there, and what stands there instead. */
export type Patch = readonly [file: string, from: string, to: string];

/** A copy of the built server with one thing wrong. */
export class Mutant {
  readonly program: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'motcua-mutant-'));

  constructor(patches: readonly Patch[]) {
    this.program = join(this.folder, 'dist');
    for (const part of ['src', 'migrations', 'web-modeler'])
      cpSync(join(builtServer, part), join(this.program, part), {
        recursive: true,
        filter: (path) => !path.endsWith('.map'),
      });
    for (const part of ['node_modules', 'package.json'])
      symlinkSync(join(projectRoot, part), join(this.folder, part));
    for (const [file, from, to] of patches) {
      const path = join(this.program, 'src', file);
      const code = readFileSync(path, 'utf8');
      if (code.split(from).length !== 2) throw new Error(`"${from}" is not once in ${file}: mend the mutant`);
      writeFileSync(
        path,
        code.replace(from, () => to),
      );
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
