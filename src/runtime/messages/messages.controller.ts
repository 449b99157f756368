import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../http';
import type { CommandKey } from '../../http';
import { CurrentActor, RequirePermission, ReadsPersonalData } from '../../identity';
import type { Actor } from '../../kernel';
import { HideContent } from '../content/hide-content.interceptor';
import { BroadcastSignal } from './broadcast-signal.command';
import { CorrelateMessage } from './correlate-message.command';
import {
  BroadcastView,
  BufferedMessagePage,
  BufferedMessageQuery,
  CorrelationView,
  SendMessageRequest,
  SendSignalRequest,
} from './message-requests.dto';
import { MessageQueries } from './message.queries';
import { timeToLive } from './time-to-live';

@ApiTags('messages and signals')
@ApiBearerAuth()
@UseInterceptors(HideContent)
@Controller()
export class MessagesController {
  constructor(
    private readonly correlateMessage: CorrelateMessage,
    private readonly broadcastSignal: BroadcastSignal,
    private readonly queries: MessageQueries,
  ) {}

  /** Continues the one instance that waits for the message, or starts one, or keeps it for later. */
  @Post('messages')
  @HttpCode(200)
  @RequirePermission('message.send')
  send(
    @Body() body: SendMessageRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<CorrelationView> {
    const { processInstanceId, timeToLive: lifetime, ...message } = body;
    const milliseconds = timeToLive(lifetime);
    return this.correlateMessage.execute(
      { actor, isWaiting: true, ...(key && { key }) },
      {
        ...message,
        ...(processInstanceId !== undefined && { instanceId: processInstanceId }),
        ...(milliseconds !== undefined && { timeToLive: milliseconds }),
      },
    );
  }

  /** Messages that nobody has waited for yet. */
  @Get('messages')
  @ReadsPersonalData({ subject: 'message' })
  @RequirePermission('job.read')
  listBuffered(@Query() query: BufferedMessageQuery): Promise<BufferedMessagePage> {
    return this.queries.listBuffered(query);
  }

  /** Reaches everyone who waits for the signal, and starts what it starts. */
  @Post('signals')
  @HttpCode(200)
  @RequirePermission('message.send')
  broadcast(
    @Body() body: SendSignalRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<BroadcastView> {
    return this.broadcastSignal.execute({ actor, isWaiting: true, ...(key && { key }) }, body);
  }
}
