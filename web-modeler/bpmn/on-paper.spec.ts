import { onPaper } from './on-paper';

describe('a picture on paper', () => {
  it('has the colours of paper', () => {
    expect(
      onPaper(
        '<rect style="fill: light-dark(rgb(187, 222, 251), color-mix(in oklab, rgb(187, 222, 251) 35%, rgb(16, 21, 28))); stroke: var(--diagram-line)"/>',
      ),
    ).toBe('<rect style="fill: rgb(187, 222, 251); stroke: #22242a"/>');
    expect(onPaper('light-dark(#bbdefb, color-mix(in oklab, #bbdefb 35%, #10151c))')).toBe('#bbdefb');
    expect(onPaper('fill: var(--diagram-shape)')).toBe('fill: #ffffff');
  });
});
