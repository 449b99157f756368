import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Loading, Refused } from '../states/states';
import { useLanguage } from '../texts/texts';
import { ErrorSummary } from './ErrorSummary';
import { followKeys } from './field-keys';
import type { FieldFault, OpenForm } from './form-js/open-form';
import classes from './TaskForm.module.css';

export interface TaskFormHandle {
  /** Checks all fields; null when something is wrong, which the summary then says and leads to. Uploads what is chosen first. */
  submit(): Promise<Record<string, unknown> | null>;
  /** What is entered now, right or not: for drafts. */
  data(): Record<string, unknown>;
}

export interface TaskFormProps {
  /** form-js, as `GET /inbox/:taskId` and `GET /definitions/:id/forms/:key` give it. */
  schema: Record<string, unknown>;
  /** What the fields begin with: read once. Another task is another form: give it another `key`. */
  data: Record<string, unknown>;
  isReadOnly?: boolean;
  /** At every change, with all that is entered. */
  onChange?: (data: Record<string, unknown>) => void;
  /** Enter in the last field and Ctrl+Enter. */
  onSubmit?: () => void;
  /** Refusals of the server by field key, shown at the fields and in the summary. */
  errors?: readonly { field: string; message: string }[];
  handle?: Ref<TaskFormHandle>;
}

/**
 * A form-js form in our own fields and words. The form of a task stays open when the language changes, with everything
 * that was entered. All of form-js comes with the first form that is opened, never with the page.
 */
export function TaskForm(props: TaskFormProps): ReactNode {
  const { schema, data, isReadOnly = false, errors, handle } = props;
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const newest = useRef(props);
  newest.current = props;
  const form = useRef<OpenForm>(null);
  /** Ends when the form stands there, or cannot. */
  const opening = useRef<Promise<unknown>>(undefined);
  const entered = useRef(data);
  const [opened, setOpened] = useState(0);
  const [failure, setFailure] = useState<unknown>();
  /** Null until something was sent in vain: nobody is told of faults before. */
  const [faults, setFaults] = useState<readonly FieldFault[] | null>(null);
  const homeless = useRef<readonly FieldFault[]>([]);
  const isTold = useRef(false);
  const shape = JSON.stringify(schema);

  const tell = () => {
    isTold.current = true;
    setFaults([...homeless.current, ...(form.current?.faults() ?? [])]);
    requestAnimationFrame(() => summary.current?.focus());
  };

  useEffect(() => {
    let isGone = false;
    setFailure(undefined);
    opening.current = import('./form-js/open-form')
      .then(({ openForm }) =>
        isGone
          ? undefined
          : openForm({
              container: place.current!,
              schema: JSON.parse(shape) as Record<string, unknown>,
              data: entered.current,
              isReadOnly,
              onChange: () => {
                const { current } = form;
                if (!current) return;
                entered.current = { ...entered.current, ...current.held() };
                newest.current.onChange?.(current.held());
                if (isTold.current) setFaults([...homeless.current, ...current.faults()]);
              },
            }),
      )
      .then(
        (one) => {
          if (!one) return;
          if (isGone) return one.close();
          form.current = one;
          setOpened((count) => count + 1);
        },
        (error: unknown) => !isGone && setFailure(error),
      );
    return () => {
      isGone = true;
      if (form.current) entered.current = { ...entered.current, ...form.current.entered() };
      form.current?.close();
      form.current = null;
    };
  }, [shape, isReadOnly, language]);

  useEffect(() => {
    if (!form.current || !errors?.length) return;
    homeless.current = form.current.refuse(errors);
    tell();
  }, [errors, opened]);

  useImperativeHandle(
    handle,
    () => ({
      async submit() {
        homeless.current = [];
        await opening.current;
        const sent = (await form.current?.submit()) ?? null;
        if (sent) {
          isTold.current = false;
          setFaults(null);
        } else if (form.current) tell();
        return sent;
      },
      data: () => form.current?.entered() ?? {},
    }),
    [],
  );

  return (
    <div className={classes.form}>
      {faults && faults.length > 0 && (
        <ErrorSummary ref={summary} faults={faults} go={({ domId }) => domId && form.current?.focus(domId)} />
      )}
      {failure !== undefined && <Refused error={failure} />}
      {opened === 0 && failure === undefined && <Loading />}
      <div
        ref={place}
        onKeyDownCapture={(event) =>
          followKeys(event.nativeEvent, place.current!, () => newest.current.onSubmit?.())
        }
      />
    </div>
  );
}
