// One MariaDB for the whole run, only when the selected projects need it.
const { findServer, startMariaDb } = require('./maria-db.cjs');

module.exports = async () => {
  const wanted = !process.argv.includes('--selectProjects') || process.argv.includes('mariadb');
  if (!wanted || !findServer()) return;
  globalThis.mariaDb = await startMariaDb({ isHasty: true });
  process.env.TEST_MARIADB_URL = globalThis.mariaDb.url;
};
