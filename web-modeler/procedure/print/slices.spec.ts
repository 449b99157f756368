import { slicesOf } from './slices';

const box = (width: number, height: number) => ({ x: 100, y: 50, width, height });

describe('a drawing on sheets', () => {
  it('is whole where its names can be read', () => {
    expect(slicesOf(box(1_200, 600))).toEqual([box(1_200, 600)]);
    expect(slicesOf(box(300, 200))).toHaveLength(1);
  });

  it('that is wide is in parts which hold all of it and overlap', () => {
    const parts = slicesOf(box(4_000, 700));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts[0]!.x).toBe(100);
    expect(parts.at(-1)!.x + parts.at(-1)!.width).toBeCloseTo(4_100);
    parts
      .slice(1)
      .forEach((part, index) => expect(part.x).toBeLessThan(parts[index]!.x + parts[index]!.width));
    for (const part of parts) expect(1_010 / part.width).toBeGreaterThan(0.6);
  });

  it('has no more parts than anybody turns over', () => {
    expect(slicesOf(box(40_000, 700))).toHaveLength(6);
    expect(slicesOf(box(500, 4_000))).toHaveLength(1);
  });
});
