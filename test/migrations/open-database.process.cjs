// A process of its own that opens (and so migrates) the database given as JSON, says "ready", waits for a line
// before it starts and prints how it went.
require('../../scripts/register-typescript.cjs');
const { loadMigrations } = require('../../src/database/load-migrations.ts');
const { openDatabase } = require('../../src/database/open-database.ts');

const location = JSON.parse(process.argv[2]);
process.stdin.once('data', () => {
  openDatabase({ location, entities: [], migrations: loadMigrations() })
    .then(({ close }) => close())
    .then(
      () => process.stdout.write('migrated\n', () => process.exit(0)),
      (error) => process.stdout.write(`failed: ${error.stack}\n`, () => process.exit(1)),
    );
});
process.stdout.write('ready\n');
