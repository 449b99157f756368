import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { Database } from '../../database';
import {
  DEPLOYMENT,
  Definitions,
  Deployer,
  DeploymentRefused,
  type Findings,
  inWordsOf,
  type Problem,
  problemView,
  type VersionReference,
} from '../../definitions';
import {
  isAllowed,
  ProposalQueries,
  type ProposalSummary,
  type ProposalView,
  SecondPerson,
} from '../../identity';
import { type Actor, DomainError, type LocalizedText } from '../../kernel';
import { refusals } from '../modelling.errors';
import { bytesOf, type ModelText } from '../model-texts';
import type { PlayedView } from '../play/play.dto';
import { playedView } from '../play/play-view';
import { Player } from '../play/player';
import { compareTexts } from './compare-texts';
import { Impact } from './impact';
import type { ImpactView } from './impact.dto';
import type { ReviewFindings } from './opinion.dto';
import { opinionView } from './opinion-view';
import { PublishingGate } from './publishing-gate';
import type {
  ApproveReviewRequest,
  ListReviewsQuery,
  ReviewComparison,
  ReviewedProcess,
  ReviewPage,
  ReviewSummary,
  ReviewView,
} from './review.dto';
import { versionsOf } from './versions';

interface Submission {
  proposal_id: string;
  model_id: string;
  name: string;
}

interface Decision {
  id: string;
  proposal_id: string;
  decision_number: string | null;
  decision_date: string | null;
}

/** What a proposal of files holds of its processes, as `DeploymentProposals` describes it. */
type Described = { key: string; name: string | null; from: { id: string; version: number } | null };

/**
 * What was sent for approval, with everything that somebody reads who decides about it. Seen by who sent it and who may approve;
 * for everybody else there is none. Who sent it never approves it (`SecondPerson`).
 */
@Injectable()
export class Reviews {
  constructor(
    private readonly database: Database,
    private readonly proposals: ProposalQueries,
    private readonly secondPerson: SecondPerson,
    private readonly definitions: Definitions,
    private readonly deployer: Deployer,
    private readonly player: Player,
    private readonly impact: Impact,
    private readonly gate: PublishingGate,
  ) {}

  /** Newest first. */
  async list(actor: Actor, { state, modelId, limit, cursor }: ListReviewsQuery): Promise<ReviewPage> {
    const { items, next } = modelId
      ? { items: await this.ofModel(actor, modelId, state, limit), next: undefined }
      : await this.proposals.list(actor, {
          kind: DEPLOYMENT,
          limit,
          ...(state && { state }),
          ...(cursor && { cursor }),
        });
    return { items: await this.summaries(actor, items), ...(next && { next }) };
  }

  /** Throws MODEL.REVIEW_NOT_FOUND. */
  async get(actor: Actor, id: string): Promise<ReviewView> {
    const proposal = await this.find(actor, id);
    const [summary] = await this.summaries(actor, [proposal]);
    const files = await this.filesOf(id);
    const { deploymentId, code } = (proposal.result ?? {}) as { deploymentId?: string; code?: string };
    return {
      ...summary,
      processes: await this.processesOf(proposal),
      effectiveFrom: effectiveFromOf(files),
      files: proposal.files,
      stories: (await this.gate.storiesOf(id)).map(({ name }) => name),
      failure: proposal.state === 'FAILED' ? (code ?? null) : null,
      published: deploymentId === undefined ? [] : await versionsOf(this.database, deploymentId),
    };
  }

  async comparison(actor: Actor, id: string): Promise<ReviewComparison> {
    const { versions, files } = await this.before(await this.find(actor, id));
    return { before: versions, files: await compareTexts(files, await this.filesOf(id)) };
  }

  /** What deploying it now would find, much may have changed since it was sent, and what the second core says. Throws MODEL.PLAY_BUSY. */
  async findings(actor: Actor, id: string, language: keyof LocalizedText): Promise<ReviewFindings> {
    await this.find(actor, id);
    const files = await this.filesOf(id);
    const { problems, warnings } = await this.examined(files);
    const { answer, findings } = await this.gate.ask(files, await this.gate.storiesOf(id));
    const said = (some: readonly Problem[]) => some.map((one) => problemView(one, language));
    return {
      problems: said([...problems, ...findings.problems]),
      warnings: said([...warnings, ...findings.warnings]),
      opinions: answer ? opinionView(answer, language) : null,
    };
  }

  private async examined(files: readonly ModelText[]): Promise<Findings> {
    try {
      return { problems: [], warnings: (await this.deployer.examine(bytesOf(files))).warnings };
    } catch (error) {
      if (!(error instanceof DeploymentRefused)) throw error;
      return { problems: [...error.problems], warnings: [] };
    }
  }

  /** Plays the scenarios that were sent with it. Throws MODEL.PLAY_OVERRUN and MODEL.PLAY_BUSY. */
  async play(actor: Actor, id: string, language: keyof LocalizedText): Promise<PlayedView> {
    await this.find(actor, id);
    const stories = await this.gate.storiesOf(id);
    return playedView(await this.player.play({ files: await this.filesOf(id), stories }), language);
  }

  async impactOf(actor: Actor, id: string): Promise<ImpactView> {
    const { files } = await this.before(await this.find(actor, id));
    return this.impact.of(files, await this.filesOf(id));
  }

  /** Throws as `SecondPerson.approve` and `PublishingGate`, and DEPLOYMENT.REFUSED with the problems in words. */
  async approve(
    actor: Actor,
    id: string,
    { decisionNumber, decisionDate, confirmed = [], note }: ApproveReviewRequest,
    language: keyof LocalizedText,
  ): Promise<ReviewView> {
    await this.find(actor, id);
    try {
      await this.secondPerson.approve(actor, id, note, {
        decisionNumber: decisionNumber.trim(),
        decisionDate,
        confirmed,
      });
    } catch (error) {
      throw inWordsOf(error, language);
    }
    return this.get(actor, id);
  }

  async reject(actor: Actor, id: string, note: string): Promise<ReviewView> {
    await this.find(actor, id);
    await this.secondPerson.reject(actor, id, note);
    return this.get(actor, id);
  }

  /** Takes back what one has sent oneself. */
  async withdraw(actor: Actor, id: string): Promise<ReviewView> {
    await this.find(actor, id);
    await this.secondPerson.withdraw(actor, id);
    return this.get(actor, id);
  }

  private async find(actor: Actor, id: string): Promise<ProposalView> {
    const proposal = await this.proposals.get(actor, id).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not-found' ? refusals.reviewNotFound() : error;
    });
    if (proposal.kind !== DEPLOYMENT) throw refusals.reviewNotFound();
    return proposal;
  }

  private async ofModel(
    actor: Actor,
    modelId: string,
    state: string | undefined,
    limit: number,
  ): Promise<ProposalSummary[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT p.id FROM model_submission s JOIN proposal p ON p.id = s.proposal_id
       WHERE s.model_id = ?${isAllowed(actor, 'definition.approve') ? '' : ' AND p.proposed_by = ?'}
       ORDER BY s.sent_at DESC LIMIT ?`,
      [modelId, ...(isAllowed(actor, 'definition.approve') ? [] : [actor.id]), limit],
    );
    const all = await Promise.all(rows.map(({ id }) => this.proposals.get(actor, id)));
    return all.filter((one) => state === undefined || one.state === state);
  }

  private async summaries(actor: Actor, proposals: readonly ProposalSummary[]): Promise<ReviewSummary[]> {
    if (proposals.length === 0) return [];
    const ids = proposals.map(({ id }) => id);
    const submissions = await this.database.query<Submission>(
      `SELECT s.proposal_id, s.model_id, m.name FROM model_submission s JOIN model m ON m.id = s.model_id
       WHERE s.proposal_id IN (?)`,
      [ids],
    );
    const decisions = await this.database.query<Decision>(
      'SELECT id, proposal_id, decision_number, decision_date FROM deployment WHERE proposal_id IN (?)',
      [ids],
    );
    return proposals.map((one) => {
      const sent = submissions.find(({ proposal_id: id }) => id === one.id);
      const decision = decisions.find(({ proposal_id: id }) => id === one.id);
      return {
        id: one.id,
        title: one.title,
        model: sent ? { id: sent.model_id, name: sent.name } : null,
        proposedBy: one.proposedBy,
        reason: one.reason,
        proposedAt: one.proposedAt,
        expiresAt: one.expiresAt,
        state: one.state,
        decidedBy: one.decidedBy,
        decidedAt: one.decidedAt,
        decisionNote: one.decisionNote,
        decisionNumber: decision?.decision_number ?? null,
        decisionDate: decision?.decision_date ?? null,
        isOwn: one.proposedBy.id === actor.id,
      };
    });
  }

  private async processesOf({ details }: ProposalView): Promise<ReviewedProcess[]> {
    const described = (details.definitions ?? []) as unknown as Described[];
    return Promise.all(
      described.map(async ({ key, name, from }) => {
        const latest = await this.definitions.findLatest(this.database, key);
        return {
          key,
          name,
          from: from && { key, ...from },
          latest: latest && { id: latest.id, key, version: latest.version },
        };
      }),
    );
  }

  /** What it is compared with: in service now while it is open, otherwise what was in service when it was sent. */
  private async before(
    proposal: ProposalView,
  ): Promise<{ versions: VersionReference[]; files: ModelText[] }> {
    const processes = await this.processesOf(proposal);
    const versions = processes.flatMap(
      ({ from, latest }) => (proposal.state === 'OPEN' ? latest : from) ?? [],
    );
    const files = new Map<string, ModelText>();
    for (const { id } of versions) {
      const { deploymentId } = await this.definitions.get(this.database, id);
      for (const file of await this.definitions.files(this.database, deploymentId))
        files.set(file.name, file);
    }
    return { versions, files: [...files.values()] };
  }

  private async filesOf(id: string): Promise<ModelText[]> {
    const files = await this.proposals.files(id);
    return files.map(({ name, content }) => ({ name, content: content.toString('utf8') }));
  }
}

/** The day of `effective.from` in `procedure.yaml`. */
function effectiveFromOf(files: readonly ModelText[]): string | null {
  const file = files.find(({ name }) => /(^|\/)procedure\.ya?ml$/.test(name));
  if (!file) return null;
  const { effective } = (parse(file.content) ?? {}) as { effective?: { from?: unknown } };
  return typeof effective?.from === 'string' ? effective.from : null;
}
