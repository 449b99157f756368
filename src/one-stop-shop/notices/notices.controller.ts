import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { Notices } from './notices';
import { NoticeListQuery, NoticePage, ReadNoticesRequest } from './notices.dto';

/** What one has been told: work given, coming back, nearly due or late; handoffs, opinions asked for, letters, alerts. */
@ApiTags('notices')
@ApiBearerAuth()
@Controller('notices')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @RequirePermission('case.read')
  list(@Query() query: NoticeListQuery, @CurrentActor() actor: Actor): Promise<NoticePage> {
    return this.notices.list(actor, query);
  }

  /** All that have been seen. */
  @Post('read')
  @HttpCode(204)
  @RequirePermission('case.read')
  readAll(@Body() { upTo }: ReadNoticesRequest, @CurrentActor() actor: Actor): Promise<void> {
    return this.notices.read(actor, { upTo });
  }

  /** One; also when it is read already. */
  @Post(':id/read')
  @HttpCode(204)
  @RequirePermission('case.read')
  read(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.notices.read(actor, { id });
  }
}
