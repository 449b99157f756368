import { Alert, Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { type EditorProps, useEditorActs } from '../workspace/editor';
import TextEditor from '../workspace/TextEditor';
import { useFile, useIsLocked, usePlace, useWorkspace } from '../workspace/workspace';
import { FieldPane } from './FieldPane';
import { type Field, FormCanvas, type Part } from './form-canvas';
import classes from './form-editor.module.css';
import { FormPreview } from './FormPreview';
import { readSchema, writeSchema } from './form-text';
import { useVariables } from './use-variables';

const texts = defineTexts({
  preview: { vi: 'Xem trước', en: 'Preview' },
  broken: { vi: 'Tệp này không đọc được như một biểu mẫu', en: 'This file cannot be read as a form' },
  brokenHelp: {
    vi: 'Hãy sửa nội dung bên dưới hoặc lấy lại một bản cũ; khi đọc được, trình soạn biểu mẫu tự mở.',
    en: 'Mend it below or take up an older revision; the editor opens as soon as it can be read.',
  },
  fields: { vi: 'Các loại trường', en: 'Kinds of fields' },
  canvas: { vi: 'Biểu mẫu đang soạn', en: 'The form' },
  properties: { vi: 'Thuộc tính', en: 'Properties' },
});

/** A form as a designer composes it: fields to drag on the left, the form, what is selected on the right, and how it will look. */
export default function FormEditor({ fileId }: EditorProps) {
  const language = useLanguage();
  const t = useTexts(texts);
  const file = useFile(fileId);
  if (!file) return null;
  if (readSchema(file.content)) return <Composer key={language} fileId={fileId} />;
  return (
    <>
      <Alert color="red" variant="light" m="md" title={t('broken')}>
        {t('brokenHelp')}
      </Alert>
      <TextEditor fileId={fileId} />
    </>
  );
}

function Composer({ fileId }: EditorProps) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const file = useFile(fileId)!;
  const isLocked = useIsLocked(fileId);
  const place = usePlace();
  const variables = useVariables(fileId);
  const palette = useRef<HTMLDivElement>(null);
  const middle = useRef<HTMLDivElement>(null);
  const builtIn = useRef<HTMLDivElement>(null);
  const canvas = useRef<FormCanvas>(null);
  /** Tells what is drawn and not told yet. */
  const flush = useRef<() => void>(() => undefined);
  const [selected, setSelected] = useState<{ field: Field | null }>({ field: null });
  const [drawn, setDrawn] = useState<Part>(() => readSchema(file.content)!);
  const [can, setCan] = useState({ undo: false, redo: false });
  const [isPreviewed, setPreviewed] = useState(false);

  useEffect(() => {
    let timer: number | undefined;
    const tell = () => {
      const schema = one.schema();
      setDrawn(schema);
      workspace.change(fileId, writeSchema(schema));
    };
    const one = new FormCanvas(
      { canvas: middle.current!, palette: palette.current!, properties: builtIn.current! },
      {
        changed: () => {
          setCan({ undo: one.stack.canUndo(), redo: one.stack.canRedo() });
          setSelected({ field: one.selected() });
          clearTimeout(timer);
          timer = window.setTimeout(tell, 200);
        },
        selected: (field) => {
          setSelected({ field });
          const elementId = field && field.type !== 'default' ? field.id : undefined;
          workspace.show({ fileId, ...(elementId && { elementId }) });
        },
      },
    );
    canvas.current = one;
    flush.current = () => {
      clearTimeout(timer);
      if (timer !== undefined) tell();
      timer = undefined;
    };
    return () => {
      flush.current();
      one.close();
    };
  }, [workspace, fileId]);

  const { arrival } = file;
  useEffect(() => {
    const schema = readSchema(workspace.file(fileId)!.content);
    if (!schema) return;
    setDrawn(schema);
    void canvas.current!.show(schema).then(() => setCan({ undo: false, redo: false }));
  }, [workspace, fileId, arrival]);
  const elementId = place.fileId === fileId ? place.elementId : undefined;
  useEffect(() => {
    if (elementId && canvas.current?.selected()?.id !== elementId) canvas.current?.select(elementId);
  }, [elementId]);

  useEditorActs(
    useMemo(
      () => ({
        undo: () => canvas.current?.stack.undo(),
        redo: () => canvas.current?.stack.redo(),
        canUndo: can.undo,
        canRedo: can.redo,
        flush: async () => flush.current(),
      }),
      [can],
    ),
  );

  const { field } = selected;
  return (
    <div className={classes.editor}>
      <div className={classes.bar}>
        <Button
          size="compact-sm"
          variant={isPreviewed ? 'light' : 'default'}
          aria-pressed={isPreviewed}
          onClick={() => setPreviewed(!isPreviewed)}
        >
          {t('preview')}
        </Button>
      </div>
      <div className={classes.columns}>
        <section ref={palette} className={classes.palette} aria-label={t('fields')} inert={isLocked} />
        <section
          ref={middle}
          className={`${classes.canvas} form-editor`}
          aria-label={t('canvas')}
          inert={isLocked}
        />
        {isPreviewed ? <FormPreview schema={drawn} /> : <span />}
        <aside className={classes.properties} aria-label={t('properties')} inert={isLocked}>
          {field && field.type !== 'default' && (
            <FieldPane
              field={field}
              variables={variables}
              edit={(properties) => canvas.current!.edit(field, properties)}
            />
          )}
          <div ref={builtIn} className={classes.builtIn} />
        </aside>
      </div>
    </div>
  );
}
