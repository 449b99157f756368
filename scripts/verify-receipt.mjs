// Verifies a citizen's receipt without the server: node scripts/verify-receipt.mjs proof.json public-key.pem
// `proof.json` is what GET /case-files/:id/receipt-proof answered; the key is the one the office has published. Needs only Node.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** JSON with sorted keys and no spaces: what was hashed and signed. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
};

/** The first thing that does not hold; undefined when all of it does. */
function fault({ receipt, proof }, publicKey) {
  const { entry, seq, path, checkpoint, signature } = proof;
  if (sha256(canonical(receipt)).toString('hex') !== entry.afterHash)
    return 'the receipt is not the one that was entered into the log';
  let node = sha256(Buffer.of(0), `${seq} ${sha256(canonical(entry)).toString('hex')}`);
  for (const { side, hash } of path) {
    const other = Buffer.from(hash, 'hex');
    node = side === 'left' ? sha256(Buffer.of(1), other, node) : sha256(Buffer.of(1), node, other);
  }
  if (node.toString('hex') !== checkpoint.merkleRoot) return 'the entry is not under the checkpoint';
  if (seq < checkpoint.fromSeq || seq > checkpoint.toSeq)
    return 'the entry has no place under the checkpoint';
  const signed = Buffer.from(`motcua audit checkpoint\n${canonical(checkpoint)}`);
  if (!verify(null, signed, createPublicKey(publicKey), Buffer.from(signature, 'base64')))
    return 'the checkpoint is not signed with this key';
  return undefined;
}

const [proofFile, keyFile] = process.argv.slice(2);
if (!proofFile || !keyFile) {
  console.error('Usage: node scripts/verify-receipt.mjs proof.json public-key.pem');
  process.exit(2);
}
let found;
let given;
try {
  given = JSON.parse(readFileSync(proofFile, 'utf8'));
  found = fault(given, readFileSync(keyFile, 'utf8'));
} catch (error) {
  found = `it cannot be read: ${error.message}`;
}
if (found) {
  console.error(`NOT VALID: ${found}.`);
  process.exit(1);
}
const { code, receivedAt, dueAt } = given.receipt;
console.log(
  `VALID: case ${code}, received at ${receivedAt}, result promised ${dueAt ?? 'after acceptance'}.`,
);
