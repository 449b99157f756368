import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { sign } from 'aws4';
import { FileMissing, FileStore } from './file-store';

export interface S3Location {
  /** `https://s3.example.gov.vn/bucket` or with a prefix behind the bucket. */
  endpoint: URL;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** A bucket of any S3-compatible service, addressed by path. */
export class S3Store extends FileStore {
  constructor(private readonly location: S3Location) {
    super();
  }

  async put(key: string, path: string): Promise<void> {
    const { size } = await stat(path);
    const answer = await this.send('PUT', `/${key}`, { path, size });
    await expectStatus(answer, 200);
    await rm(path, { force: true });
  }

  async open(key: string): Promise<Readable> {
    const answer = await this.send('GET', `/${key}`);
    if (answer.statusCode === 404) {
      answer.resume();
      throw new FileMissing(key);
    }
    if (answer.statusCode !== 200) await expectStatus(answer, 200);
    return answer;
  }

  async remove(key: string): Promise<void> {
    await expectStatus(await this.send('DELETE', `/${key}`), 204, 404);
  }

  async *olderThan(instant: number): AsyncIterable<string> {
    const prefix = this.location.endpoint.pathname.split('/').slice(2).filter(Boolean).join('/');
    let token: string | undefined;
    do {
      const query = new URLSearchParams({
        'list-type': '2',
        prefix,
        ...(token && { 'continuation-token': token }),
      });
      const answer = await this.send('GET', `?${query.toString()}`);
      const listing = await text(answer);
      if (answer.statusCode !== 200) throw new Error(`the file store answers ${answer.statusCode}`);
      for (const [, contents] of listing.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const key = /<Key>(.*?)<\/Key>/s.exec(contents!)?.[1]?.split('/').at(-1);
        const modified = Date.parse(/<LastModified>(.*?)<\/LastModified>/s.exec(contents!)?.[1] ?? '');
        if (key && modified < instant) yield key;
      }
      token = /<NextContinuationToken>(.*?)<\/NextContinuationToken>/s.exec(listing)?.[1];
    } while (token);
  }

  private async send(
    method: string,
    pathAndQuery: string,
    body?: { path: string; size: number },
  ): Promise<IncomingMessage> {
    const { endpoint, region, accessKeyId, secretAccessKey } = this.location;
    const bucket = `/${endpoint.pathname.split('/')[1]}`;
    const path = pathAndQuery.startsWith('?')
      ? `${bucket}${pathAndQuery}`
      : `${endpoint.pathname.replace(/\/+$/, '')}${pathAndQuery}`;
    const signed = sign(
      {
        host: endpoint.host,
        method,
        path,
        service: 's3',
        region,
        headers: {
          'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
          ...(body && { 'Content-Length': String(body.size), 'Content-Type': 'application/octet-stream' }),
        },
      },
      { accessKeyId, secretAccessKey },
    );
    const start = endpoint.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = start(endpoint.origin + path, {
      method,
      headers: signed.headers as Record<string, string>,
    });
    outgoing.setTimeout(60_000, () => outgoing.destroy(new Error('the file store does not answer')));
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve);
      outgoing.once('error', reject);
    });
    if (body)
      pipeline(createReadStream(body.path), outgoing).catch((error: Error) => outgoing.destroy(error));
    else outgoing.end();
    return answered;
  }
}

async function expectStatus(answer: IncomingMessage, ...expected: number[]): Promise<void> {
  const body = await text(answer);
  if (!expected.includes(answer.statusCode ?? 0))
    throw new Error(`the file store answers ${answer.statusCode}: ${body.slice(0, 200)}`);
}
