import { Module } from '@nestjs/common';
import { OperationsMetrics } from './figures/operations-metrics';

/** What the server itself does for operations; backup and restore are of the command line. */
@Module({ providers: [OperationsMetrics] })
export class OperationsModule {}
