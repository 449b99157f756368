/** Names and lines of every drawing, in the colours and the letters of the page. */
export const look = {
  bpmnRenderer: {
    defaultFillColor: 'var(--diagram-shape)',
    defaultStrokeColor: 'var(--diagram-line)',
    defaultLabelColor: 'var(--diagram-name)',
  },
  textRenderer: {
    defaultStyle: { fontFamily: "'Inter Variable', sans-serif", fontSize: 12 },
    externalStyle: { fontSize: 12 },
  },
};
