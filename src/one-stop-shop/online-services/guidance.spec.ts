import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type DecisionModel, decisionsOf, parseDmn } from '../../expressions';
import type { Json } from '../../kernel';
import type { Calculable } from '../procedures/procedure.calculator';
import { readProcedure } from '../procedures/procedure-file';
import { questionsOf, unansweredOf } from './guidance';

const folder = join(__dirname, '../../../processes/P02-building-permit');
let permit: Calculable;
beforeAll(async () => {
  const models: DecisionModel[] = [];
  for (const name of readdirSync(join(folder, 'decisions'))) {
    const { model } = await parseDmn(readFileSync(join(folder, 'decisions', name), 'utf8'));
    if (model) models.push(model);
  }
  const { content } = readProcedure(
    parse(readFileSync(join(folder, 'procedure.yaml'), 'utf8')) as Json,
    'procedure.yaml',
  );
  permit = { ...content!, decisions: decisionsOf(models) };
});

describe('guidance through a building permit', () => {
  it('asks what components, fees and limit depend on, and nothing else', () => {
    const asked = questionsOf(permit);
    expect(asked).toEqual(expect.arrayContaining(['applicationType', 'buildingType', 'fireSafetyRequired']));
    expect(asked).not.toContain('siteAddress');
  });

  it('needs no answer where one counts by itself', () => {
    expect(unansweredOf(permit, {})).toEqual(['applicationType', 'buildingType']);
    expect(unansweredOf(permit, { applicationType: 'NEW', buildingType: 'HOUSE' })).toEqual([]);
    expect(unansweredOf(permit, { applicationType: '', buildingType: null })).toHaveLength(2);
  });
});
