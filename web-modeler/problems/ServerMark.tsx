import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import type { ProblemsState } from './live-problems';
import classes from './problems.module.css';

const texts = defineTexts({
  examining: { vi: 'Đang kiểm tra…', en: 'Examining…' },
  waiting: { vi: 'Đã kiểm tra bản vẽ', en: 'The drawing is examined' },
  asking: { vi: 'Đang đối chiếu với máy chủ…', en: 'The server is looking…' },
  asked: { vi: 'Đã đối chiếu với máy chủ', en: 'The server has looked too' },
  away: {
    vi: 'Chưa đối chiếu được với máy chủ: chưa biết các quy trình, biểu mẫu, bảng quyết định đang có hiệu lực.',
    en: 'The server could not be asked: what else is in service is not known.',
  },
});

/** How far what is listed can be relied on. */
export function ServerMark({ isCurrent, server }: ProblemsState) {
  const t = useTexts(texts);
  return (
    <span className={classes.server} data-away={(isCurrent && server === 'away') || undefined}>
      {t(isCurrent ? server : 'examining')}
    </span>
  );
}
