import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, from the sources and from dist/ alike, wherever the server was started. */
export const projectRoot: string = rootAbove(__dirname);

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (folder === dirname(folder))
    throw new Error(`There is no package.json above ${__dirname}: the server was not copied whole`);
  return rootAbove(dirname(folder));
}
