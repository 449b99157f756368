import { readDiagram, readHistory, readInstance, type HistoryItem, type InstanceView } from './api.js';
import { Diagram, readNames } from './diagram.js';
import { byId, element } from './dom.js';
import { text, type TextKey } from './texts.js';
import { clockTime, exact } from './time.js';

const waitTexts: Record<string, TextKey> = {
  'user-task': 'waitUserTask',
  service: 'waitService',
  timer: 'waitTimer',
  message: 'waitMessage',
  signal: 'waitSignal',
  condition: 'waitCondition',
  call: 'waitCall',
};

/** The chosen instance: its diagram with tokens, what it waits for, and what has happened, newest first. */
export class ChosenInstance {
  private diagram: Diagram | null = null;
  private readonly models = new Map<string, { xml: string; names: Map<string, string> }>();
  private turn = 0;

  async show(instanceId: string, title: string): Promise<void> {
    const turn = ++this.turn;
    const [instance, history] = await Promise.all([readInstance(instanceId), readHistory(instanceId)]);
    const model = await this.model(instance.definitionId);
    if (turn !== this.turn) return;
    byId('chosen-title').textContent = title;
    byId('chosen-hint').hidden = true;
    byId('diagram').hidden = false;
    byId('chosen-detail').hidden = false;
    this.diagram ??= new Diagram(byId('diagram'));
    await this.diagram.draw(instance.definitionId, model.xml);
    this.diagram.showTokens(instance);
    this.list(instance, history, model.names);
  }

  private list(instance: InstanceView, history: HistoryItem[], names: Map<string, string>): void {
    const name = (id: string) => names.get(id) ?? id;
    byId('tokens').replaceChildren(
      ...(instance.waits.length > 0
        ? instance.waits.map((wait) =>
            element(
              'li',
              {},
              element('span', {}, name(wait.elementId)),
              element(
                'small',
                {},
                [text(waitTexts[wait.kind] ?? 'waitUserTask'), wait.dueAt ? exact(wait.dueAt) : '']
                  .filter(Boolean)
                  .join(' · '),
              ),
            ),
          )
        : [element('li', { class: 'empty' }, text('ended'))]),
    );
    const steps = history.filter(
      ({ type, elementId }) => type.startsWith('activity.') && names.has(elementId),
    );
    byId('timeline').replaceChildren(
      ...steps
        .reverse()
        .slice(0, 60)
        .map((step) =>
          element(
            'li',
            {},
            element('time', { title: exact(step.at) }, clockTime(step.at)),
            `${mark[step.type] ?? ''} ${name(step.elementId)}`,
          ),
        ),
    );
  }

  private async model(definitionId: string): Promise<{ xml: string; names: Map<string, string> }> {
    const known = this.models.get(definitionId);
    if (known) return known;
    const xml = await readDiagram(definitionId);
    const model = { xml, names: readNames(xml) };
    this.models.set(definitionId, model);
    return model;
  }
}

const mark: Record<string, string> = {
  'activity.entered': '→',
  'activity.completed': '✓',
  'activity.cancelled': '✕',
};
