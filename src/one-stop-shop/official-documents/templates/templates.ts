import { Injectable, type OnModuleInit } from '@nestjs/common';
import { parse } from 'yaml';
import type { Reader } from '../../../database';
import {
  Definitions,
  DeploymentChecks,
  type Findings,
  LruCache,
  type ParsedFile,
} from '../../../definitions';
import type { Json } from '../../../kernel';
import type { LocalDate } from '../../local-date';
import { isProcedureFile, readProcedure } from '../../procedures/procedure-file';
import type { ProcedureText } from '../../procedures/procedures';
import { refusals } from '../official-documents.errors';
import { caseFacts, dataFacts, formNames, letterFacts } from '../letters/fact-names';
import { readTemplate } from './read-template';
import { shippedTemplates } from './shipped-templates';
import type { Template } from './template';

const isDocumentFile = (name: string): boolean => /(^|\/)documents\/[^/]+\.ya?ml$/i.test(name);
/** `documents/building-permit.yaml` is what results of the type `building-permit` are written by. */
const documentTypeOf = (name: string): string => name.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');

interface TemplateRow {
  version: string;
  content: string;
}

/**
 * The form that a document is made by: the newest version that is in force on its day, of those that are shipped and those that
 * the control office has put in; of a result, the one in the deployment of its procedure.
 */
@Injectable()
export class Templates implements OnModuleInit {
  private shippedOnes?: readonly Template[];
  private readonly read = new LruCache<Template>(200);

  constructor(
    private readonly definitions: Definitions,
    private readonly checks: DeploymentChecks,
  ) {}

  onModuleInit(): void {
    this.checks.register((files) => checkDocuments(files));
  }

  /** Read when the first document is made: they take a third of a second that a server has better uses for at its start. */
  private get shipped(): readonly Template[] {
    return (this.shippedOnes ??= shippedTemplates());
  }

  /** Throws OFFICIAL_DOCUMENT.NO_TEMPLATE. */
  async inForce(reader: Reader, code: string, date: LocalDate): Promise<Template> {
    const rows = await reader.query<TemplateRow>(
      'SELECT version, content FROM document_template WHERE code = ? AND effective_from <= ?',
      [code, date],
    );
    const all = [
      ...this.shipped.filter((one) => one.code === code && one.effectiveFrom <= date),
      ...rows.map(({ version, content }) => this.stored(`${code} ${version}`, content, formNames)),
    ];
    const [newest] = all.sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1));
    if (!newest) throw refusals.noTemplate({ template: code });
    return newest;
  }

  /** Null: results of this type are made outside the system. */
  async ofResult(
    reader: Reader,
    procedure: Pick<ProcedureText, 'deploymentId' | 'data' | 'variables'>,
    documentType: string,
  ): Promise<Template | null> {
    const { deploymentId } = procedure;
    const key = `${deploymentId} ${documentType}`;
    const known = this.read.get(key);
    if (known) return known;
    const files = await reader.query<{ name: string }>(
      "SELECT name FROM deployment_file WHERE deployment_id = ? AND kind = 'document'",
      [deploymentId],
    );
    const file = files.find(({ name }) => isDocumentFile(name) && documentTypeOf(name) === documentType);
    if (!file) return null;
    const { content } = await this.definitions.getFile(reader, deploymentId, file.name);
    return this.stored(key, content.toString('utf8'), namesOfResults(procedure));
  }

  /** Every version there is, newest first within its code. */
  async all(reader: Reader): Promise<Template[]> {
    const rows = await reader.query<TemplateRow & { code: string }>(
      'SELECT code, version, content FROM document_template',
    );
    return [
      ...this.shipped,
      ...rows.map(({ code, version, content }) => this.stored(`${code} ${version}`, content, formNames)),
    ].sort((one, other) =>
      one.code === other.code
        ? other.effectiveFrom.localeCompare(one.effectiveFrom)
        : one.code.localeCompare(other.code),
    );
  }

  isShipped(code: string, version?: string): boolean {
    return this.shipped.some(
      (one) => one.code === code && (version === undefined || one.version === version),
    );
  }

  private stored(key: string, content: string, names: readonly string[]): Template {
    const known = this.read.get(key);
    if (known) return known;
    const { template } = readTemplate(parse(content) as Json, key, names);
    // It was checked before it was stored.
    if (!template) throw refusals.noTemplate({ template: key });
    this.read.set(key, template);
    return template;
  }
}

const namesOfResults = ({ data, variables }: Pick<ProcedureText, 'data' | 'variables'>): string[] => [
  ...caseFacts,
  ...letterFacts,
  ...dataFacts(data),
  ...variables,
];

/** The forms of results in a deployment: an unknown field is refused at its place, before anything is made by it. */
function checkDocuments(files: readonly ParsedFile[]): Findings {
  const documents = files.filter((one) => one.kind === 'document');
  const procedureFile = documents.find(({ file }) => isProcedureFile(file));
  const procedure = procedureFile && readProcedure(procedureFile.content, procedureFile.file).content;
  if (!procedure) return { problems: [], warnings: [] };
  const problems = documents
    .filter(({ file }) => isDocumentFile(file))
    .flatMap(({ file, content }) => {
      const { template, problems: found } = readTemplate(content, file, namesOfResults(procedure));
      if (template && template.code !== documentTypeOf(file))
        found.push({
          file,
          rule: 'template/code',
          message: {
            vi: `code phải là "${documentTypeOf(file)}" như tên tệp.`,
            en: `code must be "${documentTypeOf(file)}", as the file is called.`,
          },
          path: ['code'],
        });
      return found;
    });
  return { problems, warnings: [] };
}
