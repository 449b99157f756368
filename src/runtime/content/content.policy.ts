import type { Json, JsonObject } from '../../kernel';

/**
 * What an answer of this room says about cases and the people in them, by the name of the field: `omitted` is left out,
 * `null` is said to be there and not what it is. Whoever runs the installation works without it.
 */
const content: Readonly<Record<string, 'omitted' | 'null'>> = {
  variables: 'omitted',
  attributes: 'omitted',
  details: 'omitted',
  /** Messages of failures quote the values they failed over. */
  message: 'omitted',
  lastError: 'null',
  /** May be a case code, and as well a name. */
  businessKey: 'null',
  correlationKey: 'null',
};

/** Ids and codes that histories keep of events. */
const plainData = ['jobId', 'kind', 'incidentId', 'code', 'taskId'];
/** What a repair adds: two operators have written that, over ids of elements and versions. */
const repairData = [
  'reason',
  'operations',
  'proposalId',
  'proposedBy',
  'proposedByName',
  'approvedBy',
  'approvedByName',
  'before',
  'after',
  'migrationId',
  'renamed',
  'closed',
  'opened',
];
/** Their before and after are values of a case. */
const repairsOfContent = ['instance.variables-written'];

/** The same answer for those who may not read content. Pure; answers of every depth. */
export function withoutContent(answer: Json): Json {
  if (Array.isArray(answer)) return answer.map(withoutContent);
  if (typeof answer !== 'object' || answer === null) return answer;
  const shown: JsonObject = {};
  for (const [name, value] of Object.entries(answer)) {
    const treatment = Object.hasOwn(content, name) ? content[name] : undefined;
    if (treatment === 'omitted') continue;
    if (treatment === 'null') shown[name] = null;
    else if (name === 'data') Object.assign(shown, dataOf(answer.type, value));
    else shown[name] = withoutContent(value);
  }
  return shown;
}

function dataOf(type: Json | undefined, data: Json): JsonObject {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const isRepair = data.proposedBy !== undefined || data.operations !== undefined;
  const isOfContent = typeof type === 'string' && repairsOfContent.includes(type);
  const names = [...plainData, ...(isRepair ? repairData : [])].filter(
    (name) => !isOfContent || (name !== 'before' && name !== 'after'),
  );
  const shown = Object.fromEntries(names.flatMap((name) => (name in data ? [[name, data[name]]] : [])));
  return Object.keys(shown).length > 0 ? { data: shown } : {};
}
