import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../support/server-process';

interface Chunk {
  file: string;
  src?: string;
  imports?: string[];
}

const dist = join(projectRoot, 'dist/web');
const manifestFile = join(dist, '.vite/manifest.json');
const KiB = 1_024;

/** Scripts that a page loads before its room can be worked in: what is imported statically, from the page and from the room. */
function firstLoad(manifest: Record<string, Chunk>, entries: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const walk = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    if (chunk.file.endsWith('.js')) files.add(chunk.file);
    chunk.imports?.forEach(walk);
  };
  entries.forEach(walk);
  return files;
}

const gzipped = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);

/** Words that stand in the built code of what is only loaded when it is looked at. */
const heavy = {
  'bpmn-js': 'bjs-powered-by',
  'form-js': 'fjs-container',
  echarts: '_echarts_instance_',
  pdfjs: 'GlobalWorkerOptions',
  'write-excel-file': 'xl/worksheets',
  'socket.io': 'engine.io',
};

describe('what is loaded first', () => {
  if (!existsSync(manifestFile)) throw new Error('build first: the budgets are those of dist/web');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;

  it.each([
    ['the desk with the inbox', 170, ['web/desk/index.html', 'web/desk/inbox/Inbox.tsx']],
    ['the desk with a case', 225, ['web/desk/index.html', 'web/desk/cases/CasePage.tsx']],
    ['the desk with the reception', 250, ['web/desk/index.html', 'web/desk/reception/Reception.tsx']],
    ['the boards with the province', 250, ['web/boards/index.html', 'web/boards/province/Province.tsx']],
    ['the wall', 170, ['web/boards/index.html', 'web/boards/wall/Wall.tsx']],
    ['the door', 160, ['web/door/index.html']],
    ['the models of designers', 90, ['web-modeler/index.html']],
    ['the screens of a waiting room', 140, ['web/display/index.html']],
    [
      'the public site with a procedure',
      60,
      ['web/public/index.html', 'web/public/procedures/procedure-page.ts'],
    ],
  ])('%s: at most %d KiB of compressed scripts', (name, budget, entries) => {
    const files = firstLoad(manifest, entries);
    const size = gzipped(files);
    console.log(`${name}: ${(size / KiB).toFixed(1)} KiB gzip in ${files.size} files`);
    expect(size / KiB).toBeLessThanOrEqual(budget);
  });

  const rooms = Object.keys(manifest).filter((name) =>
    /^web\/(desk|boards)\/[\w-]+\/[A-Z]\w+\.tsx$/.test(name),
  );

  it.each([
    'web/desk/index.html',
    'web/boards/index.html',
    'web/door/index.html',
    'web/display/index.html',
    'web/public/index.html',
    'web-modeler/index.html',
    ...rooms,
  ])('%s brings no diagrams, forms, charts, PDF reader, spreadsheets or socket', (entry) => {
    const code = [...firstLoad(manifest, [entry])].map((file) => readFileSync(join(dist, file), 'utf8'));
    for (const [name, word] of Object.entries(heavy))
      expect([name, code.some((text) => text.includes(word))]).toEqual([name, false]);
  });

  it('all that is heavy is in the build, or its words have changed', () => {
    const code = readdirSync(join(dist, 'assets'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(dist, 'assets', file), 'utf8'));
    for (const [name, word] of Object.entries(heavy))
      expect([name, code.some((text) => text.includes(word))]).toEqual([name, true]);
  });
});
