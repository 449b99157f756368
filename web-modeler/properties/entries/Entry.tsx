/** @jsxImportSource @bpmn-io/properties-panel/preact */
import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';
import type { Field } from '../fields/field';

interface EntryFrameProps {
  id: string;
  field: Field;
  /** Told in place of the warning: what is wrong with what is being typed. */
  error?: string;
  children: ComponentChildren;
}

export const helpId = (id: string): string => `panel-${id}-help`;

/** A field of the panel with its sentence of help below; screen readers hear both. */
export function Entry({ id, field, error, children }: EntryFrameProps) {
  const warning = error ?? field.warning;
  return (
    <div
      class={`bio-properties-panel-entry${error ? ' has-error' : ''}`}
      data-entry-id={id}
      data-search={field.label}
    >
      {children}
      <div id={helpId(id)}>
        {warning && <div class={error ? 'bio-properties-panel-error' : 'panel-warning'}>{warning}</div>}
        {field.help && <div class="bio-properties-panel-description">{field.help}</div>}
      </div>
    </div>
  );
}
