// Starts the module that its argument names from its source, in tests only: a thread of its own knows nothing of jest's transforms.
require('../../scripts/register-typescript.cjs');
require(process.argv[2]);
