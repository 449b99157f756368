import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { type FileKind, kindOf, trialsFileOf } from './file-kind';

/** One file of the model as this page has it: with what is drawn and not saved yet. */
export interface WorkFile {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly content: string;
  /** The revision on the server that `content` goes on from; 0: never saved. */
  readonly revision: number;
  /** Changed here since that revision. */
  readonly isUnsaved: boolean;
  /** Counts contents that came from elsewhere (another person, an older revision): an editor shows the file anew when it changes. */
  readonly arrival: number;
}

export type MarkTone =
  'error' | 'warning' | 'added' | 'changed' | 'removed' | 'covered' | 'missing' | 'token' | 'comment';

/** Something that is said of an element, on the diagram and in the list of elements. */
export interface Mark {
  readonly elementId: string;
  readonly tone: MarkTone;
  /** One sentence, in the language of the page. */
  readonly title: string;
  /** At most four characters, on the badge. */
  readonly badge?: string;
}

/** Where one is: a file, and an element of it. */
export interface Place {
  readonly fileId?: string;
  readonly elementId?: string;
}

/** What the tab of a panel says while the panel is closed too. */
export interface PanelBadge {
  readonly count: number;
  readonly tone: 'error' | 'warning' | 'neutral';
  /** The same in words. */
  readonly title: string;
}

type Topic = 'files' | 'place' | 'marks' | 'badges';

/**
 * The model that is open in this page: its files, where one is, and what is said of elements. Editors change it, panels read it;
 * saving, and who else is here, stand around it and listen.
 */
export class Workspace {
  private files: readonly WorkFile[] = [];
  private place: Place = {};
  private readonly marks = new Map<string, ReadonlyMap<string, readonly Mark[]>>();
  private readonly merged = new Map<string, readonly Mark[]>();
  private readonly badges = new Map<string, PanelBadge>();
  private readonly locked = new Set<string>();
  private readOnly = false;
  private readonly listeners = new Map<Topic, Set<() => void>>();

  constructor(
    readonly modelId: string,
    files: readonly Omit<WorkFile, 'kind' | 'isUnsaved' | 'arrival'>[],
    private readonly newId: () => string = () => crypto.randomUUID(),
  ) {
    this.files = files.map((file) => ({ ...file, kind: kindOf(file.name), isUnsaved: false, arrival: 0 }));
  }

  getFiles = (): readonly WorkFile[] => this.files;
  getPlace = (): Place => this.place;
  file = (id: string): WorkFile | undefined => this.files.find((file) => file.id === id);
  named = (name: string): WorkFile | undefined => this.files.find((file) => file.name === name);
  isReadOnly = (): boolean => this.readOnly;
  isLocked = (fileId: string): boolean => this.readOnly || this.locked.has(fileId);

  /** What the server has to look at instead of what it has, for `check`, `play` and `compare`. */
  unsaved(): { name: string; content: string }[] {
    return this.files.filter(({ isUnsaved }) => isUnsaved).map(({ name, content }) => ({ name, content }));
  }

  /** An editor has drawn. Nothing happens to a locked file, nor when the content is the same. */
  change(fileId: string, content: string): void {
    const file = this.file(fileId);
    if (!file || file.content === content || this.isLocked(fileId)) return;
    this.put({ ...file, content, isUnsaved: true });
  }

  /** A file that there was not; its id. The name must be free. */
  add(name: string, content: string): string {
    if (this.named(name)) throw new Error(`there is a file ${name} already`);
    const id = this.newId();
    const file = { id, name, kind: kindOf(name), content, revision: 0, isUnsaved: true, arrival: 0 };
    this.setFiles([...this.files, file]);
    return id;
  }

  /** Trials are found by the name of their decisions: they go with them, unless somebody else is writing them. */
  rename(fileId: string, name: string): void {
    const file = this.file(fileId);
    if (!file || file.name === name || this.named(name)) return;
    this.put({ ...file, name, kind: kindOf(name), isUnsaved: true });
    const trials = file.kind === 'dmn' && this.named(trialsFileOf(file.name));
    if (trials && !this.isLocked(trials.id)) this.rename(trials.id, trialsFileOf(name));
  }

  remove(fileId: string): void {
    this.setFiles(this.files.filter(({ id }) => id !== fileId));
    if (this.place.fileId === fileId) this.show({});
  }

  /** The server has kept `content` as `revision`; what was drawn meanwhile stays unsaved. */
  saved(fileId: string, content: string, name: string, revision: number): void {
    const file = this.file(fileId);
    if (file) this.put({ ...file, revision, isUnsaved: file.content !== content || file.name !== name });
  }

  /** What somebody else saved, or an older revision that is taken up again (`isUnsaved`). */
  arrive(incoming: Pick<WorkFile, 'id' | 'name' | 'content' | 'revision'>, isUnsaved = false): void {
    const arrival = (this.file(incoming.id)?.arrival ?? 0) + 1;
    this.put({ ...incoming, kind: kindOf(incoming.name), isUnsaved, arrival });
  }

  /** What is drawn here goes on from that revision: what lay between was seen. */
  rebase(fileId: string, revision: number): void {
    const file = this.file(fileId);
    if (file) this.put({ ...file, revision, isUnsaved: true });
  }

  /** Somebody else edits the file: here it is only looked at. */
  lock(fileId: string, isLocked: boolean): void {
    if (this.locked.has(fileId) === isLocked) return;
    if (isLocked) this.locked.add(fileId);
    else this.locked.delete(fileId);
    this.setFiles([...this.files]);
  }

  /** The whole model is only looked at: it was put away, or one's post may not change it. */
  setReadOnly(isReadOnly: boolean): void {
    if (this.readOnly === isReadOnly) return;
    this.readOnly = isReadOnly;
    this.setFiles([...this.files]);
  }

  /** Shows a file, and an element of it. */
  show(place: Place): void {
    if (place.fileId === this.place.fileId && place.elementId === this.place.elementId) return;
    this.place = place;
    this.tell('place');
  }

  /** `show` by the name of a file, as problems and comparisons name it. */
  showNamed(name: string, elementId?: string): void {
    const file = this.named(name);
    if (file) this.show({ fileId: file.id, ...(elementId && { elementId }) });
  }

  /** All that `source` has to say of elements, by file name; replaces what it said before. Nothing: an empty map. */
  setMarks(source: string, marks: ReadonlyMap<string, readonly Mark[]>): void {
    if (marks.size === 0 && !this.marks.has(source)) return;
    if (marks.size === 0) this.marks.delete(source);
    else this.marks.set(source, marks);
    this.merged.clear();
    this.tell('marks');
  }

  marksOf(name: string): readonly Mark[] {
    const known = this.merged.get(name);
    if (known) return known;
    const all = [...this.marks.values()].flatMap((bySource) => bySource.get(name) ?? []);
    this.merged.set(name, all);
    return all;
  }

  badgeOf = (panel: string): PanelBadge | undefined => this.badges.get(panel);

  /** Nothing to say: undefined. */
  setBadge(panel: string, badge: PanelBadge | undefined): void {
    if (badge) this.badges.set(panel, badge);
    else if (!this.badges.delete(panel)) return;
    this.tell('badges');
  }

  listen(topic: Topic, listener: () => void): () => void {
    const all = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, all.add(listener));
    return () => void all.delete(listener);
  }

  private put(file: WorkFile): void {
    const isKnown = this.files.some(({ id }) => id === file.id);
    this.setFiles(
      isKnown ? this.files.map((one) => (one.id === file.id ? file : one)) : [...this.files, file],
    );
  }

  private setFiles(files: readonly WorkFile[]): void {
    this.files = files;
    this.tell('files');
  }

  private tell(topic: Topic): void {
    this.listeners.get(topic)?.forEach((listener) => listener());
  }
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The open model: it stays the same object for as long as the model is open; the hooks below follow what changes in it. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace is for what stands in an open model');
  return workspace;
}

function useFrom<Value>(topic: Topic, read: (workspace: Workspace) => Value): Value {
  const workspace = useWorkspace();
  const listen = useCallback((listener: () => void) => workspace.listen(topic, listener), [workspace, topic]);
  return useSyncExternalStore(listen, () => read(workspace));
}

export const useFiles = (): readonly WorkFile[] => useFrom('files', (workspace) => workspace.getFiles());
export const useFile = (id: string | undefined): WorkFile | undefined =>
  useFrom('files', (workspace) => (id ? workspace.file(id) : undefined));
export const useIsLocked = (id: string): boolean => useFrom('files', (workspace) => workspace.isLocked(id));
export const useIsReadOnly = (): boolean => useFrom('files', (workspace) => workspace.isReadOnly());
export const usePlace = (): Place => useFrom('place', (workspace) => workspace.getPlace());
export const useMarks = (fileName: string): readonly Mark[] =>
  useFrom('marks', (workspace) => workspace.marksOf(fileName));
export const useBadge = (panel: string): PanelBadge | undefined =>
  useFrom('badges', (workspace) => workspace.badgeOf(panel));
