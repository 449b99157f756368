import type { DiagramHeat, DiagramMark } from '../Diagram';
import { type Box, startOf, wholeOf } from '../view-box';
import { hideFromReaders, newViewer } from './new-viewer';

export interface OpenDiagram {
  show(marks: readonly DiagramMark[], heat: readonly DiagramHeat[]): void;
  /** `start`: what is marked, or all; moved with the marks until somebody moves the picture. */
  look(at: 'start' | 'whole'): void;
  zoom(factor: number): void;
  /** Pixels of the window. */
  move(x: number, y: number): void;
  close(): void;
}

interface Canvas {
  zoom(): number;
  zoom(level: number, centre?: 'auto' | { x: number; y: number }): number;
  viewbox(): Box & { inner: Box; outer: { width: number; height: number } };
  viewbox(box: Box): void;
  scroll(by: { dx: number; dy: number }): void;
  resized(): void;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}
interface Overlays {
  add(id: string, type: string, overlay: object): void;
  remove(filter: object): void;
}
interface Registry {
  get(id: string): (Box & { waypoints?: unknown[]; labelTarget?: unknown }) | undefined;
  getGraphics(id: string): SVGElement | undefined;
}
interface Events {
  on(event: string, listener: (event: never) => void): void;
  on(event: string, priority: number, listener: (event: never) => void): void;
}

/** Draws a BPMN file. Names in it and labels given here are put in as text, whatever they look like. */
export async function openDiagram(options: {
  place: HTMLElement;
  xml: string;
  onElement: (elementId: string) => void;
}): Promise<OpenDiagram> {
  const { place, xml, onElement } = options;
  const viewer = newViewer(place);
  const canvas = viewer.get<Canvas>('canvas');
  const overlays = viewer.get<Overlays>('overlays');
  const registry = viewer.get<Registry>('elementRegistry');
  const events = viewer.get<Events>('eventBus');

  let shown: [id: string, marker: string][] = [];
  /** What the picture begins with: where something waits. */
  let looked: string[] = [];
  let view: 'start' | 'whole' | 'own' = 'start';
  let isMovingItself = false;

  const itself = (work: () => void) => {
    isMovingItself = true;
    try {
      work();
    } finally {
      isMovingItself = false;
    }
  };
  const settle = () => {
    if (place.clientWidth === 0 || view === 'own') return;
    const { inner, outer } = canvas.viewbox();
    const boxes = looked.flatMap((id) => registry.get(id) ?? []);
    itself(() => canvas.viewbox(view === 'whole' ? wholeOf(inner, outer) : startOf(inner, boxes, outer)));
  };

  try {
    await viewer.importXML(xml);
  } catch (error) {
    viewer.destroy();
    throw error;
  }
  hideFromReaders(place);
  events.on('canvas.viewbox.changed', () => {
    if (!isMovingItself) view = 'own';
  });
  events.on('element.click', ({ element }: { element: { id: string; labelTarget?: { id: string } } }) =>
    onElement((element.labelTarget ?? element).id),
  );
  const resized = new ResizeObserver(() => {
    if (place.clientWidth === 0) return;
    itself(() => canvas.resized());
    settle();
  });
  resized.observe(place);
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = place.getBoundingClientRect();
    zoomTo(canvas.zoom() * Math.exp(-event.deltaY / 300), {
      x: event.clientX - left,
      y: event.clientY - top,
    });
  };
  const zoomTo = (scale: number, centre: 'auto' | { x: number; y: number }) => {
    view = 'own';
    canvas.zoom(Math.min(4, Math.max(0.1, scale)), centre);
  };
  place.addEventListener('wheel', wheel, { passive: false });
  settle();

  return {
    show(marks, heat) {
      for (const [id, marker] of shown) canvas.removeMarker(id, marker);
      overlays.remove({ type: 'mark' });
      for (const shape of place.querySelectorAll<SVGElement>('[data-heat]')) cool(shape);
      const isHere = ({ elementId }: { elementId: string }) => registry.get(elementId) !== undefined;
      for (const { elementId, kind, count, label } of marks.filter(isHere)) {
        canvas.addMarker(elementId, `mark-${kind}`);
        if (count !== undefined || label)
          overlays.add(elementId, 'mark', {
            position: {
              top: -12,
              ...(kind === 'late' || kind === 'incident' ? { right: 14 } : { left: -12 }),
            },
            ...badge(kind, [count, label].filter(Boolean).join(' ')),
          });
      }
      for (const { elementId, heat: share, label } of heat.filter(isHere)) {
        const shape = registry
          .getGraphics(elementId)
          ?.querySelector<SVGElement>('.djs-visual > :first-child');
        if (!shape || registry.get(elementId)?.waypoints) continue;
        warm(shape, share);
        overlays.add(elementId, 'mark', { position: { bottom: 10, left: 4 }, ...badge('heat', label) });
      }
      shown = marks.filter(isHere).map(({ elementId, kind }) => [elementId, `mark-${kind}`]);
      const waiting = marks
        .filter((mark) => mark.kind !== 'done' && isHere(mark))
        .map(({ elementId }) => elementId);
      const isMoved = waiting.join('\n') !== looked.join('\n');
      looked = waiting;
      if (isMoved) settle();
    },
    look(at) {
      view = at;
      settle();
    },
    zoom: (factor) => zoomTo(canvas.zoom() * factor, 'auto'),
    move(x, y) {
      view = 'own';
      canvas.scroll({ dx: x, dy: y });
    },
    close() {
      resized.disconnect();
      place.removeEventListener('wheel', wheel);
      viewer.destroy();
    },
  };
}

/** Stays readable when the whole diagram is in sight; text only. */
function badge(kind: DiagramMark['kind'] | 'heat', text: string): { html: HTMLElement; scale: object } {
  const html = document.createElement('div');
  html.className = `badge badge-${kind}`;
  html.textContent = text;
  return { html, scale: { min: 0.85, max: 1.2 } };
}

function warm(shape: SVGElement, share: number): void {
  shape.dataset.heat = shape.style.fill;
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  shape.style.fill = `color-mix(in oklab, var(--heat-hot) ${percent}%, var(--heat-cold))`;
}

function cool(shape: SVGElement): void {
  shape.style.fill = shape.dataset.heat ?? '';
  delete shape.dataset.heat;
}
