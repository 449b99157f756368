import { readDiagram, readInstance, type HistoryItem, type InstanceView } from './api.js';
import { Diagram, readNames } from './diagram.js';
import { byId, element, keepInStep, type Item } from './dom.js';
import { History } from './history.js';
import { currentLanguage, text, type TextKey } from './texts.js';
import { exact, shortTime } from './time.js';

/** In the order in which people want to know it: who has to act first. */
const waitTexts: Record<string, TextKey> = {
  'user-task': 'waitUserTask',
  service: 'waitService',
  call: 'waitCall',
  timer: 'waitTimer',
  message: 'waitMessage',
  signal: 'waitSignal',
  condition: 'waitCondition',
};
const waitOrder = Object.keys(waitTexts);
const stateTexts: Record<string, TextKey> = {
  active: 'stateActive',
  completed: 'stateCompleted',
  cancelled: 'stateCancelled',
  suspended: 'stateSuspended',
};
const shownSteps = 100;

interface Model {
  xml: string;
  /** By element id. */
  names: ReadonlyMap<string, string>;
  /** What people call a step: everything with a name but gateways and flows. */
  steps: ReadonlySet<string>;
}

/** The chosen instance: its diagram with tokens, what it waits for, and what has happened, newest first. */
export class ChosenInstance {
  private diagram: Diagram | null = null;
  private readonly models = new Map<string, Model>();
  private readonly history = new History();
  private turn = 0;
  private shownId: string | null = null;

  async show(instanceId: string, title: string): Promise<void> {
    const turn = ++this.turn;
    const [instance, history] = await Promise.all([readInstance(instanceId), this.history.of(instanceId)]);
    const model = await this.model(instance.definitionId);
    if (turn !== this.turn) return;
    byId('chosen-title').textContent = title;
    const state = byId('chosen-state');
    state.textContent = text(stateTexts[instance.state] ?? 'stateActive');
    state.hidden = false;
    byId('chosen-hint').hidden = true;
    byId('diagram-place').hidden = false;
    byId('chosen-detail').hidden = false;
    this.diagram ??= new Diagram(byId('diagram'));
    await this.diagram.draw(instance.definitionId, model.xml);
    if (turn !== this.turn) return;
    this.diagram.showTokens(instance, this.shownId !== instanceId);
    this.shownId = instanceId;
    this.list(instance, history, model);
  }

  private list(instance: InstanceView, history: readonly HistoryItem[], { names, steps }: Model): void {
    const name = (id: string) => names.get(id) ?? id;
    const waits = instance.waits
      .toSorted((one, other) => waitOrder.indexOf(one.kind) - waitOrder.indexOf(other.kind))
      .map((wait): Item => {
        const details = [
          text(waitTexts[wait.kind] ?? 'waitUserTask'),
          wait.dueAt ? `${text('due')} ${exact(wait.dueAt)}` : '',
        ]
          .filter(Boolean)
          .join(' · ');
        return {
          key: `${instance.id} ${wait.id}`,
          shows: [wait.elementId, details],
          make: () =>
            element('li', {}, element('span', {}, name(wait.elementId)), element('small', {}, details)),
        };
      });
    const incidents = instance.incidents.map(({ elementId, code, message }, index): Item => ({
      key: `${instance.id} incident ${index}`,
      shows: [elementId, code, message],
      make: () =>
        element(
          'li',
          {},
          element('span', {}, name(elementId)),
          element('small', { class: 'late' }, `${code} · ${message}`),
        ),
    }));
    const all = [...incidents, ...waits];
    keepInStep(byId('tokens'), all.length > 0 ? all : [empty('ended')]);
    keepInStep(
      byId('timeline'),
      history
        .filter(
          ({ type, elementId }) => type === 'incident.raised' || (type in marks && steps.has(elementId)),
        )
        .slice(-shownSteps)
        .reverse()
        .map((step) => ({
          key: `${instance.id} ${step.seq}`,
          shows: currentLanguage(),
          make: () =>
            element(
              'li',
              {},
              element('time', { datetime: step.at, title: exact(step.at) }, shortTime(step.at)),
              element(
                'span',
                { class: step.type === 'incident.raised' ? 'late' : '' },
                element('i', { 'aria-hidden': 'true' }, marks[step.type]!.sign),
                `${name(step.elementId)} `,
                element(
                  'small',
                  {},
                  [text(marks[step.type]!.text), actorOf(step)].filter(Boolean).join(' · '),
                ),
              ),
            ),
        })),
    );
  }

  private async model(definitionId: string): Promise<Model> {
    const known = this.models.get(definitionId);
    if (known) return known;
    const xml = await readDiagram(definitionId);
    const model = { xml, ...readNames(xml) };
    this.models.set(definitionId, model);
    return model;
  }
}

const empty = (key: TextKey): Item => ({
  key: 'empty',
  shows: text(key),
  make: () => element('li', { class: 'empty' }, text(key)),
});

const marks: Record<string, { sign: string; text: TextKey }> = {
  'task.claimed': { sign: '•', text: 'stepClaimed' },
  'activity.completed': { sign: '✓', text: 'stepCompleted' },
  'activity.cancelled': { sign: '✕', text: 'stepCancelled' },
  'incident.raised': { sign: '!', text: 'stepIncident' },
};

/** A person's name; tokens and the system itself have ids that tell nobody anything. */
function actorOf({ actorId, data }: HistoryItem): string {
  const name = data?.assignee ?? actorId;
  return /^[0-9a-f]{8}-|^(system|demo)$/.test(name) ? '' : name;
}
