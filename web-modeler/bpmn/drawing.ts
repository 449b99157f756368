import type Modeler from 'bpmn-js/lib/Modeler';
import type { Language } from '../../web/shared/texts/texts';
import { drawnOf } from './drawn-of';
import { newModeler } from './new-modeler';
import { onPaper } from './on-paper';
import { keepReadOnly } from './modules/read-only';
import { type Drawn, service } from './services';
import { fitted } from './view';

/** Pixels that lie under the palette, which floats over the left edge. */
const paletteWidth = 64;
/** Milliseconds after the last change until it is told. */
const tellAfter = 250;

export interface DrawingState {
  isOpen: boolean;
  /** How many contents have been shown until now. */
  shown: number;
  /** Why the file cannot be drawn. */
  failure?: unknown;
  canUndo: boolean;
  canRedo: boolean;
}

const nothingDone = { canUndo: false, canRedo: false };

/** Who looks at a drawing is told its new content, and the one element that was selected. */
export interface DrawingTold {
  content(xml: string): void;
  select(elementId: string | undefined): void;
}

/**
 * A BPMN file as it is being drawn. It outlives the component that shows it: whoever comes back to the file finds it as it was left,
 * with what can be undone.
 */
export class Drawing {
  readonly modeler: Modeler = newModeler();
  private readonly place = document.createElement('div');
  private readonly listeners = new Set<() => void>();
  private state: DrawingState = { isOpen: false, shown: 0, canUndo: false, canRedo: false };
  private timer?: ReturnType<typeof setTimeout>;
  private isChanged = false;
  private arrival?: number;
  private content?: string;
  private isReadOnly = false;
  private isFitted = false;
  private told?: DrawingTold;
  private isSelectingItself = false;

  constructor(readonly language: Language) {
    this.place.className = 'bpmn-drawing';
    this.modeler.attachTo(this.place);
    keepReadOnly(this.modeler, () => this.isReadOnly);
    const events = service(this.modeler, 'eventBus');
    events.on('commandStack.changed', () => this.changed());
    events.on('selection.changed', ({ newSelection }: { newSelection: Drawn[] }) => {
      if (this.isSelectingItself || !this.state.isOpen) return;
      const [one, another] = newSelection;
      this.told?.select(one && !another ? (one.labelTarget ?? one).id : undefined);
    });
  }

  getState = (): DrawingState => this.state;
  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Stands in `parent` until what it answers is called. */
  stand(parent: HTMLElement, told: DrawingTold): () => void {
    this.told = told;
    parent.append(this.place);
    const resized = new ResizeObserver(() => {
      if (this.place.clientWidth === 0) return;
      service(this.modeler, 'canvas').resized();
      if (!this.isFitted) this.fit();
    });
    resized.observe(this.place);
    return () => {
      resized.disconnect();
      void this.flush();
      service(this.modeler, 'directEditing').cancel();
      service(this.modeler, 'popupMenu').close();
      this.place.remove();
      this.told = undefined;
    };
  }

  /**
   * Shows a content from elsewhere: each arrival once, and what could not be drawn when it says something else. What could be undone
   * before cannot be any more.
   */
  async show(content: string, arrival: number): Promise<void> {
    if (this.arrival === arrival && (this.state.isOpen || this.content === content)) return;
    this.arrival = arrival;
    this.content = content;
    clearTimeout(this.timer);
    this.isChanged = false;
    const canvas = service(this.modeler, 'canvas');
    // Where one was looking stays in sight.
    const view = this.state.isOpen && this.place.clientWidth > 0 ? canvas.viewbox() : undefined;
    try {
      await this.modeler.importXML(content);
      if (this.content !== content) return;
      this.set({ ...nothingDone, isOpen: true, shown: this.state.shown + 1 });
      this.isFitted = view !== undefined;
      if (view) canvas.viewbox(view);
      else this.fit();
    } catch (failure) {
      if (this.content === content)
        this.set({ ...nothingDone, isOpen: false, shown: this.state.shown, failure });
    }
  }

  /** What is drawn and not told yet, told now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.isChanged || !this.state.isOpen) return;
    this.isChanged = false;
    const { told } = this;
    const { xml } = await this.modeler.saveXML({ format: true });
    if (xml) told?.content(xml);
  }

  svg = async (): Promise<string> => onPaper((await this.modeler.saveSVG()).svg);

  /** The file as it is drawn now. */
  async xml(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml ?? '';
  }

  setReadOnly(isReadOnly: boolean): void {
    this.isReadOnly = isReadOnly;
    this.place.classList.toggle('is-read-only', isReadOnly);
    service(this.modeler, 'contextPad').close();
  }

  /** Selects what an id means and brings it into sight; without one, or with that of the process, nothing is selected. */
  select(elementId: string | undefined): void {
    if (!this.state.isOpen) return;
    const selection = service(this.modeler, 'selection');
    const element = elementId === undefined ? undefined : drawnOf(this.modeler, elementId);
    const selected = selection.get().map((one) => (one.labelTarget ?? one).id);
    if (
      elementId === undefined ? selected.length !== 1 : selected.length === 1 && selected[0] === element?.id
    )
      return;
    const canvas = service(this.modeler, 'canvas');
    this.isSelectingItself = true;
    try {
      const root = element && canvas.findRoot(element);
      if (root && root !== canvas.getRootElement()) canvas.setRootElement(root);
      const isRoot = element && canvas.getRootElements().includes(element);
      selection.select(element && !isRoot ? element : null);
      if (element && !isRoot) {
        // What stands beside it may have come since it was measured.
        canvas.resized();
        canvas.scrollToElement(element, { top: 80, left: 100, bottom: 80, right: 80 });
      }
    } finally {
      this.isSelectingItself = false;
    }
  }

  /** All of it, or, when that would be too small to read, its beginning. */
  fit(): void {
    const canvas = service(this.modeler, 'canvas');
    const { inner, outer } = canvas.viewbox();
    if (outer.width === 0 || this.place.clientWidth === 0) return;
    this.isFitted = true;
    canvas.viewbox(fitted(inner, outer, paletteWidth));
  }

  close(): void {
    clearTimeout(this.timer);
    this.place.remove();
    this.modeler.destroy();
  }

  private changed(): void {
    if (!this.state.isOpen) return;
    const stack = service(this.modeler, 'commandStack');
    this.isChanged = true;
    this.set({ ...this.state, canUndo: stack.canUndo(), canRedo: stack.canRedo() });
    this.tellSoon();
  }

  /** Writing a file takes time: never while something is dragged. */
  private tellSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (service(this.modeler, 'dragging').context()) this.tellSoon();
      else void this.flush();
    }, tellAfter);
  }

  private set(state: DrawingState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
