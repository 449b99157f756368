import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { OutboxModule } from '../../outbox';
import { RuntimeModule } from '../../runtime';
import { OrganisationModule } from '../organisation/organisation.module';
import { InboxModule } from '../tasks/tasks.module';
import { AlertRuleEntity } from './alert-rule.entity';
import { AlertRules } from './alert-rules';
import { AlertRulesController } from './alert-rules.controller';
import { Audiences } from './audiences';
import { FollowNotices } from './follow-notices';
import { NoticeEntity, NoticeProgressEntity } from './notice.entity';
import { Notices } from './notices';
import { NoticesController } from './notices.controller';
import { OwnQuietHours } from './own-quiet-hours';
import { QuietHoursEntity } from './quiet-hours.entity';
import { WatchAlertRules } from './watch-alert-rules';

export { noticesMessages } from './notices.messages';
export const noticesEntities: EntityClass[] = [
  NoticeEntity,
  NoticeProgressEntity,
  AlertRuleEntity,
  QuietHoursEntity,
];

@Module({
  imports: [RuntimeModule, OutboxModule, OrganisationModule, InboxModule],
  controllers: [NoticesController, AlertRulesController],
  providers: [Audiences, FollowNotices, Notices, AlertRules, OwnQuietHours, WatchAlertRules],
  exports: [FollowNotices, WatchAlertRules],
})
export class NoticesModule {}
