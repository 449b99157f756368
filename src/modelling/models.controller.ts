import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { DeploymentView } from '../definitions';
import { type CommandKey, IdempotencyKey, languageOf } from '../http';
import { CurrentActor, Limited, Proposed, RequirePermission } from '../identity';
import type { Actor } from '../kernel';
import { ExamineModel } from './examine-model';
import {
  CheckModelRequest,
  CompareModelRequest,
  CreateModelRequest,
  FindingsView,
  ListModelsQuery,
  ModelComparison,
  ModelFileSummary,
  ModelFileView,
  ModelPage,
  ModelView,
  PageSignRequest,
  PageSignView,
  ProposeModelRequest,
  RemovedFileList,
  RemoveFileQuery,
  RenameModelRequest,
  RevisionList,
  RevisionView,
  SaveFileRequest,
} from './model.dto';
import { ModelFiles } from './model-files';
import { ModelPages } from './model-pages';
import { Models } from './models';
import { PlayedView, PlayModelRequest } from './play/play.dto';
import { ImpactView } from './review/impact.dto';

/** Procedures as designers write them, before they are in service. */
@ApiTags('models')
@Controller('models')
@RequirePermission('model.edit')
export class ModelsController {
  constructor(
    private readonly models: Models,
    private readonly files: ModelFiles,
    private readonly pages: ModelPages,
    private readonly examine: ExamineModel,
  ) {}

  @Get()
  @RequirePermission('model.read')
  list(@Query() query: ListModelsQuery): Promise<ModelPage> {
    return this.models.list(query);
  }

  @Post()
  create(
    @Body() body: CreateModelRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<ModelView> {
    return this.models.create({ actor, ...(key && { key }) }, body);
  }

  /** With its files and who has it open. */
  @Get(':id')
  @RequirePermission('model.read')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<ModelView> {
    return this.models.get(id);
  }

  @Put(':id/name')
  rename(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { name }: RenameModelRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ModelView> {
    return this.models.rename(actor, id, name);
  }

  /** Puts it away: it is not listed and not changed any more. */
  @Post(':id/archive')
  @HttpCode(200)
  archive(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ModelView> {
    return this.models.archive(actor, id, true);
  }

  @Post(':id/take-out')
  @HttpCode(200)
  takeOut(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ModelView> {
    return this.models.archive(actor, id, false);
  }

  @Get(':id/files/:fileId')
  @RequirePermission('model.read')
  file(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<ModelFileView> {
    return this.files.get(id, fileId);
  }

  /** Keeps what a page has drawn; the id of a new file is chosen by the page. */
  @Put(':id/files/:fileId')
  save(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Body() body: SaveFileRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ModelFileSummary> {
    return this.files.save(actor, id, fileId, body);
  }

  @Delete(':id/files/:fileId')
  @HttpCode(204)
  remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Query() { revision }: RemoveFileQuery,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.files.remove(actor, id, fileId, revision);
  }

  /** Files that were removed; what they were can be had again. */
  @Get(':id/removed-files')
  @RequirePermission('model.read')
  removedFiles(@Param('id', ParseUUIDPipe) id: string): Promise<RemovedFileList> {
    return this.files.removed(id);
  }

  /** What the file was, newest first. */
  @Get(':id/files/:fileId/revisions')
  @RequirePermission('model.read')
  revisions(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<RevisionList> {
    return this.files.revisions(id, fileId);
  }

  @Get(':id/files/:fileId/revisions/:revision')
  @RequirePermission('model.read')
  revision(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Param('revision', ParseIntPipe) revision: number,
  ): Promise<RevisionView> {
    return this.files.revision(id, fileId, revision);
  }

  /** A sign of life of an open window, and its wish to edit a file. */
  @Put(':id/pages/:pageId')
  sign(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('pageId', ParseUUIDPipe) pageId: string,
    @Body() sign: PageSignRequest,
    @CurrentActor() actor: Actor,
  ): Promise<PageSignView> {
    return this.pages.sign(actor, id, pageId, sign);
  }

  /** Everything that deploying it would find, with what is not saved yet in place of what is. */
  @Post(':id/check')
  @HttpCode(200)
  check(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { files = [] }: CheckModelRequest,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<FindingsView> {
    return this.examine.check(id, files, languageOf(acceptLanguage));
  }

  /** What differs from a version in service, element by element. */
  @Post(':id/compare')
  @HttpCode(200)
  @RequirePermission('model.read')
  compare(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CompareModelRequest,
  ): Promise<ModelComparison> {
    return this.examine.compare(id, body);
  }

  /** What taking it into service would mean for what is running: where it stands, and what moving it would do. Nothing is moved. */
  @Post(':id/impact')
  @HttpCode(200)
  @RequirePermission('model.read')
  @Limited({ by: 'caller', most: 30, per: 60_000 })
  impact(@Param('id', ParseUUIDPipe) id: string, @Body() body: CompareModelRequest): Promise<ImpactView> {
    return this.examine.impactOf(id, body);
  }

  /** Plays a scenario, or all of the model's, on the engine that runs every case: a driven clock, no trace. */
  @Post(':id/play')
  @HttpCode(200)
  @Limited({ by: 'caller', most: 240, per: 60_000 })
  play(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlayModelRequest,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<PlayedView> {
    return this.examine.play(id, body, languageOf(acceptLanguage));
  }

  /**
   * Sends the files as they are saved to the office that approves: 202 with the proposal. A service's are deployed at once, and so
   * is nothing that is in service already: 201.
   */
  @Post(':id/propose')
  @ApiCreatedResponse({ type: DeploymentView })
  @ApiAcceptedResponse({ type: Proposed })
  @RequirePermission('definition.deploy')
  propose(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ProposeModelRequest,
    @CurrentActor() actor: Actor,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<DeploymentView | Proposed> {
    return this.examine.propose(id, { actor, reason, ...(key && { key }) }, languageOf(acceptLanguage));
  }
}
