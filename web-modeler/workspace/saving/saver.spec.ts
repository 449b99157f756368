import { ApiProblem } from '../../../web/shared/api/problem';
import { Workspace } from '../workspace';
import { type Draft, Saver, type StoredFile } from './saver';

const refusal = (status: number, code: string, params = {}) =>
  ApiProblem.of(status, { code, detail: code, params });

/** A server with one model, which can be out of reach, and the drafts that a browser keeps. */
class World {
  readonly files = new Map<string, StoredFile & { by: string; at: string }>();
  readonly drafts = new Map<string, Draft>();
  readonly said: string[] = [];
  saves = 0;
  /** Thrown by the next calls for as long as it is set. */
  fails?: Error;
  /** While set, nothing is answered. */
  held?: Promise<void>;
  browserKeeps = true;

  readonly workspace = new Workspace(
    'm',
    [{ id: 'f', name: 'a.bpmn', content: 'one', revision: 1 }],
    () => 'new',
  );
  readonly saver: Saver;

  constructor() {
    this.elsewhere('f', 'a.bpmn', 'one', 1);
    this.saver = new Saver(
      this.workspace,
      {
        save: async ({ id, name, content, revision }) => {
          this.saves += 1;
          await this.held;
          if (this.fails) throw this.fails;
          const stored = this.files.get(id)?.revision ?? 0;
          if (stored !== revision) throw refusal(409, 'MODEL.FILE_CHANGED', { revision: stored });
          this.elsewhere(id, name, content, revision + 1);
          return revision + 1;
        },
        remove: async (id, revision) => {
          if (this.fails) throw this.fails;
          if (this.files.get(id)?.revision !== revision) throw refusal(409, 'MODEL.FILE_CHANGED');
          this.files.delete(id);
        },
        read: async (id) => this.files.get(id),
      },
      {
        put: async (draft) => {
          if (!this.browserKeeps) throw new Error('no');
          this.drafts.set(draft.fileId, draft);
        },
        delete: async (id) => void this.drafts.delete(id),
      },
      (message) => this.said.push(message),
    );
  }

  elsewhere(id: string, name: string, content: string, revision: number): void {
    this.files.set(id, { id, name, content, revision, by: 'Bình', at: '2026-10-05T01:00:00Z' });
  }

  get state() {
    return this.saver.getState();
  }
}

let world: World;
beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
});
afterEach(() => {
  world.saver.stop();
  jest.useRealTimers();
});
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

describe('what is drawn', () => {
  it('is kept here at once and on the server within a second, and then not here any more', async () => {
    world.workspace.change('f', 'two');
    expect(world.drafts.get('f')).toEqual({ fileId: 'f', name: 'a.bpmn', content: 'two', revision: 1 });
    expect(world.state.is).toBe('saving');
    await pass(1_000);
    expect(world.files.get('f')).toMatchObject({ content: 'two', revision: 2 });
    expect(world.state.is).toBe('saved');
    expect(world.drafts.size).toBe(0);
  });

  it('without a pause is saved about once a second, not at every stroke', async () => {
    for (let stroke = 0; stroke < 100; stroke += 1) {
      world.workspace.change('f', `stroke ${stroke}`);
      await pass(100);
    }
    await pass(1_000);
    expect(world.saves).toBeLessThanOrEqual(13);
    expect(world.files.get('f')?.content).toBe('stroke 99');
  });

  it('while a save is on its way stays unsaved, goes on from the new revision, and follows', async () => {
    let answer!: () => void;
    world.held = new Promise((resolve) => (answer = resolve));
    world.workspace.change('f', 'two');
    await pass(900);
    world.workspace.change('f', 'three');
    answer();
    await pass(0);
    expect(world.drafts.get('f')).toMatchObject({ content: 'three', revision: 2 });
    await pass(1_000);
    expect(world.files.get('f')).toMatchObject({ content: 'three', revision: 3 });
  });

  it('while the server is away is said to be kept here, and arrives when it is back', async () => {
    world.fails = ApiProblem.unreachable(undefined);
    world.workspace.change('f', 'two');
    await pass(1_000);
    expect(world.state.is).toBe('kept');
    expect(world.drafts.size).toBe(1);
    world.fails = undefined;
    await pass(9_000);
    expect(world.state.is).toBe('saved');
    expect(world.files.get('f')?.content).toBe('two');
  });

  it('is not said to be kept where the browser keeps nothing', async () => {
    world.browserKeeps = false;
    world.fails = ApiProblem.unreachable(undefined);
    world.workspace.change('f', 'two');
    await pass(1_000);
    expect(world.state.is).toBe('loose');
  });

  it('that is refused says why, and is sent again when it is another', async () => {
    world.fails = refusal(413, 'MODEL.FILE_TOO_LARGE');
    world.workspace.change('f', 'huge');
    await pass(5_000);
    expect(world.state).toMatchObject({ is: 'refused', reason: 'MODEL.FILE_TOO_LARGE' });
    expect(world.saves).toBe(1);
    world.fails = undefined;
    world.workspace.change('f', 'small');
    await pass(1_000);
    expect(world.state.is).toBe('saved');
  });

  it('too fast for the server waits', async () => {
    world.fails = refusal(429, 'HTTP.TOO_MANY_REQUESTS');
    world.workspace.change('f', 'two');
    await pass(1_000);
    expect(world.state.is).toBe('kept');
    world.fails = undefined;
    await pass(9_000);
    expect(world.state.is).toBe('saved');
  });
});

describe('a file that somebody else saved meanwhile', () => {
  beforeEach(async () => {
    world.elsewhere('f', 'a.bpmn', 'theirs', 2);
    world.workspace.change('f', 'mine');
    await pass(1_000);
  });

  it('is not overwritten, and neither is what was drawn', async () => {
    expect(world.state.conflicts).toMatchObject([
      { fileId: 'f', revision: 2, theirs: { content: 'theirs' } },
    ]);
    expect(world.workspace.file('f')?.content).toBe('mine');
    world.workspace.change('f', 'mine and more');
    await pass(5_000);
    expect(world.files.get('f')?.content).toBe('theirs');
    expect(world.drafts.get('f')?.content).toBe('mine and more');
  });

  it('is mine when I say so', async () => {
    world.saver.keepMine('f');
    await pass(1_000);
    expect(world.files.get('f')).toMatchObject({ content: 'mine', revision: 3 });
    expect(world.state).toMatchObject({ is: 'saved', conflicts: [] });
  });

  it('is theirs when I say so, as it is by then', async () => {
    world.elsewhere('f', 'a.bpmn', 'theirs, later', 3);
    await world.saver.takeTheirs('f');
    await pass(1_000);
    expect(world.workspace.file('f')).toMatchObject({
      content: 'theirs, later',
      revision: 3,
      isUnsaved: false,
    });
    expect(world.workspace.file('f')?.arrival).toBe(1);
    expect(world.drafts.size).toBe(0);
    expect(world.files.get('f')?.revision).toBe(3);
  });

  it('and removed goes when I say so', async () => {
    world.files.delete('f');
    await world.saver.takeTheirs('f');
    await pass(1_000);
    expect(world.workspace.getFiles()).toEqual([]);
    expect(world.drafts.size).toBe(0);
  });
});

describe('a removed file', () => {
  it('is removed on the server, before its name is given to another', async () => {
    world.workspace.remove('f');
    world.workspace.add('a.bpmn', 'another');
    await pass(1_000);
    expect([...world.files.keys()]).toEqual(['new']);
    expect(world.state.is).toBe('saved');
    expect(world.drafts.size).toBe(0);
  });

  it('comes back, and says why, when somebody else has gone on with it', async () => {
    world.elsewhere('f', 'a.bpmn', 'theirs', 2);
    world.workspace.remove('f');
    await pass(1_000);
    expect(world.workspace.file('f')).toMatchObject({ content: 'theirs', revision: 2 });
    expect(world.said).toEqual(['MODEL.FILE_CHANGED']);
  });

  it('that was being saved is removed as what it has become', async () => {
    let answer!: () => void;
    world.held = new Promise((resolve) => (answer = resolve));
    world.workspace.add('b.bpmn', 'x');
    await pass(900);
    world.workspace.remove('new');
    answer();
    await pass(2_000);
    expect([...world.files.keys()]).toEqual(['f']);
    expect(world.state.is).toBe('saved');
  });

  it('that the server never had is forgotten', async () => {
    world.workspace.remove(world.workspace.add('b.bpmn', 'x'));
    await pass(2_000);
    expect(world.saves).toBe(0);
    expect(world.drafts.size).toBe(0);
  });
});
