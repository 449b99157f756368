import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Limited, Public } from '../../identity';
import { ApprovedVersionQuery, PublishedProcedureView } from './approved-procedure.dto';
import { PublishedProcedures } from './published-procedures.queries';

/** Procedures as everybody may read them. */
@ApiTags('public')
@Public()
@Controller('public/approved-procedures')
export class PublishedProceduresController {
  constructor(private readonly published: PublishedProcedures) {}

  @Get(':code')
  @Limited({ by: 'address', most: 240, per: 60_000 })
  get(
    @Param('code') code: string,
    @Query() { version }: ApprovedVersionQuery,
  ): Promise<PublishedProcedureView> {
    return this.published.get(code, version);
  }

  /** The drawing of a version's process. */
  @Get(':code/versions/:versionId/diagram')
  @Limited({ by: 'address', most: 120, per: 60_000 })
  @ApiProduces('image/svg+xml')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  diagram(@Param('code') code: string, @Param('versionId') versionId: string): Promise<string> {
    return this.published.diagram(code, versionId);
  }

  /** The approved procedure as it was signed and sealed, byte by byte. */
  @Get(':code/versions/:versionId/document')
  @Limited({ by: 'address', most: 60, per: 60_000 })
  @ApiProduces('application/pdf')
  async document(
    @Param('code') code: string,
    @Param('versionId') versionId: string,
  ): Promise<StreamableFile> {
    const { content } = await this.published.document(code, versionId);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `attachment; filename="quy-trinh-${code.replace(/[^\w.-]/g, '-')}.pdf"`,
      length: content.length,
    });
  }
}
