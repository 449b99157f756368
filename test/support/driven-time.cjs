// Loaded by node before the server (`-r`): its clock shows what the test has written. Timers run as they do, so nothing that is due
// comes without the server looking for it itself. DRIVEN_TIME names a file with the milliseconds by which the clock is ahead.
'use strict';
const { readFileSync } = require('node:fs');
const { ServerResponse } = require('node:http');
const { isMainThread } = require('node:worker_threads');

const lookEvery = 20;
const file = process.env.DRIVEN_TIME;
let ahead = 0;
const look = () => {
  const said = Number(readFileSync(file, 'utf8') || Number.NaN);
  if (Number.isFinite(said)) ahead = said;
};

const RealDate = Date;
const now = () => RealDate.now() + ahead;
globalThis.Date = class Date extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now()] : parts));
  }

  static now() {
    return now();
  }
};

// Node writes this header with a Date of its own.
const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function (...args) {
  if (!this.hasHeader('date')) this.setHeader('Date', new Date().toUTCString());
  return writeHead.apply(this, args);
};

look();
if (isMainThread) setInterval(look, lookEvery).unref();
