import { Workspace } from '../workspace';
import { FollowModel } from './follow-model';
import { type ModelStore, Saver } from './saver';

const at = { by: 'Bình', at: '2026-10-05T01:00:00Z' };

/** A model with one file of revision 1 here; `theirs`: what the server has of it. */
function anOpenModel(theirs: { content: string; revision: number } | undefined) {
  const workspace = new Workspace('m', [{ id: 'f', name: 'a.bpmn', content: 'one', revision: 1 }]);
  const store: ModelStore = {
    save: async ({ revision }) => revision + 1,
    remove: async () => undefined,
    read: async (id) => theirs && { id, name: 'a.bpmn', ...theirs, ...at },
  };
  const drafts = { put: async () => undefined, delete: async () => undefined };
  const saver = new Saver(workspace, store, drafts, () => undefined);
  const files = theirs ? [{ id: 'f', revision: theirs.revision }] : [];
  const read = () => new FollowModel(workspace, saver, store).take({ files } as never);
  return { workspace, saver, read };
}

describe('what others have saved', () => {
  it('comes into the open model', async () => {
    const { workspace, saver, read } = anOpenModel({ content: 'two', revision: 2 });
    await read();
    expect(workspace.file('f')).toMatchObject({ content: 'two', revision: 2, arrival: 1 });
    saver.stop();
  });

  it('does not replace what is drawn on here: one is asked', async () => {
    const { workspace, saver, read } = anOpenModel({ content: 'two', revision: 2 });
    workspace.change('f', 'mine');
    await read();
    expect(workspace.file('f')).toMatchObject({ content: 'mine', arrival: 0 });
    expect(saver.getState().conflicts).toMatchObject([{ fileId: 'f', theirs: { content: 'two' } }]);
    saver.stop();
  });

  it('removed goes here too, but not what is drawn on or is being had again', async () => {
    const gone = anOpenModel(undefined);
    await gone.read();
    expect(gone.workspace.getFiles()).toEqual([]);
    gone.saver.stop();
    const again = anOpenModel(undefined);
    again.workspace.change('f', 'had again');
    await again.read();
    expect(again.workspace.file('f')?.content).toBe('had again');
    expect(again.saver.getState().conflicts).toEqual([]);
    again.saver.stop();
  });
});
