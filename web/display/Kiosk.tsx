import { useEffect, useRef, useState } from 'react';
import { answerOf, api, newCommandKey, type Schema } from '../shared/api/client';
import { ApiProblem } from '../shared/api/problem';
import { defineTexts, inLanguage, setLanguage, useLanguage, useTexts } from '../shared/texts/texts';
import classes from './kiosk.module.css';
import { PrintedTicket } from './PrintedTicket';
import type { Board } from './use-board';

const texts = defineTexts({
  title: { vi: 'Lấy số thứ tự', en: 'Draw a number' },
  choose: { vi: 'Bạn cần làm gì?', en: 'What do you need?' },
  waiting: { vi: '{count} người đang chờ', en: '{count} waiting' },
  closed: { vi: 'chưa có quầy mở', en: 'no counter is open yet' },
  priority: { vi: 'Bạn thuộc diện ưu tiên?', en: 'Do you have priority?' },
  none: { vi: 'Không', en: 'No' },
  other: { vi: 'English', en: 'Tiếng Việt' },
  over: {
    vi: 'Đã hết giờ lấy số hôm nay. Xin quay lại vào ngày làm việc tiếp theo.',
    en: 'No more numbers today. Please come back on the next working day.',
  },
  busy: { vi: 'Đang lấy số…', en: 'Drawing…' },
  stale: {
    vi: 'Máy lấy số đang mất kết nối. Xin lấy số tại quầy.',
    en: 'The kiosk has no connection. Please ask at a counter for a number.',
  },
  done: { vi: 'Xong', en: 'Done' },
});

/** The number stays this long, then the kiosk is there for the next person. Milliseconds. */
const shownFor = 20_000;
/** Who has touched nothing for this long has gone: the next person finds it as it begins. Milliseconds. */
const idleAfter = 45_000;

interface KioskProps {
  code: string;
  board: Board;
  isStale: boolean;
}

/** Two touches to a number: priority, if any, and the service. It is shown and printed. */
export default function Kiosk({ code, board, isStale }: KioskProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [priority, setPriority] = useState<string | null>(null);
  const [drawn, setDrawn] = useState<Schema<'KioskTicketView'>>();
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const request = useRef({ wanted: '', id: '' });
  const done = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!drawn) return undefined;
    done.current?.focus();
    window.print();
    const timer = setTimeout(() => setDrawn(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [drawn]);

  useEffect(() => {
    const begin = () => {
      setPriority(null);
      setLanguage('vi');
    };
    let timer = setTimeout(begin, idleAfter);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(begin, idleAfter);
    };
    addEventListener('pointerdown', touched);
    addEventListener('keydown', touched);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', touched);
      removeEventListener('keydown', touched);
    };
  }, []);

  // The connection is back: nothing is wrong any more.
  useEffect(() => {
    if (!isStale) setProblem('');
  }, [isStale]);

  if (board.isClosed && !drawn)
    return (
      <main className={classes.kiosk}>
        <div className={classes.over}>
          <h1>{t('over')}</h1>
          <p>
            {inLanguage(board.agencyName)} – {inLanguage(board.name)}
          </p>
        </div>
      </main>
    );

  const draw = async (serviceId: string) => {
    if (isBusy) return;
    // Touched again because no answer came: the same request, and so the same number.
    const wanted = `${serviceId} ${priority}`;
    if (request.current.wanted !== wanted) request.current = { wanted, id: newCommandKey() };
    setBusy(true);
    setProblem('');
    try {
      const body = { serviceId, requestId: request.current.id, ...(priority && { priority }) };
      const params = { header: { 'x-screen-code': code } };
      setDrawn(await answerOf(api.POST('/api/v1/screen/tickets', { params, body })));
      setPriority(null);
      request.current = { wanted: '', id: '' };
    } catch (error) {
      setProblem(error instanceof ApiProblem && !error.isUnreachable ? error.message : t('stale'));
    } finally {
      setBusy(false);
    }
  };

  if (drawn)
    return (
      <main className={classes.kiosk}>
        <PrintedTicket ticket={drawn} board={board} />
        <button ref={done} type="button" className={classes.primary} onClick={() => setDrawn(undefined)}>
          {t('done')}
        </button>
      </main>
    );
  return (
    <main className={classes.kiosk}>
      <header className={classes.head}>
        <div>
          <h1>{t('title')}</h1>
          <p>
            {inLanguage(board.agencyName)} – {inLanguage(board.name)}
          </p>
        </div>
        <button
          type="button"
          className={classes.language}
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {t('other')}
        </button>
      </header>
      {(isStale || problem) && (
        <p className={classes.problem} role="alert">
          {problem || t('stale')}
        </p>
      )}
      <section aria-labelledby="priority">
        <h2 id="priority">{t('priority')}</h2>
        <div className={classes.classes}>
          {[null, ...board.priorityClasses].map((one) => (
            <button
              key={one?.code ?? ''}
              type="button"
              aria-pressed={priority === (one?.code ?? null)}
              onClick={() => setPriority(one?.code ?? null)}
            >
              {one ? inLanguage({ vi: one.vi, en: one.en }) : t('none')}
            </button>
          ))}
        </div>
      </section>
      <section aria-labelledby="service">
        <h2 id="service">{t('choose')}</h2>
        <div className={classes.services}>
          {board.services.map(({ id, letter, name, waiting, openCounters }) => (
            <button key={id} type="button" onClick={() => void draw(id)} disabled={isBusy}>
              <span className={classes.letter} aria-hidden="true">
                {letter}
              </span>
              <span>
                <strong>{inLanguage(name)}</strong>
                <small>
                  {t('waiting', { count: waiting })}
                  {openCounters === 0 && ` · ${t('closed')}`}
                </small>
              </span>
            </button>
          ))}
        </div>
      </section>
      <p role="status" className={classes.busy}>
        {isBusy && t('busy')}
      </p>
    </main>
  );
}
