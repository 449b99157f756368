// What every command of the project needs first; Node built-ins only, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const bin = (name) => join(root, 'node_modules', '.bin', name);

/** What prepares a command speaks on stderr: stdout belongs to the command (`cli token create` prints a token, only). */
const aside = ['inherit', 2, 2];

/** Runs a preparing command in the project's root; ends this process when it fails. */
export function run(command, args, options = {}) {
  const { status, signal } = attempt(command, args, { stdio: aside, ...options });
  if (status !== 0) process.exit(status ?? (signal ? 1 : 0));
}

export function attempt(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
}

/** Installs the locked dependencies when the lock file or the Node version changed since the last time. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`motcua needs Node 20.19 or newer; this is ${process.version}.`);
    process.exit(1);
  }
  const stamp = join(root, 'node_modules', '.motcua-stamp');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.versions.modules)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('motcua: installing dependencies (once, about two minutes)');
  run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
  writeFileSync(stamp, wanted);
}

/** Builds into dist/ when a source file is newer than the last build. */
export function ensureBuilt() {
  const stamp = join(root, 'dist', '.built');
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const inputs = [
    'src',
    'migrations',
    'web',
    'bench',
    'types',
    'test/conformance',
    'web-modeler',
    'test/support',
    'test/faults',
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
  ];
  if (inputs.every((path) => newest(join(root, path)) <= built)) return;
  console.error('motcua: building');
  run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

const debianPackages = {
  mariadbd: ['mariadb-server-core', 'mariadb-client-core'],
  'chromium-headless-shell': ['chromium-headless-shell', 'fonts-noto-core'],
  chromium: ['chromium', 'fonts-noto-core'],
  pdfsig: ['poppler-utils'],
  // The same program as redis-server, in a package that does not start one at once.
  'redis-check-rdb': ['redis-tools'],
  'libgalera_smm.so': ['galera-4'],
};

/** True when `program` (a key of debianPackages) is there, after an attempt to install it on Debian as root. */
export function ensureProgram(program) {
  if (locate(program)) return true;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = ['-o', 'DPkg::Lock::Timeout=600', '-qq'];
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    console.log(`motcua: installing ${debianPackages[program].join(' ')}`);
    attempt('apt-get', [...apt, 'update'], quiet);
    attempt(
      'apt-get',
      [...apt, 'install', '-y', '--no-install-recommends', ...debianPackages[program]],
      quiet,
    );
  }
  return Boolean(locate(program));
}

export function locate(program) {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/usr/lib/galera'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}
