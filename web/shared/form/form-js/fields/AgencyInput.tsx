/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { currentLanguage, defineTexts } from '../../../texts/texts';
import { agenciesKnown, askAgencies } from './agencies';
import { Combobox } from './Combobox';
import { type FieldProps, isRequired, Shown, stateOf } from './field';

const texts = defineTexts({
  search: { vi: 'Gõ tên cơ quan, không cần dấu', en: 'Type the name of an agency' },
});

/**
 * An agency by its name; what is written down is its key, by which the process gives it work. One that is not in the organisation, or
 * a list that cannot be loaded, is written by hand.
 */
export function AgencyInput(props: FieldProps & { given: string }) {
  const { given, onChange } = props;
  const [agencies, setAgencies] = useState(agenciesKnown() ?? []);
  useEffect(() => {
    let isGone = false;
    askAgencies().then(
      (all) => !isGone && setAgencies(all),
      () => undefined,
    );
    return () => void (isGone = true);
  }, []);
  const name = agencies.find(({ key }) => key === given)?.label ?? given;
  if (props.readonly) return <Shown text={name} />;
  return (
    <Combobox
      id={props.domId}
      value={name}
      options={agencies}
      disabled={props.disabled}
      placeholder={texts.search[currentLanguage()]}
      attributes={{ ...stateOf(props), required: isRequired(props.field) }}
      onType={(text) => onChange({ value: text })}
      onChoose={({ key }) => onChange({ value: key })}
    />
  );
}
