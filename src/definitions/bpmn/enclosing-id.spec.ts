import { enclosingIds } from './enclosing-id';

const xml = `<a id="A">
  <!-- <b id="no"/> --><b x="1 > 0" id='B'>text</b>
  <c><d/></c>after</a>`;

it.each([
  ['the tag itself', 0, 0, 'A'],
  ['a tag with a ">" in an attribute', 1, 25, 'B'],
  ['text inside it', 1, 44, 'B'],
  ['a tag without an id', 2, 2, 'A'],
  ['a tag inside one without an id', 2, 5, 'A'],
  ['text behind a closed tag', 2, 14, 'A'],
])('names the element of %s', (_, line, column, id) => {
  expect(
    enclosingIds(xml)(`unparsable content\n\tline: ${line}\n\tcolumn: ${column}\n\tnested error: x`),
  ).toBe(id);
});

it('knows nothing without a place', () => expect(enclosingIds(xml)('unresolved')).toBeUndefined());
