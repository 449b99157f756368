import { startOf, wholeOf } from './view-box';

const window = { width: 800, height: 400 };

describe('what of a diagram is seen', () => {
  it('is all of it, with room around, never larger than drawn', () => {
    const small = wholeOf({ x: 100, y: 100, width: 200, height: 100 }, window);
    expect(small).toEqual({ x: -200, y: -42, width: 800, height: 400 });
    const wide = wholeOf({ x: 0, y: 0, width: 3_152, height: 500 }, window);
    expect(wide.width).toBe(3_200);
    expect(wide.height).toBe(1_600);
    expect(wide.x).toBe(-24);
  });

  it('begins with the marked part where the whole could not be read', () => {
    const content = { x: 0, y: 0, width: 4_000, height: 500 };
    const start = startOf(content, [{ x: 2_000, y: 200, width: 100, height: 80 }], window);
    expect(window.width / start.width).toBeCloseTo(0.7);
    expect(start.x).toBeLessThan(2_000);
    expect(start.x + start.width).toBeGreaterThan(2_100);
  });

  it('does not look beyond the edge', () => {
    const content = { x: 0, y: 0, width: 4_000, height: 500 };
    const start = startOf(content, [{ x: 0, y: 0, width: 36, height: 36 }], window);
    expect(start.x).toBe(-24);
  });

  it('begins with the whole when marks are everywhere or nowhere', () => {
    const content = { x: 0, y: 0, width: 4_000, height: 500 };
    const all = [
      { x: 0, y: 0, width: 36, height: 36 },
      { x: 3_964, y: 400, width: 36, height: 36 },
    ];
    expect(startOf(content, all, window)).toEqual(wholeOf(content, window));
    expect(startOf(content, [], window)).toEqual(wholeOf(content, window));
  });
});
