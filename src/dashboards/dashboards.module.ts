import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions';
import { OneStopShopModule } from '../one-stop-shop';
import { BoardNames } from './boards/board-names';
import { BoardTopic } from './boards/board-topic';
import { BoardQueries } from './boards/board.queries';
import { BoardsController } from './boards/boards.controller';
import { CompileBoard } from './boards/compile-board';
import { BoardSettings, LiveBoards } from './boards/live-boards';
import { CompletedTasks } from './boards/past/completed-tasks.queries';
import { HeatQueries } from './boards/past/heat.queries';
import { OpenTokens } from './boards/past/open-tokens';
import { TokenListQueries } from './boards/past/token-list.queries';
import { OnTimeQueries } from './boards/past/on-time.queries';
import { ReplayQueries } from './boards/past/replay.queries';
import { Reaches } from './boards/reach';
import { RecentHappenings } from './boards/recent-happenings';
import { Standing } from './boards/standing/standing';
import { Tallies } from './boards/tallies/tallies';
import { ForecastController } from './forecast/forecast.controller';
import { Forecasts } from './forecast/forecasts';
import { LiveController } from './live/live.controller';
import { LiveGateway } from './live/live.gateway';
import { WebPages } from './pages/web-pages';
import { LiveSettings } from './live/live-settings';
import { LiveQueries } from './live/live.queries';
import { ShopTopics } from './live/shop-topics';

@Module({
  imports: [DefinitionsModule, OneStopShopModule],
  controllers: [BoardsController, ForecastController, LiveController],
  providers: [
    BoardNames,
    BoardQueries,
    BoardSettings,
    BoardTopic,
    CompileBoard,
    CompletedTasks,
    Forecasts,
    HeatQueries,
    LiveBoards,
    LiveGateway,
    LiveQueries,
    LiveSettings,
    OnTimeQueries,
    OpenTokens,
    Reaches,
    ReplayQueries,
    RecentHappenings,
    ShopTopics,
    Standing,
    Tallies,
    TokenListQueries,
    WebPages,
  ],
})
export class DashboardsModule {}
