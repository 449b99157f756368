import { useSyncExternalStore } from 'react';

/** How the window is divided. Pixels. */
export interface Layout {
  filesWidth: number;
  areFilesShown: boolean;
  drawerHeight: number;
  /** Beside a drawing: the list of its elements, and the properties of what is selected. */
  elementsWidth: number;
  areElementsShown: boolean;
  propertiesWidth: number;
  arePropertiesShown: boolean;
  isGridShown: boolean;
}

const kept = 'motcua.modeler.layout';
const usual: Layout = {
  filesWidth: 232,
  areFilesShown: true,
  drawerHeight: 300,
  elementsWidth: 260,
  areElementsShown: false,
  propertiesWidth: 340,
  arePropertiesShown: true,
  isGridShown: true,
};
const listeners = new Set<() => void>();

const within = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, least), most) : otherwise;

/** What is kept by another version, or in another window size, is brought into bounds. */
export function layoutOf(said: Partial<Layout> | null): Layout {
  return {
    filesWidth: within(said?.filesWidth, 160, 480, usual.filesWidth),
    areFilesShown: said?.areFilesShown !== false,
    drawerHeight: within(said?.drawerHeight, 120, 900, usual.drawerHeight),
    elementsWidth: within(said?.elementsWidth, 180, 520, usual.elementsWidth),
    areElementsShown: said?.areElementsShown === true,
    propertiesWidth: within(said?.propertiesWidth, 280, 560, usual.propertiesWidth),
    arePropertiesShown: said?.arePropertiesShown !== false,
    isGridShown: said?.isGridShown !== false,
  };
}

/** On a telephone what else stands beside the editor lies above it, and is not there until it is asked for. */
export const isNarrow = (): boolean => matchMedia('(max-width: 720px)').matches;
const hidden = { areFilesShown: false, areElementsShown: false, arePropertiesShown: false };

function read(): Layout {
  try {
    const said = layoutOf(JSON.parse(localStorage.getItem(kept) ?? 'null') as Partial<Layout> | null);
    return isNarrow() ? { ...said, ...hidden } : said;
  } catch {
    return usual;
  }
}

let layout = read();

export function changeLayout(change: Partial<Layout>): void {
  layout = layoutOf({ ...layout, ...change });
  try {
    if (!isNarrow()) localStorage.setItem(kept, JSON.stringify(layout));
  } catch {
    // A browser that keeps nothing begins with the usual sizes again.
  }
  listeners.forEach((listener) => listener());
}

export const useLayout = (): Layout =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => layout,
  );
