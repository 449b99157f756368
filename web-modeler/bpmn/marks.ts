import type Modeler from 'bpmn-js/lib/Modeler';
import type { Mark } from '../workspace/workspace';
import { drawnOf } from './drawn-of';
import { service } from './services';

/** By element: the classes that its picture has got, and what its badges say. A picture that is made anew has none. */
type Shown = Map<string, { picture: SVGElement | undefined; markers: readonly string[]; said: string }>;

const shownOn = new WeakMap<Modeler, Shown>();

/** Draws what is said of elements: an outline by tone, and badges with the words. Only elements of which something else is said are touched. */
export function showMarks(modeler: Modeler, marks: readonly Mark[]): void {
  const canvas = service(modeler, 'canvas');
  const overlays = service(modeler, 'overlays');
  const registry = service(modeler, 'elementRegistry');
  const shown: Shown = shownOn.get(modeler) ?? new Map();
  shownOn.set(modeler, shown);

  const wanted = new Map<string, Mark[]>();
  for (const mark of marks) {
    const element = drawnOf(modeler, mark.elementId);
    if (element) wanted.set(element.id, [...(wanted.get(element.id) ?? []), mark]);
  }
  for (const [id, { markers }] of shown)
    if (!wanted.has(id)) {
      if (registry.get(id)) {
        markers.forEach((marker) => canvas.removeMarker(id, marker));
        overlays.remove({ element: id, type: 'mark' });
      }
      shown.delete(id);
    }
  for (const [id, said] of wanted) {
    const markers = [...new Set(said.map(({ tone }) => `mark-${tone}`))];
    const text = JSON.stringify(said);
    const before = shown.get(id);
    const picture = registry.getGraphics(id);
    if (before?.said === text && before.picture === picture) continue;
    before?.markers.forEach((marker) => canvas.removeMarker(id, marker));
    overlays.remove({ element: id, type: 'mark' });
    markers.forEach((marker) => canvas.addMarker(id, marker));
    overlays.add(id, 'mark', {
      position: { top: -10, right: 12 },
      html: badgesOf(said),
      scale: { min: 0.8, max: 1.2 },
    });
    shown.set(id, { picture, markers, said: text });
  }
}

/** One badge per tone, with all its sentences on hover; text only. */
function badgesOf(said: readonly Mark[]): HTMLElement {
  const row = document.createElement('div');
  row.className = 'mark-badges';
  for (const tone of new Set(said.map((mark) => mark.tone))) {
    const ofTone = said.filter((mark) => mark.tone === tone);
    const badge = document.createElement('span');
    badge.className = `mark-badge mark-badge-${tone}`;
    badge.title = ofTone.map(({ title }) => title).join('\n');
    badge.textContent = ofTone.find((mark) => mark.badge)?.badge ?? signs[tone];
    row.append(badge);
  }
  return row;
}

/** Never colour alone. */
export const signs: Readonly<Record<Mark['tone'], string>> = {
  error: '!',
  warning: '?',
  added: '+',
  changed: '~',
  removed: '−',
  covered: '✓',
  missing: '○',
  token: '●',
  comment: '…',
};
