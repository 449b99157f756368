import { Inject, Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Transaction, UnitOfWork } from '../../database';
import { type Actor, type Clock, DomainError, newId } from '../../kernel';
import { CLOCK } from '../../config';
import { type CommandKey, Commands } from '../../http';
import { Audit, type Consent } from '../../identity';
import type { ProcessGraph } from '../graph/process-graph';
import type { LintContext } from '../lint/context';
import { fileLimits } from '../file-names';
import type { ParsedFile, ParsedModel } from '../parsed-file';
import type { Findings, Problem } from '../problem';
import { Definitions, formKeyOf } from '../versions/definitions';
import { checkSet } from './check-set';
import { contentHash, sha256 } from './content-hash';
import { DeploymentRefused } from './definition.errors';
import { DeploymentChecks } from './deployment-checks';
import { DeploymentListeners, type NewVersion } from './deployment-listeners';
import { parseFiles, type SourceFile } from './parse-files';

/** Every rule of the lint over a set of files; pure. */
export type LintDeployment = (
  files: readonly ParsedFile[],
  context: LintContext,
  earlier: readonly Problem[],
) => Findings;
export const LINT = Symbol('LintDeployment');

export interface DeploymentResult {
  id: string;
  definitions: { id: string; key: string; version: number; name: string | null }[];
  warnings: Problem[];
  /** False when this very set was deployed before. */
  isNew: boolean;
}

type Deployable = { file: ParsedModel; graph: ProcessGraph };

/**
 * Takes a set of files into service: reads, lints and checks all of them, and stores them as one deployment of
 * immutable versions, or refuses them with every problem and stores nothing. One set of bytes is one deployment
 * however often, and on however many nodes at once, it is sent.
 */
@Injectable()
export class Deployer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly checks: DeploymentChecks,
    private readonly listeners: DeploymentListeners,
    private readonly commands: Commands,
    private readonly audit: Audit,
    @Inject(LINT) private readonly lint: LintDeployment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Throws `DeploymentRefused` with the problems. With a `command` key the answer is remembered under it. What two people
   * agreed on is stored with the `consent` and both names. `instead` is the deployment in service that a set which was deployed
   * before takes the place of: the set is then deployed again, as new versions.
   */
  async deploy(
    files: readonly SourceFile[],
    actor: Actor,
    command?: CommandKey,
    consent?: Consent,
    instead?: string,
  ): Promise<DeploymentResult> {
    const { sources, hash: ofFiles } = named(files);
    const hash = instead === undefined ? ofFiles : sha256(`${ofFiles} instead of ${instead}`);
    const earlier = await findDeployment(this.database, hash);
    if (earlier && !command && !consent) return earlier;
    const work = earlier ? () => Promise.resolve(earlier) : await this.storing(hash, sources, actor, consent);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.unitOfWork.run((tx) =>
          this.commands.once(tx, command, async () => {
            const result = await work(tx);
            await consent?.seal(tx, { deploymentId: result.id, hash });
            return result;
          }),
        );
      } catch (error) {
        // Another deployment took the same version number, or was this very one: look again.
        if (!isUniqueViolation(error) || attempt === 20) throw error;
      }
    }
  }

  /** This very set, when it is deployed already, and the deployment of later versions that has taken its place. */
  async findDeployed(
    files: readonly SourceFile[],
  ): Promise<{ deployment: DeploymentResult; replacedBy: string | null } | null> {
    const deployment = await findDeployment(this.database, named(files).hash);
    if (!deployment) return null;
    for (const { key } of deployment.definitions) {
      const latest = await this.definitions.findLatest(this.database, key);
      // It may have been deployed again since.
      if (latest && latest.deploymentId !== deployment.id && !(await this.isSame(latest.deploymentId, files)))
        return { deployment, replacedBy: latest.deploymentId };
    }
    return { deployment, replacedBy: null };
  }

  private async isSame(deploymentId: string, files: readonly SourceFile[]): Promise<boolean> {
    const rows = await this.database.query<{ name: string; hash: string }>(
      'SELECT name, hash FROM deployment_file WHERE deployment_id = ?',
      [deploymentId],
    );
    const hashes = new Map(rows.map(({ name, hash }) => [name, hash]));
    const { sources } = named(files);
    return (
      rows.length === sources.length &&
      sources.every(({ name, content }) => hashes.get(name) === sha256(content))
    );
  }

  /** Examines outside the transaction what it then stores inside. */
  private async storing(hash: string, sources: readonly SourceFile[], actor: Actor, consent?: Consent) {
    const examined = await this.examine(sources);
    return async (tx: Transaction): Promise<DeploymentResult> =>
      (await findDeployment(tx, hash)) ?? this.store(tx, hash, sources, examined, actor, consent);
  }

  /** Everything that deploying would find, without storing anything. */
  async examine(sources: readonly SourceFile[]): Promise<{ files: ParsedFile[]; warnings: Problem[] }> {
    if (sources.length > fileLimits.files)
      throw new DomainError('DEPLOYMENT.TOO_MANY_FILES', 'invalid', { limit: fileLimits.files });
    const read = await parseFiles(sources);
    const found: Findings[] = [read, { problems: checkSet(read.files), warnings: [] }];
    found.push(this.lint(read.files, await this.lintContext(read.files), read.problems));
    if (found.every(({ problems }) => problems.length === 0)) found.push(await this.checks.run(read.files));
    const problems = distinct(found.flatMap((one) => one.problems));
    if (problems.length > 0) throw new DeploymentRefused(problems);
    return { files: read.files, warnings: distinct(found.flatMap((one) => one.warnings)) };
  }

  /** What the files refer to and do not contain, as it is deployed now. */
  private async lintContext(files: readonly ParsedFile[]): Promise<LintContext> {
    const here = new Set(graphsOf(files).map(({ graph }) => graph.processId));
    const processes = new Map<string, ProcessGraph>();
    let wanted = graphsOf(files).flatMap(({ graph }) => calledKeys(graph));
    while (wanted.length > 0 && processes.size < 200) {
      const next: string[] = [];
      for (const key of new Set(wanted)) {
        if (here.has(key) || processes.has(key)) continue;
        const process = await this.definitions.findLatest(this.database, key);
        if (!process) continue;
        processes.set(key, process.graph);
        next.push(...calledKeys(process.graph));
      }
      wanted = next;
    }
    const decisions = await this.deployedKeys('decision_definition', references(files, 'decisionRef'));
    const forms = await this.deployedKeys('form_definition', references(files, 'formKey', 'formRef'));
    return {
      now: this.clock.now().getTime(),
      serviceHandlers: this.checks.serviceHandlers,
      deployed: {
        process: (key) => processes.get(key),
        decision: (id) => decisions.has(id),
        form: (key) => forms.has(key) || forms.has(formKeyOf(key)),
      },
    };
  }

  private async deployedKeys(
    table: 'decision_definition' | 'form_definition',
    keys: string[],
  ): Promise<ReadonlySet<string>> {
    const wanted = [...new Set(keys.flatMap((key) => [key, formKeyOf(key)]))];
    if (wanted.length === 0) return new Set();
    const rows = await this.database.query<{ definition_key: string }>(
      `SELECT DISTINCT definition_key FROM ${table} WHERE definition_key IN (?)`,
      [wanted],
    );
    return new Set(rows.map(({ definition_key: key }) => key));
  }

  private async store(
    tx: Transaction,
    hash: string,
    sources: readonly SourceFile[],
    { files: parsed, warnings }: { files: readonly ParsedFile[]; warnings: Problem[] },
    actor: Actor,
    consent?: Consent,
  ): Promise<DeploymentResult> {
    const id = newId();
    const now = await tx.now();
    const { by, added } = consent ?? {};
    const accepted = (added?.accepted ?? []) as unknown as Problem[];
    await tx.insert('deployment', [
      {
        id,
        hash,
        warnings: JSON.stringify([...warnings, ...accepted]),
        created_by: by?.proposer.id ?? actor.id,
        created_at: now,
        approved_by: by?.approver.id ?? null,
        proposal_id: by?.proposalId ?? null,
        reason: (by && consent?.reason) ?? null,
        decision_number: textOrNull(added?.decisionNumber),
        decision_date: textOrNull(added?.decisionDate),
      },
    ]);
    this.audit.done(tx, {
      action: 'definition.deployed',
      subject: { type: 'deployment', id },
      actor,
      ...(consent?.by && { reason: consent.reason, onBehalfOf: consent.by.proposer.id }),
      detail: {
        hash,
        proposalId: by?.proposalId ?? null,
        ...(accepted.length > 0 && { accepted: [...new Set(accepted.map(({ rule }) => rule))] }),
      },
    });
    const kinds = new Map(parsed.map(({ file, kind }) => [file, kind]));
    for (const { name, content } of sources)
      await tx.insert('deployment_file', [
        {
          deployment_id: id,
          name,
          kind: kinds.get(name) ?? 'document',
          hash: sha256(content),
          content: Buffer.from(content),
        },
      ]);
    const versions: NewVersion[] = [];
    for (const deployable of graphsOf(parsed))
      versions.push(await this.storeProcess(tx, id, deployable, now));
    for (const file of parsed) {
      if (file.kind === 'form')
        await storeVersion(tx, 'form_definition', id, { key: file.key, file: file.file }, now);
      if (file.kind === 'dmn')
        for (const { id: key, name } of file.decisions)
          await storeVersion(tx, 'decision_definition', id, { key, name, file: file.file }, now);
    }
    await this.listeners.notify(tx, versions);
    return {
      id,
      definitions: versions.map(({ definition }) => ({
        id: definition.id,
        key: definition.key,
        version: definition.version,
        name: definition.name ?? null,
      })),
      warnings,
      isNew: true,
    };
  }

  private async storeProcess(
    tx: Transaction,
    deploymentId: string,
    { file, graph }: Deployable,
    now: number,
  ): Promise<NewVersion> {
    const [previous] = await tx.query<{ id: string; version: number }>(
      'SELECT id, version FROM process_definition WHERE definition_key = ? ORDER BY version DESC LIMIT 1',
      [graph.processId],
    );
    const id = newId();
    const text = JSON.stringify(graph);
    await tx.insert('process_definition', [
      {
        id,
        definition_key: graph.processId,
        version: (previous?.version ?? 0) + 1,
        name: graph.name?.slice(0, 500) ?? null,
        version_tag: graph.versionTag ?? null,
        procedure_code: graph.procedureCode ?? null,
        core: graph.core,
        deployment_id: deploymentId,
        file: file.file,
        graph_schema: graph.schema,
        graph_hash: sha256(text),
        graph: text,
        created_at: now,
      },
    ]);
    const definition = await this.definitions.get(tx, id);
    return { definition, ...(previous && { previousId: previous.id }) };
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

async function storeVersion(
  tx: Transaction,
  table: 'form_definition' | 'decision_definition',
  deploymentId: string,
  { key, name, file }: { key: string; name?: string; file: string },
  now: number,
): Promise<void> {
  const [previous] = await tx.query<{ version: number }>(
    `SELECT version FROM ${table} WHERE definition_key = ? ORDER BY version DESC LIMIT 1`,
    [key],
  );
  await tx.insert(table, [
    {
      id: newId(),
      definition_key: key,
      version: (previous?.version ?? 0) + 1,
      name: name?.slice(0, 500) ?? null,
      deployment_id: deploymentId,
      file,
      created_at: now,
    },
  ]);
}

async function findDeployment(
  reader: Pick<Transaction, 'query'>,
  hash: string,
): Promise<DeploymentResult | null> {
  const [deployment] = await reader.query<{ id: string; warnings: string }>(
    'SELECT id, warnings FROM deployment WHERE hash = ?',
    [hash],
  );
  if (!deployment) return null;
  const definitions = await reader.query<{
    id: string;
    definition_key: string;
    version: number;
    name: string | null;
  }>(
    `SELECT id, definition_key, version, name FROM process_definition
     WHERE deployment_id = ? ORDER BY id`,
    [deployment.id],
  );
  return {
    id: deployment.id,
    definitions: definitions.map(({ id, definition_key: key, version, name }) => ({
      id,
      key,
      version,
      name,
    })),
    warnings: JSON.parse(deployment.warnings) as Problem[],
    isNew: false,
  };
}

/** A set of files as it is kept and known: names in NFC, and one hash over all of it. */
function named(files: readonly SourceFile[]): { sources: SourceFile[]; hash: string } {
  if (files.length === 0) throw new DomainError('DEPLOYMENT.NO_FILES', 'invalid');
  const sources = files.map(({ name, content }) => ({ name: name.normalize('NFC'), content }));
  return { sources, hash: contentHash(sources) };
}

export const graphsOf = (files: readonly ParsedFile[]): Deployable[] =>
  files.flatMap((file) => (file.kind === 'bpmn' ? file.graphs.map((graph) => ({ file, graph })) : []));

const calledKeys = (graph: ProcessGraph): string[] =>
  Object.values(graph.nodes).flatMap((node) =>
    node.type === 'callActivity' && 'literal' in node.calledElement ? [node.calledElement.literal] : [],
  );

/** Texts under these field names, anywhere in the graphs. */
function references(files: readonly ParsedFile[], ...fields: string[]): string[] {
  const found: string[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [field, value] of Object.entries(part)) {
      if (typeof value === 'string' && fields.includes(field)) found.push(value);
      else visit(value);
    }
  };
  for (const { graph } of graphsOf(files)) visit(graph.nodes);
  return found;
}

/** Several rooms may see the same trouble; it is said once. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, elementId, rule, message }) => {
    const key = JSON.stringify([file, elementId, rule, message.en]);
    return !seen.has(key) && seen.add(key);
  });
}
