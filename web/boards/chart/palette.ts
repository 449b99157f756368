/** Colours of charts; each has at least 3:1 against its ground, text 4.5:1. */
export interface Palette {
  inTime: string;
  dueSoon: string;
  overdue: string;
  paused: string;
  first: string;
  second: string;
  third: string;
  text: string;
  dimmed: string;
  line: string;
  ground: string;
  /** From the coolest to the hottest. */
  heat: readonly string[];
}

const light: Palette = {
  inTime: '#0f766e',
  dueSoon: '#b45309',
  overdue: '#c92a2a',
  paused: '#64748b',
  first: '#1f5fae',
  second: '#0f8a8a',
  third: '#7c4dab',
  text: '#1b2430',
  dimmed: '#4a5462',
  line: '#dde2e8',
  ground: '#ffffff',
  heat: ['#fdf1dc', '#fbd49a', '#f0a35a', '#d9692f', '#a8321f'],
};

const dark: Palette = {
  inTime: '#3fb8a8',
  dueSoon: '#eda13d',
  overdue: '#ff7a70',
  paused: '#98a4b3',
  first: '#6ba3e8',
  second: '#45c4c4',
  third: '#b999ea',
  text: '#e8ecf1',
  dimmed: '#aeb8c4',
  line: '#3a424d',
  ground: '#242424',
  heat: ['#3a3226', '#6b4a22', '#a06222', '#d4782b', '#ff9c57'],
};

export const paletteOf = (scheme: 'light' | 'dark'): Palette => (scheme === 'dark' ? dark : light);
