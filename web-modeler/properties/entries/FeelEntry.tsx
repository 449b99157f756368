/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { useService } from 'bpmn-js-properties-panel';
import { defineTexts, currentLanguage } from '../../../web/shared/texts/texts';
import { serverNow } from '../../../web/shared/time/server-clock';
import { say } from '../context';
import { variablesAt } from '../facts/variables-at';
import { FeelInput } from '../feel/FeelInput';
import { tryExpression } from '../feel/try-expression';
import { Entry, helpId } from './Entry';
import { useTyped } from './TextEntry';
import { type EntryProps, useCommit, useFacts } from './use-field';

const texts = defineTexts({
  write: { vi: 'Viết biểu thức', en: 'Write an expression' },
  fixed: { vi: 'Dùng giá trị cố định', en: 'Use a fixed value' },
  gives: { vi: 'Với dữ liệu mẫu: {value}', en: 'With the sample data: {value}' },
  addSample: { vi: 'Nhập dữ liệu mẫu', en: 'Enter sample data' },
});

/**
 * A value that may be an expression, or always is one. An expression is written with `=` before it into the model and shown without; what
 * it comes to with the sample data is told as one types.
 */
export function FeelEntry({ id, element, field }: EntryProps<'feel'>) {
  const commit = useCommit(element);
  const facts = useFacts();
  const value = field.read() ?? '';
  const { typed, type, leave } = useTyped(value, (text) => {
    const said = text.trim() === '=' ? '' : text.trim();
    if (said !== value) commit(field.write(said));
  });
  const isExpression = field.needs !== undefined || typed.startsWith('=');
  const feel = typed.replace(/^=\s*/, '');
  const inputId = `bio-properties-panel-${id}`;
  return (
    <Entry id={id} field={field}>
      <div class="panel-expression">
        <div class="panel-expression-head">
          <label class="bio-properties-panel-label" for={isExpression ? undefined : inputId}>
            {field.label}
          </label>
          {field.needs === undefined && (
            <button
              type="button"
              class="panel-expression-toggle"
              aria-pressed={isExpression}
              title={say(isExpression ? texts.fixed : texts.write)}
              aria-label={`${say(texts.write)}: ${field.label}`}
              onClick={() => type(isExpression ? feel : `=${typed}`)}
            >
              =
            </button>
          )}
        </div>
        {isExpression ? (
          <>
            <FeelInput
              key={element.id}
              label={field.label}
              describedBy={helpId(id)}
              value={feel}
              variables={variablesAt(element.businessObject, facts)}
              onInput={(text) => type(`=${text}`)}
              onBlur={leave}
            />
            <Result feel={feel} isCondition={field.needs === 'condition'} />
          </>
        ) : (
          <input
            id={inputId}
            class="bio-properties-panel-input"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-describedby={helpId(id)}
            onInput={({ currentTarget }) => type(currentTarget.value)}
            onBlur={leave}
          />
        )}
      </div>
    </Entry>
  );
}

function Result({ feel, isCondition }: { feel: string; isCondition: boolean }) {
  const { sample } = useFacts();
  const eventBus = useService('eventBus') as { fire(event: string, payload: object): void };
  const tried = tryExpression(feel, sample.values, {
    isCondition,
    now: serverNow(),
    language: currentLanguage(),
  });
  if (tried.kind === 'empty') return null;
  const text = tried.kind === 'value' ? say(texts.gives, { value: tried.text }) : tried.text;
  return (
    <div class={`panel-result is-${tried.kind}`} role="status">
      {text}
      {tried.kind === 'missing' && (
        <button
          type="button"
          class="panel-link"
          onClick={() => eventBus.fire('modelFacts.sampleWanted', { names: tried.names })}
        >
          {say(texts.addSample)}
        </button>
      )}
    </div>
  );
}
