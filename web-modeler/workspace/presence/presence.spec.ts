import { Workspace } from '../workspace';
import { Presence } from './presence';

interface OpenPage {
  id: string;
  person: { id: string; name: string };
  fileId: string | null;
  editsSince: string | null;
}

/** The rule of the server: one person at a time, and of one person the window that asked last. */
class Room {
  pages: OpenPage[] = [];
  readonly wishes: string[] = [];
  readonly steps: string[] = [];
  readonly workspace = new Workspace('m', [{ id: 'f', name: 'a.bpmn', content: '', revision: 1 }]);
  readonly presence = new Presence(this.workspace, 'mine', 'an', {
    tell: async (wants, fileId) => {
      this.wishes.push(wants);
      this.sign('mine', 'an', wants, fileId);
      return this.pages;
    },
    flush: async () => void this.steps.push(`flush, ${this.isLocked ? 'locked' : 'open'}`),
    catchUp: async () => void this.steps.push(`catch up, ${this.isLocked ? 'locked' : 'open'}`),
  });

  get isLocked() {
    return this.workspace.isLocked('f');
  }

  sign(id: string, person: string, wants: string, fileId?: string): void {
    const others = this.pages.filter((page) => page.id !== id);
    this.pages = others;
    if (wants === 'LEAVE') return;
    const editor = others.find((page) => page.fileId === fileId && page.editsSince);
    const edits = wants !== 'LOOK' && (!editor || editor.person.id === person || wants === 'TAKE_OVER');
    if (edits && editor) editor.editsSince = null;
    const since = edits ? '2026-10-05T01:00:00Z' : null;
    this.pages.push({ id, person: { id: person, name: person }, fileId: fileId ?? null, editsSince: since });
  }
}

let room: Room;
let stop: () => void;
beforeEach(() => {
  jest.useFakeTimers();
  room = new Room();
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});
const begin = async () => {
  stop = room.presence.start();
  room.workspace.show({ fileId: 'f' });
  await jest.advanceTimersByTimeAsync(0);
};

describe('a window', () => {
  it('edits the file that it shows where nobody else does, and says so every 15 s', async () => {
    await begin();
    expect(room.isLocked).toBe(false);
    room.wishes.length = 0;
    await jest.advanceTimersByTimeAsync(45_000);
    expect(room.wishes).toEqual(['EDIT', 'EDIT', 'EDIT']);
  });

  it('looks while another person edits, and edits when that one is gone, after it has caught up', async () => {
    room.sign('other', 'binh', 'EDIT', 'f');
    await begin();
    expect(room.isLocked).toBe(true);
    expect(room.presence.getState().editor?.person.id).toBe('binh');
    room.sign('other', 'binh', 'LEAVE');
    await room.presence.heard(room.pages);
    await jest.advanceTimersByTimeAsync(0);
    expect(room.isLocked).toBe(false);
    expect(room.steps).toEqual(['flush, open', 'catch up, locked']);
  });

  it('takes over, and tells what it has drawn before it is taken over itself', async () => {
    room.sign('other', 'binh', 'EDIT', 'f');
    await begin();
    await room.presence.takeOver('f');
    expect(room.isLocked).toBe(false);
    room.steps.length = 0;
    room.sign('other', 'binh', 'TAKE_OVER', 'f');
    await room.presence.heard(room.pages);
    expect(room.isLocked).toBe(true);
    expect(room.steps).toEqual(['flush, open']);
  });

  it('does not take a file back from another window of the same person by itself', async () => {
    await begin();
    room.sign('other', 'an', 'EDIT', 'f');
    await room.presence.heard(room.pages);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(room.isLocked).toBe(true);
    expect(room.wishes.slice(-3)).toEqual(['LOOK', 'LOOK', 'LOOK']);
    room.sign('other', 'an', 'LEAVE');
    await jest.advanceTimersByTimeAsync(16_000);
    expect(room.isLocked).toBe(false);
  });

  it('leaves', async () => {
    await begin();
    stop();
    expect(room.pages).toEqual([]);
  });
});
