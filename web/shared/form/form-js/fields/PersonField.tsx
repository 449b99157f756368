/** @jsxImportSource preact */
import { useRef } from 'preact/hooks';
import { currentLanguage } from '../../../texts/texts';
import { serverNow } from '../../../time/server-clock';
import { readDate, writeDate } from '../../values/date-text';
import {
  isNatural,
  isNobody,
  partyRules,
  personFaults,
  personOf,
  personText,
  type PersonValue,
} from '../../values/person';
import { AddressParts } from './AddressParts';
import { dateOfAddress } from './administrative-units';
import { addressOf } from '../../values/address';
import { FieldGroup, type FieldProps, isRequired, Shown, stateOf } from './field';
import { kindTexts, partTexts } from './own-fields.texts';
import { Part, PartInput } from './PartInput';

/** A person, household, enterprise or organisation with what the form asks about it, each number by its own rules. */
export function PersonField(props: FieldProps) {
  const { field, value, disabled, readonly, domId, errors = [] } = props;
  const rules = partyRules(field);
  const person: PersonValue = { kind: rules.kinds[0], ...personOf(value) };
  const newest = useRef(person);
  newest.current = person;
  if (readonly)
    return (
      <FieldGroup props={props}>
        <Shown text={personText(value)} />
      </FieldGroup>
    );

  const t = (key: keyof typeof partTexts) => partTexts[key][currentLanguage()];
  const faulty = new Set(
    errors.length === 0
      ? []
      : isNobody(value)
        ? ['name']
        : personFaults(person, rules, serverNow()).map(({ part }) => part),
  );
  const change = (patch: PersonValue) => {
    newest.current = { ...newest.current, ...patch };
    props.onChange({ value: newest.current });
  };
  const natural = isNatural(person.kind);
  const asks = (part: (typeof rules.parts)[number]) => rules.parts.includes(part);
  const attributesOf = (part: string) => ({
    ...stateOf(props),
    'aria-invalid': faulty.has(part),
    'aria-required': undefined,
  });
  const typed = (part: 'name' | 'identity' | 'phone' | 'email', label: string, isNeeded = false) => ({
    id: `${domId}-${part}`,
    label,
    value: person[part] ?? '',
    disabled,
    isRequired: isNeeded || rules.required.includes(part as never),
    attributes: attributesOf(part),
    onChange: (text: string) => change({ [part]: text }),
  });
  return (
    <FieldGroup props={props}>
      <div class="parts">
        {rules.kinds.length > 1 && (
          <Part id={`${domId}-kind`} label={t('kind')}>
            <select
              class="fjs-input plain-select"
              id={`${domId}-kind`}
              disabled={disabled}
              value={person.kind}
              onChange={(event) => {
                const kind = event.currentTarget.value;
                change({ kind, ...(!isNatural(kind) && { birthDate: undefined }) });
              }}
              {...attributesOf('kind')}
            >
              {rules.kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindTexts[kind][currentLanguage()]}
                </option>
              ))}
            </select>
          </Part>
        )}
        <PartInput {...typed('name', t(natural ? 'name' : 'title'), isRequired(field))} />
        {asks('identity') && (
          <PartInput {...typed('identity', t(natural ? 'identity' : 'taxCode'))} inputMode="numeric" />
        )}
        {asks('birthDate') && natural && (
          <PartInput
            id={`${domId}-birthDate`}
            label={t('birthDate')}
            value={writeDate(person.birthDate ?? '')}
            disabled={disabled}
            isRequired={rules.required.includes('birthDate')}
            attributes={attributesOf('birthDate')}
            inputMode="numeric"
            placeholder={currentLanguage() === 'vi' ? 'ngày/tháng/năm' : 'day/month/year'}
            onChange={(text) =>
              change({ birthDate: text === '' ? undefined : (readDate(text, serverNow()) ?? text) })
            }
          />
        )}
        {asks('phone') && <PartInput {...typed('phone', t('phone'))} inputMode="tel" />}
        {asks('email') && <PartInput {...typed('email', t('email'))} inputMode="email" />}
      </div>
      {asks('address') && (
        <AddressParts
          id={`${domId}-address`}
          value={person.address}
          date={dateOfAddress(undefined, addressOf(person.address).asOf)}
          isDated={false}
          disabled={disabled}
          isRequired={rules.required.includes('address')}
          attributesOf={(part) => attributesOf(`address.${part}`)}
          onChange={(address) => change({ address })}
        />
      )}
    </FieldGroup>
  );
}

PersonField.config = {
  type: 'person',
  keyed: true,
  name: 'Person',
  label: 'Person',
  group: 'basic-input',
  emptyValue: null,
  // A kind alone is nobody: what was empty stays empty.
  sanitizeValue: ({ value }: { value: unknown }): unknown => (isNobody(value) ? null : personOf(value)),
  create: (options: object = {}) => ({ label: 'Cá nhân, tổ chức', ...options }),
};
