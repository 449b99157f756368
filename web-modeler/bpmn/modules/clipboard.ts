import type { Moddle } from '../services';

type Tree = unknown;

/** What was copied last on this computer, as text: from this page, or told by another that is open. Nothing of it is written down. */
let copied: { text: string; by?: Clipboard } | undefined;

interface Told {
  copied?: string;
  asks?: true;
}

const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('motcua.clipboard');
others?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.asks && copied) others.postMessage({ copied: copied.text } satisfies Told);
  if (data.copied) copied = { text: data.copied };
});
others?.postMessage({ asks: true } satisfies Told);

/** What bpmn-js copies, for every drawing of every page of this browser: what is pasted elsewhere is made anew there. */
export class Clipboard {
  static $inject = ['moddle'];
  private tree?: Tree;

  constructor(private readonly moddle: { create(type: string, attributes: object): Moddle }) {}

  set(tree: Tree): void {
    this.tree = tree;
    copied = { text: JSON.stringify(tree), by: this };
    others?.postMessage({ copied: copied.text } satisfies Told);
  }

  get(): Tree {
    if (!copied) return undefined;
    return copied.by === this ? this.tree : JSON.parse(copied.text, reviver(this.moddle));
  }

  clear(): Tree {
    const tree = this.get();
    copied = undefined;
    return tree;
  }

  isEmpty(): boolean {
    return copied === undefined;
  }
}

/** Objects with a `$type` become elements; those of the same id are one element. */
export function reviver(moddle: { create(type: string, attributes: object): Moddle }) {
  const known = new Map<string, Moddle>();
  return (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('$type' in value)) return value;
    const { $type, ...attributes } = value as { $type: string; id?: string };
    const same = attributes.id === undefined ? undefined : known.get(attributes.id);
    if (same) return same;
    const element = moddle.create($type, attributes);
    for (const part of Object.values(element).flat() as (Moddle | null)[])
      if (part && typeof part === 'object' && '$type' in part && !part.$parent) part.$parent = element;
    if (attributes.id !== undefined) known.set(attributes.id, element);
    return element;
  };
}

export const clipboardModule = { clipboard: ['type', Clipboard] };
