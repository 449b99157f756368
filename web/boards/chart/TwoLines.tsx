import type { ReactNode } from 'react';
import classes from './Figure.module.css';

/** A cell with what matters and, below it and smaller, what belongs to it. */
export function TwoLines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <span className={classes.lines}>
      <span title={typeof first === 'string' ? first : undefined}>{first}</span>
      <small title={typeof second === 'string' ? second : undefined}>{second}</small>
    </span>
  );
}
