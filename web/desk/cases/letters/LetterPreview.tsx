import { Alert, Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { fetchFile } from '../../../shared/files/fetch-file';
import { Loading } from '../../../shared/states/states';
import { defineTexts, useTexts } from '../../../shared/texts/texts';

const Viewer = lazy(() => import('../../../shared/files/Viewer'));

const texts = defineTexts({
  look: { vi: 'Xem trước văn bản', en: 'Preview the letter' },
  title: { vi: 'Bản xem trước, chưa phát hành', en: 'Preview, not issued' },
  failed: { vi: 'Chưa xem trước được', en: 'It cannot be previewed' },
});

interface LetterPreviewProps {
  caseId: string;
  act: string;
  /** The body of the act as it would be sent; null while something is missing. */
  request: Record<string, unknown> | null;
}

/**
 * The letter that the act would issue, with a mark across it: no number is taken, nothing is stored. It stands in the stack of the
 * act's dialog, so that Escape closes one of them.
 */
export function LetterPreview({ caseId, act, request }: LetterPreviewProps) {
  const t = useTexts(texts);
  const preview = useMutation({
    mutationFn: () =>
      fetchFile(`/api/v1/case-files/${caseId}/documents/preview`, undefined, { act, input: request ?? {} }),
  });
  return (
    <>
      <Button
        variant="default"
        onClick={() => preview.mutate()}
        loading={preview.isPending}
        disabled={request === null}
      >
        {t('look')}
      </Button>
      {preview.error && (
        <Alert color="red" variant="light" title={t('failed')} role="alert">
          {preview.error.message}
        </Alert>
      )}
      <Modal
        opened={preview.data !== undefined}
        stackId="letter"
        onClose={() => preview.reset()}
        // The keys of the act are not those of looking at its letter.
        onKeyDown={(event) => event.stopPropagation()}
        title={t('title')}
        size="xl"
      >
        {preview.data && (
          <Suspense fallback={<Loading />}>
            <Viewer content={preview.data} name="xem-truoc.pdf" mediaType="application/pdf" isPdf />
          </Suspense>
        )}
      </Modal>
    </>
  );
}
