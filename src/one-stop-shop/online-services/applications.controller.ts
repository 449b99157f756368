import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, ForCitizens, Limited, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { UploadsView } from '../documents/document.dto';
import { mostFilesPerRequest } from '../documents/documents.controller';
import type { ReceivedFile } from '../documents/receive-files';
import { Uploads } from '../documents/uploads';
import {
  ReceptionDraftList,
  ReceptionDraftSummary,
  ReceptionDraftView,
  SaveReceptionDraftRequest,
} from '../reception/reception.dto';
import { ReceptionDrafts } from '../reception/reception-drafts';
import {
  ApplicationRequest,
  PreCheckView,
  SubmitApplicationRequest,
  SubmittedApplication,
} from './applications.dto';
import { Applications } from './applications';

const minute = 60_000;

/** From a draft to a case: with an account, or with the pass that stands for having proved an address. */
@ApiTags('online services')
@ApiBearerAuth()
@Controller('my')
@ForCitizens()
@RequirePermission('own-case.file')
export class ApplicationsController {
  constructor(
    private readonly applications: Applications,
    private readonly drafts: ReceptionDrafts,
    private readonly uploads: Uploads,
  ) {}

  /** What the caller has begun and not sent in, newest first; kept for a week after it was last saved. */
  @Get('drafts')
  async list(@CurrentActor() actor: Actor): Promise<ReceptionDraftList> {
    return { items: await this.drafts.list(actor) };
  }

  @Get('drafts/:id')
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ReceptionDraftView> {
    return this.drafts.get(actor, id);
  }

  /** Under an id that the page has chosen. */
  @Put('drafts/:id')
  @Limited({ by: 'caller', most: 120, per: minute })
  save(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SaveReceptionDraftRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ReceptionDraftSummary> {
    return this.drafts.save(actor, id, body);
  }

  @Delete('drafts/:id')
  @HttpCode(204)
  remove(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.drafts.remove(actor, id);
  }

  /** Hands files over for an application or a supplement. Each is checked, scanned and kept for a day. */
  @Post('uploads')
  @HttpCode(201)
  @Limited({ by: 'caller', most: 60, per: 10 * minute })
  @RequirePermission('own-case.act')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
    },
  })
  @UseInterceptors(FilesInterceptor('files', mostFilesPerRequest))
  async upload(
    @UploadedFiles() files: ReceivedFile[] | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<UploadsView> {
    return { items: await this.uploads.take(actor, files ?? []) };
  }

  /** Whether reception would take it as it is, field by field; nothing is stored. */
  @Post('pre-checks')
  @HttpCode(200)
  @Limited({ by: 'caller', most: 120, per: minute })
  preCheck(@Body() body: ApplicationRequest, @CurrentActor() actor: Actor): Promise<PreCheckView> {
    return this.applications.preCheck(actor, body);
  }

  /** Sends it in. The same key again gives the same answer and no second case. */
  @Post('submissions')
  @HttpCode(201)
  @Limited({ by: 'caller', most: 120, per: minute })
  submit(
    @Body() body: SubmitApplicationRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<SubmittedApplication> {
    return this.applications.submit({ actor, ...(key && { key }) }, body);
  }
}
