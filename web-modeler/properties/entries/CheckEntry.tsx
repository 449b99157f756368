/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { Entry, helpId } from './Entry';
import { type EntryProps, useCommit } from './use-field';

export function CheckEntry({ id, element, field }: EntryProps<'check'>) {
  const commit = useCommit(element);
  const inputId = `bio-properties-panel-${id}`;
  return (
    <Entry id={id} field={field}>
      <div class="bio-properties-panel-checkbox">
        <input
          id={inputId}
          type="checkbox"
          class="bio-properties-panel-input"
          checked={field.read() === 'true'}
          aria-describedby={helpId(id)}
          onChange={({ currentTarget }) => commit(field.write(currentTarget.checked ? 'true' : undefined))}
        />
        <label class="bio-properties-panel-label" for={inputId}>
          {field.label}
        </label>
      </div>
    </Entry>
  );
}
