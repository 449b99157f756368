import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import classes from './splitter.module.css';

const keyStep = 16;

/**
 * The edge between two parts: dragged, or moved with the arrow keys. `size` is that of the part `before` it (left, above) or after
 * it, in pixels; the part itself says what is too small or too large.
 */
export function Splitter(props: {
  label: string;
  /** `vertical`: the edge stands upright and moves sideways. */
  orientation: 'vertical' | 'horizontal';
  isBefore: boolean;
  size: number;
  resize: (size: number) => void;
}) {
  const { label, orientation, isBefore, size, resize } = props;
  const start = useRef<{ at: number; size: number }>(undefined);
  const sign = isBefore ? 1 : -1;
  const at = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY);

  const press = (event: KeyboardEvent) => {
    const [less, more] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key !== less && event.key !== more) return;
    event.preventDefault();
    resize(size + sign * (event.key === more ? keyStep : -keyStep));
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(size)}
      className={classes.splitter}
      data-orientation={orientation}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: at(event), size };
      }}
      onPointerMove={(event) => {
        if (start.current) resize(start.current.size + sign * (at(event) - start.current.at));
      }}
      onPointerUp={() => (start.current = undefined)}
      onPointerCancel={() => (start.current = undefined)}
    />
  );
}
