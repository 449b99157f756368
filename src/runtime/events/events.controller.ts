import { iso } from '../../kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../identity';
import { OutboxFeed } from '../../outbox';
import { EventPage, EventsQuery } from './events.dto';

@ApiTags('events')
@ApiBearerAuth()
@Controller('events')
export class EventsController {
  constructor(private readonly feed: OutboxFeed) {}

  /** Every committed event once, in order; ask again after the last number seen. The socket carries the same stream. */
  @Get()
  @RequirePermission('event.read')
  async list(@Query() { after, limit, processInstanceId }: EventsQuery): Promise<EventPage> {
    const events = await this.feed.after(
      after,
      limit,
      processInstanceId === undefined ? {} : { instanceId: processInstanceId },
    );
    return {
      items: events.map(({ seq, type, at, instanceId, payload }) => ({
        seq,
        type,
        at: iso(at),
        processInstanceId: instanceId ?? null,
        data: payload,
      })),
      next: events.at(-1)?.seq ?? after,
    };
  }
}
