import type { LiveInstance, LiveLane, LiveSnapshot } from '../../../src/dashboards/contract.js';
import { byId, element, keepInStep, type Item } from './dom.js';
import { currentLanguage, plain, text, type TextKey } from './texts.js';
import { dueText, exact } from './time.js';

export interface Choice {
  instanceId: string | null;
  choose(instanceId: string): void;
}

/** Draws the lists of the page from a snapshot; holds nothing but what the user typed. `now` is the server's time. */
export function drawBoard(snapshot: LiveSnapshot, choice: Choice, now: number): void {
  drawTotals(snapshot);
  drawProcedures(snapshot);
  drawInstances(snapshot, choice, now);
  drawLanes(snapshot.lanes, choice, now);
  fill(
    'timers',
    'noTimers',
    snapshot.timers.map((timer) => ({
      key: timer.jobId,
      instanceId: timer.instanceId,
      title: timer.elementName,
      details: [timer.businessKey],
      due: dueText(timer.dueAt, now),
      instant: timer.dueAt,
    })),
    choice,
  );
  fill(
    'incidents',
    'noIncidents',
    snapshot.incidents.map((incident) => ({
      key: incident.id,
      instanceId: incident.instanceId,
      title: incident.elementName,
      details: [incident.businessKey],
      due: { words: `${incident.code} · ${incident.message}`, late: true },
      instant: incident.raisedAt,
    })),
    choice,
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
  keepInStep(
    byId('totals'),
    shown.map(([key, label, alarming]) => ({
      key,
      shows: [totals[key], text(label)],
      make: () =>
        element(
          'li',
          { class: alarming && totals[key] > 0 ? 'total alarm' : 'total', 'data-total': key },
          element('b', {}, totals[key].toLocaleString(currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB')),
          ' ',
          element('span', {}, text(label)),
        ),
    })),
  );
}

function drawProcedures({ procedures }: LiveSnapshot): void {
  const select = byId<HTMLSelectElement>('procedure');
  const chosen = select.value;
  keepInStep(select, [
    {
      key: 'all',
      shows: text('allProcedures'),
      make: () => element('option', { value: '' }, text('allProcedures')),
    },
    ...procedures.map(({ key, name, active }) => ({
      key: `procedure ${key}`,
      shows: [name, active],
      make: () => element('option', { value: key }, `${name || key} (${active})`),
    })),
  ]);
  select.value = chosen;
  if (select.selectedIndex < 0) select.value = '';
}

function drawInstances(snapshot: LiveSnapshot, choice: Choice, now: number): void {
  const wanted = plain(byId<HTMLInputElement>('search').value.trim());
  const procedure = byId<HTMLSelectElement>('procedure').value;
  const shown = snapshot.instances.filter(
    (instance) =>
      (!procedure || instance.definitionKey === procedure) &&
      plain(`${instance.businessKey ?? ''} ${instance.definitionName} ${instance.id}`).includes(wanted),
  );
  const isFiltered = wanted !== '' || procedure !== '';
  byId('instance-count').textContent = isFiltered
    ? `${shown.length} / ${snapshot.totals.active}`
    : String(snapshot.totals.active);
  keepInStep(
    byId('instances'),
    shown.length > 0
      ? shown.map((instance) => instanceItem(instance, choice, now))
      : [nothing(snapshot.instances.length === 0 ? 'noInstances' : 'noMatch')],
  );
}

function instanceItem(instance: LiveInstance, choice: Choice, now: number): Item {
  const due = dueText(instance.dueAt, now);
  const isChosen = instance.id === choice.instanceId;
  const title = instance.businessKey ?? instance.id.slice(-12);
  const badge =
    instance.incidents > 0
      ? { class: 'pill alarm', words: `${text('incidentBadge')} ${instance.incidents}` }
      : instance.state === 'suspended'
        ? { class: 'pill', words: text('stateSuspended') }
        : { class: 'pill', words: `${instance.openTasks} ${text('tasksShort')}` };
  return {
    key: instance.id,
    shows: [instance, due, isChosen, badge],
    make() {
      const row = element(
        'button',
        {
          type: 'button',
          class: 'row',
          'data-instance': instance.id,
          'data-focus': `instance ${instance.id}`,
          ...(isChosen && { 'aria-current': 'true' }),
        },
        element('strong', { title }, title),
        element('span', { class: badge.class }, badge.words),
        element('span', { title: instance.definitionName }, instance.definitionName),
        element(
          'span',
          { class: due.late ? 'due late' : 'due', title: instance.dueAt ? exact(instance.dueAt) : '' },
          due.words,
        ),
      );
      row.addEventListener('click', () => choice.choose(instance.id));
      return element('li', {}, row);
    },
  };
}

function drawLanes(lanes: LiveLane[], choice: Choice, now: number): void {
  const place = byId('lanes');
  const open = new Set(
    [...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map((lane) => lane.dataset.lane),
  );
  keepInStep(
    place,
    lanes.length === 0
      ? [
          {
            key: 'empty',
            shows: text('noTasks'),
            make: () => element('p', { class: 'empty' }, text('noTasks')),
          },
        ]
      : lanes.map((lane) => ({
          key: `lane ${lane.name}`,
          shows: [lane, lane.tasks.map(({ dueAt }) => dueText(dueAt, now).words), choice.instanceId],
          make: () => drawLane(lane, open.has(lane.name), choice, now),
        })),
  );
}

function drawLane(lane: LiveLane, isOpen: boolean, choice: Choice, now: number): HTMLElement {
  const list = element('ul', { class: 'plain' });
  keepInStep(list, [
    ...lane.tasks.map((task) =>
      linkItem(
        {
          key: task.id,
          instanceId: task.instanceId,
          title: task.name,
          details: [task.businessKey, task.assignee ?? text('unassigned')],
          due: dueText(task.dueAt, now),
          instant: task.dueAt,
        },
        choice,
      ),
    ),
    ...(lane.open > lane.tasks.length
      ? [
          {
            key: 'more',
            shows: lane.open,
            make: () => element('li', { class: 'empty' }, `${text('more')} ${lane.open - lane.tasks.length}`),
          },
        ]
      : []),
  ]);
  const details = element(
    'details',
    { class: 'lane', 'data-lane': lane.name },
    element(
      'summary',
      { 'data-focus': `lane ${lane.name}` },
      element('b', {}, lane.name || text('noLane')),
      lane.overdue > 0
        ? element('span', { class: 'pill alarm' }, `${lane.overdue} ${text('overdueShort')}`)
        : null,
      element('span', { class: 'pill' }, String(lane.open)),
    ),
    list,
  );
  details.open = isOpen;
  return details;
}

interface Link {
  key: string;
  instanceId: string;
  title: string;
  details: (string | null)[];
  due: { words: string; late: boolean };
  instant: string | null;
}

function linkItem(link: Link, choice: Choice): Item {
  const isChosen = link.instanceId === choice.instanceId;
  return {
    key: link.key,
    shows: [link, isChosen],
    make() {
      const button = element(
        'button',
        {
          type: 'button',
          class: 'linkish',
          'data-focus': link.key,
          ...(isChosen && { 'aria-current': 'true' }),
        },
        element('b', {}, link.title),
        element(
          'small',
          { class: link.due.late ? 'late' : '', title: link.instant ? exact(link.instant) : '' },
          link.due.words,
        ),
        element('small', { class: 'wide' }, link.details.filter(Boolean).join(' · ')),
      );
      button.addEventListener('click', () => choice.choose(link.instanceId));
      return element('li', {}, button);
    },
  };
}

function fill(id: string, empty: TextKey, links: Link[], choice: Choice): void {
  keepInStep(byId(id), links.length > 0 ? links.map((link) => linkItem(link, choice)) : [nothing(empty)]);
}

const nothing = (key: TextKey): Item => ({
  key: 'empty',
  shows: text(key),
  make: () => element('li', { class: 'empty' }, text(key)),
});
