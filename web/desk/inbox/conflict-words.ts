import { ApiProblem } from '../../shared/api/problem';
import { currentLanguage, defineTexts, fill } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';

const texts = defineTexts({
  takenAt: { vi: '{name} đã nhận việc này lúc {at}.', en: '{name} took this work at {at}.' },
  taken: { vi: '{name} đã nhận việc này.', en: '{name} has taken this work.' },
  done: { vi: '{name} đã hoàn thành việc này lúc {at}.', en: '{name} completed this work at {at}.' },
  gone: {
    vi: 'Việc này không còn từ lúc {at}: hồ sơ đã đi sang bước khác.',
    en: 'This work fell away at {at}: the case has moved on.',
  },
  assigned: { vi: 'Việc vừa được giao cho {name}.', en: 'The work has just been given to {name}.' },
  released: { vi: 'Việc vừa được trả lại hàng chờ.', en: 'The work has just been given back to the queue.' },
  changed: {
    vi: 'Việc vừa được thay đổi ở nơi khác. Những gì bạn nhập còn nguyên; xem lại rồi thực hiện tiếp.',
    en: 'The work has just been changed elsewhere. What you entered is kept; look again, then go on.',
  },
});

/** How an item stands now, as far as it was read again. */
export interface StandsNow {
  state: string;
  assignee: string | null;
  assigneeName: string | null;
  claimedAt?: string | null;
  completedByName: string | null;
  closedAt: string | null;
}

type Texts = keyof typeof texts;
const say = (key: Texts, params = {}) => fill(texts[key][currentLanguage()], params);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * What the other did, in plain words, when somebody was faster; null when the refusal is no such thing. `seen` is the item as
 * it was acted upon, `now` as it is, where it was read again.
 */
export function conflictWords(
  error: unknown,
  seen: { assignee: string | null },
  now?: StandsNow,
): string | null {
  if (!(error instanceof ApiProblem) || !error.isConflict) return null;
  const { params = {} } = error.problem;
  if (error.code === 'INBOX.ALREADY_CLAIMED') {
    const name = textOf(params.assigneeName);
    const at = instantText(textOf(params.claimedAt));
    return name ? say(at ? 'takenAt' : 'taken', { name, at }) : error.message;
  }
  if (error.code === 'TASK.NOT_OPEN')
    return endWords({
      state: textOf(params.state) ?? '',
      completedByName: textOf(params.completedByName),
      closedAt: textOf(params.closedAt),
    });
  if (error.code !== 'TASK.STALE_VERSION') return null;
  if (!now) return say('changed');
  if (now.closedAt) return endWords(now);
  if (now.assignee === seen.assignee) return say('changed');
  if (!now.assigneeName) return say('released');
  const at = instantText(now.claimedAt);
  return say(at ? 'takenAt' : 'assigned', { name: now.assigneeName, at });
}

/** Who has done the work, or that it fell away. */
export function endWords({
  state,
  completedByName,
  closedAt,
}: Pick<StandsNow, 'state' | 'completedByName' | 'closedAt'>): string {
  const at = instantText(closedAt);
  return state === 'DONE' && completedByName
    ? say('done', { name: completedByName, at })
    : say('gone', { at });
}
