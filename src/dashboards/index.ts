export { boardsMessages } from './boards/boards.errors';
export { DashboardsModule } from './dashboards.module';
