import type { Sheet } from './sheet';

/** Millimetres to points. */
export const mm = (value: number): number => (value * 72) / 25.4;

/** The measures of a size of paper (NĐ 30/2020 Annex I for A4; A5 in proportion, as the forms of TT 03/2025 are printed). */
export interface Paper {
  width: number;
  height: number;
  /** Left, top, right, bottom. */
  margins: [number, number, number, number];
  text: number;
  title: number;
  /** Motto and agency. */
  head: number;
  small: number;
  indent: number;
  /** Below a paragraph. */
  gap: number;
  /** Room for a signature. */
  signature: number;
}

const sizes = { A4: [mm(210), mm(297)], A5: [mm(148), mm(210)] } as const;

const papers = {
  A4: {
    margins: [mm(30), mm(20), mm(17), mm(20)] as Paper['margins'],
    text: 13,
    title: 14,
    head: 12,
    small: 11,
    indent: mm(10),
    gap: 5,
    signature: 64,
  },
  A5: {
    margins: [mm(14), mm(10), mm(10), mm(10)] as Paper['margins'],
    text: 10,
    title: 11.5,
    head: 8.8,
    small: 8.5,
    indent: mm(6),
    gap: 2.5,
    signature: 40,
  },
} satisfies Record<Sheet['size'], Omit<Paper, 'width' | 'height'>>;

export function paperOf({ size, orientation }: Pick<Sheet, 'size' | 'orientation'>): Paper {
  const [short, long] = sizes[size];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  const { margins, ...measures } = papers[size];
  return {
    ...measures,
    width,
    height,
    margins: orientation === 'portrait' ? margins : [margins[2], margins[1], margins[2], margins[3]],
  };
}
