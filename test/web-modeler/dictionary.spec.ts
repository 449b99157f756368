import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import bpmn from '../../web-modeler/i18n/bpmn.vi.json';
import dmn from '../../web-modeler/i18n/dmn.vi.json';
import form from '../../web-modeler/i18n/form.vi.json';
import panel from '../../web-modeler/i18n/panel.vi.json';
import { type Source, translatedTexts, writtenTexts } from './translated-texts';

const vietnamese: Readonly<Record<string, string>> = { ...bpmn, ...panel, ...dmn, ...form };

/** All parts of bpmn.io that designers see. What only another engine's panel says (Zeebe) is not imported and does not count. */
const parts: readonly Source[] = [
  { path: 'bpmn-js/lib', tables: { 'PopupEntries.js': ['label'], 'ReplaceOptions.js': ['label'] } },
  { path: 'diagram-js/lib' },
  { path: 'bpmn-js-create-append-anything/dist/index.es.js', tables: { 'index.es.js': ['label', 'name'] } },
  { path: 'bpmn-js-color-picker/colors', tables: { 'ColorPopupProvider.js': ['label'] } },
  { path: 'diagram-js-minimap/dist/index.esm.js' },
  {
    path: 'bpmn-js-properties-panel/dist/index.esm.js',
    imported: ['BpmnPropertiesPanelModule', 'BpmnPropertiesProviderModule'],
  },
  { path: '@bpmn-io/properties-panel/dist/index.esm.js' },
  { path: '@bpmn-io/form-js-editor/dist/index.es.js' },
  { path: 'dmn-js-drd/lib', tables: { 'ReplaceOptions.js': ['label'] } },
  { path: 'dmn-js-decision-table/lib', tables: { 'hit-policies.js': ['label', 'explanation'] } },
  { path: 'dmn-js-literal-expression/lib' },
  { path: 'dmn-js-boxed-expression/lib' },
];

/**
 * Parts that have words in their code: the dictionaries from which they are replaced where they appear. The form editor shows the
 * panel of properties without asking for a translation of it.
 */
const unasked: readonly { path: string; words: Readonly<Record<string, string>> }[] = [
  { path: '@bpmn-io/form-js-editor/dist/index.es.js', words: { ...panel, ...form } },
  // Its canvas is the forms' viewer as it was at that version.
  {
    path: '@bpmn-io/form-js-editor/node_modules/@bpmn-io/form-js-viewer/dist/index.es.js',
    words: { ...panel, ...form },
  },
  ...['decision-table', 'drd', 'shared', 'literal-expression', 'boxed-expression'].map((part) => ({
    path: `dmn-js-${part}/lib`,
    words: dmn,
  })),
];
/** Names of things that are called the same in every language. */
const names = new Set(['Java']);

const items = ['List contains {numOfItems} item', 'List contains {numOfItems} items'];
const dynamic = [
  'Click to remove dynamic value with FEEL expression',
  'Click to set a dynamic value with FEEL expression',
];
const sides = ['left', 'center', 'right', 'top', 'middle', 'bottom'];

/** Expressions that put a text together while the page runs, and what they can say; nothing: names out of a file or a template, or a table above. */
const made: Readonly<Record<string, readonly string[]>> = {
  "'Align elements ' + alignment": sides.map((side) => `Align elements ${side}`),
  "`List contains {numOfItems} item${items.length != 1 ? 's' : ''}`": items,
  "`Click to ${active ? 'remove' : 'set a'} dynamic value with FEEL expression`": dynamic,
  label: [],
  'option.label': [],
  'option.description': [],
  'option.group.name': [],
  'color.label': [],
  'template.name': [],
  'group.label': [],
  message: [],
  description: [],
  '`Custom properties for scope <${type}>`': [],
  "concreteType.replace(/(\\B[A-Z])/g, ' $1').replace(/(\\bNon Interrupting)/g, '($1)')": [],
  errorMessage: [],
  title: [],
  type: [],
  t: [],
  'definition.label': [],
  'entry.label': [],
  'hitPolicyEntry.label': [],
  'hitPolicyEntry.explanation': [],
  "inputExpression.typeRef || ''": [],
  "typeRef || ''": [],
  "variable && variable.get('typeRef') || ''": [],
  'validateISOString(string)': [],
};

/** What the simulation of tokens says without asking for a translation, and where. */
const written: Readonly<Record<string, readonly string[]>> = {
  'features/reset-simulation/ResetSimulation.js': ['Reset Simulation'],
  'features/pause-simulation/PauseSimulation.js': [
    'Play/Pause Simulation',
    'Pause Simulation',
    'Play Simulation',
  ],
  'features/element-support/ElementSupport.js': ['Found unsupported elements', 'Not supported'],
  'features/set-animation-speed/SetAnimationSpeed.js': ['Slow', 'Normal', 'Fast', 'Set animation speed = '],
  'features/context-pads/handler/ExclusiveGatewayHandler.js': ['Set Sequence Flow'],
  'features/context-pads/handler/InclusiveGatewayHandler.js': ['Set Sequence Flow'],
  'features/context-pads/handler/PauseHandler.js': ["'Remove' : 'Add' } pause point"],
  'features/context-pads/handler/TriggerHandler.js': ['Trigger Event'],
  'features/simulation-state/SimulationState.js': ['Finished'],
};
const saidByTokens = [
  ...new Set(
    Object.values(written)
      .flat()
      .filter((text) => !/[=}]/.test(text)),
  ),
  ...['Slow', 'Normal', 'Fast'].map((speed) => `Set animation speed = ${speed}`),
  'Add pause point',
  'Remove pause point',
];

const found = new Map(parts.map((part) => [part, translatedTexts(part)]));

describe('the dictionary of bpmn.io', () => {
  it.each(parts)('has a Vietnamese text for all that $path says', (part) => {
    const { texts: literal, made: places } = found.get(part)!;
    expect(literal.size).toBeGreaterThan(0);
    const texts = [...literal, ...[...places].flatMap((where) => made[expressionOf(where)] ?? [])];
    expect(texts.filter((text) => /\p{L}/u.test(text) && !Object.hasOwn(vietnamese, text))).toEqual([]);
  });

  it.each(unasked)('has a Vietnamese text for what $path has written into itself', ({ path, words }) => {
    const texts = writtenTexts({ path });
    expect(texts.filter((text) => !Object.hasOwn(words, text) && !names.has(text))).toEqual([]);
  });

  it('has what the panel of properties says where the form editor shows it', () => {
    const { texts } = translatedTexts({ path: '@bpmn-io/properties-panel/dist/index.esm.js' });
    const words = { ...panel, ...form };
    expect([...texts].filter((text) => /\p{L}/u.test(text) && !Object.hasOwn(words, text))).toEqual([]);
  });

  it('knows every place where a text is put together', () => {
    const places = [...found.values()].flatMap((part) => [...part.made]);
    expect(places.filter((where) => !Object.hasOwn(made, expressionOf(where)))).toEqual([]);
  });

  it('has what the simulation of tokens says, as it is installed', () => {
    for (const [file, texts] of Object.entries(written)) {
      const code = readFileSync(
        join(__dirname, '../../node_modules/bpmn-js-token-simulation/lib', file),
        'utf8',
      );
      for (const text of texts) expect(code).toContain(text);
    }
    expect(saidByTokens.filter((text) => !Object.hasOwn(vietnamese, text))).toEqual([]);
  });

  it('fills in the same things in both languages', () => {
    const holes = (text: string) => [...text.matchAll(/{(\w+)}/g)].map(([hole]) => hole).sort();
    const wrong = Object.entries(vietnamese).filter(
      ([english, words]) => holes(english).join() !== holes(words).join() || words.trim() === '',
    );
    expect(wrong).toEqual([]);
  });
});

const expressionOf = (where: string): string => where.slice(where.indexOf(': ') + 2);
