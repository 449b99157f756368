import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('the README tells the truth', () => {
  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:-]*[a-z])/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('lists every variable of the configuration, and no other', () => {
    const table = readme.slice(readme.indexOf('## Configuration'));
    const documented = table
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...line.split('|')[1].matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name));
    const known = [...read('src/config/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+)\??[ :=]/gm)].map(
      ([, name]) => name,
    );
    expect([...new Set(documented)].sort()).toEqual([...new Set(known)].sort());
  });

  it('links to files that are there', () => {
    const documents = ['README.md', 'docs/architecture.md', 'docs/operations.md', 'CONTRIBUTING.md'];
    const missing = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
        .map(([, target]) => join(document, '..', target))
        .filter((target) => !existsSync(join(root, target))),
    );
    expect(missing).toEqual([]);
  });
});
