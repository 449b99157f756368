const fields =
  'input:not([type=hidden], [tabindex="-1"], :disabled), select:not(:disabled), textarea:not(:disabled)';

/**
 * Enter goes to the next field and, from the last one, completes; Ctrl+Enter completes from anywhere. In a text of several
 * lines, on a button and in a list that is open, Enter keeps its meaning.
 */
export function followKeys(event: KeyboardEvent, form: HTMLElement, complete: () => void): void {
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    return complete();
  }
  if (event.shiftKey || event.altKey || !target.matches('input') || target.matches('[aria-expanded="true"]'))
    return;
  if (
    target.closest('.fjs-form-field-taglist, .calendar') ||
    target.classList.contains('fjs-select-hidden-input')
  )
    return;
  // The form has no address to be sent to.
  event.preventDefault();
  const all = [...form.querySelectorAll<HTMLElement>(fields)].filter((field) => field.checkVisibility());
  const own = (target as HTMLInputElement).name;
  const isOwn = (field: HTMLElement) =>
    field === target ||
    (own !== '' && (field as HTMLInputElement).name === own && field.matches('[type=radio]'));
  const next = all.slice(all.indexOf(target) + 1).find((field) => !isOwn(field));
  if (next) next.focus();
  else complete();
}
