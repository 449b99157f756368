import { type Drawing, type Drawn, elementOf, isDrawingWith, type Moddle } from './drawing';
import { drawingFixes } from './drawing-fixes';

interface Changed {
  element: Drawn;
  moddle: Moddle;
  properties: Record<string, unknown>;
}

const shape = (id: string, type: string, businessObject: Partial<Moddle> = {}): Drawn => ({
  id,
  type,
  x: 0,
  y: 0,
  width: 100,
  height: 80,
  businessObject: { $type: type, id, get: () => undefined as never, ...businessObject },
  incoming: [],
  outgoing: [],
});

/** The registry of a drawing, and what fixes change of moddle through it. */
function drawingOf(...shapes: Drawn[]): { drawing: Drawing; changes: Changed[] } {
  const changes: Changed[] = [];
  const services: Record<string, unknown> = {
    elementRegistry: {
      get: (id: string) => shapes.find((one) => one.id === id),
      filter: (test: (one: Drawn) => boolean) => shapes.filter(test),
    },
    modeling: {
      updateModdleProperties: (element: Drawn, moddle: Moddle, properties: Record<string, unknown>) =>
        changes.push({ element, moddle, properties }),
    },
  };
  return { drawing: { get: (name: string) => services[name] } as unknown as Drawing, changes };
}

const wrongCode = {
  rule: 'procedure/code',
  file: 'process.bpmn',
  elementId: 'permit',
  message: { vi: 'procedure:code phải là "P02".', en: 'procedure:code has to be "P02".' },
} as unknown as Parameters<(typeof drawingFixes)[string]['run']>[2];

describe('what mends a drawing', () => {
  const process: Moddle = { $type: 'bpmn:Process', id: 'permit', get: () => undefined as never };
  // Something drawn without a meaning: a group of another tool.
  const meaningless = { ...shape('group', 'bpmn:Group'), businessObject: undefined } as unknown as Drawn;
  const pool = shape('pool', 'bpmn:Participant', { processRef: process });

  it('finds a process by its pool', () => {
    const { drawing } = drawingOf(meaningless, shape('a', 'bpmn:UserTask'), pool);
    expect(elementOf(drawing, 'permit')).toBe(pool);
    expect(elementOf(drawing, 'a')?.type).toBe('bpmn:UserTask');
    expect([isDrawingWith(drawing, 'permit'), isDrawingWith(drawing, 'other')]).toEqual([true, false]);
  });

  it('gives the code of the procedure to the process in a pool, not to the pool', () => {
    const { drawing, changes } = drawingOf(meaningless, pool);
    drawingFixes['procedure/code']!.run(drawing, 'permit', wrongCode);
    expect(changes).toEqual([{ element: pool, moddle: process, properties: { 'procedure:code': 'P02' } }]);
  });

  it('gives it to the process itself where it is the whole drawing', () => {
    const whole = shape('permit', 'bpmn:Process');
    const { drawing, changes } = drawingOf(whole);
    drawingFixes['procedure/code']!.run(drawing, 'permit', wrongCode);
    expect(changes).toEqual([
      { element: whole, moddle: whole.businessObject, properties: { 'procedure:code': 'P02' } },
    ]);
  });
});
