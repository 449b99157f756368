import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type CommandKey, IdempotencyKey, PageQuery } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import type { Caller } from '../../runtime';
import { Attachments } from '../documents/attachments';
import { sendDownload, sendPdf } from '../documents/send-download';
import { fileNameOf } from '../official-documents/official-document.policy';
import { RenderDocuments } from '../official-documents/render-documents';
import { ActOnTask } from './act-on-task.command';
import {
  ActOnTaskRequest,
  EnterDirectiveRequest,
  GiveTaskRequest,
  TaskListQuery,
} from './directive-requests.dto';
import {
  DirectiveEntered,
  DirectivePage,
  DirectiveTaskPage,
  DirectiveTaskView,
  DirectiveView,
  TaskDone,
  TaskFigures,
  TaskGiven,
} from './directive-view.dto';
import { DirectiveQueries } from './directive.queries';
import { GiveDirective } from './give-directive.command';
import { GiveTask } from './give-task.command';

/** Directing documents and the tasks given out of them. What one may not know of does not exist. */
@ApiTags('directives')
@ApiBearerAuth()
@Controller()
export class DirectivesController {
  constructor(
    private readonly queries: DirectiveQueries,
    private readonly giveDirective: GiveDirective,
    private readonly giveTask: GiveTask,
    private readonly act: ActOnTask,
    private readonly attachments: Attachments,
    private readonly render: RenderDocuments,
  ) {}

  @Get('directives')
  @RequirePermission('directive.read')
  list(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<DirectivePage> {
    return this.queries.directives(actor, query);
  }

  /** Enters a document that was issued; its tasks are given one by one. */
  @Post('directives')
  @RequirePermission('directive.handle')
  enter(
    @Body() { uploads = [], ...input }: EnterDirectiveRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<DirectiveEntered> {
    return this.giveDirective.execute(callerOf(actor, key), { ...input, uploads });
  }

  @Get('directives/:id')
  @RequirePermission('directive.read')
  get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<DirectiveView> {
    return this.queries.directive(actor, id);
  }

  /** Gives a task to an agency below the one that issued the document. */
  @Post('directives/:id/tasks')
  @RequirePermission('directive.handle')
  give(
    @Param('id') id: string,
    @Body() body: GiveTaskRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TaskGiven> {
    return this.giveTask.execute(callerOf(actor, key), id, body);
  }

  @Get('directive-tasks')
  @RequirePermission('directive.read')
  tasks(@Query() query: TaskListQuery, @CurrentActor() actor: Actor): Promise<DirectiveTaskPage> {
    return this.queries.tasks(actor, query);
  }

  /** How each agency stands with what it was given. */
  @Get('directive-tasks/figures')
  @RequirePermission('directive.read')
  figures(@CurrentActor() actor: Actor): Promise<TaskFigures> {
    return this.queries.figures(actor);
  }

  @Get('directive-tasks/:id')
  @RequirePermission('directive.read')
  task(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<DirectiveTaskView> {
    return this.queries.task(actor, id);
  }

  /** What the issuer, the lead or a cooperating agency does with the task. */
  @Post('directive-tasks/:id/acts')
  @HttpCode(200)
  @RequirePermission('directive.handle')
  perform(
    @Param('id') id: string,
    @Body() { version, ...deed }: ActOnTaskRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TaskDone> {
    return this.act.execute(callerOf(actor, key), id, deed, version);
  }

  /** A file of a document or of one of its tasks, or a letter that urges it, only ever as a download. */
  @Get('directive-files/:subjectId/:fileId')
  @RequirePermission('directive.read')
  @ApiProduces('application/octet-stream')
  async download(
    @Param('subjectId') subjectId: string,
    @Param('fileId') fileId: string,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    await this.queries.mayOpen(actor, subjectId);
    if (await this.queries.isLetterOf(subjectId, fileId)) {
      const { document, pdf } = await this.render.fileOf(fileId);
      return sendPdf(response, pdf, fileNameOf(document));
    }
    const { attachment, content } = await this.attachments.open(subjectId, fileId);
    await sendDownload(response, attachment, content);
  }
}

const callerOf = (actor: Actor, key: CommandKey | undefined): Caller => ({
  actor,
  isWaiting: true,
  ...(key && { key }),
});
