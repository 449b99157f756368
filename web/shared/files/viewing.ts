/** How a page or picture is looked at. */
export interface Viewing {
  /** A scale, or what decides it. */
  zoom: number | 'width' | 'page';
  /** Degrees to the right. */
  turn: 0 | 90 | 180 | 270;
}

export interface Size {
  width: number;
  height: number;
}

const steps = [0.25, 0.35, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5];

export const turned = ({ width, height }: Size, turn: number): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

/** The scale at which something of this size (already turned) is shown in a window. Pictures smaller than it stay so. */
export function scaleOf(zoom: Viewing['zoom'], size: Size, window: Size): number {
  if (typeof zoom === 'number') return zoom;
  const wide = window.width / size.width;
  return Math.max(0.05, zoom === 'width' ? wide : Math.min(wide, window.height / size.height));
}

export const larger = (scale: number): number => steps.find((step) => step > scale * 1.01) ?? steps.at(-1)!;
export const smaller = (scale: number): number => steps.findLast((step) => step < scale * 0.99) ?? steps[0]!;
export const turnRight = (turn: Viewing['turn']): Viewing['turn'] => ((turn + 90) % 360) as Viewing['turn'];
