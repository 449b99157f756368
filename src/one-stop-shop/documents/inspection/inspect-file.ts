import { open } from 'node:fs/promises';
import { claimedKind, type FileKind } from './file-kinds';
import { inspectJpeg } from './inspect-jpeg';
import { inspectOffice } from './inspect-office';
import { inspectPdf } from './inspect-pdf';
import { inspectPng } from './inspect-png';
import { type FileRefusal, refuse } from './refusal';

export type Inspected = { ok: true; kind: FileKind } | ({ ok: false } & FileRefusal);

/** Name, declared type and content must say the same, and the content must be whole. Reads a bounded part at a time. */
export async function inspectFile(path: string, name: string, declaredType: string): Promise<Inspected> {
  const kind = claimedKind(name, declaredType);
  if (!kind)
    return { ok: false, ...refuse('TYPE_NOT_ALLOWED', { declaredType: declaredType.slice(0, 100) }) };
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const refusal = size < 32 ? refuse('DAMAGED', { kind }) : await inspect();
    return refusal ? { ok: false, ...refusal } : { ok: true, kind };

    async function inspect(): Promise<FileRefusal | undefined> {
      switch (kind!) {
        case 'pdf':
          return inspectPdf(file, size);
        case 'png':
          return inspectPng(file, size);
        case 'jpeg':
          return inspectJpeg(file, size);
        case 'docx':
        case 'xlsx':
          return inspectOffice(path, file, size, kind as 'docx' | 'xlsx');
      }
    }
  } finally {
    await file.close();
  }
}
