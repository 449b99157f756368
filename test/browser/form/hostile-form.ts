import { hostileTexts, nextHostile } from '../hostile-model';

/** One field of each kind that the desk knows, with a hostile text in everything that it says. */
export function hostileForm(): object {
  const hostile = nextHostile();
  const said = (type: string, place: number) => ({
    type,
    id: `field${place}`,
    key: `k${place}`,
    label: hostile(),
    dateLabel: hostile(),
    subtype: 'date',
    description: hostile(),
    appearance: { prefixAdorner: hostile(), suffixAdorner: hostile() },
    properties: { note: hostile() },
    conditional: { hide: `=${JSON.stringify(hostile())} = "x"` },
  });
  const typed = [
    'textfield',
    'textarea',
    'number',
    'datetime',
    'checkbox',
    'person',
    'address',
    'filepicker',
  ];
  const fields = typed.map((type, place) => ({
    ...said(type, place),
    ...(/^text/.test(type) && { defaultValue: hostile() }),
  }));
  const choices = ['select', 'radio', 'checklist', 'taglist'].map((type, place) => ({
    ...said(type, typed.length + place),
    values: [
      { label: hostile(), value: hostile() },
      { label: hostile(), value: hostile() },
    ],
  }));
  const texts = hostileTexts.flatMap((text, place) => [
    { type: 'text', id: `text${place}`, text },
    { type: 'html', id: `html${place}`, content: text },
  ]);
  const inside = { type: 'textfield', label: hostile() };
  const others = [
    { type: 'group', id: 'group', label: hostile(), components: [{ ...inside, id: 'inner', key: 'inner' }] },
    {
      type: 'dynamiclist',
      id: 'list',
      path: 'list',
      label: hostile(),
      components: [{ ...inside, id: 'row', key: 'row' }],
    },
    { type: 'expression', id: 'sum', key: 'sum', expression: `=${JSON.stringify(hostile())}` },
    { type: 'button', id: 'button', label: hostile() },
    { type: 'image', id: 'image', source: 'javascript:window.__xss=1', alt: hostile() },
    { type: 'iframe', id: 'frame', url: 'javascript:window.__xss=1', label: hostile() },
  ];
  return {
    type: 'default',
    id: 'hostile',
    schemaVersion: 18,
    components: [...fields, ...choices, ...others, ...texts],
  };
}
