import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUpload } from '@tabler/icons-react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { useSaver, useSaveState } from '../saving/use-saver';
import type { SaveState } from '../saving/saver';
import { useIsReadOnly } from '../workspace';
import classes from './bar.module.css';

const texts = defineTexts({
  saved: { vi: 'Đã lưu', en: 'Saved' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  kept: { vi: 'Chưa lưu được, còn giữ ở máy này', en: 'Not saved, kept on this computer' },
  loose: { vi: 'Chưa lưu được, đừng đóng trang này', en: 'Not saved, do not close this page' },
  refused: { vi: 'Chưa lưu', en: 'Not saved' },
  readOnly: { vi: 'Chỉ xem', en: 'View only' },
  again: { vi: 'Bấm để lưu lại ngay', en: 'Press to save now' },
});

const icons: Readonly<Record<SaveState['is'], typeof IconCloudCheck>> = {
  saved: IconCloudCheck,
  saving: IconCloudUpload,
  kept: IconCloudOff,
  loose: IconCloudOff,
  refused: IconAlertTriangle,
};

/** Whether what is drawn is on the server, in words. */
export function SaveMark() {
  const t = useTexts(texts);
  const saver = useSaver();
  const { is, reason } = useSaveState();
  const isReadOnly = useIsReadOnly();
  const Icon = icons[is];
  if (isReadOnly) return <span className={classes.state}>{t('readOnly')}</span>;
  return (
    <>
      <button
        type="button"
        className={classes.state}
        data-state={is}
        title={reason ?? (is === 'saved' ? t('saved') : t('again'))}
        onClick={() => void saver.saveNow()}
      >
        <Icon size={16} aria-hidden />
        <span>{t(is)}</span>
        {reason && <span className={classes.reason}>{reason}</span>}
      </button>
      {/* Only what is not as it should be is said aloud: a page that speaks at every save could not be listened to. */}
      <span role="status" className={classes.spoken}>
        {is !== 'saved' && is !== 'saving' ? `${t(is)} ${reason ?? ''}` : ''}
      </span>
    </>
  );
}
