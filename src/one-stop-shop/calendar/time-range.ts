import { HOUR, MINUTE } from '../local-date';
import type { Period } from './working-calendar';

/** `07:30-11:30` */
export const rangeOf = ({ opens, closes }: Period): string => `${clockTime(opens)}-${clockTime(closes)}`;

const clockTime = (time: number): string =>
  [Math.floor(time / HOUR), (time % HOUR) / MINUTE].map((part) => String(part).padStart(2, '0')).join(':');
