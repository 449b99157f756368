import type Modeler from 'bpmn-js/lib/Modeler';
import { drawnOf } from './drawn-of';
import { service } from './services';

/** What one does to an element from outside the drawing; all of it can be undone. */
export function removeElement(modeler: Modeler, id: string): void {
  const element = drawnOf(modeler, id);
  if (element) service(modeler, 'modeling').removeElements([element]);
}

export function rename(modeler: Modeler, id: string, name: string): void {
  const element = drawnOf(modeler, id);
  if (element) service(modeler, 'modeling').updateLabel(element, name.normalize('NFC'));
}

/** Opens the menu of what can follow an element, beside it. */
export function appendTo(modeler: Modeler, id: string): void {
  const element = drawnOf(modeler, id);
  const drawn = element && service(modeler, 'elementRegistry').getGraphics(element);
  if (!element || !drawn || element.waypoints) return;
  const { right, top } = drawn.getBoundingClientRect();
  const position = { x: right + 8, y: top };
  service(modeler, 'popupMenu').open(
    element,
    'bpmn-append',
    { ...position, cursor: position },
    { search: true },
  );
}
