import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { attachmentDisposition } from './file-name';

/** A file leaves only as a download from a sandboxed answer: nothing of it runs in this origin, no store keeps it. */
export async function sendDownload(
  response: Response,
  { name, type, size }: { name: string; type: string; size: number },
  content: Readable,
): Promise<void> {
  response.set(headersOf(name, type, size));
  await pipeline(content, response).catch((error: NodeJS.ErrnoException) => {
    // The reader may go away in the middle; that is not an error of ours.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** As `sendDownload`, of a paper that is at hand. */
export function sendPdf(response: Response, pdf: Buffer, name: string): void {
  response.set(headersOf(name, 'application/pdf', pdf.length)).end(pdf);
}

const headersOf = (name: string, type: string, size: number) => ({
  'Content-Type': type,
  'Content-Length': String(size),
  'Content-Disposition': attachmentDisposition(name),
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
});
