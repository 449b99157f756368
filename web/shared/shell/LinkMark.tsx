import { useLink } from '../live/use-live';
import { defineTexts, useTexts } from '../texts/texts';
import classes from './Shell.module.css';

const texts = defineTexts({
  connecting: { vi: 'Đang nối…', en: 'Connecting…' },
  live: { vi: 'Trực tiếp', en: 'Live' },
  broken: { vi: 'Mất kết nối trực tiếp – tự tải lại mỗi 5 giây', en: 'Not live – asking every 5 seconds' },
});

/** Says only changes of the link aloud: a page that speaks at every event could not be listened to. */
export function LinkMark() {
  const t = useTexts(texts);
  const state = useLink();
  return (
    <span role="status">
      {state === 'broken' && (
        <span className={classes.broken} title={t('broken')}>
          {t('broken')}
        </span>
      )}
    </span>
  );
}
