// The bill of materials of what runs in production: CycloneDX 1.6, made of the lock file alone, so that the same lock
// gives the same bill anywhere. `npm sbom --omit=dev` leaves out what a development tool needs as well.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = readFileSync(join(root, 'package-lock.json'));
const { name, version, packages } = JSON.parse(lockFile);
const { license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = 'node_modules/';

const nameOf = (path, entry) => entry.name ?? path.slice(path.lastIndexOf(folder) + folder.length);
const purlOf = (one, its) => `pkg:npm/${one.replace(/^@/, '%40')}@${its}`;
const runs = Object.entries(packages).filter(
  ([path, entry]) => path.includes(folder) && !entry.link && !entry.dev && !entry.devOptional,
);
const refOf = new Map(runs.map(([path, entry]) => [path, purlOf(nameOf(path, entry), entry.version)]));

/** Where Node finds a package from here: the nearest folder upwards that has it. */
function find(from, wanted) {
  for (let place = from; ; place = place.slice(0, Math.max(place.lastIndexOf(`/${folder}`), 0))) {
    const path = place === '' ? folder + wanted : `${place}/${folder}${wanted}`;
    if (packages[path]) return path;
    if (place === '') return undefined;
  }
}
const needsOf = (path, { dependencies, optionalDependencies, peerDependencies } = {}) => [
  ...new Set(
    Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies })
      .map((wanted) => refOf.get(find(path, wanted)))
      .filter(Boolean),
  ),
];
/** These say so in an old form, which npm does not copy into the lock file. */
const saidOtherwise = {
  busboy: 'MIT',
  'component-props': 'MIT',
  'png-js': 'MIT',
  streamsearch: 'MIT',
  'xmlhttprequest-ssl': 'MIT',
};
const licencesOf = (text) =>
  text === undefined
    ? []
    : [
        /^[\w.+-]+$/.test(text)
          ? { license: { id: text } }
          : /^SEE /.test(text)
            ? { license: { name: text } }
            : { expression: text },
      ];

const byRef = new Map(runs.map(([path, entry]) => [refOf.get(path), [path, entry]]));
const components = [...byRef]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([ref, [path, entry]]) => ({
    type: 'library',
    'bom-ref': ref,
    name: nameOf(path, entry),
    version: entry.version,
    purl: ref,
    scope: entry.optional ? 'optional' : 'required',
    hashes: [
      {
        alg: 'SHA-512',
        content: Buffer.from(entry.integrity.replace('sha512-', ''), 'base64').toString('hex'),
      },
    ],
    licenses: licencesOf(entry.license ?? saidOtherwise[nameOf(path, entry)]),
  }));
const workspaces = Object.entries(packages).filter(
  ([path, entry]) => !path.includes(folder) && entry.name !== undefined,
);
const digest = createHash('sha256').update(lockFile).digest('hex');
const self = purlOf(name, version);

console.log(
  JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      serialNumber: `urn:uuid:${digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')}`,
      version: 1,
      metadata: {
        component: {
          type: 'application',
          'bom-ref': self,
          name,
          version,
          purl: self,
          licenses: licencesOf(license),
        },
        properties: [{ name: 'motcua:package-lock.json:sha256', value: digest }],
      },
      components,
      dependencies: [
        { ref: self, dependsOn: [...new Set(workspaces.flatMap(([path, entry]) => needsOf(path, entry)))] },
        ...[...byRef].map(([ref, [path, entry]]) => ({ ref, dependsOn: needsOf(path, entry) })),
      ],
    },
    null,
    2,
  ),
);
