import { defineTexts, inLanguage, useTexts } from '../shared/texts/texts';
import { instantText } from '../shared/time/instants';
import classes from './kiosk.module.css';
import type { Board } from './use-board';
import type { Schema } from '../shared/api/client';

const texts = defineTexts({
  number: { vi: 'Số của bạn', en: 'Your number' },
  ahead: { vi: 'Còn {count} người trước bạn', en: '{count} people before you' },
  next: { vi: 'Bạn là người tiếp theo', en: 'You are next' },
  wait: { vi: 'Chờ khoảng {minutes} phút', en: 'About {minutes} minutes' },
  priority: { vi: 'Ưu tiên: {name}', en: 'Priority: {name}' },
  watch: {
    vi: 'Xin theo dõi bảng gọi số. Số có giá trị trong ngày.',
    en: 'Please watch the board. Valid today only.',
  },
});

/** The number, on the screen and, alone, on paper of 80 mm. */
export function PrintedTicket({ ticket, board }: { ticket: Schema<'KioskTicketView'>; board: Board }) {
  const t = useTexts(texts);
  const { label, service, drawnAt, ahead, expectedWait } = ticket;
  const priority = board.priorityClasses.find(({ code }) => code === ticket.priority);
  return (
    <section className={classes.ticket} aria-labelledby="your-number">
      <p>{inLanguage(board.agencyName)}</p>
      <h1 id="your-number">
        {t('number')}
        <strong>{label}</strong>
      </h1>
      <p className={classes.service}>{inLanguage(service)}</p>
      {priority && <p>{t('priority', { name: inLanguage({ vi: priority.vi, en: priority.en }) })}</p>}
      <p>
        {ahead === 0 ? t('next') : t('ahead', { count: ahead })}
        {expectedWait !== null && ahead > 0 && ` · ${t('wait', { minutes: expectedWait })}`}
      </p>
      <p>{instantText(drawnAt)}</p>
      <p>{t('watch')}</p>
    </section>
  );
}
