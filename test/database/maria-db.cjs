// A MariaDB server of our own on a temporary folder: started in about three seconds, gone with the tests.
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');

/** What the data of a whole run may take, in bytes; a container's folder in memory has 64 MiB. */
const room = 4 * 2 ** 30;
const hasMemory = () => {
  if (!fs.existsSync('/dev/shm')) return false;
  const { bavail, bsize } = fs.statfsSync('/dev/shm');
  return bavail * bsize > room && os.freemem() > room;
};

const programs = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/usr/bin/mariadbd'];

/** The server program, or undefined where MariaDB is not installed. */
const findServer = () => process.env.MARIADBD || programs.find((program) => fs.existsSync(program));

/**
 * Starts a server; answers `{ url, pid, stop(), kill() }`, `url` without a database name. With `isHasty` it keeps its data in
 * memory, where there is room for that: what is committed survives the death of the server but not of the machine, and tests
 * that do not cut the power need no more. A new database costs them a fifth.
 */
async function startMariaDb({ port, folder, isHasty = false } = {}) {
  const server = findServer();
  if (!server) throw new Error('mariadbd is not installed (Debian: mariadb-server-core)');
  const inMemory = isHasty && hasMemory();
  const place = folder ?? fs.mkdtempSync(path.join(inMemory ? '/dev/shm' : os.tmpdir(), 'motcua-mariadb-'));
  const data = path.join(place, 'data');
  if (!fs.existsSync(data)) makeData(data);
  const chosen = port ?? (await freePort());
  const child = spawn(
    server,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${path.join(place, 'mariadb.sock')}`,
      // Servers that share a folder for temporary tables remove each other's.
      `--tmpdir=${place}`,
      `--port=${chosen}`,
      '--bind-address=127.0.0.1',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_520_ci',
      '--max-connections=500',
      ...(isHasty ? ['--innodb-flush-log-at-trx-commit=2', '--skip-innodb-doublewrite'] : []),
      ...asRoot,
    ],
    { stdio: ['ignore', 'ignore', fs.openSync(path.join(place, 'error.log'), 'a')] },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await reachable(chosen, gone, path.join(place, 'error.log'));
  return {
    url: `mysql://root@127.0.0.1:${chosen}/`,
    port: chosen,
    folder: place,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      fs.rmSync(place, { recursive: true, force: true });
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Refuses to run as root unless it is told to. */
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

/** A folder as a server expects it that has never run, whose root needs no password. */
function makeData(data) {
  const made = spawnSync(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...asRoot,
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`mariadb-install-db failed: ${made.stdout}${made.stderr}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function reachable(port, gone, log) {
  let exited = false;
  void gone.then(() => (exited = true));
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (exited) throw new Error(`mariadbd ended at once:\n${fs.readFileSync(log, 'utf8').slice(-2000)}`);
    const ok = await new Promise((resolve) => {
      const socket = net.connect({ port, host: '127.0.0.1' }, () => (socket.destroy(), resolve(true)));
      socket.once('error', () => resolve(false));
    });
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('mariadbd did not answer within 30 s');
}

module.exports = { asRoot, findServer, freePort, makeData, startMariaDb };
