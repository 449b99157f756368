import type { ReactNode } from 'react';
import classes from './note.module.css';

/** One line with what can be done about it. */
export function Note(props: { tone: 'info' | 'warning'; error?: Error | null; children: ReactNode }) {
  return (
    <div className={classes.note} data-tone={props.tone} role="status">
      {props.children}
      {props.error && <span>{props.error.message}</span>}
    </div>
  );
}
