import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockExclamation,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { numberText } from '../../shared/time/instants';
import { PlaceLink } from '../frame/PlaceLink';
import classes from './Tiles.module.css';

export type Tone = 'good' | 'soon' | 'late' | 'paused' | 'plain';

const tones: Readonly<Record<Tone, { color: string; icon?: Icon }>> = {
  good: { color: 'light-dark(#0f766e, #3fb8a8)', icon: IconCircleCheck },
  soon: { color: 'light-dark(#b45309, #eda13d)', icon: IconClockExclamation },
  late: { color: 'light-dark(#c92a2a, #ff7a70)', icon: IconAlertTriangle },
  paused: { color: 'light-dark(#64748b, #98a4b3)', icon: IconPlayerPause },
  plain: { color: 'var(--mantine-color-lam-6)' },
};

export interface TileProps {
  label: string;
  /** A number is written with separators; null: there is nothing to count. */
  value: number | string | null;
  /** Colour and sign of the tile; words say it too. */
  tone?: Tone;
  note?: ReactNode;
  /** The list behind the number. */
  href?: string;
}

/** One figure, large, and the way to what it counts. */
export function Tile({ label, value, tone = 'plain', note, href }: TileProps) {
  const { color, icon: Sign } = tones[tone];
  const body = (
    <>
      <span className={classes.label}>
        {Sign && <Sign size={16} aria-hidden />}
        {label}
      </span>
      <span className={classes.value}>{typeof value === 'number' ? numberText(value) : (value ?? '–')}</span>
      {note && <span className={classes.note}>{note}</span>}
    </>
  );
  const style = { '--tone': color } as CSSProperties;
  return (
    <li>
      {href ? (
        <PlaceLink href={href} className={classes.tile} style={style}>
          {body}
        </PlaceLink>
      ) : (
        <div className={classes.tile} style={style}>
          {body}
        </div>
      )}
    </li>
  );
}

/** Tiles in a row that breaks; `label` names the row. */
export function Tiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes.tiles} aria-label={label}>
      {children}
    </ul>
  );
}
