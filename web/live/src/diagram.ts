import { element } from './dom.js';
import type { InstanceView } from './api.js';

interface Viewer {
  importXML(xml: string): Promise<unknown>;
  get(service: 'canvas'): Canvas;
  get(service: 'overlays'): {
    add(id: string, type: string, overlay: object): void;
    remove(filter: object): void;
  };
  get(service: 'elementRegistry'): { get(id: string): { width?: number; waypoints?: unknown[] } | undefined };
}
interface Canvas {
  zoom(level: 'fit-viewport', center?: 'auto'): number;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}
declare const BpmnJS: new (options: object) => Viewer;

/** One bpmn-js viewer for the page: draws a definition once and moves the tokens on it. */
export class Diagram {
  private readonly viewer: Viewer;
  private drawn: string | null = null;
  private marked: string[] = [];

  constructor(private readonly place: HTMLElement) {
    this.viewer = new BpmnJS({ container: place });
    new ResizeObserver(() => this.fit()).observe(place);
  }

  async draw(definitionId: string, xml: string): Promise<void> {
    if (this.drawn === definitionId) return;
    await this.viewer.importXML(xml);
    this.drawn = definitionId;
    this.marked = [];
    this.fit();
  }

  showTokens(instance: InstanceView): void {
    const canvas = this.viewer.get('canvas');
    const overlays = this.viewer.get('overlays');
    const registry = this.viewer.get('elementRegistry');
    for (const id of this.marked) {
      canvas.removeMarker(id, 'has-token');
      canvas.removeMarker(id, 'has-incident');
    }
    overlays.remove({ type: 'token' });
    const counts = new Map<string, number>();
    for (const { elementId } of instance.waits) counts.set(elementId, (counts.get(elementId) ?? 0) + 1);
    const broken = new Set(instance.incidents.map(({ elementId }) => elementId));
    for (const id of broken) counts.set(id, counts.get(id) ?? 1);
    this.marked = [...counts.keys()].filter((id) => registry.get(id)?.width !== undefined);
    for (const id of this.marked) {
      const alarm = broken.has(id);
      canvas.addMarker(id, alarm ? 'has-incident' : 'has-token');
      overlays.add(id, 'token', {
        position: { top: -10, left: -10 },
        html: element('div', { class: alarm ? 'token alarm' : 'token' }, String(counts.get(id))),
      });
    }
  }

  private fit(): void {
    if (this.drawn && this.place.clientWidth > 0) this.viewer.get('canvas').zoom('fit-viewport', 'auto');
  }
}

/** Names of elements by id, read from the model's own XML. */
export function readNames(xml: string): Map<string, string> {
  const names = new Map<string, string>();
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  for (const node of model.querySelectorAll('[id][name]')) {
    const name = node.getAttribute('name')?.trim();
    if (name) names.set(node.getAttribute('id') ?? '', name);
  }
  return names;
}
