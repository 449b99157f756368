/** A picture that leaves the page is on paper, whatever the page looks like. */
export const onPaper = (svg: string): string =>
  svg
    .replace(/light-dark\(\s*(rgb\([^)]*\)|[^,()]+),\s*color-mix\((?:[^()]|\([^()]*\))*\)\s*\)/g, '$1')
    .replaceAll('var(--diagram-shape)', '#ffffff')
    .replaceAll('var(--diagram-line)', '#22242a')
    .replaceAll('var(--diagram-name)', '#22242a');
