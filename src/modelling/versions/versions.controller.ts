import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../identity';
import { DomainError } from '../../kernel';
import { VersionFiles, VersionHistory, VersionHistoryParams } from './version.dto';
import { VersionQueries } from './version.queries';

/** The catalogue of versions, for who models and who approves. */
@ApiTags('definitions')
@Controller('version-catalogue')
@RequirePermission('model.read')
export class VersionsController {
  constructor(private readonly queries: VersionQueries) {}

  /** Every version of a process, newest first: who, when, why, by which decision. */
  @Get('processes/:key')
  history(@Param() { key }: VersionHistoryParams): Promise<VersionHistory> {
    return this.queries.history(key);
  }

  /** The files with which a version was deployed. */
  @Get('definitions/:id/files')
  files(
    @Param(
      'id',
      new ParseUUIDPipe({ exceptionFactory: () => new DomainError('DEFINITION.NOT_FOUND', 'not-found') }),
    )
    id: string,
  ): Promise<VersionFiles> {
    return this.queries.files(id);
  }
}
