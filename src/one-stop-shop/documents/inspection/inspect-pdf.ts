import type { FileHandle } from 'node:fs/promises';
import { readAt } from './read-at';
import { type FileRefusal, refuse } from './refusal';

/** Names in a PDF that make a reader act by itself or carry other files. `#4a` is how a name hides a letter. */
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/;
const chunk = 256 * 1024;
const overlap = 64;

/** Starts with the header, ends with the end mark, and carries no scripts, launches or embedded files in the open. */
export async function inspectPdf(file: FileHandle, size: number): Promise<FileRefusal | undefined> {
  const head = await readAt(file, 0, 8);
  if (!/^%PDF-[12]\.\d/.test(head.toString('latin1'))) return refuse('NOT_WHAT_IT_CLAIMS', { kind: 'pdf' });
  const tail = await readAt(file, Math.max(0, size - 1024), 1024);
  if (!/%%EOF\s*$/.test(tail.toString('latin1'))) return refuse('DAMAGED', { kind: 'pdf' });
  for (let from = 0; from < size; from += chunk) {
    const text = (await readAt(file, from, chunk + overlap)).toString('latin1');
    const plain = text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    const found = active.exec(plain);
    if (found) return refuse('ACTIVE_CONTENT', { kind: 'pdf', found: found[0] });
    if (/<script|<html|<!doctype html/i.test(from === 0 ? text.slice(0, 2_048) : ''))
      return refuse('NOT_WHAT_IT_CLAIMS', { kind: 'pdf' });
  }
  return undefined;
}
