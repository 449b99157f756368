import { readFileSync } from 'node:fs';
import { words } from './words';

const source = readFileSync(require.resolve('@bpmn-io/form-js-viewer'), 'utf8');
const said = [...source.matchAll(/\btranslate\((['"`])((?:\\.|(?!\1).)*)\1/g)]
  .map(([, , text]) => text!)
  .filter((text) => text !== 'HELLO {you}');

it('has Vietnamese for every text that form-js translates', () => {
  expect(said.length).toBeGreaterThan(35);
  expect([...new Set(said)].filter((text) => !(text in words))).toEqual([]);
});

it('fills only holes that form-js fills', () => {
  for (const [english, vietnamese] of Object.entries(words))
    for (const [hole] of vietnamese.matchAll(/\{(\w+)\}/g)) expect(english).toContain(hole);
});
