import type { LiveInstance, LiveLane, LiveSnapshot } from '../../../src/dashboards/contract.js';
import { byId, element } from './dom.js';
import { plain, text, type TextKey } from './texts.js';
import { dueText, exact } from './time.js';

export interface Choice {
  instanceId: string | null;
  choose(instanceId: string): void;
}

/** Draws the lists of the page from a snapshot; holds nothing but what the user typed. */
export function drawBoard(snapshot: LiveSnapshot, choice: Choice): void {
  const now = Date.parse(snapshot.at);
  drawTotals(snapshot);
  drawProcedures(snapshot);
  drawInstances(snapshot, choice, now);
  byId('lanes').replaceChildren(...drawLanes(snapshot.lanes, choice, now));
  fill(
    'timers',
    'noTimers',
    snapshot.timers.map((timer) =>
      linkItem(
        choice,
        timer.instanceId,
        timer.elementName,
        timer.businessKey,
        dueText(timer.dueAt, now),
        timer.dueAt,
      ),
    ),
  );
  fill(
    'incidents',
    'noIncidents',
    snapshot.incidents.map((incident) =>
      linkItem(choice, incident.instanceId, incident.elementName, incident.businessKey, {
        words: `${incident.code} · ${incident.message}`,
        late: true,
      }),
    ),
  );
}

function drawTotals({ totals }: LiveSnapshot): void {
  const shown: [keyof LiveSnapshot['totals'], TextKey, boolean][] = [
    ['active', 'active', false],
    ['completed', 'completed', false],
    ['openTasks', 'openTasks', false],
    ['overdueTasks', 'overdueTasks', true],
    ['timers', 'armedTimers', false],
    ['incidents', 'openIncidents', true],
  ];
  byId('totals').replaceChildren(
    ...shown.map(([key, label, alarming]) =>
      element(
        'div',
        { class: alarming && totals[key] > 0 ? 'total alarm' : 'total', 'data-total': key },
        element('b', {}, totals[key].toLocaleString('vi-VN')),
        element('span', {}, text(label)),
      ),
    ),
  );
}

function drawProcedures({ procedures }: LiveSnapshot): void {
  const select = byId<HTMLSelectElement>('procedure');
  const chosen = select.value;
  select.setAttribute('aria-label', text('allProcedures'));
  select.replaceChildren(
    element('option', { value: '' }, text('allProcedures')),
    ...procedures.map(({ key, name, active }) =>
      element('option', { value: name }, `${name || key} (${active})`),
    ),
  );
  select.value = chosen;
  if (select.selectedIndex < 0) select.value = '';
}

function drawInstances(snapshot: LiveSnapshot, choice: Choice, now: number): void {
  const wanted = plain(byId<HTMLInputElement>('search').value.trim());
  const procedure = byId<HTMLSelectElement>('procedure').value;
  const shown = snapshot.instances.filter(
    (instance) =>
      (!procedure || instance.definitionName === procedure) &&
      plain(`${instance.businessKey ?? ''} ${instance.definitionName} ${instance.id}`).includes(wanted),
  );
  byId('instance-count').textContent = String(snapshot.totals.active);
  const empty = snapshot.instances.length === 0 ? 'noInstances' : 'noMatch';
  const list = byId('instances');
  const { scrollTop } = list;
  list.replaceChildren(
    ...(shown.length > 0
      ? shown.map((instance) => element('li', {}, instanceRow(instance, choice, now)))
      : [element('li', { class: 'empty' }, text(empty))]),
  );
  list.scrollTop = scrollTop;
}

function instanceRow(instance: LiveInstance, choice: Choice, now: number): HTMLElement {
  const due = dueText(instance.dueAt, now);
  const row = element(
    'button',
    { type: 'button', class: 'row', 'data-instance': instance.id },
    element('strong', {}, instance.businessKey ?? instance.id.slice(-12)),
    element('span', { class: instance.incidents > 0 ? 'pill alarm' : 'pill' }, String(instance.openTasks)),
    element('span', {}, instance.definitionName),
    element(
      'span',
      { class: due.late ? 'due late' : 'due', title: instance.dueAt ? exact(instance.dueAt) : '' },
      due.words,
    ),
  );
  if (instance.id === choice.instanceId) row.setAttribute('aria-current', 'true');
  row.addEventListener('click', () => choice.choose(instance.id));
  return row;
}

function drawLanes(lanes: LiveLane[], choice: Choice, now: number): HTMLElement[] {
  if (lanes.length === 0) return [element('p', { class: 'empty' }, text('noTasks'))];
  const open = new Set(
    [...document.querySelectorAll<HTMLDetailsElement>('#lanes details[open]')].map(
      (lane) => lane.dataset.lane,
    ),
  );
  return lanes.map((lane) => {
    const details = element(
      'details',
      { class: 'lane', 'data-lane': lane.name },
      element(
        'summary',
        {},
        element('b', {}, lane.name || text('noLane')),
        lane.overdue > 0 ? element('span', { class: 'pill alarm' }, String(lane.overdue)) : null,
        element('span', { class: 'pill' }, String(lane.open)),
      ),
      element(
        'ul',
        { class: 'plain' },
        ...lane.tasks.map((task) =>
          linkItem(
            choice,
            task.instanceId,
            task.name,
            task.businessKey,
            dueText(task.dueAt, now),
            task.dueAt,
          ),
        ),
        lane.open > lane.tasks.length
          ? element('li', { class: 'empty' }, `${text('more')} ${lane.open - lane.tasks.length}`)
          : null,
      ),
    );
    details.open = open.has(lane.name);
    return details;
  });
}

function linkItem(
  choice: Choice,
  instanceId: string,
  title: string,
  businessKey: string | null,
  status: { words: string; late: boolean },
  instant?: string | null,
): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'linkish' },
    element('b', {}, title),
    element(
      'small',
      { class: status.late ? 'late' : '', title: instant ? exact(instant) : '' },
      [businessKey, status.words].filter(Boolean).join(' · '),
    ),
  );
  button.addEventListener('click', () => choice.choose(instanceId));
  return element('li', {}, button);
}

function fill(id: string, empty: TextKey, items: HTMLElement[]): void {
  byId(id).replaceChildren(...(items.length > 0 ? items : [element('li', { class: 'empty' }, text(empty))]));
}
