import { useEffect, useRef, useState } from 'react';
import { defineTexts, inLanguage, useTexts } from '../shared/texts/texts';
import { timeText, weekdayText } from '../shared/time/instants';
import { serverNow } from '../shared/time/server-clock';
import { announcementsOf, keepVoices, keptVoices, languagesOf, type Voices, voices } from './announcement';
import { callsToHear } from './calls-to-hear';
import classes from './call-board.module.css';
import { chime, speak, useSpokenLanguages } from './speaker';
import type { Board } from './use-board';

const texts = defineTexts({
  invite: { vi: 'Mời số', en: 'Now calling' },
  counter: { vi: 'Quầy', en: 'Counter' },
  counters: { vi: 'Các quầy', en: 'Counters' },
  last: { vi: 'Vừa gọi', en: 'Last called' },
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  people: { vi: '{count} người', en: '{count}' },
  closed: { vi: 'Nghỉ', en: 'Closed' },
  free: { vi: 'Sẵn sàng', en: 'Free' },
  welcome: { vi: 'Xin chào. Vui lòng lấy số và chờ gọi.', en: 'Welcome. Please draw a number and wait.' },
  stale: {
    vi: 'Mất kết nối. Số liệu lúc {time}; xin theo dõi cán bộ tại quầy.',
    en: 'No connection. As of {time}; please watch the counters.',
  },
  sound: { vi: 'Bật loa', en: 'Turn the sound on' },
  readIn: { vi: 'Đọc số bằng', en: 'Read out in' },
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
  'vi-en': { vi: 'tiếng Việt và tiếng Anh', en: 'Vietnamese and English' },
  noVoice: {
    vi: 'Thiết bị không có giọng đọc {languages}: chỉ báo chuông.',
    en: 'The device has no {languages} voice: it only chimes.',
  },
  over: {
    vi: 'Đã hết giờ tiếp nhận hôm nay. Hẹn gặp lại.',
    en: 'We are closed for today. Please come back another day.',
  },
});

interface CallBoardProps {
  board: Board;
  /** Of this device, when the board came. */
  asOf: number;
  isStale: boolean;
}

/** Who is called where, for a room: read from afar, heard, and said to screen readers. */
export default function CallBoard({ board, asOf, isStale }: CallBoardProps) {
  const t = useTexts(texts);
  const heard = useRef<Set<string> | null>(null);
  const [announced, setAnnounced] = useState<ReturnType<typeof announcementsOf>>([]);
  const [now, setNow] = useState(serverNow);
  const [chosen, choose] = useState(keptVoices);
  const spoken = useSpokenLanguages();
  const [hasSound, setSound] = useState(() => navigator.userActivation?.hasBeenActive ?? false);

  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1_000);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    const calls = callsToHear(board.calls, heard.current, Date.parse(board.at));
    heard.current = new Set(board.calls.map(({ id }) => id));
    if (calls.length === 0) return;
    chime();
    const said = calls.flatMap((call) => announcementsOf(call, chosen));
    for (const { text, language } of said) speak(text, language);
    setAnnounced(said);
    // A call is heard when it comes, not again when only the languages change.
  }, [board]);

  const silent = languagesOf(chosen).filter((one) => !spoken.includes(one));
  const waitedFor = board.calls.filter((call) => call.isWaitedFor);
  const [first] = waitedFor;
  return (
    <main className={classes.board}>
      <header className={classes.head}>
        <div>
          <h1>{inLanguage(board.agencyName)}</h1>
          <p>{inLanguage(board.name)}</p>
        </div>
        <div className={classes.time}>
          <strong>{timeText(now)}</strong>
          <span>{weekdayText(now)}</span>
        </div>
      </header>
      {isStale && (
        <p className={classes.stale} role="status">
          {t('stale', { time: timeText(asOf) })}
        </p>
      )}
      <div className={classes.body}>
        <section className={classes.now} aria-label={t('invite')}>
          {first ? (
            <div key={first.id} className={classes.call}>
              <span className={classes.invite}>{t('invite')}</span>
              <span className={classes.number}>{first.label}</span>
              <span className={classes.to}>
                {t('counter')} {first.counter}
              </span>
            </div>
          ) : (
            <p className={classes.welcome}>{t(board.isClosed ? 'over' : 'welcome')}</p>
          )}
          {waitedFor.length > 1 && (
            <ul className={classes.also}>
              {waitedFor.slice(1, 4).map((call) => (
                <li key={call.id}>
                  <strong>{call.label}</strong> → {t('counter')} {call.counter}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="counters">
          <h2 id="counters">{t('counters')}</h2>
          <table className={classes.counters}>
            <tbody>
              {board.counters.map(({ id, number, name, isOpen, label }) => (
                <tr key={id} data-closed={!isOpen || undefined}>
                  <th scope="row">
                    {t('counter')} {number}
                    <small>{inLanguage(name)}</small>
                  </th>
                  <td>{label ?? t(isOpen ? 'free' : 'closed')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <footer className={classes.foot}>
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t('waiting')}</h2>
          <ul>
            {board.services.map(({ id, letter, name, waiting }) => (
              <li key={id}>
                <strong>{letter}</strong> {inLanguage(name)}: {t('people', { count: waiting })}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="last">
          <h2 id="last">{t('last')}</h2>
          <ul>
            {board.calls.slice(0, 6).map(({ id, label, counter }) => (
              <li key={id}>
                <strong>{label}</strong> {t('counter').toLowerCase()} {counter}
              </li>
            ))}
          </ul>
        </section>
        {!hasSound && (
          <button
            type="button"
            className={classes.sound}
            onClick={() => {
              setSound(true);
              chime();
            }}
          >
            {t('sound')}
          </button>
        )}
        {hasSound && (
          <div className={classes.voices}>
            <label>
              {t('readIn')}{' '}
              <select
                value={chosen}
                onChange={(event) => {
                  const wanted = event.currentTarget.value as Voices;
                  choose(wanted);
                  keepVoices(wanted);
                }}
              >
                {voices.map((one) => (
                  <option key={one} value={one}>
                    {t(one)}
                  </option>
                ))}
              </select>
            </label>
            {silent.length > 0 && (
              <p className={classes.note}>
                {t('noVoice', { languages: silent.map((one) => t(one)).join(', ') })}
              </p>
            )}
          </div>
        )}
      </footer>
      <div className={classes.forScreenReaders} aria-live="assertive">
        {announced.map(({ text, language }) => (
          <span key={text} lang={language}>
            {text}{' '}
          </span>
        ))}
      </div>
    </main>
  );
}
