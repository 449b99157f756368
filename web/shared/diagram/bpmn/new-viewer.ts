import 'bpmn-js/dist/assets/diagram-js.css';
import './diagram.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { type Moddle, takeAnyIds } from '../../../live/src/any-ids';

interface Events {
  on(event: string, priority: number, listener: (event: never) => void): void;
}

/** Colours that a file brings would be read as marks, and cannot be read in the dark: here only marks and heat have any. */
const colours = ['bioc:fill', 'bioc:stroke', 'color:background-color', 'color:border-color', 'color:color'];

/** A viewer of BPMN files in the page's colours and letters, with any ids and names in any language. */
export function newViewer(place: HTMLElement): NavigatedViewer {
  const viewer = new NavigatedViewer({
    container: place,
    // The wheel belongs to the page; who opens the viewer may let it zoom with Ctrl.
    zoomScroll: { enabled: false },
    bpmnRenderer: {
      defaultFillColor: 'var(--diagram-shape)',
      defaultStrokeColor: 'var(--diagram-line)',
      defaultLabelColor: 'var(--diagram-name)',
    },
    textRenderer: { defaultStyle: { fontFamily: "'Inter Variable', sans-serif", fontSize: 12 } },
  });
  takeAnyIds(viewer.get<Moddle>('moddle'));
  viewer
    .get<Events>('eventBus')
    .on('import.parse.complete', 5_000, ({ elementsById }: { elementsById?: Record<string, object> }) =>
      Object.values(elementsById ?? {}).forEach(dropColours),
    );
  return viewer;
}

/** Read out letter by letter a drawing would say nothing: the list beside it is for those who do not see it. */
export function hideFromReaders(place: HTMLElement): void {
  const drawing = place.querySelector('svg[data-element-id], .djs-container > svg');
  drawing?.setAttribute('aria-hidden', 'true');
  // What screen readers do not see must not take the focus either.
  drawing?.removeAttribute('tabindex');
}

function dropColours(element: object): void {
  const { $type, set } = element as { $type?: string; set?: (name: string, value: undefined) => void };
  if ($type === 'bpmndi:BPMNShape' || $type === 'bpmndi:BPMNEdge')
    for (const colour of colours) set?.call(element, colour, undefined);
}
