import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import {
  Definitions,
  Deployer,
  DeploymentRefused,
  type DeploymentView,
  inWordsOf,
  problemView,
  SendDeployment,
} from '../definitions';
import type { CommandKey } from '../http';
import { Proposed } from '../identity';
import type { Actor, LocalizedText } from '../kernel';
import type { CompareModelRequest, FindingsView, ModelComparison, UnsavedFile } from './model.dto';
import { ModelFiles } from './model-files';
import { bytesOf, isDeployed, isStory } from './model-texts';
import { Models } from './models';
import { refusals } from './modelling.errors';
import type { PlayedView, PlayModelRequest } from './play/play.dto';
import { playedView } from './play/play-view';
import { Player } from './play/player';
import { compareTexts } from './review/compare-texts';
import { Impact } from './review/impact';
import type { ImpactView } from './review/impact.dto';
import { versionsOf } from './review/versions';

/** What the rules of deployment say of a model, and its way to the office that approves. */
@Injectable()
export class ExamineModel {
  constructor(
    private readonly models: Models,
    private readonly files: ModelFiles,
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly deployer: Deployer,
    private readonly send: SendDeployment,
    private readonly player: Player,
    private readonly impact: Impact,
  ) {}

  /** Throws MODEL.NOT_FOUND. */
  async check(
    id: string,
    unsaved: readonly UnsavedFile[],
    language: keyof LocalizedText,
  ): Promise<FindingsView> {
    await this.models.find(id);
    const files = bytesOf((await this.files.drawn(id, unsaved)).filter(isDeployed));
    if (files.length === 0) return { problems: [], warnings: [] };
    try {
      const { warnings } = await this.deployer.examine(files);
      return { problems: [], warnings: warnings.map((one) => problemView(one, language)) };
    } catch (error) {
      if (!(error instanceof DeploymentRefused)) throw error;
      return { problems: error.problems.map((one) => problemView(one, language)), warnings: [] };
    }
  }

  /** What differs from a version in service, by default the one that the model began from. Throws DEFINITION.NOT_FOUND. */
  async compare(
    id: string,
    { definitionId, files: unsaved = [] }: CompareModelRequest,
  ): Promise<ModelComparison> {
    const { deploymentId, before, after } = await this.sides(id, definitionId, unsaved);
    const versions = deploymentId === null ? [] : await versionsOf(this.database, deploymentId);
    const [{ count }] = await this.database.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM process_instance WHERE state IN ('active', 'suspended') AND definition_id IN
         (SELECT id FROM process_definition WHERE deployment_id = ?)`,
      [deploymentId ?? ''],
    );
    return {
      deploymentId,
      before: versions,
      files: await compareTexts(before, after),
      running: Number(count),
    };
  }

  /** What taking it into service would mean for what is running. Throws DEFINITION.NOT_FOUND. */
  async impactOf(
    id: string,
    { definitionId, files: unsaved = [] }: CompareModelRequest,
  ): Promise<ImpactView> {
    const { before, after } = await this.sides(id, definitionId, unsaved);
    return this.impact.of(before, after);
  }

  /** The files of the version that is asked for, by default of the one that the model began from, and those of the model. */
  private async sides(id: string, definitionId: string | undefined, unsaved: readonly UnsavedFile[]) {
    const { basisId } = await this.models.find(id);
    const deploymentId =
      definitionId === undefined
        ? basisId
        : (await this.definitions.get(this.database, definitionId)).deploymentId;
    return {
      deploymentId,
      before: deploymentId === null ? [] : await this.definitions.files(this.database, deploymentId),
      after: (await this.files.drawn(id, unsaved)).filter(isDeployed),
    };
  }

  /** Plays the scenario that is given, or all that are among the files. Throws MODEL.PLAY_OVERRUN and MODEL.PLAY_BUSY. */
  async play(
    id: string,
    { scenario, only, files: unsaved = [] }: PlayModelRequest,
    language: keyof LocalizedText,
  ): Promise<PlayedView> {
    await this.models.find(id);
    const files = await this.files.drawn(id, unsaved);
    const stories =
      scenario === undefined
        ? files.filter((file) => isStory(file) && (!only || only.includes(file.name)))
        : [{ name: '', content: scenario }];
    return playedView(await this.player.play({ files: files.filter(isDeployed), stories }), language);
  }

  /** Throws MODEL.EMPTY, DEPLOYMENT.REFUSED with the problems, SECOND_PERSON.REASON_NEEDED. */
  async propose(
    id: string,
    wish: { actor: Actor; reason: string; key?: CommandKey },
    language: keyof LocalizedText,
  ): Promise<DeploymentView | Proposed> {
    if ((await this.models.find(id)).isArchived) throw refusals.archived();
    const drawn = await this.files.all(id);
    const files = bytesOf(drawn.filter(isDeployed));
    if (files.length === 0) throw refusals.empty();
    try {
      const outcome = await this.send.execute(files, wish);
      if (outcome instanceof Proposed) {
        await this.models.sent(wish.actor, id, {
          proposalId: outcome.proposal.id,
          stories: drawn.filter(isStory),
        });
        return outcome;
      }
      const { warnings, definitions, id: deploymentId } = outcome.result;
      return { id: deploymentId, definitions, warnings: warnings.map((one) => problemView(one, language)) };
    } catch (error) {
      throw inWordsOf(error, language);
    }
  }
}
