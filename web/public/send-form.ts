import { ApiProblem } from '../shared/api/problem';
import { type Child, h } from './dom';
import { wordsOf } from './problem-words';

interface SentField {
  input: HTMLInputElement;
  refuse: (words: string) => void;
}

/**
 * A form whose answer comes from the server. What is refused is said at its field, anything else below the button; what was typed
 * stays. While it is on its way it is not sent again.
 */
export function sendForm(
  { fields, action, content }: { fields: readonly SentField[]; action: string; content: readonly Child[] },
  send: () => Promise<void>,
): HTMLFormElement {
  const problem = h('p', { class: 'wrong', role: 'alert' });
  const button = h('button', { type: 'submit' }, action);
  const refused = (error: unknown) => {
    const places = (error instanceof ApiProblem ? error.problem.errors : undefined) ?? [];
    const met = fields.filter(({ input, refuse }) => {
      const said = places.find(({ field }) => field === input.name);
      if (said) refuse(said.message);
      return said !== undefined;
    });
    if (met.length === 0) problem.textContent = wordsOf(error);
    met[0]?.input.focus();
  };
  return h(
    'form',
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        if (button.getAttribute('aria-busy') === 'true') return;
        problem.textContent = '';
        for (const { refuse } of fields) refuse('');
        button.setAttribute('aria-busy', 'true');
        send()
          .catch(refused)
          .finally(() => button.removeAttribute('aria-busy'));
      },
    },
    ...(content as Node[]),
    h('p', {}, button),
    problem,
  );
}
