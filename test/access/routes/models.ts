import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../../src/kernel';
import { drawBpmn } from '../../support/draw-bpmn';
import { projectRoot } from '../../support/server-process';
import { knock } from '../knock';
import { type Row, to } from '../matrix';
import type { World } from '../world';

/** Who writes procedures, and who approves them. */
const readers: Row['gets'] = to('ok', 'designer', 'controller');
const writers: Row['gets'] = to('ok', 'designer');
const content = () =>
  drawBpmn('start s | user a | end e | s > a > e', { process: `p${newId().replaceAll('-', '')}` });

/** A procedure of `processes/`, as it is drawn. */
const files = (folder: string) =>
  ['process.bpmn', 'procedure.yaml'].map((name) => ({
    name,
    content: readFileSync(join(projectRoot, 'processes', folder, name), 'utf8'),
  }));

/** A model of the designer with one file. */
async function aModel(world: World): Promise<{ id: string; fileId: string }> {
  const cookie = await world.cookieOf('thiet');
  const call = async (route: string, more: Parameters<typeof knock>[3]) => {
    const reply = await knock(world.url, { cookie }, route, more);
    if (reply.status >= 400) throw new Error(reply.text);
    return reply;
  };
  const { id } = JSON.parse((await call('POST /models', { body: { name: 'Cấp phép' } })).text) as {
    id: string;
  };
  const fileId = newId();
  await call('PUT /models/:id/files/:fileId', {
    params: { id, fileId },
    body: { name: 'p.bpmn', content: content() },
  });
  return { id, fileId };
}
const onModel = (body?: object) => async (world: World) => {
  const { id } = await aModel(world);
  return { params: { id }, ...(body && { body }) };
};
const onFile =
  (more: { body?: object; query?: Record<string, string>; revision?: string } = {}) =>
  async (world: World) => {
    const { revision, ...call } = more;
    return { params: { ...(await aModel(world)), ...(revision && { revision }) }, ...call };
  };
/** The file of another model. */
const elsewhere =
  (more: { body?: object; query?: Record<string, string>; revision?: string } = {}) =>
  async (world: World) => {
    const { revision, ...call } = more;
    const [{ id }, { fileId }] = [await aModel(world), await aModel(world)];
    return { params: { id, fileId, ...(revision && { revision }) }, ...call };
  };

export const models: Row[] = [
  { route: 'GET /models', gets: readers },
  { route: 'POST /models', call: () => ({ body: { name: 'Cấp phép' } }), gets: writers },
  { route: 'GET /models/:id', call: onModel(), gets: readers },
  { route: 'PUT /models/:id/name', call: onModel({ name: 'Tên khác' }), gets: writers },
  { route: 'POST /models/:id/archive', call: onModel(), gets: writers },
  { route: 'POST /models/:id/take-out', call: onModel(), gets: writers },
  { route: 'GET /models/:id/files/:fileId', call: onFile(), gets: readers, mismatched: elsewhere() },
  {
    route: 'PUT /models/:id/files/:fileId',
    call: onFile({ body: { name: 'p.bpmn', content: content(), revision: 1 } }),
    gets: writers,
    mismatched: elsewhere({ body: { name: 'p.bpmn', content: content(), revision: 1 } }),
  },
  {
    route: 'DELETE /models/:id/files/:fileId',
    call: onFile({ query: { revision: '1' } }),
    gets: writers,
    mismatched: elsewhere({ query: { revision: '1' } }),
  },
  { route: 'GET /models/:id/removed-files', call: onModel(), gets: readers },
  {
    route: 'GET /models/:id/files/:fileId/revisions',
    call: onFile(),
    gets: readers,
    mismatched: elsewhere(),
  },
  {
    route: 'GET /models/:id/files/:fileId/revisions/:revision',
    call: onFile({ revision: '1' }),
    gets: readers,
    mismatched: elsewhere({ revision: '1' }),
  },
  {
    route: 'PUT /models/:id/pages/:pageId',
    call: async (world) => ({
      params: { id: (await aModel(world)).id, pageId: newId() },
      body: { wants: 'LOOK' },
    }),
    gets: writers,
    // A page is whatever the browser calls itself.
    mismatched: 'none',
  },
  { route: 'POST /models/:id/check', call: onModel({}), gets: writers },
  { route: 'POST /models/:id/compare', call: onModel({}), gets: readers },
  { route: 'POST /models/:id/impact', call: onModel({}), gets: readers },
  {
    route: 'GET /version-catalogue/processes/:key',
    call: ({ definition }) => ({ params: { key: definition.key } }),
    gets: readers,
  },
  {
    route: 'GET /version-catalogue/definitions/:id/files',
    call: ({ definition }) => ({ params: { id: definition.id } }),
    gets: readers,
  },
  { route: 'POST /models/:id/procedure', call: onModel({}), gets: readers },
  {
    route: 'POST /models/:id/quote',
    call: onModel({
      channel: 'COUNTER',
      data: { copies: [{ title: 'Giấy khai sinh', pages: 2, quantity: 1 }] },
      files: files('P09-certified-copy'),
    }),
    gets: readers,
  },
  {
    route: 'POST /models/:id/decide',
    call: onModel({ name: 'p.bpmn', decision: 'fee', trials: [] }),
    gets: writers,
  },
  { route: 'POST /models/:id/play', call: onModel({}), gets: writers },
  {
    route: 'POST /models/:id/replay',
    call: onModel({ from: '2026-10-01', until: '2026-10-31' }),
    gets: writers,
  },
  { route: 'GET /step-templates', gets: readers },
  {
    route: 'GET /step-templates/:key/versions',
    call: () => ({ params: { key: 'reception' } }),
    gets: readers,
    mismatched: 'none',
  },
  {
    route: 'PUT /step-templates/:key',
    call: () => ({ params: { key: `own-${newId()}` }, body: { version: 0 } }),
    gets: writers,
    mismatched: 'none',
  },
  { route: 'POST /models/:id/propose', call: onModel({ reason: 'Ban hành lần đầu' }), gets: writers },
];
