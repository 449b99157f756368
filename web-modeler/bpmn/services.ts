import type Modeler from 'bpmn-js/lib/Modeler';

/** What a file says of an element; attributes of all namespaces by their names with prefix. */
export interface Moddle {
  $type: string;
  $parent?: Moddle;
  $attrs: Record<string, string>;
  $instanceOf(type: string): boolean;
  id?: string;
  name?: string;
  get<Value = unknown>(name: string): Value;
  [property: string]: unknown;
}

/** An element as it is drawn. */
export interface Drawn {
  id: string;
  type: string;
  businessObject: Moddle;
  di: Moddle;
  parent?: Drawn;
  children: Drawn[];
  incoming: Drawn[];
  outgoing: Drawn[];
  attachers?: Drawn[];
  host?: Drawn;
  label?: Drawn;
  labels?: Drawn[];
  labelTarget?: Drawn;
  source?: Drawn;
  target?: Drawn;
  waypoints?: { x: number; y: number }[];
  collapsed?: boolean;
  hidden?: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The services of bpmn-js that we speak to, as far as we do. */
export interface Services {
  canvas: {
    zoom(): number;
    zoom(level: number, centre?: 'auto' | { x: number; y: number }): number;
    viewbox(): Box & { inner: Box; outer: { width: number; height: number }; scale: number };
    viewbox(box: Box): void;
    scroll(by: { dx: number; dy: number }): void;
    scrollToElement(element: Drawn, padding?: number | object): void;
    resized(): void;
    focus(): void;
    getContainer(): HTMLElement;
    getRootElement(): Drawn;
    getRootElements(): Drawn[];
    setRootElement(root: Drawn): void;
    findRoot(element: Drawn | string): Drawn | undefined;
    addMarker(element: string, marker: string): void;
    removeMarker(element: string, marker: string): void;
  };
  commandStack: {
    undo(): void;
    redo(): void;
    canUndo(): boolean;
    canRedo(): boolean;
    clear(): void;
  };
  contextPad: { open(element: Drawn | Drawn[], force?: boolean): void; close(): void };
  copyPaste: { copy(elements: Drawn[]): unknown; paste(context?: object): unknown };
  directEditing: { activate(element: Drawn): boolean; cancel(): void; isActive(): boolean };
  dragging: { context(): unknown };
  elementFactory: {
    createShape(attributes: object): Drawn;
    createParticipantShape(attributes?: object): Drawn;
  };
  elementRegistry: {
    get(id: string): Drawn | undefined;
    getAll(): Drawn[];
    getGraphics(element: string | Drawn): SVGElement | undefined;
    filter(test: (element: Drawn) => boolean): Drawn[];
  };
  eventBus: {
    on<Event>(events: string | string[], listener: (event: Event) => unknown): void;
    on<Event>(events: string | string[], priority: number, listener: (event: Event) => unknown): void;
    off<Event>(events: string | string[], listener?: (event: Event) => unknown): void;
    fire(event: string, payload?: object): unknown;
  };
  modeling: {
    removeElements(elements: Drawn[]): void;
    updateLabel(element: Drawn, text: string): void;
    setColor(elements: Drawn[], colours?: { fill?: string; stroke?: string }): void;
  };
  overlays: { add(element: string, type: string, overlay: object): string; remove(filter: object): void };
  popupMenu: {
    open(target: Drawn | Drawn[], provider: string, position: object, options?: object): void;
    isOpen(): boolean;
    close(): void;
  };
  selection: {
    get(): Drawn[];
    select(elements: Drawn | Drawn[] | null): void;
    isSelected(element: Drawn): boolean;
  };
  searchPad: { isOpen(): boolean; toggle(): void };
}

export const service = <Name extends keyof Services>(modeler: Modeler, name: Name): Services[Name] =>
  modeler.get(name) as Services[Name];
