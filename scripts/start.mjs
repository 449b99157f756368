// `npm start`: from a bare clone to a running server.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './set-up.mjs';

ensureInstalled();
ensureBuilt();
process.chdir(root);
await import(pathToFileURL(join(root, 'dist', 'src', 'main.js')).href);
