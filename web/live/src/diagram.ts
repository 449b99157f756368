import { type Moddle, takeAnyIds } from './any-ids.js';
import { byId, element } from './dom.js';
import type { InstanceView } from './api.js';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Viewer {
  importXML(xml: string): Promise<unknown>;
  get(service: 'canvas'): Canvas;
  get(service: 'moddle'): Moddle;
  get(service: 'eventBus'): { on(event: string, listener: () => void): void };
  get(service: 'overlays'): {
    add(id: string, type: string, overlay: object): void;
    remove(filter: object): void;
  };
  get(service: 'elementRegistry'): { get(id: string): (Box & { waypoints?: unknown[] }) | undefined };
}
interface Canvas {
  zoom(): number;
  zoom(level: 'fit-viewport' | number, center?: 'auto'): number;
  viewbox(): Box & { inner: Box; outer: { width: number; height: number } };
  viewbox(box: Box): void;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}
declare const BpmnJS: new (options: object) => Viewer;

/** The scale at which the names in a diagram are read with ease; wide diagrams are not shrunk below it unasked. */
const readable = 0.75;
/** Around the tokens, and around the whole picture, in the diagram's units. */
const margin = 90;
const edge = 30;

/**
 * One bpmn-js viewer for the page: draws a definition once and moves the tokens on it. It keeps the tokens in view
 * until somebody moves the picture; "to the tokens" takes that up again.
 */
export class Diagram {
  private readonly viewer: Viewer;
  private drawn: string | null = null;
  private marked: string[] = [];
  private view: 'tokens' | 'whole' | 'own' = 'tokens';
  private isMovingItself = false;

  constructor(private readonly place: HTMLElement) {
    this.viewer = new BpmnJS({ container: place });
    takeAnyIds(this.viewer.get('moddle'));
    this.viewer.get('eventBus').on('canvas.viewbox.changed', () => {
      if (!this.isMovingItself) this.view = 'own';
    });
    new ResizeObserver(() => this.settle()).observe(place);
    byId('zoom-in').addEventListener('click', () => this.zoomBy(1.25));
    byId('zoom-out').addEventListener('click', () => this.zoomBy(0.8));
    byId('zoom-whole').addEventListener('click', () => this.show('whole'));
    byId('zoom-tokens').addEventListener('click', () => this.show('tokens'));
  }

  async draw(definitionId: string, xml: string): Promise<void> {
    if (this.drawn === definitionId) return;
    this.drawn = null;
    await this.move(() => this.viewer.importXML(xml));
    this.drawn = definitionId;
    this.marked = [];
  }

  /** `isAnother`: another instance than before, so the picture starts at its tokens. */
  showTokens(instance: InstanceView, isAnother: boolean): void {
    const canvas = this.viewer.get('canvas');
    const overlays = this.viewer.get('overlays');
    const registry = this.viewer.get('elementRegistry');
    for (const id of this.marked) {
      canvas.removeMarker(id, 'has-token');
      canvas.removeMarker(id, 'has-incident');
    }
    overlays.remove({ type: 'token' });
    const counts = new Map(instance.tokens.map(({ elementId, count }) => [elementId, count]));
    const broken = new Set(instance.incidents.map(({ elementId }) => elementId));
    for (const id of broken) counts.set(id, counts.get(id) ?? 1);
    const before = this.marked.join();
    this.marked = [...counts.keys()].filter((id) => registry.get(id)?.width !== undefined);
    for (const id of this.marked) {
      const alarm = broken.has(id);
      canvas.addMarker(id, alarm ? 'has-incident' : 'has-token');
      overlays.add(id, 'token', {
        position: { top: -12, left: -12 },
        scale: { min: 0.9, max: 1.3 },
        html: element('div', { class: alarm ? 'token alarm' : 'token' }, String(counts.get(id))),
      });
    }
    if (isAnother) this.show('tokens');
    else if (before !== this.marked.join()) this.settle();
  }

  private show(view: 'tokens' | 'whole'): void {
    this.view = view;
    this.settle();
  }

  /** Puts the picture where the view wants it. */
  private settle(): void {
    if (!this.drawn || this.place.clientWidth === 0) return;
    const canvas = this.viewer.get('canvas');
    if (this.view === 'whole') void this.move(() => canvas.zoom('fit-viewport', 'auto'));
    if (this.view === 'tokens') void this.move(() => this.toTokens(canvas));
  }

  private toTokens(canvas: Canvas): void {
    canvas.zoom('fit-viewport', 'auto');
    const boxes = this.marked.map((id) => this.viewer.get('elementRegistry').get(id)!);
    if (boxes.length === 0 || canvas.zoom() >= readable) return;
    const whole = canvas.viewbox();
    const left = Math.min(...boxes.map(({ x }) => x)) - margin;
    const top = Math.min(...boxes.map(({ y }) => y)) - margin;
    const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
    const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
    const { width, height } = whole.outer;
    const scale = Math.min(readable, width / (right - left), height / (bottom - top));
    if (scale <= canvas.zoom()) return;
    const { inner } = whole;
    const view = { width: width / scale, height: height / scale };
    canvas.viewbox({
      x: within((left + right) / 2, view.width, inner.x - edge, inner.x + inner.width + edge),
      y: within((top + bottom) / 2, view.height, inner.y - edge, inner.y + inner.height + edge),
      ...view,
    });
  }

  private zoomBy(factor: number): void {
    const canvas = this.viewer.get('canvas');
    this.view = 'own';
    void this.move(() => canvas.zoom(Math.min(4, Math.max(0.15, canvas.zoom() * factor)), 'auto'));
  }

  /** What the page moves itself is not somebody's own view. */
  private async move(work: () => unknown): Promise<void> {
    this.isMovingItself = true;
    try {
      await work();
    } finally {
      this.isMovingItself = false;
    }
  }
}

/** Where a window of this size begins that is centred on `middle` but looks no further than there is something. */
function within(middle: number, size: number, from: number, to: number): number {
  if (size >= to - from) return (from + to) / 2 - size / 2;
  return Math.min(Math.max(middle - size / 2, from), to - size);
}

/** Names of elements by id, read from the model's own XML, and which of them are steps to tell about. */
export function readNames(xml: string): { names: Map<string, string>; steps: Set<string> } {
  const names = new Map<string, string>();
  const steps = new Set<string>();
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  for (const node of model.querySelectorAll('[id][name]')) {
    const id = node.getAttribute('id')!;
    const name = node.getAttribute('name')!.trim();
    if (!name) continue;
    names.set(id, name);
    if (!/Gateway$|^sequenceFlow$/.test(node.localName)) steps.add(id);
  }
  return { names, steps };
}
