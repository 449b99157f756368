import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Loading } from '../../web/shared/states/states';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { PropertiesPane } from '../properties';
import { type EditorProps, useEditorActs } from '../workspace/editor';
import { changeLayout, useLayout } from '../workspace/layout';
import { Splitter } from '../workspace/Splitter';
import { useFile, useIsLocked, useMarks, usePlace, useWorkspace } from '../workspace/workspace';
import { BrokenDrawing } from './BrokenDrawing';
import classes from './bpmn-editor.module.css';
import { DiagramBar } from './DiagramBar';
import { drawingOf } from './drawings';
import { showMarks } from './marks';
import { service } from './services';
import { ElementTree } from './tree/ElementTree';

const Simulation = lazy(() => import('./simulation/Simulation'));

const texts = defineTexts({
  elementsWidth: { vi: 'Chiều rộng của danh sách phần tử', en: 'Width of the list of elements' },
  propertiesWidth: { vi: 'Chiều rộng của phần thuộc tính', en: 'Width of the properties' },
});

/** A process as one draws it: the list of its elements on the left, the properties of what is selected on the right. */
export default function BpmnEditor({ fileId }: EditorProps) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const language = useLanguage();
  const file = useFile(fileId);
  const isLocked = useIsLocked(fileId);
  const place = usePlace();
  const marks = useMarks(file?.name ?? '');
  const { areElementsShown, elementsWidth, arePropertiesShown, propertiesWidth } = useLayout();
  const canvas = useRef<HTMLDivElement>(null);
  const drawing = useMemo(() => drawingOf(workspace, fileId, language), [workspace, fileId, language]);
  const { isOpen, shown, failure, canUndo, canRedo } = useSyncExternalStore(drawing.listen, drawing.getState);
  /** The process that tokens run through, while they do. */
  const [simulated, setSimulated] = useState<string>();
  const elementId = place.fileId === fileId ? place.elementId : undefined;

  useEffect(
    () =>
      drawing.stand(canvas.current!, {
        content: (xml) => workspace.change(fileId, xml),
        select: (id) => workspace.show({ fileId, ...(id && { elementId: id }) }),
      }),
    [drawing, workspace, fileId],
  );
  const arrival = file?.arrival;
  // What is drawn here comes back as content and is no news; what cannot be drawn is mended as text.
  const mended = failure === undefined ? undefined : file?.content;
  useEffect(() => {
    const current = workspace.file(fileId);
    if (current && arrival !== undefined) void drawing.show(current.content, arrival);
  }, [drawing, workspace, fileId, arrival, mended]);
  useEffect(() => drawing.setReadOnly(isLocked), [drawing, isLocked]);
  useEffect(() => drawing.select(elementId), [drawing, elementId, shown]);
  useEffect(() => {
    if (isOpen) showMarks(drawing.modeler, marks);
  }, [drawing, marks, isOpen, shown]);

  useEditorActs(
    useMemo(() => {
      if (!isOpen) return {};
      const { modeler } = drawing;
      const stack = service(modeler, 'commandStack');
      return {
        undo: () => stack.undo(),
        redo: () => stack.redo(),
        canUndo,
        canRedo,
        // After the click that asks for it, which would close it again.
        find: () => void setTimeout(() => service(modeler, 'searchPad').toggle()),
        flush: () => drawing.flush(),
        svg: drawing.svg,
        instance: modeler,
      };
    }, [drawing, isOpen, canUndo, canRedo]),
  );

  const simulate = async () => setSimulated(simulated ? undefined : await drawing.xml());
  return (
    <div className={classes.editor}>
      {isOpen && areElementsShown && (
        <>
          <div className={classes.elements} style={{ width: elementsWidth }}>
            <ElementTree
              modeler={drawing.modeler}
              elementId={elementId}
              marks={marks}
              isLocked={isLocked || simulated !== undefined}
              select={(id) => workspace.show({ fileId, elementId: id })}
            />
          </div>
          <Splitter
            label={t('elementsWidth')}
            orientation="vertical"
            isBefore
            size={elementsWidth}
            resize={(width) => changeLayout({ elementsWidth: width })}
          />
        </>
      )}
      <div className={classes.drawing}>
        {failure !== undefined && <BrokenDrawing fileId={fileId} failure={failure} />}
        {!isOpen && failure === undefined && <Loading />}
        <div ref={canvas} className={classes.canvas} hidden={failure !== undefined} />
        {simulated && (
          <Suspense fallback={<Loading />}>
            <Simulation xml={simulated} className={classes.simulation} />
          </Suspense>
        )}
        {isOpen && (
          <DiagramBar
            modeler={drawing.modeler}
            fit={() => drawing.fit()}
            isLocked={isLocked}
            isSimulating={simulated !== undefined}
            simulate={() => void simulate()}
          />
        )}
      </div>
      {isOpen && arePropertiesShown && (
        <>
          <Splitter
            label={t('propertiesWidth')}
            orientation="vertical"
            isBefore={false}
            size={propertiesWidth}
            resize={(width) => changeLayout({ propertiesWidth: width })}
          />
          <div className={classes.properties} style={{ width: propertiesWidth }}>
            <PropertiesPane modeler={drawing.modeler} />
          </div>
        </>
      )}
    </div>
  );
}
