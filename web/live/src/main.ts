import type { LiveSnapshot } from '../../../src/dashboards/contract.js';
import { Refused, forgetToken, keepToken, readSnapshot, readToken } from './api.js';
import { drawBoard } from './board.js';
import { ChosenInstance } from './chosen.js';
import { coalesce } from './coalesce.js';
import { byId, keepingFocus } from './dom.js';
import { openStream } from './stream.js';
import { switchLanguage, text, translatePage, type TextKey } from './texts.js';
import { clockTime, lengthText } from './time.js';

/** Bursts of events are drawn at most this often, in milliseconds. */
const redrawEvery = 400;
/** A snapshot that could not be read is asked for again after this, in milliseconds. */
const retryAfter = 2_000;

/** What is shown, when it came (`performance.now()`), and whether it is still true. */
let shown: { snapshot: LiveSnapshot; receivedAt: number } | null = null;
let isCurrent = false;
/** When what is shown was last known to be true (`performance.now()`). */
let trueAt = 0;
let chosenId: string | null = null;
let closeStream: (() => void) | null = null;
/** Number of the newest event the stream has brought. */
let newest = 0;
const titles = new Map<string, string>();
const chosen = new ChosenInstance();

/** The server's time, going on from the last snapshot. */
const serverNow = (): number =>
  shown ? Date.parse(shown.snapshot.at) + performance.now() - shown.receivedAt : Date.now();

function take(snapshot: LiveSnapshot): void {
  shown = { snapshot, receivedAt: performance.now() };
  trueAt = shown.receivedAt;
  for (const { id, businessKey, definitionName } of snapshot.instances)
    titles.set(id, `${businessKey ?? id} · ${definitionName}`);
  redraw();
}

function redraw(): void {
  if (!shown) return;
  const { snapshot } = shown;
  keepingFocus(() => drawBoard(snapshot, { instanceId: chosenId, choose }, serverNow()));
  drawLink();
}

/** Says whether what is shown is true now, and if not, how old it is. */
function drawLink(): void {
  const link = byId('link');
  link.hidden = !shown;
  if (!shown) return;
  const { snapshot, receivedAt } = shown;
  link.dataset.state = isCurrent ? 'live' : 'stale';
  byId('board').classList.toggle('stale', !isCurrent);
  setText(link.querySelector('b')!, text(isCurrent ? 'live' : 'stale'));
  // Only the word above is announced; the age would be read out every second.
  const dataOf = clockTime(Date.parse(snapshot.at) + trueAt - receivedAt);
  setText(
    byId('age'),
    isCurrent
      ? clockTime(snapshot.at)
      : `${text('dataOf')} ${dataOf} (${lengthText(performance.now() - trueAt)} ${text('ago')})`,
  );
}

function setText(node: Element, words: string): void {
  if (node.textContent !== words) node.textContent = words;
}

function choose(instanceId: string): void {
  chosenId = instanceId;
  history.replaceState(null, '', `#instance=${encodeURIComponent(instanceId)}`);
  redraw();
  refreshChosen();
  if (matchMedia('(max-width: 1100px)').matches) byId('chosen').scrollIntoView({ block: 'start' });
}

const refresh = coalesce(async () => {
  try {
    const snapshot = await readSnapshot();
    take(snapshot);
    // Snapshots are shared for a moment: this one may have been read before the newest event.
    if (snapshot.seq < newest) setTimeout(refresh, redrawEvery);
  } catch (error) {
    failed(error, refresh);
  }
}, redrawEvery);

const refreshChosen = coalesce(async () => {
  if (!chosenId) return;
  try {
    await chosen.show(chosenId, titles.get(chosenId) ?? chosenId);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return;
    failed(error, refreshChosen);
  }
}, redrawEvery);

/** A read that failed: the session is over, or it is tried again. */
function failed(error: unknown, again: () => void): void {
  if (!closeStream) return;
  if (error instanceof Refused && error.status === 401) return askForToken('sessionEnded');
  setTimeout(again, retryAfter);
}

async function enter(token: string): Promise<void> {
  keepToken(token);
  const snapshot = await readSnapshot();
  byId('sign-in').hidden = true;
  byId('board').hidden = false;
  closeStream?.();
  closeStream = openStream(token, snapshot.seq, {
    events(events, upTo) {
      newest = upTo;
      refresh();
      if (events.some(({ instanceId }) => instanceId === chosenId)) refreshChosen();
    },
    state(isConnected) {
      if (isCurrent) trueAt = performance.now();
      isCurrent = isConnected;
      drawLink();
      if (!isConnected) return;
      refresh();
      refreshChosen();
    },
    refused: () => askForToken('sessionEnded'),
  });
  take(snapshot);
  const first = chosenId ?? snapshot.instances[0]?.id;
  if (first && !chosenId) {
    chosenId = first;
    redraw();
  }
  refreshChosen();
}

function askForToken(why?: TextKey): void {
  closeStream?.();
  closeStream = null;
  shown = null;
  isCurrent = false;
  forgetToken();
  drawLink();
  byId('board').hidden = true;
  byId('sign-in').hidden = false;
  const refusal = byId('refusal');
  refusal.hidden = !why;
  refusal.dataset.text = why ?? '';
  refusal.textContent = why ? text(why) : '';
  document.querySelector<HTMLInputElement>('#sign-in input')!.focus();
}

async function tryToEnter(token: string): Promise<void> {
  try {
    await enter(token);
  } catch (error) {
    askForToken(
      error instanceof Refused && error.status === 401
        ? 'badToken'
        : error instanceof Refused && error.status === 403
          ? 'notAllowed'
          : 'unreachable',
    );
  }
}

function drawLanguage(): void {
  translatePage();
  const button = byId('language');
  button.textContent = text('otherLanguage');
  button.lang = text('otherLanguageCode');
}

function start(): void {
  drawLanguage();
  byId('language').addEventListener('click', () => {
    switchLanguage();
    drawLanguage();
    redraw();
    refreshChosen();
  });
  byId('search').addEventListener('input', redraw);
  byId('procedure').addEventListener('change', redraw);
  const form = document.querySelector<HTMLFormElement>('#sign-in form')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const token = String(new FormData(form).get('token')).trim();
    form.reset();
    void tryToEnter(token);
  });
  setInterval(() => !isCurrent && drawLink(), 1_000);
  setInterval(redraw, 30_000);

  const token = readToken();
  chosenId = new URLSearchParams(location.hash.slice(1)).get('instance');
  if (token) void tryToEnter(token);
  else askForToken();
}

start();
