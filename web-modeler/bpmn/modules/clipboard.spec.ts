import { BpmnModdle } from 'bpmn-moddle';
import procedure from '../../descriptors/procedure.json';
import type { Moddle } from '../services';
import { Clipboard } from './clipboard';

type Factory = ConstructorParameters<typeof Clipboard>[0];
const aModdle = (): Factory => new BpmnModdle({ procedure }) as unknown as Factory;
const drawing = () => new Clipboard(aModdle());

describe('the clipboard of all drawings', () => {
  it('gives a drawing back its own, and another one elements of its own kind', () => {
    const moddle = aModdle();
    const timer = moddle.create('bpmn:TimerEventDefinition', { id: 'timer' });
    const event = moddle.create('bpmn:BoundaryEvent', {
      id: 'late',
      name: 'Quá hạn',
      eventDefinitions: [timer],
      'procedure:processingTime': '2',
    });
    const tree = { 0: [{ id: 'late', businessObject: event, di: null }] };
    const here = drawing();
    here.set(tree);
    expect(here.get()).toBe(tree);

    const there = drawing();
    expect(there.isEmpty()).toBe(false);
    const [pasted] = (there.get() as Record<number, { businessObject: Moddle }[]>)[0]!;
    const element = pasted!.businessObject;
    expect(element).not.toBe(event);
    expect([element.$type, element.name, element.get('procedure:processingTime')]).toEqual([
      'bpmn:BoundaryEvent',
      'Quá hạn',
      '2',
    ]);
    const [definition] = element.get<Moddle[]>('eventDefinitions');
    expect(definition!.$type).toBe('bpmn:TimerEventDefinition');
    expect(definition!.$parent).toBe(element);
  });

  it('is empty after it was cleared', () => {
    const one = drawing();
    one.set({});
    one.clear();
    expect([one.isEmpty(), drawing().isEmpty(), drawing().get()]).toEqual([true, true, undefined]);
  });
});
