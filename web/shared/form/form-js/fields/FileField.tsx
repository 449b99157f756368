/** @jsxImportSource preact */
import { FilePicker } from '@bpmn-io/form-js-viewer';
import { useEffect, useRef, useState } from 'preact/hooks';
import { sizeText } from '../../../files/size-text';
import { takenFiles, upload } from '../../../files/upload';
import { currentLanguage, defineTexts, fill, type TextParams } from '../../../texts/texts';
import type { Uploading } from '../uploading';
import { FieldGroup, type FieldProps, Shown, useService } from './field';

const texts = defineTexts({
  choose: { vi: 'Chọn tệp', en: 'Choose a file' },
  chooseMore: { vi: 'Chọn các tệp', en: 'Choose files' },
  drop: { vi: 'hoặc thả tệp vào đây', en: 'or drop it here' },
  kinds: { vi: 'PDF, ảnh PNG hoặc JPEG, DOCX, XLSX', en: 'PDF, PNG or JPEG pictures, DOCX, XLSX' },
  sending: { vi: 'Đang tải lên {name}: {share} %', en: 'Uploading {name}: {share} %' },
  done: { vi: 'Đã tải lên', en: 'Uploaded' },
  kept: { vi: 'Tệp đã tải lên trước đó', en: 'File uploaded before' },
  remove: { vi: 'Bỏ {name}', en: 'Remove {name}' },
  retry: { vi: 'Tải lại {name}', en: 'Upload {name} again' },
  again: { vi: 'Thử lại', en: 'Try again' },
  count: { vi: '{count} tệp', en: '{count} files' },
});
const t = (key: keyof typeof texts, params?: TextParams) => fill(texts[key][currentLanguage()], params);

interface Sending {
  key: number;
  file: File;
  share: number;
  problem?: string;
  abort?: () => void;
}

/** Names of what was uploaded from this page, by upload. */
const uploaded = new Map<string, { name: string; size: number }>();
let keys = 0;

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );

/**
 * Files are sent as soon as they are chosen: progress, refusal in the server's words and another try stand at the file.
 * The value is the id of the upload, a list of ids where the field takes several.
 */
export function FileField(props: FieldProps) {
  const { field, value, disabled, readonly, domId } = props;
  const isMultiple = field.multiple === true;
  const uploading = useService<Uploading>('uploading');
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const newest = useRef({ props, sending });
  newest.current = { props, sending };
  const leave = ({ file, abort }: Sending) => {
    abort?.();
    uploading.refused.delete(file);
  };
  useEffect(() => () => newest.current.sending.forEach(leave), []);

  const ids = listOf(value);
  const set = (next: string[]) =>
    newest.current.props.onChange({ value: isMultiple ? next : (next[0] ?? null) });
  const change = (key: number, patch: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const forget = (key: number) => setSending((all) => all.filter((one) => one.key !== key));

  const send = (file: File, key = ++keys) => {
    if (!isMultiple) newest.current.sending.forEach(leave);
    uploading.refused.delete(file);
    const { done, abort } = upload(file, (share) => change(key, { share }));
    setSending((all) => [
      ...(isMultiple ? all.filter((one) => one.key !== key) : []),
      { key, file, share: 0, abort },
    ]);
    uploading.track(done, abort);
    done.then(
      ({ id, name, size }) => {
        uploaded.set(id, { name, size });
        forget(key);
        set(isMultiple ? [...listOf(newest.current.props.value), id] : [id]);
      },
      (error: Error) => {
        if (error.name === 'AbortError') return forget(key);
        uploading.refused.set(file, { domId, name: file.name });
        return change(key, { problem: error.message, abort: undefined });
      },
    );
  };
  const take = (files: FileList | null | undefined) =>
    [...(files ?? [])].slice(0, isMultiple ? undefined : 1).forEach((file) => send(file));

  if (readonly)
    return (
      <FieldGroup props={props}>
        <Shown
          text={
            ids
              .map((id) => uploaded.get(id)?.name)
              .filter(Boolean)
              .join(', ') || (ids.length > 0 ? t('count', { count: ids.length }) : '')
          }
        />
      </FieldGroup>
    );
  return (
    <FieldGroup props={props}>
      <div
        class="drop-place"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          if (!disabled) take(event.dataTransfer?.files);
        }}
      >
        <input
          ref={input}
          class="file-input"
          type="file"
          id={`${domId}-file`}
          tabIndex={-1}
          aria-hidden="true"
          multiple={isMultiple}
          accept={typeof field.accept === 'string' && field.accept !== '' ? field.accept : takenFiles}
          disabled={disabled}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <button
          type="button"
          class="pick-file"
          disabled={disabled}
          onClick={() => input.current?.click()}
          onFocus={() => props.onFocus?.()}
          onBlur={() => props.onBlur?.()}
          aria-describedby={`${domId}-kinds`}
        >
          {t(isMultiple ? 'chooseMore' : 'choose')}
        </button>{' '}
        <span class="drop-hint" id={`${domId}-kinds`}>
          {t('drop')} · {t('kinds')}
        </span>
      </div>
      {(ids.length > 0 || sending.length > 0) && (
        <ul class="files">
          {ids.map((id) => {
            const { name, size } = uploaded.get(id) ?? { name: t('kept'), size: 0 };
            return (
              <li key={id}>
                <span class="file-name">{name}</span>
                <span class="file-state">
                  ✓ {t('done')}
                  {size > 0 && ` · ${sizeText(size)}`}
                </span>
                <button
                  type="button"
                  aria-label={t('remove', { name })}
                  onClick={() => set(ids.filter((other) => other !== id))}
                >
                  ✕
                </button>
              </li>
            );
          })}
          {sending.map(({ key, file, share, problem, abort }) => (
            <li key={key} class={problem ? 'file-refused' : undefined}>
              <span class="file-name">{file.name}</span>
              {problem ? (
                <span class="file-state" role="alert">
                  {problem}
                </span>
              ) : (
                <progress
                  max={1}
                  value={share}
                  aria-label={t('sending', { name: file.name, share: Math.round(share * 100) })}
                />
              )}
              {problem && (
                <button
                  type="button"
                  aria-label={t('retry', { name: file.name })}
                  onClick={() => send(file, key)}
                >
                  {t('again')}
                </button>
              )}
              <button
                type="button"
                aria-label={t('remove', { name: file.name })}
                onClick={() => {
                  if (abort) return abort();
                  uploading.refused.delete(file);
                  return forget(key);
                }}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
    </FieldGroup>
  );
}
FileField.config = FilePicker.config;
