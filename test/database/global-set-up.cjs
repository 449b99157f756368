// One MariaDB for the whole run, only when the selected projects need it; a folder for the migrated SQLite files that tests copy.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { findServer, startMariaDb } = require('./maria-db.cjs');

module.exports = async () => {
  process.env.TEST_PRISTINE_FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'motcua-pristine-'));
  const wanted = !process.argv.includes('--selectProjects') || process.argv.includes('mariadb');
  if (!wanted || !findServer()) return;
  globalThis.mariaDb = await startMariaDb({ isHasty: true });
  process.env.TEST_MARIADB_URL = globalThis.mariaDb.url;
};
