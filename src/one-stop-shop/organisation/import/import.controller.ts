import { Body, Controller, HttpCode, Post, Query, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { ApiBearerAuth, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Database } from '../../../database';
import { type CommandKey, IdempotencyKey } from '../../../http';
import { CurrentActor, RequirePermission } from '../../../identity';
import type { Actor } from '../../../kernel';
import { ChangeOrganisation } from '../change-organisation.command';
import { Organisation } from '../organisation';
import { refusals } from '../organisation.errors';
import { ImportQuery, ImportRequest } from '../organisation-requests.dto';
import { ImportReportView } from './import.dto';
import { tryOut } from './import-files';
import { assertImportable, takeIn } from './import-organisation';
import { type ImportFile, readRows } from './import-rows';

interface Upload {
  originalname: string;
  buffer: Buffer;
}

const received = {
  defParamCharset: 'utf8',
  limits: { files: 20, fileSize: 10 * 1024 * 1024, fields: 0, parts: 20 },
};

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('organisation')
export class ImportController {
  constructor(
    private readonly change: ChangeOrganisation,
    private readonly organisation: Organisation,
    private readonly database: Database,
  ) {}

  /**
   * Takes in CSV and YAML files: as multipart uploads or as `files` of a JSON body. A dry run says of every row what would
   * become of it. Otherwise all rows are taken in or, when one has an error, none. The same again changes nothing.
   */
  @Post('import')
  @HttpCode(200)
  @RequirePermission('organisation.manage')
  @ApiConsumes('multipart/form-data', 'application/json')
  @UseInterceptors(AnyFilesInterceptor(received))
  async import(
    @Query() { dryRun }: ImportQuery,
    @UploadedFiles() uploads: Upload[] | undefined,
    @Body() body: ImportRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<ImportReportView> {
    const files = uploads?.length ? uploads.map(fileOf) : (body.files ?? []);
    if (files.length === 0) throw refusals.required({ field: 'files' });
    const rows = readRows(files);
    if (dryRun === 'true') {
      const report = await tryOut(this.database, rows, this.organisation.today());
      return { dryRun: true, ...report };
    }
    return this.change.execute({ actor, ...(key && { key }) }, (draft) => {
      const report = takeIn(draft, rows);
      assertImportable(report);
      return { dryRun: false, ...report };
    });
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function fileOf({ originalname, buffer }: Upload): ImportFile {
  try {
    return { name: originalname, content: utf8.decode(buffer) };
  } catch {
    throw refusals.unreadable({ file: originalname.slice(0, 200), reason: 'UTF-8' });
  }
}
