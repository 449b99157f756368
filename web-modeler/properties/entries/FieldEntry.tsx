/** @jsxImportSource @bpmn-io/properties-panel/preact */
import type { Field } from '../fields/field';
import { CheckEntry } from './CheckEntry';
import { ChoiceEntry } from './ChoiceEntry';
import { FeelEntry } from './FeelEntry';
import { SelectEntry } from './SelectEntry';
import { TextEntry } from './TextEntry';
import type { EntryProps } from './use-field';

const byKind = {
  text: TextEntry,
  area: TextEntry,
  feel: FeelEntry,
  choice: ChoiceEntry,
  select: SelectEntry,
  check: CheckEntry,
} as const;

/** The component of every entry of ours. */
export function FieldEntry(props: EntryProps) {
  const Component = byKind[props.field.kind] as (props: {
    id: string;
    element: EntryProps['element'];
    field: Field;
  }) => preact.JSX.Element;
  return <Component {...props} />;
}
