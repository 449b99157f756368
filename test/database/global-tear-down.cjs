const fs = require('node:fs');

module.exports = async () => {
  fs.rmSync(process.env.TEST_PRISTINE_FOLDER, { recursive: true, force: true });
  await globalThis.mariaDb?.stop();
};
