import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database';
import { DefinitionQueries, Definitions } from '../../definitions';
import { RequirePermission } from '../../identity';
import { compareTexts } from './compare-texts';
import { CompareVersionsQuery, VersionComparison } from './comparison.dto';

@ApiTags('definitions')
@Controller('comparisons')
@RequirePermission('definition.read')
export class ComparisonsController {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly versions: DefinitionQueries,
  ) {}

  /** What differs between two versions in service: all files of both deployments, element by element. */
  @Get()
  async compare(@Query() { before, after }: CompareVersionsQuery): Promise<VersionComparison> {
    const [old, now] = [await this.versions.get(before), await this.versions.get(after)];
    const filesOf = (deploymentId: string) => this.definitions.files(this.database, deploymentId);
    const files = await compareTexts(await filesOf(old.deploymentId), await filesOf(now.deploymentId));
    return { before: old, after: now, files };
  }
}
