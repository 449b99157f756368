import { h } from 'preact';
import { defineTexts, fill, currentLanguage } from '../../web/shared/texts/texts';
import { translate } from '../i18n/translate';

const texts = defineTexts({
  address: { vi: 'Địa chỉ', en: 'Address' },
  person: { vi: 'Cá nhân, tổ chức', en: 'Person or party' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  line: { vi: 'Số nhà, đường, thôn', en: 'House, street, hamlet' },
  name: { vi: 'Họ và tên', en: 'Name' },
  identity: { vi: 'Số định danh', en: 'Number' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
});
type Key = keyof typeof texts;
const t = (key: Key) => fill(texts[key][currentLanguage()]);

type Part = Record<string, unknown>;
interface Config {
  type: string;
  create?: (options?: Part) => Part;
  [other: string]: unknown;
}
export interface Component {
  (props: Part): unknown;
  config: Config;
}
/** The service `formFields` of the editor. */
export interface ComponentTypes {
  _formFields: Record<string, Component>;
  register(type: string, component: Component): void;
}

const entries = ['key', 'label', 'description', 'disabled', 'readonly', 'required'];

/** What the canvas shows of a field of ours: its label and a box for each part that is asked. Hooks have no place here. */
function drawn(partsOf: (field: Part) => Key[]) {
  return ({ field, domId }: Part) => {
    const { label } = field as Part;
    const parts = partsOf(field as Part).map((part) => h('span', { key: part, class: 'fjs-input' }, t(part)));
    return h(
      'div',
      { class: 'fjs-form-field own-field' },
      h('span', { class: 'fjs-form-field-label', id: String(domId) }, String(label ?? '')),
      h('div', { class: 'own-parts' }, parts),
    );
  };
}

const sign = (path: string) => () =>
  h(
    'svg',
    { width: 54, height: 54, viewBox: '0 0 54 54' },
    h('path', { d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 }),
  );

const address = Object.assign(
  drawn(() => ['province', 'commune', 'line']),
  {
    config: {
      type: 'address',
      keyed: true,
      group: 'basic-input',
      emptyValue: null,
      propertiesPanelEntries: entries,
      icon: sign(
        'M27 44C18 33 14 28 14 22a13 13 0 0 1 26 0c0 6-4 11-13 22Zm0-27a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
      ),
    },
  },
);

const person = Object.assign(
  drawn((field) => {
    const asked = Array.isArray(field.parts)
      ? (field.parts as unknown[])
      : ['identity', 'birthDate', 'phone', 'email', 'address'];
    return [
      'name',
      ...(['identity', 'birthDate', 'phone', 'email', 'address'] as const).filter((part) =>
        asked.includes(part),
      ),
    ];
  }),
  {
    config: {
      type: 'person',
      keyed: true,
      group: 'basic-input',
      emptyValue: null,
      propertiesPanelEntries: entries,
      icon: sign('M27 12a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM13 43c1-9 6-13 14-13s13 4 14 13Z'),
    },
  },
);

/** Adds our own fields to those of the library, and lets every new field begin in the words of the page. */
export function registerComponents(types: ComponentTypes): void {
  for (const own of [address, person]) {
    const { type } = own.config as { type: 'address' | 'person' };
    const create = (options: Part = {}) => ({ label: t(type), ...options });
    types.register(
      type,
      Object.assign((props: Part) => own(props), { config: { ...own.config, name: t(type), create } }),
    );
  }
  for (const [type, component] of Object.entries(types._formFields)) {
    const { create } = component.config;
    if (!create || type === 'address' || type === 'person') continue;
    const spoken = (options: Part = {}) => inWords(create(options), options);
    // The component itself is the library's and shared by all its editors.
    const own = Object.assign((props: Part) => component(props), {
      config: { ...component.config, create: spoken },
    });
    types._formFields[type] = own;
  }
}

const spokenNames = ['label', 'dateLabel', 'timeLabel', 'text', 'content', 'title'];

/** The texts that a new field begins with; what was given to it stays as it is. */
export function inWords(field: Part, given: Part): Part {
  const said: Part = { ...field };
  for (const name of spokenNames)
    if (typeof said[name] === 'string' && given[name] === undefined) said[name] = translate(said[name]);
  if (Array.isArray(said.values) && given.values === undefined)
    said.values = (said.values as Part[]).map((option) => ({
      ...option,
      label: translate(String(option.label)),
    }));
  return said;
}
