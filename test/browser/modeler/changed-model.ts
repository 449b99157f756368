import { expect, type World } from '../support/world';
import type { Change } from './broken-drawings';

interface ModelFile {
  id: string;
  name: string;
  revision: number;
}

/** A model of a procedure as it is in service, after changes of its files; its id. */
export async function modelWith(
  world: World,
  changes: Readonly<Record<string, readonly Change[]>>,
  process = 'building-permit',
): Promise<string> {
  const { items } = await world.call<{ items: { id: string }[] }>('GET', `/definitions?key=${process}`);
  const model = await world.call<{ id: string; files: ModelFile[] }>('POST', '/models', {
    name: `Mô hình ${crypto.randomUUID().slice(0, 8)}`,
    definitionId: items[0]!.id,
  });
  for (const { id, name, revision } of model.files) {
    const wanted = changes[name];
    if (!wanted) continue;
    const { content } = await world.call<{ content: string }>('GET', `/models/${model.id}/files/${id}`);
    const changed = wanted.reduce((text, [from, to]) => {
      const after = text.replace(from, to);
      expect(after, String(from)).not.toBe(text);
      return after;
    }, content);
    await world.call('PUT', `/models/${model.id}/files/${id}`, { name, content: changed, revision });
  }
  return model.id;
}

/** What a file of a model holds on the server. */
export async function contentOf(world: World, model: string, name: string): Promise<string> {
  const { files } = await world.call<{ files: ModelFile[] }>('GET', `/models/${model}`);
  const file = files.find((one) => one.name === name)!;
  return (await world.call<{ content: string }>('GET', `/models/${model}/files/${file.id}`)).content;
}
