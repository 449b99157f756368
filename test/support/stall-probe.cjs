// Loaded by node before the server (`-r`) when STALLS names a file: how long its one thread works without looking up, by the processor
// time of that thread, so that what others do on the machine does not count. Begins when the server has said that it is ready; each stall
// longer than the ones before is appended to the file, in milliseconds. On Linux only.
'use strict';
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { ServerResponse } = require('node:http');
const { isMainThread } = require('node:worker_threads');

const lookEvery = 20;
const worthTelling = 50;
const figures = `/proc/self/task/${process.pid}/schedstat`;

/** Milliseconds for which the main thread has run. */
const used = () => Number(readFileSync(figures, 'utf8').split(' ', 1)[0]) / 1e6;

if (isMainThread && existsSync(figures)) {
  const { writeHead } = ServerResponse.prototype;
  ServerResponse.prototype.writeHead = function (status, ...rest) {
    if (status === 200 && this.req.url === '/readyz') {
      ServerResponse.prototype.writeHead = writeHead;
      begin();
    }
    return writeHead.call(this, status, ...rest);
  };
}

function begin() {
  let worst = worthTelling;
  let before = used();
  setInterval(() => {
    const now = used();
    const stall = now - before;
    before = now;
    if (stall <= worst) return;
    worst = stall;
    appendFileSync(process.env.STALLS, `${Math.round(stall)}\n`);
  }, lookEvery).unref();
}
