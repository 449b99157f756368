import { Badge, Button, Group, Modal, ScrollArea, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../../web/shared/api/client';
import { Loading, Refused } from '../../../web/shared/states/states';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { instantText } from '../../../web/shared/time/instants';
import { useFileTitle } from '../files/file-title';
import { useIsLocked, useWorkspace, type WorkFile } from '../workspace';
import { FileLook } from './FileLook';
import classes from './history.module.css';

const texts = defineTexts({
  title: { vi: 'Các bản đã lưu của “{file}”', en: 'What “{file}” was' },
  list: { vi: 'Các bản', en: 'Revisions' },
  revision: { vi: 'Bản {number}', en: 'Revision {number}' },
  now: { vi: 'hiện tại', en: 'now' },
  removed: { vi: 'Đã xoá', en: 'Removed' },
  takeUp: { vi: 'Dùng lại bản này', en: 'Take this one up again' },
  what: {
    vi: 'Nội dung hiện tại vẫn được giữ thành một bản; có thể lấy lại bất cứ lúc nào.',
    en: 'What there is now stays a revision of its own, and can be had again at any time.',
  },
  nothing: { vi: 'Ở bản này tệp đã bị xoá.', en: 'In this revision the file was removed.' },
});

/** What a file was, who saved it and when, and a way back to each. */
export default function FileHistory({ file, close }: { file: WorkFile; close: () => void }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const title = useFileTitle()(file);
  const isLocked = useIsLocked(file.id);
  const path = { id: workspace.modelId, fileId: file.id };
  const { data, error, refetch } = useQuery({
    queryKey: ['model', workspace.modelId, 'revisions', file.id],
    queryFn: () => answerOf(api.GET('/api/v1/models/{id}/files/{fileId}/revisions', { params: { path } })),
    staleTime: 0,
  });
  const [chosen, setChosen] = useState<number>();
  const revision = chosen ?? data?.items[0]?.revision;
  const looked = useQuery({
    queryKey: ['model', workspace.modelId, 'revision', file.id, revision],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/models/{id}/files/{fileId}/revisions/{revision}', {
          params: { path: { ...path, revision: revision! } },
        }),
      ),
    enabled: revision !== undefined,
  });
  const takeUp = () => {
    if (looked.data?.content == null) return;
    workspace.arrive({ ...file, content: looked.data.content }, true);
    workspace.show({ fileId: file.id });
    close();
  };
  return (
    <Modal opened onClose={close} size={1_100} title={t('title', { file: title })}>
      {error && <Refused error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <div className={classes.history}>
          <ScrollArea className={classes.list}>
            <ul aria-label={t('list')}>
              {data.items.map((item) => (
                <li key={item.revision}>
                  <button
                    type="button"
                    aria-current={item.revision === revision ? 'true' : undefined}
                    onClick={() => setChosen(item.revision)}
                  >
                    <span>
                      {t('revision', { number: item.revision })}{' '}
                      {item.revision === file.revision && (
                        <Badge size="xs" variant="light" tt="none">
                          {t('now')}
                        </Badge>
                      )}
                      {item.isRemoval && (
                        <Badge size="xs" variant="light" color="red" tt="none">
                          {t('removed')}
                        </Badge>
                      )}
                    </span>
                    <span className={classes.who}>{item.savedBy.name}</span>
                    <time dateTime={item.savedAt} className={classes.who}>
                      {instantText(item.savedAt)}
                    </time>
                  </button>
                </li>
              ))}
            </ul>
          </ScrollArea>
          <section className={classes.look} aria-label={t('revision', { number: revision ?? 0 })}>
            {looked.error && <Refused error={looked.error} retry={() => void looked.refetch()} />}
            {looked.data &&
              (looked.data.content === null ? (
                <Text c="dimmed" p="md">
                  {t('nothing')}
                </Text>
              ) : (
                <FileLook file={{ ...file, name: looked.data.name, content: looked.data.content }} />
              ))}
          </section>
        </div>
      )}
      {!isLocked && revision !== file.revision && looked.data?.content != null && (
        <Group justify="space-between" mt="md">
          <Text size="xs" c="dimmed">
            {t('what')}
          </Text>
          <Button onClick={takeUp}>{t('takeUp')}</Button>
        </Group>
      )}
    </Modal>
  );
}
