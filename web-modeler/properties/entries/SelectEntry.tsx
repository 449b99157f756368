/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { Entry, helpId } from './Entry';
import { type EntryProps, useCommit } from './use-field';

/** One of a few words. */
export function SelectEntry({ id, element, field }: EntryProps<'select'>) {
  const commit = useCommit(element);
  const inputId = `bio-properties-panel-${id}`;
  const value = field.read() ?? '';
  return (
    <Entry id={id} field={field}>
      <div class="bio-properties-panel-select">
        <label class="bio-properties-panel-label" for={inputId}>
          {field.label}
        </label>
        <select
          id={inputId}
          class="bio-properties-panel-input"
          value={value}
          aria-describedby={helpId(id)}
          onChange={({ currentTarget }) => commit(field.write(currentTarget.value || undefined))}
        >
          <option value="">–</option>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
    </Entry>
  );
}
