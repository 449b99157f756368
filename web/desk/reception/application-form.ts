/** A field of the case's data, as the catalogue describes it. */
export interface DataField {
  name: string;
  type: string;
  values?: string[];
  /** What people read for a value. */
  valueLabels?: Readonly<Record<string, { vi: string; en: string }>>;
  required?: boolean;
  default?: unknown;
  label?: { vi: string; en: string };
}

type Component = Record<string, unknown> & { components?: Component[] };
type FormSchema = Record<string, unknown> & { components?: Component[] };

/** What the decision on the reception brings has its own place on the page. */
const decided = ['reception', 'supplement', 'refusal'];

/**
 * The application as it is taken down at the counter: the fields of the step that receives without its decision, and those
 * of the case's data that this form leaves out. Null when there is nothing to ask.
 */
export function applicationForm(form: FormSchema | null, fields: readonly DataField[]): FormSchema | null {
  const asked = (form?.components ?? []).filter(
    (component) => !decided.includes(nameOf(component)) && !isHeading(component),
  );
  const known = new Set(asked.flatMap(namesIn));
  const required = new Set(fields.filter((field) => field.required).map(({ name }) => name));
  const components = [
    ...asked.map((component) => withRequired(component, required)),
    ...fields.filter(({ name }) => !known.has(name)).flatMap(componentOf),
  ];
  if (!components.some((component) => namesIn(component).length > 0)) return null;
  return { schemaVersion: 19, ...form, type: 'default', id: 'application', components };
}

/** What the fields begin with: what is there, else the defaults of the catalogue. */
export function valuesOf(
  data: Record<string, unknown>,
  fields: readonly DataField[],
): Record<string, unknown> {
  const defaults = fields.flatMap(({ name, default: standard }) =>
    standard === undefined || standard === null ? [] : [[name, standard]],
  );
  const lists = fields.flatMap(({ name, type }) => {
    const value = data[name];
    return type === 'list' && Array.isArray(value) && value.every((one) => typeof one === 'string')
      ? [[name, value.join(', ')]]
      : [];
  });
  return { ...Object.fromEntries(defaults), ...data, ...Object.fromEntries(lists) };
}

/** The case's data as the server takes it: nothing empty, lists that were written with commas as lists. */
export function dataOf(
  values: Record<string, unknown>,
  fields: readonly DataField[],
): Record<string, unknown> {
  const lists = new Set(fields.filter(({ type }) => type === 'list').map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === null || value === undefined || value === '') return [];
      if (!lists.has(name) || typeof value !== 'string') return [[name, value]];
      const items = value.split(/[,;\n]/).map((item) => item.trim());
      return [[name, items.filter(Boolean)]];
    }),
  );
}

/** What the reception form asks beyond the case's data: variables of the step. */
export function variablesOf(
  data: Record<string, unknown>,
  fields: readonly DataField[],
): Record<string, unknown> {
  const named = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(data).filter(([name]) => !named.has(name)));
}

const nameOf = ({ key, path }: Component): string =>
  String((typeof key === 'string' && key) || (typeof path === 'string' && path) || '').split('.')[0]!;

const isHeading = ({ type, text }: Component): boolean =>
  type === 'text' && typeof text === 'string' && text.startsWith('#');

/** Names of the case's data that a component writes; a group without a path passes on those inside. */
function namesIn(component: Component): string[] {
  const own = nameOf(component);
  return own ? [own] : (component.components ?? []).flatMap(namesIn);
}

function withRequired(component: Component, required: ReadonlySet<string>): Component {
  if (component.components && !nameOf(component))
    return { ...component, components: component.components.map((inner) => withRequired(inner, required)) };
  if (!required.has(nameOf(component)) || component.type === 'checkbox') return component;
  return { ...component, validate: { ...(component.validate as object | undefined), required: true } };
}

function componentOf(field: DataField): Component[] {
  const { name, type, values, valueLabels = {}, required = false, label } = field;
  const common = {
    id: `data-${name}`,
    key: name,
    label: label?.vi ?? name,
    properties: { labelEn: label?.en ?? name },
    ...(required && { validate: { required: true } }),
  };
  if (values)
    return [
      {
        ...common,
        type: 'select',
        values: values.map((value) => ({ value, label: valueLabels[value]?.vi ?? value })),
        properties: {
          ...common.properties,
          ...Object.fromEntries(
            values.flatMap((value) => {
              const said = valueLabels[value];
              return said ? [[`labelEn.${value}`, said.en]] : [];
            }),
          ),
        },
      },
    ];
  switch (type) {
    case 'text':
    case 'list':
      return [{ ...common, type: 'textfield' }];
    case 'number':
      return [{ ...common, type: 'number' }];
    case 'boolean':
      return [{ ...common, type: 'checkbox', validate: undefined }];
    case 'date':
      return [{ ...common, type: 'datetime', subtype: 'date', dateLabel: common.label }];
    case 'address':
    case 'person':
      return [{ ...common, type }];
    default:
      return [];
  }
}
