import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import TextEditor from '../workspace/TextEditor';
import classes from './bpmn-editor.module.css';

const texts = defineTexts({
  title: { vi: 'Chưa vẽ được tệp này', en: 'This file cannot be drawn' },
  how: {
    vi: 'Nội dung vẫn còn nguyên ở dưới. Sửa chỗ được nêu, sơ đồ sẽ hiện lại khi tệp đọc được.',
    en: 'Its content is all there below. Mend what is said here; the drawing comes back when the file can be read.',
  },
});

/** What a file says that is no BPMN: where it is wrong, and its text to mend. */
export function BrokenDrawing({ fileId, failure }: { fileId: string; failure: unknown }) {
  const t = useTexts(texts);
  return (
    <div className={classes.broken}>
      <Alert icon={<IconAlertTriangle aria-hidden />} color="red" variant="light" title={t('title')} m="md">
        <p>{failure instanceof Error ? failure.message : String(failure)}</p>
        <p>{t('how')}</p>
      </Alert>
      <TextEditor fileId={fileId} />
    </div>
  );
}
