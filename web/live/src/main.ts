import type { LiveSnapshot } from '../../../src/dashboards/contract.js';
import { Refused, forgetToken, keepToken, readSnapshot, readToken } from './api.js';
import { drawBoard } from './board.js';
import { ChosenInstance } from './chosen.js';
import { byId } from './dom.js';
import { openStream } from './stream.js';
import { switchLanguage, text, translatePage } from './texts.js';
import { clockTime } from './time.js';

/** Bursts of events are drawn at most this often, in milliseconds. */
const redrawEvery = 400;

let snapshot: LiveSnapshot | null = null;
let chosenId: string | null = null;
let connected = false;
const chosen = new ChosenInstance();

function redraw(): void {
  if (!snapshot) return;
  drawBoard(snapshot, { instanceId: chosenId, choose });
  const link = byId('link');
  link.dataset.state = connected ? 'live' : 'stale';
  link.querySelector('b')!.textContent = connected
    ? `${text('live')} · ${clockTime(snapshot.at)}`
    : `${text('staleSince')} ${clockTime(snapshot.at)}`;
}

function choose(instanceId: string): void {
  chosenId = instanceId;
  redraw();
  void showChosen();
}

async function showChosen(): Promise<void> {
  if (!chosenId) return;
  const instance = snapshot?.instances.find(({ id }) => id === chosenId);
  const title = instance
    ? `${instance.businessKey ?? instance.id} · ${instance.definitionName}`
    : byId('chosen-title').textContent;
  try {
    await chosen.show(chosenId, title ?? chosenId);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

/** Runs `work` now, or once after the pause when more comes in between. */
function coalesce(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  return function turn() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    void work()
      .catch(() => undefined)
      .then(() => new Promise((resolve) => setTimeout(resolve, redrawEvery)))
      .then(() => {
        running = false;
        if (again) {
          again = false;
          turn();
        }
      });
  };
}

const refresh = coalesce(async () => {
  snapshot = await readSnapshot();
  redraw();
});
const refreshChosen = coalesce(showChosen);

async function enter(token: string): Promise<void> {
  keepToken(token);
  snapshot = await readSnapshot();
  byId('sign-in').hidden = true;
  byId('board').hidden = false;
  redraw();
  openStream(token, snapshot.seq, {
    events(events) {
      refresh();
      if (events.some(({ instanceId }) => instanceId === chosenId)) refreshChosen();
    },
    state(isConnected) {
      connected = isConnected;
      redraw();
      if (isConnected) refresh();
    },
    refused: askForToken,
  });
}

function askForToken(): void {
  forgetToken();
  byId('board').hidden = true;
  byId('sign-in').hidden = false;
}

function start(): void {
  translatePage();
  byId('language').textContent = text('otherLanguage');
  byId('language').addEventListener('click', () => {
    switchLanguage();
    translatePage();
    byId('language').textContent = text('otherLanguage');
    redraw();
    void showChosen();
  });
  byId('search').addEventListener('input', redraw);
  byId('procedure').addEventListener('change', redraw);
  const form = document.querySelector<HTMLFormElement>('#sign-in form')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void tryToEnter(String(new FormData(form).get('token')).trim());
  });
  const token = readToken();
  if (token) void tryToEnter(token);
  else askForToken();
}

async function tryToEnter(token: string): Promise<void> {
  try {
    await enter(token);
  } catch (error) {
    askForToken();
    const refusal = document.querySelector<HTMLElement>('#sign-in .refusal')!;
    refusal.hidden = false;
    refusal.textContent = text(error instanceof Refused && error.status === 401 ? 'badToken' : 'unreachable');
  }
}

start();
