import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  version?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}
const read = <T>(name: string) => JSON.parse(readFileSync(join(__dirname, '..', name), 'utf8')) as T;
const { packages } = read<{ packages: Record<string, LockedPackage> }>('package-lock.json');
const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>('package.json');

/** Below these versions there is a published advisory, or a fault that was reproduced here. */
const minimum: Record<string, string> = {
  'bpmn-engine': '25.0.1',
  feelin: '8.0.0',
  '@nestjs/core': '12.0.0',
  '@nestjs/common': '12.0.0',
  typeorm: '1.0.0',
  mysql2: '3.17.0',
  multer: '2.3.0',
  'engine.io': '6.6.7',
  'socket.io-parser': '4.2.4',
  ws: '8.17.1',
  express: '5.0.0',
  'path-to-regexp': '8.0.0',
  'file-type': '21.0.0',
};

const installed = Object.entries(packages)
  .filter(([path]) => path.includes('node_modules/'))
  .map(([path, { version, hasInstallScript }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: version ?? '',
    hasInstallScript: hasInstallScript === true,
  }));

function isAtLeast(version: string, wanted: string): boolean {
  const [have, need] = [version, wanted].map((text) => text.split('-')[0].split('.').map(Number));
  for (let part = 0; part < 3; part += 1) if (have[part] !== need[part]) return have[part] > need[part];
  return true;
}

describe('the locked dependencies', () => {
  it.each(Object.entries(minimum))('%s is %s or newer, every copy of it', (name, wanted) => {
    const versions = installed.filter((each) => each.name === name).map(({ version }) => version);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !isAtLeast(version, wanted))).toEqual([]);
  });

  it('tells an older version from a newer one', () => {
    expect(isAtLeast('8.17.0', '8.17.1')).toBe(false);
    expect(isAtLeast('9.0.0', '8.17.1')).toBe(true);
    expect(isAtLeast('8.17.1', '8.17.1')).toBe(true);
  });

  it('runs no install script that was not decided on, and only the embedded database may', () => {
    const scripted = [...new Set(installed.filter((each) => each.hasInstallScript).map(({ name }) => name))];
    expect(scripted.filter((name) => !Object.hasOwn(allowScripts, name))).toEqual([]);
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['better-sqlite3']);
  });

  it('carries no telemetry and no download addresses', () => {
    expect(installed.map(({ name }) => name).filter((name) => /^@ibm\/telemetry/.test(name))).toEqual([]);
    const addresses = Object.values(packages).flatMap(({ resolved }) =>
      resolved?.includes('://') ? [resolved] : [],
    );
    expect(addresses).toEqual([]);
  });
});
