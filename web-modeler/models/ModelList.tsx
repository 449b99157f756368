import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { useKeys } from '../../web/shared/keys/keys';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { type BroughtFiles } from '../import/read-files';
import { ModelRow } from './ModelRow';
import classes from './models.module.css';
import { NewModel } from './NewModel';
import { Refusal } from './Refusal';
import { useAsked } from './use-asked';
import { useWho } from './who';

const texts = defineTexts({
  title: { vi: 'Mô hình quy trình', en: 'Process models' },
  search: { vi: 'Tìm theo tên', en: 'Find by name' },
  open: { vi: 'Đang làm', en: 'In work' },
  archived: { vi: 'Đã cất', en: 'Put away' },
  which: { vi: 'Những mô hình nào', en: 'Which models' },
  create: { vi: 'Mô hình mới', en: 'New model' },
  name: { vi: 'Tên', en: 'Name' },
  state: { vi: 'Phê duyệt', en: 'Approval' },
  files: { vi: 'Số tệp', en: 'Files' },
  changed: { vi: 'Sửa lần cuối', en: 'Last changed' },
  acts: { vi: 'Thao tác', en: 'Acts' },
  more: { vi: 'Xem thêm', en: 'More' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  none: { vi: 'Chưa có mô hình nào', en: 'No models yet' },
  begin: {
    vi: 'Bấm “Mô hình mới” để vẽ từ đầu hoặc từ một thủ tục đang áp dụng. Cũng có thể kéo tệp .bpmn hay .zip vào trang này.',
    en: 'Press “New model” to begin from nothing or from a procedure in service. Files (.bpmn, .zip) can be dragged here too.',
  },
  noneFound: { vi: 'Không có mô hình nào khớp', en: 'No model matches' },
  noneArchived: { vi: 'Chưa cất mô hình nào', en: 'None was put away' },
  drop: { vi: 'Thả tệp để tạo mô hình mới', en: 'Drop the files to begin a new model' },
  unreadable: { vi: 'Không đọc được tệp nén này.', en: 'This archive cannot be read.' },
});

const pageSize = 50;

/** All models, what was changed last first. Search and choice stand in the address. */
export function ModelList() {
  const t = useTexts(texts);
  const who = useWho();
  const mayEdit = who.permissions.includes('model.edit');
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const archived = params.get('show') === 'archived';
  const [limit, setLimit] = useState(pageSize);
  const [making, setMaking] = useState<{ brought?: BroughtFiles }>();
  const [isOver, setOver] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const { value, error, again } = useAsked(`${text}\n${archived}\n${limit}`, () =>
    allOf({ limit, archived, ...(text.trim() && { text: text.trim() }) }),
  );
  useEffect(() => setLimit(pageSize), [text, archived]);
  const change = (key: string, wanted: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (wanted) after.set(key, wanted);
        else after.delete(key);
        return after;
      },
      { replace: true },
    );
  useKeys([
    { key: '/', says: t('search'), act: () => search.current?.focus() },
    { key: 'n', says: t('create'), act: () => setMaking({}), isOff: !mayEdit },
  ]);

  const isFiles = (event: DragEvent) => mayEdit && event.dataTransfer.types.includes('Files');
  const drop = async (event: DragEvent) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const { readFiles } = await import('../import/read-files');
    try {
      setMaking({ brought: await readFiles(event.dataTransfer.files) });
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  };

  return (
    <main
      id="main"
      tabIndex={-1}
      className="models-main"
      onDragOver={(event) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => void drop(event)}
    >
      <div className={classes.head}>
        <h1>{t('title')}</h1>
        {mayEdit && (
          <button type="button" className="models-button" data-main onClick={() => setMaking({})}>
            {t('create')}
          </button>
        )}
      </div>
      <div className={classes.tools}>
        <input
          ref={search}
          type="search"
          className={classes.search}
          placeholder={t('search')}
          aria-label={t('search')}
          value={text}
          onChange={({ currentTarget }) => change('q', currentTarget.value)}
        />
        <div className={classes.choice} role="group" aria-label={t('which')}>
          {[false, true].map((one) => (
            <button
              key={String(one)}
              type="button"
              aria-pressed={archived === one}
              onClick={() => change('show', one ? 'archived' : '')}
            >
              {t(one ? 'archived' : 'open')}
            </button>
          ))}
        </div>
      </div>
      {unreadable && <Refusal error={new Error(t('unreadable'))} />}
      {error !== undefined && <Refusal error={error} retry={again} />}
      {!value && error === undefined && (
        <p role="status" className="models-waiting" aria-label={t('loading')} />
      )}
      {value && value.items.length === 0 && (
        <div className={classes.none}>
          <h2>{t(text ? 'noneFound' : archived ? 'noneArchived' : 'none')}</h2>
          {!text && !archived && mayEdit && <p>{t('begin')}</p>}
        </div>
      )}
      {value && value.items.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col" className={classes.number}>
                {t('files')}
              </th>
              <th scope="col">{t('changed')}</th>
              <th scope="col">
                <span className={classes.spoken}>{t('acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {value.items.map((model) => (
              <ModelRow key={model.id} model={model} mayEdit={mayEdit} onChange={again} />
            ))}
          </tbody>
        </table>
      )}
      {value?.next && (
        <button type="button" className="models-button" onClick={() => setLimit(limit + pageSize)}>
          {t('more')}
        </button>
      )}
      {isOver && <p className={classes.over}>{t('drop')}</p>}
      {making && (
        <NewModel
          {...(making.brought && { brought: making.brought })}
          close={() => {
            setMaking(undefined);
            again();
          }}
        />
      )}
    </main>
  );
}

/** The first `limit` of them: the server gives at most so many at once. */
async function allOf(wish: {
  limit: number;
  archived: boolean;
  text?: string;
}): Promise<Schema<'ModelPage'>> {
  const { limit, ...query } = wish;
  const items: Schema<'ModelSummary'>[] = [];
  let cursor: string | undefined;
  do {
    const page = await answerOf(
      api.GET('/api/v1/models', {
        params: { query: { ...query, limit: pageSize, ...(cursor && { cursor }) } },
      }),
    );
    items.push(...page.items);
    cursor = page.next;
  } while (cursor && items.length < limit);
  return { items, ...(cursor && { next: cursor }) };
}
