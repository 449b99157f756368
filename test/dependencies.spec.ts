import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  /** Needed by development alone. */
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
}
const read = <T>(name: string) => JSON.parse(readFileSync(join(__dirname, '..', name), 'utf8')) as T;
const { packages } = read<{ packages: Record<string, LockedPackage> }>('package-lock.json');
const { allowScripts, dependencies, devDependencies } = read<
  Record<'dependencies' | 'devDependencies', Record<string, string>> & {
    allowScripts: Record<string, boolean>;
  }
>('package.json');

/** Below these versions there is a published advisory, or a fault that was reproduced here. */
const minimum: Record<string, string> = {
  'bpmn-engine': '25.0.1',
  'bpmn-elements': '17.3.0',
  feelin: '8.0.0',
  saxen: '10.0.0',
  '@nestjs/core': '12.0.0',
  '@nestjs/common': '12.0.0',
  '@nestjs/platform-express': '12.0.0',
  '@nestjs/platform-socket.io': '12.0.0',
  '@nestjs/websockets': '12.0.0',
  '@nestjs/typeorm': '12.0.0',
  '@nestjs/swagger': '12.0.0',
  typeorm: '1.0.0',
  mysql2: '3.17.0',
  'better-sqlite3': '12.0.0',
  multer: '2.3.0',
  'engine.io': '6.6.7',
  'socket.io': '4.6.2',
  'socket.io-parser': '4.2.4',
  ws: '8.17.1',
  express: '5.0.0',
  'path-to-regexp': '8.0.0',
  'body-parser': '2.2.1',
  qs: '6.14.1',
  cookie: '0.7.0',
  send: '0.19.0',
  validator: '13.15.22',
  'file-type': '21.0.0',
  nodemailer: '7.0.11',
  luxon: '3.2.1',
  yaml: '2.2.2',
  '@node-rs/argon2': '2.0.0',
  otpauth: '9.4.0',
  'openid-client': '6.0.0',
  jose: '6.0.0',
  'age-encryption': '0.3.0',
  'node-forge': '1.3.2',
};

/** What must never come in, by whatever road: telemetry, sandboxes that are none, readers of hostile files, developers’ doors. */
const unwanted =
  /^(@ibm\/telemetry.*|exceljs|xlsx|@nestjs\/devtools-integration|vm2|node-serialize|request|bpmn-server)$/;

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
    expect(installed.map(({ name }) => name).filter((name) => unwanted.test(name))).toEqual([]);
    const addresses = Object.values(packages).flatMap(({ resolved }) =>
      resolved?.includes('://') ? [resolved] : [],
    );
    expect(addresses).toEqual([]);
  });

  it('are named with one version each, and every copy by the hash of its content', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
    const unproved = Object.entries(packages).filter(
      ([path, { link, integrity }]) =>
        path.includes('node_modules/') && !link && !/^sha512-/.test(integrity ?? ''),
    );
    expect(unproved).toEqual([]);
  });

  it('run no script of their own even if somebody forgets to ask', () => {
    const settings = readFileSync(join(__dirname, '..', '.npmrc'), 'utf8').split('\n');
    expect(settings).toContain('strict-allow-scripts=true');
  });

  it('leave tests and tools out of what runs', () => {
    const runs = (name: string) => bill.components.some((one) => one.name === name);
    // The type of a library that runs is listed with it, and does nothing.
    expect(Object.keys(devDependencies).filter((name) => runs(name) && !name.startsWith('@types/'))).toEqual([
      'socket.io-client',
    ]);
  });
});

interface Bill {
  bomFormat: string;
  components: {
    name: string;
    version: string;
    purl: string;
    hashes: { content: string }[];
    licenses: { license?: { id?: string; name?: string }; expression?: string }[];
  }[];
  dependencies: { ref: string; dependsOn: string[] }[];
  metadata: { properties: { value: string }[] };
}
const bill = JSON.parse(
  execFileSync(process.execPath, [join(__dirname, '../scripts/sbom.mjs')], { encoding: 'utf8' }),
) as Bill;

describe('what runs in production', () => {
  /** Licences under which the whole may be given to any agency. */
  const licences =
    /^(MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Python-2\.0|CC0(?:-1\.0)?|\(.*\b(MIT|Apache-2\.0)\b.*\))$/;

  it('is all in the bill of materials, with licence and hash', () => {
    const inLock = Object.entries(packages)
      .filter(
        ([path, { dev, devOptional, link }]) =>
          path.includes('node_modules/') && !dev && !devOptional && !link,
      )
      .map(([path, { name: own, version, integrity }]) => {
        // What is installed under another name says its own.
        const name = own ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
        return `${name}@${version} ${Buffer.from(integrity!.slice('sha512-'.length), 'base64').toString('hex')}`;
      });
    expect(inLock.length).toBeGreaterThan(200);
    expect(
      bill.components
        .map(({ name, version, hashes: [{ content }] }) => `${name}@${version} ${content}`)
        .toSorted(),
    ).toEqual([...new Set(inLock)].toSorted());
    const named = bill.components.map((one) => ({
      name: one.name,
      licence: one.licenses
        .map(({ license, expression }) => license?.id ?? license?.name ?? expression)
        .join(),
    }));
    expect(named.filter(({ licence }) => !licences.test(licence))).toEqual([
      // MIT, and the mark has to stay visible on the diagram and at the form.
      { name: '@bpmn-io/form-js-editor', licence: 'SEE LICENSE IN LICENSE' },
      { name: '@bpmn-io/form-js-viewer', licence: 'SEE LICENSE IN LICENSE' },
      { name: '@bpmn-io/form-js-viewer', licence: 'SEE LICENSE IN LICENSE' },
      // Typefaces: free to be used and given on.
      { name: '@expo-google-fonts/tinos', licence: 'MIT AND OFL-1.1' },
      { name: '@fontsource-variable/inter', licence: 'OFL-1.1' },
      { name: 'bpmn-js', licence: 'SEE LICENSE IN LICENSE' },
      ...[
        'dmn-js-boxed-expression',
        'dmn-js-decision-table',
        'dmn-js-drd',
        'dmn-js-literal-expression',
        'dmn-js-shared',
        'dmn-js',
      ].map((name) => ({ name, licence: 'SEE LICENSE IN LICENSE' })),
      // Either of the two, as one likes: BSD.
      { name: 'node-forge', licence: '(BSD-3-Clause OR GPL-2.0)' },
      { name: 'wouter', licence: 'Unlicense' },
    ]);
  });

  it('is told as CycloneDX, of this very lock file, with every reference leading somewhere', () => {
    expect(bill.bomFormat).toBe('CycloneDX');
    const lock = readFileSync(join(__dirname, '../package-lock.json'));
    expect(bill.metadata.properties[0].value).toBe(createHash('sha256').update(lock).digest('hex'));
    const known = new Set(bill.components.map(({ purl }) => purl));
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual(
      [],
    );
    const needed = new Set(bill.dependencies.flatMap(({ dependsOn }) => dependsOn));
    expect([...known].filter((ref) => !needed.has(ref))).toEqual([]);
  });
});
