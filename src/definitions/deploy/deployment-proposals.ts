import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database';
import { type Consent, type ProposedFile, ProposalKinds } from '../../identity';
import { DomainError, type Json, type JsonObject } from '../../kernel';
import { diffGraphs } from '../diff/diff-graphs';
import { Definitions } from '../versions/definitions';
import { contentHash } from './content-hash';
import { DeploymentChecks } from './deployment-checks';
import { Deployer, type DeploymentResult, graphsOf } from './deployer';

/** The kind of proposal; its input is `{hash}` of the files that come with it, and the deployment `instead` of which old files come back. */
export const DEPLOYMENT = 'deployment';

type DeploymentInput = { hash: string; instead?: string };

/**
 * A designer alone takes nothing into service: what the designer sends is examined at once and kept, and the office that
 * controls procedures approves it. Until then nothing of it can be started. What is stored has the hash that was approved.
 */
@Injectable()
export class DeploymentProposals implements OnModuleInit {
  constructor(
    private readonly kinds: ProposalKinds,
    private readonly deployer: Deployer,
    private readonly definitions: Definitions,
    private readonly checks: DeploymentChecks,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.kinds.register(DEPLOYMENT, {
      permissionToApprove: 'definition.approve',
      describe: (input: { hash: string }, files) => this.describe(input, files),
      assertApprovable: (files, added, proposalId) => this.assertApprovable(files, added, proposalId),
      run: (input: DeploymentInput, consent) => this.run(input, consent),
    });
  }

  /** Throws `DeploymentRefused`; says what differs from the versions in service. */
  private async describe({ hash }: { hash: string }, files: readonly ProposedFile[]) {
    const { files: parsed, warnings } = await this.deployer.examine(files);
    const definitions: JsonObject[] = [];
    for (const { graph } of graphsOf(parsed)) {
      const now = await this.definitions.findLatest(this.database, graph.processId);
      definitions.push({
        key: graph.processId,
        name: graph.name ?? null,
        from: now && { id: now.id, version: now.version },
        elements: now ? (diffGraphs(now.graph, graph) as unknown as Json) : null,
      });
    }
    const keys =
      definitions.map(({ key }) => String(key)).join(', ') || files.map(({ name }) => name).join(', ');
    return {
      subject: { type: 'deployment', id: hash },
      title: { vi: `Triển khai ${keys}`, en: `Deploy ${keys}` },
      details: { hash, definitions, warnings: warnings as unknown as Json },
    };
  }

  /** A procedure is in force by a decision, from a day that is still to come (NĐ 61/2018 Art. 8). */
  private async assertApprovable(
    files: readonly ProposedFile[],
    { decisionNumber, decisionDate, confirmed }: JsonObject,
    proposalId: string,
  ): Promise<JsonObject> {
    const missing = [
      ...(decisionNumber ? [] : ['decisionNumber']),
      ...(decisionDate ? [] : ['decisionDate']),
    ];
    if (missing[0]) throw new DomainError('DEPLOYMENT.DECISION_NEEDED', 'invalid', { field: missing[0] });
    const rules = Array.isArray(confirmed) ? confirmed.map(String) : [];
    const accepted = await this.checks.assertApprovable(files, { proposalId, confirmed: rules });
    return { accepted: accepted as unknown as Json };
  }

  private run({ hash, instead }: DeploymentInput, consent: Consent): Promise<DeploymentResult> {
    const { files, actor, key } = consent;
    if (contentHash(files) !== hash) throw new DomainError('DEFINITION.ALTERED', 'bug', { hash });
    return this.deployer.deploy(files, actor, key, consent, instead);
  }
}
