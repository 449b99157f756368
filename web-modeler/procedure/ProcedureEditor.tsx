import { useDebouncedCallback } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EditorProps } from '../workspace/editor';
import { useEditorActs } from '../workspace/editor';
import { useFile, useIsLocked, useWorkspace } from '../workspace/workspace';
import { begun, changed, type History, redone, undone } from './file/history';
import { type Path, readText, setAt, type Value } from './file/yaml-text';
import { ProcedureFrame } from './ProcedureFrame';
import { order } from './words';

const delay = 200;

/** `procedure.yaml` as a form; what is written goes back into the text where it stands, and comments and unknown parts stay. */
export default function ProcedureEditor({ fileId }: EditorProps) {
  const workspace = useWorkspace();
  const file = useFile(fileId);
  const isLocked = useIsLocked(fileId);
  const [history, setHistory] = useState<History>(() => begun(file?.content ?? ''));
  const text = history.present;
  const newest = useRef(text);
  newest.current = text;

  // What came from elsewhere is begun anew; what is written here is told a little later.
  const arrival = file?.arrival;
  const seen = useRef(arrival);
  useEffect(() => {
    if (seen.current === arrival) return;
    seen.current = arrival;
    setHistory(begun(workspace.file(fileId)?.content ?? ''));
  }, [arrival, fileId, workspace]);
  const tell = useCallback(() => workspace.change(fileId, newest.current), [workspace, fileId]);
  const tellSoon = useDebouncedCallback(tell, { delay, flushOnUnmount: true });
  useEffect(() => {
    if (seen.current === arrival && text !== workspace.file(fileId)?.content) tellSoon();
  }, [text, arrival, fileId, tellSoon, workspace]);

  const write = useCallback(
    (wanted: string, place: string) =>
      !isLocked && setHistory((before) => changed(before, wanted, place, performance.now())),
    [isLocked],
  );
  const set = useCallback(
    (path: Path, value: Value | undefined) => {
      if (isLocked) return;
      setHistory((before) =>
        changed(before, setAt(before.present, path, value, order), path.join('.'), performance.now()),
      );
    },
    [isLocked],
  );
  const canUndo = history.past.length > 0 && !isLocked;
  const canRedo = history.future.length > 0 && !isLocked;
  useEditorActs(
    useMemo(
      () => ({
        undo: () => setHistory(undone),
        redo: () => setHistory(redone),
        canUndo,
        canRedo,
        flush: async () => tell(),
      }),
      [canUndo, canRedo, tell],
    ),
  );
  const read = useMemo(() => readText(text), [text]);
  return (
    <ProcedureFrame
      fileId={fileId}
      name={file?.name ?? ''}
      text={text}
      read={read}
      write={write}
      set={set}
      isLocked={isLocked}
    />
  );
}
