import { Alert } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { type EditorProps, useEditorActs } from '../workspace/editor';
import { trialsFileOf } from '../workspace/file-kind';
import TextEditor from '../workspace/TextEditor';
import { useFile, useFiles, useIsLocked, usePlace, useWorkspace } from '../workspace/workspace';
import classes from './decisions.module.css';
import { DecisionTrials } from './DecisionTrials';
import { DmnCanvas, type View } from './dmn-canvas';
import { policyTexts } from './policy-texts';
import { readTables } from './tables';
import { readTrials, type Trial, writeTrials } from './trials';

const texts = defineTexts({
  broken: {
    vi: 'Tệp này không đọc được như một bảng quyết định',
    en: 'This file cannot be read as decisions',
  },
  brokenHelp: {
    vi: 'Hãy sửa nội dung bên dưới hoặc lấy lại một bản cũ.',
    en: 'Mend it below, or take up an older revision.',
  },
  views: { vi: 'Các quyết định', en: 'Decisions' },
  drd: { vi: 'Sơ đồ quyết định', en: 'Diagram of decisions' },
  canvas: { vi: 'Quyết định đang soạn', en: 'The decisions' },
});

/** Decisions as tables, expressions and their diagram, with a table of trials below. */
export default function DmnEditor({ fileId }: EditorProps) {
  const language = useLanguage();
  return <Decisions key={language} fileId={fileId} />;
}

function Decisions({ fileId }: EditorProps) {
  const t = useTexts(texts);
  const policy = useTexts(policyTexts);
  const workspace = useWorkspace();
  const file = useFile(fileId)!;
  const isLocked = useIsLocked(fileId);
  const place = usePlace();
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<DmnCanvas>(null);
  const flush = useRef<() => Promise<void>>(async () => undefined);
  const [views, setViews] = useState<{ all: View[]; active?: string }>({ all: [] });
  const [can, setCan] = useState({ undo: false, redo: false });
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    let timer: number | undefined;
    const seen = () => {
      const { stack } = one;
      setViews({ all: [...one.views], active: one.view?.element.id });
      setCan({ undo: stack?.canUndo() ?? false, redo: stack?.canRedo() ?? false });
    };
    const tell = async () => {
      timer = undefined;
      workspace.change(fileId, await one.xml());
    };
    const one = new DmnCanvas(container.current!, {
      viewed: seen,
      changed: () => {
        seen();
        clearTimeout(timer);
        timer = window.setTimeout(() => void tell(), 250);
      },
    });
    canvas.current = one;
    flush.current = async () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      await tell();
    };
    return () => {
      void flush.current().finally(() => one.close());
    };
  }, [workspace, fileId]);

  const { arrival } = file;
  // What cannot be drawn is mended as text, and tried again with each change.
  const mended = hasFailed ? file.content : undefined;
  useEffect(() => {
    canvas.current!.show(workspace.file(fileId)!.content).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, [workspace, fileId, arrival, mended]);
  const wanted = place.fileId === fileId ? place.elementId : undefined;
  useEffect(() => {
    if (wanted) void canvas.current?.open(wanted);
  }, [wanted, views.all.length]);

  useEditorActs(
    useMemo(
      () => ({
        undo: () => canvas.current?.stack?.undo(),
        redo: () => canvas.current?.stack?.redo(),
        canUndo: can.undo,
        canRedo: can.redo,
        flush: () => flush.current(),
      }),
      [can],
    ),
  );

  const table = useMemo(
    () => readTables(file.content).find(({ id }) => id === views.active),
    [file.content, views.active],
  );
  const trialsName = trialsFileOf(file.name);
  const files = useFiles();
  const kept = files.find(({ name }) => name === trialsName);
  const trials = useMemo(() => readTrials(kept?.content), [kept?.content]);
  const change = (decision: string, of: readonly Trial[]) => {
    const content = writeTrials({ ...trials, [decision]: of });
    if (kept) workspace.change(kept.id, content);
    else workspace.add(trialsName, content);
  };
  const showRules = useCallback((rules: readonly string[]) => {
    for (const cell of container.current?.querySelectorAll<HTMLElement>('[data-row-id]') ?? [])
      cell.dataset.hit = String(rules.includes(cell.dataset.rowId ?? ''));
  }, []);

  return (
    <div className={classes.editor}>
      {hasFailed && (
        <>
          <Alert color="red" variant="light" m="md" title={t('broken')}>
            {t('brokenHelp')}
          </Alert>
          <TextEditor fileId={fileId} />
        </>
      )}
      {!hasFailed && views.all.length > 0 && (
        <div className={classes.views} role="tablist" aria-label={t('views')}>
          {views.all.map(({ element, name, type }) => (
            <button
              key={element.id}
              type="button"
              role="tab"
              aria-selected={views.active === element.id}
              onClick={() => void canvas.current!.open(element.id)}
            >
              {type === 'drd' ? t('drd') : (name ?? element.id)}
            </button>
          ))}
        </div>
      )}
      {!hasFailed && table?.hitPolicy && table.hitPolicy in policyTexts && (
        <p className={classes.policy}>{policy(table.hitPolicy as keyof typeof policyTexts)}</p>
      )}
      <section
        ref={container}
        className={`${classes.canvas} dmn-editor`}
        aria-label={t('canvas')}
        hidden={hasFailed}
        inert={isLocked}
      />
      {!hasFailed && table && (
        <DecisionTrials
          name={file.name}
          content={file.content}
          table={table}
          trials={trials[table.id] ?? []}
          isLocked={isLocked}
          change={(of) => change(table.id, of)}
          showRules={showRules}
        />
      )}
    </div>
  );
}
