import { createHash } from 'node:crypto';

export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** One hash for a set of files: equal for equal names and bytes, whatever the order they came in. */
export function contentHash(files: readonly { name: string; content: Uint8Array }[]): string {
  const lines = files.map(({ name, content }) => `${JSON.stringify(name)} ${sha256(content)}`).sort();
  return sha256(lines.join('\n'));
}
