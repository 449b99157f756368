import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions';
import { LiveController } from './live/live.controller';
import { LiveGateway } from './live/live.gateway';
import { LivePage } from './live/live-page';
import { LiveSettings } from './live/live-settings';
import { LiveQueries } from './live/live.queries';

@Module({
  imports: [DefinitionsModule],
  controllers: [LiveController],
  providers: [LiveGateway, LivePage, LiveQueries, LiveSettings],
})
export class DashboardsModule {}
