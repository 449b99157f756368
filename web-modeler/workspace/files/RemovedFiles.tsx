import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { answerOf, api } from '../../../web/shared/api/client';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { dateText } from '../../../web/shared/time/instants';
import { kindOf } from '../file-kind';
import { useFiles, useWorkspace, type WorkFile } from '../workspace';
import classes from './file-pane.module.css';

const FileHistory = lazy(() => import('../history/FileHistory'));

const texts = defineTexts({
  removed: { vi: 'Tệp đã xoá ({count})', en: 'Removed files ({count})' },
  by: { vi: '{name} xoá ngày {date}', en: 'Removed by {name} on {date}' },
});

/** Files that were there: each with its history, from which it can be had again. */
export function RemovedFiles() {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const { modelId } = workspace;
  const saved = useFiles()
    .filter(({ revision }) => revision > 0)
    .map(({ id }) => id);
  const [looked, setLooked] = useState<WorkFile>();
  const { data } = useQuery({
    queryKey: ['model', modelId, 'removed', saved],
    queryFn: () =>
      answerOf(api.GET('/api/v1/models/{id}/removed-files', { params: { path: { id: modelId } } })),
    placeholderData: (before) => before,
  });
  const items = (data?.items ?? []).filter(({ id }) => !workspace.file(id));
  if (items.length === 0) return null;
  return (
    <details className={classes.removed}>
      <summary>{t('removed', { count: items.length })}</summary>
      <ul>
        {items.map(({ id, name, revision, removedBy, removedAt }) => (
          <li key={id}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              title={t('by', { name: removedBy.name, date: dateText(removedAt) })}
              onClick={() =>
                setLooked({
                  id,
                  name,
                  kind: kindOf(name),
                  content: '',
                  revision,
                  isUnsaved: false,
                  arrival: 0,
                })
              }
            >
              {name}
            </Anchor>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {looked && <FileHistory file={looked} close={() => setLooked(undefined)} />}
      </Suspense>
    </details>
  );
}
