import { Controller, Headers, HttpCode, Post, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey, languageOf } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import { type Actor, DomainError, type Json } from '../../kernel';
import { DeploymentView } from '../dto/definition.dto';
import { problemView } from '../problem-view';
import { DeploymentRefused } from './definition.errors';
import { Deployer } from './deployer';
import { fileLimits } from './parse-files';

/** What multer keeps of an uploaded file in memory. */
interface Upload {
  fieldname: string;
  originalname: string;
  buffer: Buffer;
}

/** Files a little over the limit arrive, so that the answer can name them; much larger ones are cut off. */
const received = {
  preservePath: true,
  defParamCharset: 'utf8',
  limits: {
    files: fileLimits.files,
    fileSize: 2 * fileLimits.bytes,
    fields: 20,
    fieldSize: 10_000,
    fieldNameSize: 100,
    parts: fileLimits.files + 20,
  },
};

@ApiTags('definitions')
@Controller('deployments')
export class DeploymentsController {
  constructor(private readonly deployer: Deployer) {}

  /**
   * Deploys a set of files. The same set again, from whoever, is the same deployment; a set with problems is
   * refused as a whole, with every problem found.
   */
  @Post()
  @HttpCode(201)
  @RequirePermission('definition.deploy')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { 'files[]': { type: 'array', items: { type: 'string', format: 'binary' } } },
    },
  })
  @UseInterceptors(AnyFilesInterceptor(received))
  async deploy(
    @UploadedFiles() uploads: Upload[] | undefined,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() command: CommandKey | undefined,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<DeploymentView> {
    const language = languageOf(acceptLanguage);
    const files = (uploads ?? []).map(({ fieldname, originalname, buffer }) => {
      if (fieldname !== 'files[]' && fieldname !== 'files')
        throw new DomainError('DEPLOYMENT.UNKNOWN_FIELD', 'invalid', { field: fieldname });
      return { name: originalname.replaceAll('\\', '/'), content: buffer };
    });
    try {
      const { id, definitions, warnings } = await this.deployer.deploy(files, actor, command);
      return { id, definitions, warnings: warnings.map((warning) => problemView(warning, language)) };
    } catch (error) {
      if (!(error instanceof DeploymentRefused)) throw error;
      const problems = error.problems.map((problem) => problemView(problem, language));
      throw new DomainError(error.code, error.kind, { problems: problems as unknown as Json });
    }
  }
}
