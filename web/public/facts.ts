import { type Child, given, h } from './dom';

/** Names with their values; what has no value is left out. */
export const facts = (...pairs: readonly (readonly [string, Child | readonly Child[]])[]): HTMLElement =>
  h(
    'dl',
    { class: 'facts' },
    ...pairs.flatMap(([name, value]) => {
      const said = given([value].flat() as Child[]).filter((one) => one !== '');
      return said.length === 0 ? [] : [h('div', {}, h('dt', {}, name), h('dd', {}, ...said))];
    }),
  );
