/** @jsxImportSource preact */
import { buildExpressionContext, LocalExpressionContext } from '@bpmn-io/form-js-viewer';
import type { ComponentType } from 'preact';
import { useContext, useMemo, useRef } from 'preact/hooks';
import { currentLanguage, defineTexts, fill } from '../../texts/texts';
import type { Part } from './localise';
import { at } from './paths';

const texts = defineTexts({
  row: { vi: 'Mục {number}', en: 'Item {number}' },
  remove: { vi: 'Xóa mục {number}', en: 'Remove item {number}' },
  add: { vi: 'Thêm mục', en: 'Add an item' },
  addTo: { vi: 'Thêm mục: {label}', en: 'Add an item: {label}' },
  none: { vi: 'Chưa có mục nào.', en: 'There is no item yet.' },
});

interface ListProps {
  field: Part & { id: string; label?: string };
  indexes?: Record<string, number>;
  readonly?: boolean;
  disabled?: boolean;
  onChange: (change: { field?: Part; value: unknown; indexes?: Record<string, number> }) => void;
  RowsRenderer: ComponentType<Record<string, unknown>>;
}

interface Expressions {
  data: object;
  parent: object | null;
  this: object;
  i: number[];
}

/** What is used of form-js. */
interface FormState {
  _getState(): { data: Part };
  _getInitializedFieldData(data: Part, options: object): unknown;
}
interface Fields {
  get(type: string): { config: { repeatable?: boolean } };
}
interface Registry {
  get(id: string): (Part & { type: string }) | undefined;
}
interface Paths {
  getValuePath(field: Part, options: object): (string | number)[];
}

/**
 * The rows of a list: each under its number, with a button that removes it and one that adds another. A row keeps its
 * fields when another is removed, and the focus goes where the work goes on.
 */
class RowsOfLists {
  static $inject = ['form', 'formFields', 'formFieldRegistry', 'pathRegistry'];
  private made = 0;
  private readonly keys = new Map<string, number[]>();

  constructor(
    private readonly form: FormState,
    private readonly types: Fields,
    private readonly fields: Registry,
    private readonly paths: Paths,
  ) {
    this.Repeater = this.Repeater.bind(this);
    this.RepeatFooter = this.RepeatFooter.bind(this);
  }

  isFieldRepeating(id: string): boolean {
    const field = this.fields.get(id);
    return (
      field !== undefined &&
      this.types.get(field.type).config.repeatable === true &&
      field.isRepeating !== false
    );
  }

  Repeater(props: ListProps) {
    const { RowsRenderer, field, indexes, readonly, disabled } = props;
    const rows = this.rowsOf(props);
    const place = useRef<HTMLDivElement>(null);
    const keys = this.keysOf(props, rows.length);
    const expressions = useContext(LocalExpressionContext) as Expressions;
    const mayRemove = field.allowAddRemove !== false && !readonly && !disabled;
    const t = (key: keyof typeof texts, number: number) => fill(texts[key][currentLanguage()], { number });
    const remove = (row: number) => {
      keys.splice(row, 1);
      props.onChange({ field, indexes, value: rows.filter((_, other) => other !== row) });
      requestAnimationFrame(() => {
        const left = place.current?.querySelectorAll<HTMLElement>(':scope > .row > .row-head > button');
        const next = left?.[Math.min(row, left.length - 1)];
        (
          next ?? place.current?.parentElement?.parentElement?.querySelector<HTMLElement>('.add-row')
        )?.focus();
      });
    };
    return (
      <div ref={place} class="rows">
        {rows.length === 0 && <p class="no-rows">{fill(texts.none[currentLanguage()])}</p>}
        {rows.map((row, number) => (
          <div class="row" role="group" aria-label={t('row', number + 1)} key={keys[number]}>
            <div class="row-head">
              <span>{t('row', number + 1)}</span>
              {mayRemove && (
                <button type="button" onClick={() => remove(number)} aria-label={t('remove', number + 1)}>
                  ✕
                </button>
              )}
            </div>
            <Row
              list={props}
              number={number}
              row={row}
              expressions={expressions}
              RowsRenderer={RowsRenderer}
            />
          </div>
        ))}
      </div>
    );
  }

  RepeatFooter(props: ListProps) {
    const { field, indexes, readonly, disabled } = props;
    const button = useRef<HTMLButtonElement>(null);
    if (field.allowAddRemove === false || readonly) return null;
    const add = () => {
      const rows = this.rowsOf(props);
      const fresh = this.form._getInitializedFieldData(this.form._getState().data, {
        container: field,
        indexes: { ...indexes, [field.id]: rows.length },
      });
      props.onChange({ value: [...rows, fresh] });
      requestAnimationFrame(() => {
        const added = button.current?.closest('.fjs-form-field')?.querySelectorAll('.rows > .row');
        added?.[added.length - 1]?.querySelector<HTMLElement>('input, select, textarea')?.focus();
      });
    };
    return (
      <button
        type="button"
        class="add-row"
        ref={button}
        disabled={disabled}
        onClick={add}
        aria-label={fill(texts.addTo[currentLanguage()], { label: String(field.label ?? '') })}
      >
        + {fill(texts.add[currentLanguage()])}
      </button>
    );
  }

  private pathOf({ field, indexes }: ListProps): (string | number)[] {
    return this.paths.getValuePath(field, { indexes });
  }

  private rowsOf(props: ListProps): object[] {
    const found = at(this.form._getState().data, this.pathOf(props));
    return Array.isArray(found) ? (found as object[]) : [];
  }

  private keysOf(props: ListProps, count: number): number[] {
    const name = this.pathOf(props).join('.');
    const keys = this.keys.get(name) ?? [];
    while (keys.length < count) keys.push(++this.made);
    keys.length = count;
    this.keys.set(name, keys);
    return keys;
  }
}

function Row({
  list: { RowsRenderer: _, field, indexes, ...rest },
  number,
  row,
  expressions,
  RowsRenderer,
}: {
  list: ListProps;
  number: number;
  row: object;
  expressions: Expressions;
  RowsRenderer: ComponentType<Record<string, unknown>>;
}) {
  const scope = useMemo(
    () => ({
      data: expressions.data,
      this: row,
      parent: buildExpressionContext({ ...expressions, data: expressions.this } as never),
      i: [...expressions.i, number + 1],
    }),
    [expressions, row, number],
  );
  const place = useMemo(() => ({ ...indexes, [field.id]: number }), [indexes, field.id, number]);
  return (
    <LocalExpressionContext.Provider value={scope as never}>
      <RowsRenderer {...rest} field={field} indexes={place} />
    </LocalExpressionContext.Provider>
  );
}

export const RowsModule = { repeatRenderManager: ['type', RowsOfLists] };
