/** @jsxImportSource preact */
import { useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { today } from '../../../time/local-date';
import { addressFaults, addressOf, addressText } from '../../values/address';
import { AddressParts } from './AddressParts';
import { dateOfAddress, unitsKnownOf } from './administrative-units';
import { FieldGroup, type FieldProps, isRequired, Shown, stateOf } from './field';

/** An address: province and commune as of the date that the form asks for (`asOf`, else today), and a line. */
export function AddressField(props: FieldProps) {
  const { field, value, disabled, readonly, domId, errors = [] } = props;
  const asked: unknown = useExpressionEvaluation(field.asOf);
  const date = dateOfAddress(asked, addressOf(value).asOf);
  if (readonly)
    return (
      <FieldGroup props={props}>
        <Shown text={addressText(value)} />
      </FieldGroup>
    );
  const faulty = new Set(
    errors.length === 0
      ? []
      : addressText(value) === ''
        ? ['commune']
        : addressFaults(value, unitsKnownOf(date)).map(({ part }) => part),
  );
  return (
    <FieldGroup props={props}>
      <AddressParts
        id={domId}
        value={value}
        date={date}
        isDated={date !== today()}
        disabled={disabled}
        isRequired={isRequired(field)}
        attributesOf={(part) => ({
          ...stateOf(props),
          'aria-invalid': faulty.has(part),
          'aria-required': undefined,
        })}
        onChange={(address) => props.onChange({ value: address })}
      />
    </FieldGroup>
  );
}

AddressField.config = {
  type: 'address',
  keyed: true,
  name: 'Address',
  label: 'Address',
  group: 'basic-input',
  emptyValue: null,
  sanitizeValue: ({ value }: { value: unknown }): unknown => {
    const address = addressOf(value);
    return addressText(address) === '' ? null : address;
  },
  create: (options: object = {}) => ({ label: 'Địa chỉ', ...options }),
};
