import type { Condition, ConditionField, Sign, Term } from '../../../src/one-stop-shop/rules';

export {
  type Condition,
  type ConditionField,
  conditionWords,
  readCondition,
  type Sign,
  type Term,
} from '../../../src/one-stop-shop/rules';

const written: Record<Exclude<Sign, 'oneOf' | 'yes' | 'no'>, string> = {
  is: '=',
  isNot: '!=',
  less: '<',
  most: '<=',
  least: '>=',
  more: '>',
};

/** The same as a FEEL text that starts with `=`. */
export const writeCondition = ({ join, terms }: Condition): string =>
  `=${terms.map(writeTerm).join(` ${join} `)}`;

function writeTerm({ name, sign, values }: Term): string {
  if (sign === 'yes') return name;
  if (sign === 'no') return `not(${name})`;
  if (sign === 'oneOf') return `${name} in [${values.map(literal).join(', ')}]`;
  return `${name} ${written[sign]} ${literal(values[0] ?? '')}`;
}

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : JSON.stringify(value);

export const signsOf = ({ type }: Pick<ConditionField, 'type'>): readonly Sign[] => {
  if (type === 'boolean') return ['yes', 'no'];
  if (type === 'number') return ['is', 'isNot', 'less', 'most', 'least', 'more'];
  return ['is', 'isNot', 'oneOf'];
};

/** The first comparison one can make with a field. */
export function newTerm(field: ConditionField): Term {
  const [sign] = signsOf(field);
  const first = field.type === 'number' ? 0 : (field.values?.[0]?.value ?? '');
  return { name: field.name, sign: sign!, values: field.type === 'boolean' ? [] : [first] };
}

/** A condition to begin with, where the file must have one. */
export const newCondition = ([first]: readonly ConditionField[]): string =>
  first ? writeCondition({ join: 'and', terms: [newTerm(first)] }) : '=true';
