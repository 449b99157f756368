import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { Form, runExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { currentLanguage, defineTexts, fill } from '../../texts/texts';
import { enteredIn, withoutUntouched } from './entered';
import { FieldsModule } from './fields';
import { localise, type Part } from './localise';
import { at, type Path, put } from './paths';
import { RowsModule } from './Rows';
import { TemplatingModule } from './templating';
import { type Typing, TypingModule } from './typing';
import { type Uploading, UploadingModule } from './uploading';
import { labelOf, ValidatorModule } from './validator';
import { WordsModule } from './words';

export interface FieldFault {
  /** Of the control, to go to; absent for what no field of the form shows. */
  domId?: string;
  message: string;
}

export interface OpenForm {
  /** All faults of now, in the order of the form. */
  faults(): FieldFault[];
  /** Waits for uploads and checks everything; null when something is wrong. */
  submit(): Promise<Part | null>;
  /** Of the form's own fields, with what is still being typed. */
  entered(): Part;
  /** The same without: for every change. */
  held(): Part;
  focus(domId: string): void;
  /** Puts refusals of the server at their fields; answers those that belong to no field in sight. */
  refuse(errors: readonly { field: string; message: string }[]): FieldFault[];
  close(): void;
}

const openTexts = defineTexts({
  refusedFile: {
    vi: 'Tệp “{name}” chưa tải lên được: hãy thử lại hoặc bỏ tệp.',
    en: 'The file “{name}” could not be uploaded: try again or remove it.',
  },
});

interface Instance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
  expressionContextInfo: object;
}

/** What is used of form-js beyond its types. */
interface Inside {
  _id: string;
  _getState(): { data: Part; errors: Part; schema: Part; initialData: Part };
  _setState(state: object): void;
  importSchema(schema: Part, data: Part): Promise<unknown>;
  validate(): Part;
  get<Service>(name: string): Service;
  on(event: string, handler: () => void): void;
  destroy(): void;
}

/** Opens a form-js form in a container. `schema` and `data` are copied. */
export async function openForm(options: {
  container: HTMLElement;
  schema: Part;
  data: Part;
  isReadOnly: boolean;
  onChange: () => void;
}): Promise<OpenForm> {
  const { container, schema, data, isReadOnly, onChange } = options;
  const form = new Form({
    container,
    properties: { readOnly: isReadOnly },
    additionalModules: [
      WordsModule,
      ValidatorModule,
      TypingModule,
      UploadingModule,
      FieldsModule,
      RowsModule,
      TemplatingModule,
    ],
  }) as unknown as Inside;
  await form.importSchema(localise(schema, currentLanguage()), data);
  form.on('changed', onChange);
  const typing = form.get<Typing>('typing');
  const uploading = form.get<Uploading>('uploading');
  const fields = form.get<{ get(id: string): Part | undefined }>('formFieldRegistry');
  const registry = form.get<{ getAll(): Instance[]; getAllKeyed(): Instance[] }>('formFieldInstanceRegistry');
  const domIdOf = (instance: Instance) =>
    [`fjs-form-${form._id}-${instance.id}`, ...indexesOf(instance)].join('_');
  const place = container.querySelector('.fjs-container')!;

  const faults = (): FieldFault[] => {
    const { errors } = form._getState();
    return registry
      .getAllKeyed()
      .flatMap((instance) => {
        const domId = domIdOf(instance);
        const control = controlOf(place, domId);
        const messages = at(errors, errorPathOf(instance));
        if (!Array.isArray(messages)) return [];
        const row = control?.closest('.row')?.getAttribute('aria-label');
        return messages.map((message: string) => ({
          domId,
          control,
          message: row ? `${row}: ${message}` : message,
        }));
      })
      .concat(
        [...uploading.refused.values()].map(({ domId, name }) => ({
          domId,
          control: controlOf(place, domId),
          message: fill(openTexts.refusedFile[currentLanguage()], { name }),
        })),
      )
      .sort((one, other) => (isBefore(one.control, other.control) ? -1 : 1))
      .map(({ domId, message }) => ({ domId, message }));
  };

  const held = (): Part => {
    const { data: all, schema: current } = form._getState();
    return enteredIn(current, all);
  };

  const isFrozen = ({ id, expressionContextInfo }: Instance): boolean => {
    const { readonly, disabled } = fields.get(id)!;
    if (disabled === true || readonly === true) return true;
    const expressions = form.get<Parameters<typeof runExpressionEvaluation>[0]>('expressionLanguage');
    return (
      typeof readonly === 'string' &&
      runExpressionEvaluation(expressions, readonly, expressionContextInfo) === true
    );
  };

  return {
    faults,
    async submit() {
      typing.flush();
      await uploading.settled();
      const errors = { ...form.validate() };
      const { data: all, initialData } = form._getState();
      if (Object.keys(errors).length > 0 || uploading.refused.size > 0) return null;
      const sent: Part = {};
      for (const instance of registry.getAllKeyed())
        if (!isFrozen(instance)) put(sent, instance.valuePath, at(all, instance.valuePath));
      // A list without rows has no fields that would speak for it.
      for (const { id, valuePath } of registry.getAll())
        if (fields.get(id)?.type === 'dynamiclist' && isEmptyList(at(all, valuePath)))
          put(sent, valuePath, []);
      return withoutUntouched(sent, initialData);
    },
    entered() {
      typing.flush();
      return held();
    },
    held,
    focus: (domId) => controlOf(place, domId)?.focus(),
    refuse(refused) {
      const errors = structuredClone(form._getState().errors);
      const homeless: FieldFault[] = [];
      for (const { field, message } of refused) {
        const path = field.replace(/\[(\d+)\]/g, '.$1');
        const instance = registry
          .getAllKeyed()
          .findLast(
            ({ valuePath }) => path === valuePath.join('.') || path.startsWith(`${valuePath.join('.')}.`),
          );
        if (!instance) homeless.push({ message });
        else
          put(errors, errorPathOf(instance), [
            message.replace(`"${field}"`, `“${labelOf(fields.get(instance.id)!)}”`),
          ]);
      }
      form._setState({ errors });
      return homeless;
    },
    close() {
      typing.forget();
      uploading.abort();
      form.destroy();
    },
  };
}

const isBefore = (one: Node | null, other: Node | null): boolean =>
  Boolean(one && other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const indexesOf = ({ indexes }: Instance): number[] => Object.values(indexes ?? {});
const errorPathOf = (instance: Instance): Path => [instance.id, ...indexesOf(instance)];

/** The element to go to for a field: its control, or the first one of its group. */
export function controlOf(container: Element, domId: string): HTMLElement | null {
  const [own] = [domId, `${domId}-date`, `${domId}-time`].flatMap((id) => {
    const found = container.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
    return found ? [found] : [];
  });
  if (!own || own.matches('input, select, textarea, button')) return own ?? null;
  return (
    own.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    own.querySelector<HTMLElement>('input:checked, input, select, textarea, button')
  );
}
