import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import procedure from '../descriptors/procedure.json';
import { noFacts, type Facts } from './facts/facts';
import { variablesAt } from './facts/variables-at';
import { type Field, isList } from './fields/field';
import type { Change, Factory, Moddle } from './moddle';
import { sectionsOf } from './sections';

const source = (path: string) => readFileSync(join(__dirname, '../../processes', path), 'utf8');

async function open(path: string) {
  const moddle = new BpmnModdle({ camunda, procedure });
  const { elementsById } = (await moddle.fromXML(source(path))) as unknown as {
    elementsById: Record<string, Moddle>;
  };
  const factory: Factory = {
    create: (type, attributes) => moddle.create(type, attributes) as unknown as Moddle,
  };
  const sections = (id: string, facts: Facts = noFacts) => {
    const part = elementsById[id]!;
    return sectionsOf({ element: { id, type: part.$type, businessObject: part }, part, factory, facts });
  };
  const fields = (id: string, facts?: Facts): Field[] =>
    sections(id, facts).flatMap((section) =>
      isList(section) ? section.items.flatMap((item) => item.fields) : section.fields,
    );
  const field = (id: string, name: string, facts?: Facts): Field =>
    fields(id, facts).find((one) => one.id === name)!;
  return { part: (id: string) => elementsById[id]!, sections, fields, field };
}

const apply = (changes: Change[]) => {
  for (const { holder, properties } of changes)
    for (const [name, value] of Object.entries(properties))
      (holder as unknown as { set(name: string, value: unknown): void }).set(name, value);
};

const P02 = 'P02-building-permit/process.bpmn';

describe('the sections of an element', () => {
  it('say what a step of a real procedure means', async () => {
    const { sections, field } = await open(P02);
    expect(sections('appraise-dossier')[0]).toMatchObject({ id: 'procedure', isOpen: true });
    const read = (name: string) => field('appraise-dossier', name).read();
    expect(read('procedure-act')).toBe('appraise');
    expect(read('procedure-unit')).toBe('economic-division');
    expect(read('procedure-role')).toBe('case-officer');
    expect(read('procedure-time')).toBe('=limits.appraisalDays');
    expect(read('procedure-time-unit')).toBe('working-day');
    expect(read('procedure-four-eyes')).toBe('receive-dossier');
    expect(read('procedure-product')).toBe('Phiếu thẩm định');
    expect(read('form-key')).toBe('appraise-dossier');
  });

  it('change unit, role and group together while they say the same, and leave a group of its own alone', async () => {
    const { part, field } = await open(P02);
    apply(field('appraise-dossier', 'procedure-unit').write('one-stop'));
    expect(part('appraise-dossier').get('camunda:candidateGroups')).toBe('one-stop.case-officer');
    apply(field('give-opinion', 'procedure-unit').write('one-stop'));
    expect(part('give-opinion').get('camunda:candidateGroups')).toBe('=agency.id');
  });

  it('read and write times, timers and conditions', async () => {
    const { part, field } = await open(P02);
    apply(field('assign-officer', 'procedure-time').write('1,5'));
    expect(part('assign-officer').get('procedure:processingTime')).toBe('1.5');
    apply(field('assign-officer', 'procedure-time').write(''));
    expect(part('assign-officer').get('procedure:processingTimeUnit')).toBeUndefined();

    expect(field('supplement-missed', 'timer-kind').read()).toBe('working');
    apply(field('supplement-missed', 'timer-kind').write('duration'));
    expect(part('supplement-missed').get('procedure:processingTime')).toBeUndefined();
    expect(field('supplement-missed', 'timer-value').read()).toBe('P10D');

    const flow = 'is-draft-accepted--sign-result';
    expect(field(flow, 'condition').read()).toBe('=draftAccepted');
    apply(field(flow, 'condition-default').write('true'));
    expect(part('is-draft-accepted').get('default')).toBe(part(flow));
    expect(part(flow).get('conditionExpression')).toBeUndefined();
  });

  it('offer every attribute of the procedure namespace somewhere', async () => {
    const ids = new Set(
      (
        await Promise.all(
          ['P02-building-permit', 'P12-martyr-worship-allowance', 'P01-household-business'].map(
            async (name) => {
              const file = await open(`${name}/process.bpmn`);
              const known = [...source(`${name}/process.bpmn`).matchAll(/<bpmn:\w+ id="([^"]+)"/g)].map(
                ([, id]) => id!,
              );
              return known.flatMap((id) => {
                const part = file.part(id);
                return part && !part.$type.startsWith('bpmndi')
                  ? file.fields(id).map((field) => field.id)
                  : [];
              });
            },
          ),
        )
      ).flat(),
    );
    const expected = {
      code: 'procedure-code',
      core: 'procedure-core',
      act: 'procedure-act',
      agency: 'procedure-agency',
      clockEffect: 'procedure-clockEffect',
      handoff: 'procedure-handoff',
      silence: 'procedure-silence',
      unit: 'procedure-unit',
      role: 'procedure-role',
      processingTime: 'procedure-time',
      processingTimeUnit: 'procedure-time-unit',
      warnAtPercent: 'procedure-warn',
      product: 'procedure-product',
      fourEyes: 'procedure-four-eyes',
      correlationKey: 'message-key',
      payloadVariable: 'message-into',
      handler: 'service-kind',
      retries: 'service-retries',
      outputCollection: 'loop-output',
      outputElement: 'loop-output-element',
      value: 'initial-0-value',
    };
    const attributes = procedure.types.flatMap(({ properties }) =>
      // Whoever reads files with the descriptor adds its prefix to the names.
      properties.map(({ name }) => name.replace('procedure:', '')),
    );
    expect(Object.keys(expected).toSorted()).toEqual([...new Set(attributes)].toSorted());
    expect(Object.values(expected).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('know which names an expression may read where it stands', async () => {
    const { part } = await open(P02);
    const facts: Facts = {
      ...noFacts,
      procedure: { units: [], limits: [], variables: [{ name: 'buildingType', values: ['HOUSE'] }] },
      forms: [{ value: 'appraise-dossier', label: '', variables: [{ name: 'appraisal' }] }],
      decisions: [
        { value: 'building-permit-limits', label: '', outputs: [{ name: 'appraisalDays' }, { name: 'fee' }] },
      ],
    };
    const names = variablesAt(part('give-opinion'), facts);
    const named = (name: string) => names.find((one) => one.name === name);
    for (const name of ['agency', 'appraisal', 'buildingType', 'caseCode', 'opinion', 'supplementRounds'])
      expect(named(name)).toBeDefined();
    expect(named('limits')?.entries?.map(({ name }) => name)).toEqual(['appraisalDays', 'fee']);
    expect(variablesAt(part('sign-result'), facts).some(({ name }) => name === 'agency')).toBe(false);
  });
});
