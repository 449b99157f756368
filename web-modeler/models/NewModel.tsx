import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { answerOf, api, newCommandKey } from '../../web/shared/api/client';
import { defineTexts, inLanguage, useTexts } from '../../web/shared/texts/texts';
import type { BroughtFiles } from '../import/read-files';
import { contentTitle } from '../workspace/files/content-title';
import { newContent } from '../workspace/files/new-content';
import { kindOf } from '../workspace/file-kind';
import classes from './models.module.css';
import { createModel, putFiles, type Refused } from './new-model';
import { Refusal } from './Refusal';
import { useAsked } from './use-asked';

const texts = defineTexts({
  title: { vi: 'Mô hình mới', en: 'New model' },
  from: { vi: 'Bắt đầu từ', en: 'Begin from' },
  empty: { vi: 'Sơ đồ trống', en: 'An empty diagram' },
  service: { vi: 'Thủ tục đang áp dụng', en: 'A procedure in service' },
  files: { vi: 'Tệp có sẵn', en: 'Files' },
  name: { vi: 'Tên mô hình', en: 'Name of the model' },
  needed: { vi: 'Hãy đặt tên cho mô hình.', en: 'Give the model a name.' },
  search: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  choose: { vi: 'Hãy chọn một thủ tục.', en: 'Choose a procedure.' },
  noProcedure: { vi: 'Không có thủ tục nào khớp.', en: 'No procedure matches.' },
  pick: {
    vi: 'Chọn tệp (.bpmn, .form, .dmn, .yaml, .zip)',
    en: 'Choose files (.bpmn, .form, .dmn, .yaml, .zip)',
  },
  pickNeeded: { vi: 'Hãy chọn tệp mà mô hình chứa được.', en: 'Choose files that a model can hold.' },
  given: { vi: '{count} tệp: {names}', en: '{count} files: {names}' },
  leftOut: { vi: 'Không dùng được: {names}', en: 'Cannot be used: {names}' },
  unreadable: { vi: 'Không đọc được tệp nén này.', en: 'This archive cannot be read.' },
  create: { vi: 'Tạo mô hình', en: 'Create' },
  creating: { vi: 'Đang tạo…', en: 'Creating…' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  partly: {
    vi: 'Mô hình đã được tạo, nhưng máy chủ không nhận các tệp sau:',
    en: 'The model was created, but the server did not take these files:',
  },
  open: { vi: 'Mở mô hình', en: 'Open the model' },
});

const ways = ['empty', 'service', 'files'] as const;
type Way = (typeof ways)[number];

/** What a new model is called when nobody has said so yet. */
function nameOfFiles({ files }: BroughtFiles): string {
  const main = files.find(({ name }) => name.endsWith('.bpmn')) ?? files[0];
  if (!main) return '';
  return contentTitle(kindOf(main.name), main.content) ?? main.name.replace(/^.*\/|\.\w+$/g, '');
}

/** A new model: empty, from a procedure in service, or from files; `brought`: files that were dropped on the page. */
export function NewModel({ brought, close }: { brought?: BroughtFiles; close: () => void }) {
  const t = useTexts(texts);
  const id = useId();
  const [, go] = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [way, setWay] = useState<Way>(brought ? 'files' : 'empty');
  const [name, setName] = useState(brought ? nameOfFiles(brought) : '');
  const [isNamed, setNamed] = useState(false);
  const [given, setGiven] = useState(brought);
  const reading = useRef<Promise<BroughtFiles | undefined>>(undefined);
  const [search, setSearch] = useState('');
  const [definitionId, setDefinitionId] = useState<string>();
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [partly, setPartly] = useState<{ id: string; refused: Refused[] }>();
  const [key] = useState(newCommandKey);
  useEffect(() => dialog.current?.showModal(), []);

  const suggest = (suggested: string) => {
    if (!isNamed) setName(suggested);
  };
  const refusalOf = (title: string, brought: BroughtFiles | undefined) => {
    if (!title) return t('needed');
    if (way === 'service' && !definitionId) return t('choose');
    return way === 'files' && !brought?.files.length ? t('pickNeeded') : undefined;
  };
  const refusal = isBusy ? undefined : refusalOf(name.trim(), given);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setTried(true);
    setBusy(true);
    try {
      // Who is faster than the files are read has asked for a model of them all the same.
      const read = await reading.current;
      const title = (read && !isNamed ? nameOfFiles(read) : name).trim();
      if (refusalOf(title, read ?? given)) return;
      setError(undefined);
      const model = await createModel({ name: title, ...(way === 'service' && { definitionId }) }, key);
      const files =
        way === 'empty'
          ? [{ name: 'process.bpmn', content: newContent.bpmn({ title }) }]
          : way === 'files'
            ? (read ?? given)!.files
            : [];
      // The same wish again finds the files that were put before.
      const there = new Set(model.files.map((file) => file.name));
      const refused = await putFiles(
        model.id,
        files.filter((file) => !there.has(file.name)),
      );
      if (refused.length > 0) setPartly({ id: model.id, refused });
      else go(`/modeler/models/${model.id}`);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };

  const pick = async (files: FileList): Promise<BroughtFiles | undefined> => {
    const { readFiles } = await import('../import/read-files');
    try {
      const read = await readFiles(files);
      setGiven(read);
      setError(undefined);
      suggest(nameOfFiles(read));
      return read;
    } catch {
      setError(new Error(t('unreadable')));
      return undefined;
    }
  };

  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={`${id}-title`} onClose={close}>
      <h2 id={`${id}-title`}>{t('title')}</h2>
      {partly ? (
        <>
          <p>{t('partly')}</p>
          <ul>
            {partly.refused.map((file) => (
              <li key={file.name}>
                {file.name}: {file.reason}
              </li>
            ))}
          </ul>
          <div className={classes.dialogActs}>
            <button
              type="button"
              className="models-button"
              data-main
              autoFocus
              onClick={() => go(`/modeler/models/${partly.id}`)}
            >
              {t('open')}
            </button>
          </div>
        </>
      ) : (
        <form onSubmit={(event) => void create(event)} noValidate>
          <fieldset className={classes.ways}>
            <legend>{t('from')}</legend>
            {ways.map((one) => (
              <label key={one} data-chosen={way === one || undefined}>
                <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
                {t(one)}
              </label>
            ))}
          </fieldset>
          {way === 'service' && (
            <Procedures
              search={search}
              setSearch={setSearch}
              chosen={definitionId}
              choose={(definition, title) => {
                setDefinitionId(definition);
                suggest(title);
              }}
            />
          )}
          {way === 'files' && (
            <div className={classes.field}>
              <label htmlFor={`${id}-files`}>{t('pick')}</label>
              <input
                id={`${id}-files`}
                type="file"
                multiple
                accept=".bpmn,.xml,.form,.json,.dmn,.yaml,.yml,.md,.txt,.zip"
                onChange={({ currentTarget: { files } }) => {
                  if (!files?.length) return;
                  const read = pick(files);
                  reading.current = read;
                  void read.then(() => {
                    if (reading.current === read) reading.current = undefined;
                  });
                }}
              />
              {given && (
                <p className={classes.hint}>
                  {given.files.length > 0 &&
                    t('given', {
                      count: given.files.length,
                      names: given.files.map((file) => file.name).join(', '),
                    })}
                  {given.leftOut.length > 0 && <br />}
                  {given.leftOut.length > 0 && t('leftOut', { names: given.leftOut.join(', ') })}
                </p>
              )}
            </div>
          )}
          <div className={classes.field}>
            <label htmlFor={`${id}-name`}>{t('name')}</label>
            <input
              id={`${id}-name`}
              value={name}
              maxLength={300}
              autoFocus
              aria-invalid={isTried && !name.trim()}
              aria-describedby={`${id}-refusal`}
              onChange={({ currentTarget }) => {
                setName(currentTarget.value);
                setNamed(true);
              }}
            />
            <p className={classes.wrong} id={`${id}-refusal`} role="status">
              {isTried ? refusal : ''}
            </p>
          </div>
          {error !== undefined && <Refusal error={error} />}
          <div className={classes.dialogActs}>
            <button type="button" className="models-button" onClick={() => dialog.current?.close()}>
              {t('cancel')}
            </button>
            <button type="submit" className="models-button" data-main disabled={isBusy}>
              {t(isBusy ? 'creating' : 'create')}
            </button>
          </div>
        </form>
      )}
    </dialog>
  );
}

function Procedures(props: {
  search: string;
  setSearch: (search: string) => void;
  chosen: string | undefined;
  choose: (definitionId: string, name: string) => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  const { search, setSearch, chosen, choose } = props;
  const { value, error, again } = useAsked(search, () =>
    answerOf(
      api.GET('/api/v1/procedures', {
        params: { query: { limit: 50, ...(search.trim() && { search: search.trim() }) } },
      }),
    ),
  );
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{t('search')}</label>
      <input
        id={id}
        type="search"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {error !== undefined && <Refusal error={error} retry={again} />}
      <div className={classes.procedures} role="radiogroup" aria-label={t('service')}>
        {value?.items.length === 0 && <p className={classes.hint}>{t('noProcedure')}</p>}
        {value?.items.map((procedure) => {
          const title = inLanguage({ ...procedure.name });
          return (
            <label key={procedure.code}>
              <input
                type="radio"
                name="procedure"
                checked={chosen === procedure.definitionId}
                onChange={() => choose(procedure.definitionId, title)}
              />
              <span>
                {title}
                <small>{procedure.code}</small>
              </span>
            </label>
          );
        })}
      </div>
    </div>
  );
}
