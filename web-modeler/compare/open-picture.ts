import './picture.css';
import { hideFromReaders, newViewer } from '../../web/shared/diagram/bpmn/new-viewer';
import type { ChangeKind } from './changes';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A drawing that is only looked at, with what changed in it. */
export interface Picture {
  mark(marks: ReadonlyMap<string, ChangeKind>): void;
  /** Brings an element into sight and frames it; what this side has not is not framed. */
  show(elementId: string | undefined): void;
  /** What is in sight, in the coordinates of the drawing. */
  box(): Box;
  look(box: Box): void;
  /** All of it. */
  whole(): void;
  zoom(factor: number): void;
  /** By pixels of the window. */
  move(x: number, y: number): void;
  close(): void;
}

interface Canvas {
  zoom(): number;
  zoom(level: number | 'fit-viewport', centre?: 'auto' | { x: number; y: number }): number;
  viewbox(): Box;
  viewbox(box: Box): void;
  scroll(by: { dx: number; dy: number }): void;
  resized(): void;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}
type Shape = Box & { id: string; waypoints?: { x: number; y: number }[]; labelTarget?: { id: string } };

/** Draws it; `onLook` is told when a person has moved or zoomed it, `onElement` when one has clicked an element. */
export async function openPicture(options: {
  place: HTMLElement;
  xml: string;
  onElement: (elementId: string) => void;
  onLook: (box: Box) => void;
}): Promise<Picture> {
  const { place, xml, onElement, onLook } = options;
  const viewer = newViewer(place);
  try {
    await viewer.importXML(xml);
  } catch (error) {
    viewer.destroy();
    throw error;
  }
  hideFromReaders(place);
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<{ get(id: string): Shape | undefined }>('elementRegistry');
  const events = viewer.get<{ on(event: string, listener: (event: never) => void): void }>('eventBus');
  let isFollowing = false;
  const quietly = (work: () => void) => {
    isFollowing = true;
    try {
      work();
    } finally {
      isFollowing = false;
    }
  };
  events.on('element.click', ({ element }: { element: Shape }) =>
    onElement((element.labelTarget ?? element).id),
  );
  events.on('canvas.viewbox.changed', () => {
    if (!isFollowing) onLook(canvas.viewbox());
  });
  const resized = new ResizeObserver(() => quietly(() => canvas.resized()));
  resized.observe(place);
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = place.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    canvas.zoom(within(canvas.zoom() * Math.exp(-event.deltaY / 300)), at);
  };
  place.addEventListener('wheel', wheel, { passive: false });
  const whole = () => quietly(() => canvas.zoom('fit-viewport', 'auto'));
  whole();

  let marked: [id: string, marker: string][] = [];
  let shown: string | undefined;
  return {
    mark(marks) {
      for (const [id, marker] of marked) canvas.removeMarker(id, marker);
      marked = [...marks].flatMap(([id, change]) =>
        registry.get(id) ? [[id, `change-${change}`] as [string, string]] : [],
      );
      for (const [id, marker] of marked) canvas.addMarker(id, marker);
    },
    show(elementId) {
      if (shown !== undefined && registry.get(shown)) canvas.removeMarker(shown, 'change-shown');
      shown = elementId;
      const shape = elementId === undefined ? undefined : registry.get(elementId);
      if (!shape) return;
      canvas.addMarker(shape.id, 'change-shown');
      const sight = canvas.viewbox();
      const middle = middleOf(shape);
      const isSeen =
        middle.x > sight.x &&
        middle.x < sight.x + sight.width &&
        middle.y > sight.y &&
        middle.y < sight.y + sight.height;
      if (!isSeen)
        canvas.viewbox({ ...sight, x: middle.x - sight.width / 2, y: middle.y - sight.height / 2 });
    },
    box: () => canvas.viewbox(),
    look: ({ x, y, width, height }) => quietly(() => canvas.viewbox({ x, y, width, height })),
    whole,
    zoom: (factor) => void canvas.zoom(within(canvas.zoom() * factor), 'auto'),
    move: (x, y) => canvas.scroll({ dx: x, dy: y }),
    close() {
      resized.disconnect();
      place.removeEventListener('wheel', wheel);
      viewer.destroy();
    },
  };
}

const within = (scale: number): number => Math.min(4, Math.max(0.1, scale));

const middleOf = ({ waypoints, x, y, width, height }: Shape) =>
  waypoints ? waypoints[Math.floor(waypoints.length / 2)] : { x: x + width / 2, y: y + height / 2 };
