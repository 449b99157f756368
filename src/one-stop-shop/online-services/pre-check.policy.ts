import type { RefusedField } from '../../http';
import type { JsonObject } from '../../kernel';
import type { Party } from '../case-files/case-file';
import { type FileKind, isOfFormats } from '../documents/inspection/file-kinds';
import type { LocalDate } from '../local-date';
import { componentsFor, problemsOfData } from '../procedures/procedure.calculator';
import type { ProcedureVersion } from '../procedures/procedure-version';
import { dataRules } from '../procedures/quote';

/** What is known of a file that was uploaded and is not part of anything yet. */
export interface WaitingFile {
  id: string;
  kind: FileKind;
}

export interface Application {
  applicant: Party;
  filer?: Party;
  data: JsonObject;
  components: readonly {
    code: string;
    how: 'UPLOAD' | 'DATABASE' | 'PAPER';
    uploadIds?: readonly string[];
  }[];
}

export interface PreCheckContext {
  procedure: ProcedureVersion;
  now: number;
  today: LocalDate;
  /** Of the caller. */
  files: readonly WaitingFile[];
}

/**
 * What reception would not take of an application, field by field, by the rules reception has: those of the procedure for data
 * and components, and those of the act. What passes here is complete when an official looks at it the same moment.
 */
export function problemsOf(application: Application, context: PreCheckContext): RefusedField[] {
  return [
    ...problemsOfService(context),
    ...problemsOfParty(application.applicant, 'applicant', context),
    ...(application.filer ? problemsOfParty(application.filer, 'filer', context) : []),
    ...problemsOfData(context.procedure, application.data).map(({ field, rule }) => ({
      field: `data.${field}`,
      code: dataRules[rule],
    })),
    ...problemsOfComponents(application, context),
  ];
}

function problemsOfService({ procedure }: PreCheckContext): RefusedField[] {
  const isOpen = procedure.channels.includes('ONLINE') && procedure.serviceLevel.value !== 'INFO';
  if (isOpen) return [];
  return [{ field: 'procedureCode', code: 'CASE_FILE.CHANNEL_CLOSED', params: { channel: 'ONLINE' } }];
}

const mail = /^[^\s@<>,;:"()[\]\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/;

/** One address as mail programs take it, and no line break in it. */
export const isMailAddress = (text: string): boolean => mail.test(text);

function problemsOfParty(party: Party, field: string, { today }: PreCheckContext): RefusedField[] {
  const { kind, name, identity, birthDate, email } = party;
  const problems: RefusedField[] = [];
  const refuse = (part: string, code: string) => problems.push({ field: `${field}.${part}`, code });
  if (name.trim() === '') refuse('name', 'ONLINE_SERVICE.NAME_MISSING');
  if (identity === undefined) refuse('identity', 'ONLINE_SERVICE.IDENTITY_MISSING');
  else if (kind === 'PERSON' && !/^\d{12}$/.test(identity.replace(/[\s.-]/g, '')))
    refuse('identity', 'CITIZEN.NUMBER_INVALID');
  if (birthDate !== undefined && birthDate > today) refuse('birthDate', 'ONLINE_SERVICE.BIRTH_IN_FUTURE');
  if (email !== undefined && !isMailAddress(email)) refuse('email', 'ONLINE_SERVICE.EMAIL_INVALID');
  return problems;
}

function problemsOfComponents(
  { components, data }: Application,
  { procedure, now, files }: PreCheckContext,
): RefusedField[] {
  const problems: RefusedField[] = [];
  const used = new Set<string>();
  for (const { code, how, uploadIds = [] } of components) {
    const field = `components.${code}`;
    const rule = procedure.dossier.find((one) => one.code === code);
    const refuse = (problem: string, params: JsonObject = {}) =>
      problems.push({ field, code: problem, params: { component: code, ...params } });
    if (!rule) {
      refuse('CASE_FILE.COMPONENT_UNKNOWN');
      continue;
    }
    if (how === 'DATABASE' && !rule.fromDatabase) refuse('CASE_FILE.COMPONENT_NOT_REUSABLE', { how });
    if (how === 'PAPER' && rule.kinds.includes('ELECTRONIC'))
      refuse('ONLINE_SERVICE.COMPONENT_IS_ELECTRONIC', { name: { ...rule.name } });
    if (how === 'UPLOAD' && uploadIds.length === 0)
      refuse('CASE_FILE.COMPONENT_MISSING', { name: { ...rule.name } });
    for (const uploadId of uploadIds) {
      const file = files.find(({ id }) => id === uploadId);
      if (!file || used.has(uploadId)) refuse('DOCUMENT.UPLOAD_NOT_FOUND', { uploadId });
      else if (!isOfFormats(file.kind, rule.formats))
        refuse('DOCUMENT.FORMAT_NOT_ACCEPTED', { kind: file.kind });
      used.add(uploadId);
    }
  }
  return [...problems, ...missingComponents(procedure, data, components, now)];
}

/** None are missed of a case whose data do not say yet which it needs. */
function missingComponents(
  procedure: ProcedureVersion,
  data: JsonObject,
  components: Application['components'],
  now: number,
): RefusedField[] {
  if (problemsOfData(procedure, data).length > 0) return [];
  return componentsFor(procedure, data, now)
    .filter(({ code, isRequired }) => isRequired && !components.some((one) => one.code === code))
    .map(({ code, name }) => ({
      field: `components.${code}`,
      code: 'CASE_FILE.COMPONENT_MISSING',
      params: { component: code, name: { vi: name.vi, en: name.en } },
    }));
}
