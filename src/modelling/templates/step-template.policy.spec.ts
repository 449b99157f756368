import { shipped } from './shipped';
import { isTemplateKey, wrongIn } from './step-template.policy';

const node = { id: 'urge', type: 'bpmn:UserTask', x: 0, y: 0 };
const content = (more: object = {}): string =>
  JSON.stringify({
    name: { vi: 'Đôn đốc', en: 'Urge' },
    description: { vi: 'Một bước', en: 'One step' },
    nodes: [node],
    ...more,
  });

describe('a ready step', () => {
  it.each([...shipped])('of the product is right: %s', (key, template) => {
    expect(wrongIn(template)).toBeUndefined();
    expect(isTemplateKey(key)).toBe(true);
  });

  it('may be one element', () => {
    expect(wrongIn(content())).toBeUndefined();
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['a name in one language', content({ name: { vi: 'Đôn đốc' } })],
    ['no elements', content({ nodes: [] })],
    ['the same id twice', content({ nodes: [node, node] })],
    ['an element that is no BPMN', content({ nodes: [{ ...node, type: 'bpmn:Process' }] })],
    ['an element without a place', content({ nodes: [{ ...node, x: null }] })],
    ['an event that nobody knows', content({ nodes: [{ ...node, event: 'sound' }] })],
    ['attributes of others', content({ nodes: [{ ...node, attributes: { onclick: 'x' } }] })],
    ['an element in nothing', content({ nodes: [{ ...node, inside: 'nowhere' }] })],
    ['a flow to nowhere', content({ flows: [{ from: 'urge', to: 'nowhere' }] })],
    ['an exit from nowhere', content({ exit: { from: 'nowhere' } })],
    ['a form with a path for an id', content({ forms: [{ id: '../a' }] })],
    ['too much', content({ more: 'x'.repeat(200_001) })],
  ])('is refused with %s, in words', (_, text) => {
    expect(wrongIn(text)).toEqual({ vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
  });

  it('has a key of small letters', () => {
    expect(['don-doc', 'a1', 'Đôn', '../a', '', '1a'].filter(isTemplateKey)).toEqual(['don-doc', 'a1']);
  });
});
