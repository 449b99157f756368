import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../http';
import type { CommandKey } from '../../http';
import { CurrentActor, RequirePermission, ReadsPersonalData } from '../../identity';
import type { Actor } from '../../kernel';
import { HideContent } from '../content/hide-content.interceptor';
import { ClaimTask } from './claim-task.command';
import { CompleteTask } from './complete-task.command';
import { DelegateTask } from './delegate-task.command';
import {
  ClaimTaskRequest,
  CompleteTaskRequest,
  DelegateTaskRequest,
  TaskActRequest,
  TaskListQuery,
} from './task-requests.dto';
import { CompletedTaskView, TaskPage, TaskView } from './task-view.dto';
import { TaskQueries } from './task.queries';
import { UnclaimTask } from './unclaim-task.command';

@ApiTags('tasks')
@ApiBearerAuth()
@UseInterceptors(HideContent)
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly queries: TaskQueries,
    private readonly claimTask: ClaimTask,
    private readonly unclaimTask: UnclaimTask,
    private readonly delegateTask: DelegateTask,
    private readonly completeTask: CompleteTask,
  ) {}

  /** The inbox: open tasks, most urgent first, unless asked otherwise. */
  @Get()
  @RequirePermission('task.read')
  list(@Query() query: TaskListQuery): Promise<TaskPage> {
    const { dueBefore, unassigned, ...filter } = query;
    return this.queries.list({
      ...filter,
      ...(unassigned !== undefined && { isUnassigned: unassigned }),
      ...(dueBefore !== undefined && { dueBefore: Date.parse(dueBefore) }),
    });
  }

  /** One task with the variables its form may read. */
  @Get(':id')
  @ReadsPersonalData({ subject: 'task' })
  @RequirePermission('task.read')
  get(@Param('id') id: string): Promise<TaskView> {
    return this.queries.get(id);
  }

  /** Takes the task. Refused with TASK.ALREADY_CLAIMED when somebody else has it. */
  @Post(':id/claim')
  @HttpCode(200)
  @RequirePermission('task.work')
  async claim(
    @Param('id') taskId: string,
    @Body() body: ClaimTaskRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TaskView> {
    await this.claimTask.execute({ actor, ...(key && { key }) }, { ...body, taskId });
    return this.queries.get(taskId);
  }

  /** Gives the task back to its candidates. */
  @Post(':id/unclaim')
  @HttpCode(200)
  @RequirePermission('task.work')
  async unclaim(
    @Param('id') taskId: string,
    @Body() body: TaskActRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TaskView> {
    await this.unclaimTask.execute({ actor, ...(key && { key }) }, { ...body, taskId });
    return this.queries.get(taskId);
  }

  /** Hands the task to another person. */
  @Post(':id/delegate')
  @HttpCode(200)
  @RequirePermission('task.work')
  async delegate(
    @Param('id') taskId: string,
    @Body() body: DelegateTaskRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<TaskView> {
    await this.delegateTask.execute({ actor, ...(key && { key }) }, { ...body, taskId });
    return this.queries.get(taskId);
  }

  /** Ends the task with these variables and moves its instance on; answers what is to be done next. */
  @Post(':id/complete')
  @HttpCode(200)
  @RequirePermission('task.work')
  complete(
    @Param('id') taskId: string,
    @Body() body: CompleteTaskRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CompletedTaskView> {
    return this.completeTask.execute({ actor, isWaiting: true, ...(key && { key }) }, { ...body, taskId });
  }
}
