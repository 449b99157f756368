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
  /** Act whose letter it is, or `result`. */
  act: string;
  /** The body of the act as it would be sent; for `result` what is typed and not yet sent. */
  input: () => Record<string, unknown> | Promise<Record<string, unknown>>;
  /** Something is missing that the letter depends on. */
  isOff?: boolean;
  label?: string;
  size?: 'xs' | 'sm';
}

/**
 * The paper that would be issued, with a mark across it: no number is taken, nothing is stored. It stands in the stack of the act's
 * dialog, so that Escape closes one of them.
 */
export function LetterPreview({ caseId, act, input, isOff = false, label, size }: LetterPreviewProps) {
  const t = useTexts(texts);
  const preview = useMutation({
    mutationFn: async () =>
      fetchFile(`/api/v1/case-files/${caseId}/documents/preview`, undefined, { act, input: await input() }),
  });
  return (
    <>
      <Button
        variant="default"
        onClick={() => preview.mutate()}
        loading={preview.isPending}
        disabled={isOff}
        size={size}
      >
        {label ?? t('look')}
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
