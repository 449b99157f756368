import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Json, JsonObject } from '../../kernel';
import { readProcedure } from '../procedures/procedure-file';
import { factsOfData } from './letters/data-words';
import { caseFacts, dataFacts, letterFacts } from './letters/fact-names';
import { readTemplate } from './templates/read-template';
import type { Template } from './templates/template';

/** The permit of P02 as its procedure sets it, with data of its own. */
export const permit = (): { template: Template; data: JsonObject } => {
  const yaml = (path: string) =>
    parse(readFileSync(join('processes', 'P02-building-permit', path), 'utf8')) as Json;
  const { content } = readProcedure(yaml('procedure.yaml'), 'procedure.yaml');
  const names = [...caseFacts, ...letterFacts, ...dataFacts(content!.data), ...content!.variables];
  const { template } = readTemplate(yaml('documents/building-permit.yaml'), 'building-permit.yaml', names);
  const data = {
    applicationType: 'NEW',
    buildingType: 'HOUSE',
    siteAddress: { line: 'Thửa đất số 15', commune: 'xã An Phú', province: 'tỉnh Bình Minh' },
    landParcel: 'thửa 15, tờ bản đồ 7',
  };
  return { template: template!, data: factsOfData(content!, data, 'vi') };
};

/** What the codes of the samples lead to. */
export const address =
  'https://motcua.example/public/verify/0192f7a0-0000-7000-8000-000000000001?token=7K2M9QXA04BDWZ6T';
