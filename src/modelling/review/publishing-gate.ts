import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database';
import {
  type Approval,
  Deployer,
  DeploymentChecks,
  DeploymentRefused,
  type Findings,
  type Problem,
  type SourceFile,
} from '../../definitions';
import { DomainError, type Json } from '../../kernel';
import type { ModelText } from '../model-texts';
import { refusals } from '../modelling.errors';
import type { OpinionAnswer } from './ask-second-opinion';
import { opinionFindings } from './opinion-findings.policy';
import { SecondOpinions } from './second-opinions';

/**
 * Before something that a person has sent is published, two engines must agree on every story that was sent with it. A difference
 * refuses; what could not be compared, and what the exploration of the model leaves in doubt, is confirmed by who approves, rule by
 * rule, and travels with the deployment.
 */
@Injectable()
export class PublishingGate implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly checks: DeploymentChecks,
    private readonly deployer: Deployer,
    private readonly opinions: SecondOpinions,
  ) {}

  onModuleInit(): void {
    this.checks.registerForApproval((files, approval) => this.assertAgreed(files, approval));
  }

  /** What the second opinion says; `answer` is undefined where it took too long. Throws MODEL.PLAY_BUSY. */
  async ask(
    files: readonly ModelText[],
    stories: readonly ModelText[],
  ): Promise<{ answer: OpinionAnswer | undefined; findings: Findings }> {
    const answer = stories.length === 0 ? undefined : await this.answerOn(files, stories);
    return {
      answer,
      findings: opinionFindings(
        answer,
        stories.map(({ name }) => name),
      ),
    };
  }

  /** The stories that were sent with a proposal. */
  async storiesOf(proposalId: string): Promise<ModelText[]> {
    const [row] = await this.database.query<{ stories: string }>(
      'SELECT stories FROM model_submission WHERE proposal_id = ?',
      [proposalId],
    );
    return row ? (JSON.parse(row.stories) as ModelText[]) : [];
  }

  /** Throws MODEL.OPINIONS_DIFFER with the traces, MODEL.WARNINGS_TO_CONFIRM with the rules that were not confirmed. */
  private async assertAgreed(
    sources: readonly SourceFile[],
    { proposalId, confirmed }: Approval,
  ): Promise<Problem[]> {
    const files = sources.map(({ name, content }) => ({
      name,
      content: Buffer.from(content).toString('utf8'),
    }));
    const { answer, findings } = await this.ask(files, await this.storiesOf(proposalId));
    if (findings.problems.length > 0)
      throw refusals.opinionsDiffer({
        stories: findings.problems.map(({ file }) => file).join(', '),
        traces: answer!.stories
          .filter(({ verdict }) => verdict === 'differs')
          .map(({ file, trace }) => ({ file, trace })) as unknown as Json,
      });
    const warnings = [...findings.warnings, ...(await this.doubtsOf(sources))];
    const rules = [...new Set(warnings.map(({ rule }) => rule))].filter((rule) => !confirmed.includes(rule));
    if (rules.length > 0) throw refusals.warningsToConfirm({ rules: rules.join(', ') });
    return findings.warnings;
  }

  /** What the exploration of the markings could not rule out. What deployment would refuse, it refuses when it comes to it. */
  private async doubtsOf(sources: readonly SourceFile[]): Promise<Problem[]> {
    try {
      const { warnings } = await this.deployer.examine(sources);
      return warnings.filter(({ rule }) => rule.startsWith('soundness/'));
    } catch (error) {
      if (error instanceof DeploymentRefused) return [];
      throw error;
    }
  }

  private async answerOn(
    files: readonly ModelText[],
    stories: readonly ModelText[],
  ): Promise<OpinionAnswer | undefined> {
    try {
      return await this.opinions.on(files, stories);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'MODEL.OPINION_OVERRUN') return undefined;
      throw error;
    }
  }
}
