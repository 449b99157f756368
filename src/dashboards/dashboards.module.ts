import { Module } from '@nestjs/common';
import { LiveController } from './live/live.controller';
import { LiveGateway } from './live/live.gateway';
import { LiveQueries } from './live/live.queries';

@Module({ controllers: [LiveController], providers: [LiveGateway, LiveQueries] })
export class DashboardsModule {}
