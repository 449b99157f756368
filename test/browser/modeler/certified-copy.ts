import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../support/sessions';

const folder = 'processes/P09-certified-copy';
const inFolder = (name: string) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`);

/** What a file of the procedure that certifies copies holds. */
export const certifiedCopyFile = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A model of the procedure that certifies copies, with the scenarios that are wanted of it; its id. */
export async function certifiedCopy({ call }: { call: Call }, ...stories: string[]): Promise<string> {
  const { id } = await call<{ id: string }>('POST', '/models', { name: `Chạy thử ${crypto.randomUUID()}` });
  const names = [
    'process.bpmn',
    'procedure.yaml',
    ...inFolder('forms'),
    ...inFolder('decisions'),
    ...stories,
  ];
  for (const name of names)
    await call('PUT', `/models/${id}/files/${crypto.randomUUID()}`, {
      name,
      content: certifiedCopyFile(name),
    });
  return id;
}
