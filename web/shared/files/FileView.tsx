import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { Empty, Loading, Refused } from '../states/states';
import { defineTexts, useTexts } from '../texts/texts';
import { fetchFile, saveFile } from './fetch-file';
import classes from './FileView.module.css';
import type { CheckedFile } from './SignatureBadge';

const Viewer = lazy(() => import('./Viewer'));

export interface FileViewProps {
  /** Address of the content. */
  href: string;
  name: string;
  mediaType: string;
  /** The file of a case that it is, whose signatures are then checked; else they are counted only. */
  checks?: CheckedFile;
}

const texts = defineTexts({
  save: { vi: 'Tải xuống', en: 'Download' },
  notShown: { vi: 'Loại tệp này không xem trực tiếp được', en: 'This kind of file cannot be shown here' },
  notShownHint: { vi: 'Hãy tải tệp xuống để mở.', en: 'Download the file to open it.' },
});

/** A PDF page by page, or an image; others are offered to be saved. Fetched once, since each fetch is a recorded reading. */
export function FileView({ href, name, mediaType, checks }: FileViewProps): ReactNode {
  const t = useTexts(texts);
  const isPdf = mediaType === 'application/pdf';
  const isShown = isPdf || /^image\/(png|jpeg|gif|webp)$/.test(mediaType);
  const file = useQuery({
    queryKey: ['file', href],
    queryFn: ({ signal }) => fetchFile(href, signal),
    staleTime: Infinity,
    gcTime: 60_000,
    enabled: isShown,
    structuralSharing: false,
  });
  const content = file.data;

  if (!isShown)
    return (
      <div className={classes.file}>
        <Empty title={t('notShown')}>
          <p>{name}</p>
          <p>{t('notShownHint')}</p>
          <Button
            size="xs"
            variant="default"
            onClick={() => void file.refetch().then(({ data }) => data && saveFile(data, name, mediaType))}
            loading={file.isFetching}
          >
            {t('save')}
          </Button>
          {file.error && <Refused error={file.error} />}
        </Empty>
      </div>
    );
  if (file.error)
    return (
      <div className={classes.file}>
        <Refused error={file.error} retry={() => void file.refetch()} />
      </div>
    );
  if (!content)
    return (
      <div className={classes.file}>
        <Loading />
      </div>
    );
  return (
    <Suspense fallback={<Loading />}>
      <Viewer key={href} content={content} name={name} mediaType={mediaType} isPdf={isPdf} checks={checks} />
    </Suspense>
  );
}
