import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';

/** What an editor of one kind of file is given. It shows the file of that id, and tells `workspace.change` what is drawn, at the latest 300 ms after. */
export interface EditorProps {
  fileId: string;
}

/** What the bar above asks of the editor that is shown; an editor says anew what it can do when that changes. */
export interface EditorActs {
  undo?: () => void;
  redo?: () => void;
  canUndo?: boolean;
  canRedo?: boolean;
  /** Its way of finding something. */
  find?: () => void;
  /** What is drawn and not told yet, told now: before a save, a check, a page that goes. */
  flush?: () => Promise<void>;
  /** The picture of it. */
  svg?: () => Promise<string>;
  /** The object of the library behind it, for panels that draw in it (bpmn-js: the modeler). */
  instance?: unknown;
}

/** The editor that is shown now. */
export class EditorSeat {
  private acts: EditorActs = {};
  private readonly listeners = new Set<() => void>();

  getActs = (): EditorActs => this.acts;
  take = (acts: EditorActs): void => {
    this.acts = acts;
    this.listeners.forEach((listener) => listener());
  };
  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}

export const EditorSeatContext = createContext<EditorSeat | null>(null);

export function useSeat(): EditorSeat {
  const seat = useContext(EditorSeatContext);
  if (!seat) throw new Error('an editor stands in an open model');
  return seat;
}

/** For an editor: what it can do now. `acts` must only be another object when something in it is another. */
export function useEditorActs(acts: EditorActs): void {
  const seat = useSeat();
  useEffect(() => seat.take(acts), [seat, acts]);
  useEffect(() => () => seat.take({}), [seat]);
}

/** For bars and panels: what the editor that is shown can do. */
export function useShownEditor(): EditorActs {
  const seat = useSeat();
  return useSyncExternalStore(seat.listen, seat.getActs);
}
