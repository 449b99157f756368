type Child = Node | string | null;

/** A new element; text is always text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found as Kind;
}

/** One child of a live list. */
export interface Item {
  key: string;
  /** What it shows; the node stays while this stays. */
  shows: unknown;
  make(): HTMLElement;
}

const shown = new WeakMap<Element, { key: string; shows: string }>();

/**
 * Brings a list in step with its items and leaves every unchanged node where it is, so that a redraw never takes
 * away what somebody is just clicking on, reading out or scrolled to.
 */
export function keepInStep(list: HTMLElement, items: readonly Item[]): void {
  const old = new Map<string, Element>();
  for (const child of list.children) old.set(shown.get(child)?.key ?? '', child);
  const wanted = items.map((item) => {
    const shows = JSON.stringify(item.shows);
    const known = old.get(item.key);
    if (known && shown.get(known)?.shows === shows) return known;
    const made = item.make();
    shown.set(made, { key: item.key, shows });
    return made;
  });
  const staying = new Set(wanted);
  for (const child of [...list.children]) if (!staying.has(child)) child.remove();
  let place = list.firstElementChild;
  for (const node of wanted) {
    if (node === place) place = place.nextElementSibling;
    else list.insertBefore(node, place);
  }
}

/** Redraws and gives the keyboard focus back to what stands for the same thing: the same `data-focus`. */
export function keepingFocus(redraw: () => void): void {
  const name = (document.activeElement as HTMLElement | null)?.dataset.focus;
  redraw();
  if (name === undefined || (document.activeElement as HTMLElement | null)?.dataset.focus === name) return;
  document.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`)?.focus({ preventScroll: true });
}
