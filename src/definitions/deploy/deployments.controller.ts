import { Body, Controller, Headers, HttpCode, Post, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey, languageOf } from '../../http';
import { CurrentActor, Proposed, RequirePermission } from '../../identity';
import { type Actor, DomainError } from '../../kernel';
import { DeploymentView } from '../dto/definition.dto';
import { inWordsOf, problemView } from '../problem-view';
import { fileLimits } from '../file-names';
import { SendDeployment } from './send-deployment';

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
  constructor(private readonly send: SendDeployment) {}

  /**
   * Deploys a set of files. The same set again, from whoever, is the same deployment; a set with problems is
   * refused as a whole, with every problem found. What a person sends is a proposal, for which the field `reason` is
   * needed: 202, and in service when somebody else has approved it.
   */
  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: DeploymentView })
  @ApiAcceptedResponse({ type: Proposed })
  @RequirePermission('definition.deploy')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        'files[]': { type: 'array', items: { type: 'string', format: 'binary' } },
        reason: { type: 'string' },
      },
    },
  })
  @UseInterceptors(AnyFilesInterceptor(received))
  async deploy(
    @UploadedFiles() uploads: Upload[] | undefined,
    @Body('reason') reason: unknown,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() command: CommandKey | undefined,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Promise<DeploymentView | Proposed> {
    const language = languageOf(acceptLanguage);
    const files = (uploads ?? []).map(({ fieldname, originalname, buffer }) => {
      if (fieldname !== 'files[]' && fieldname !== 'files')
        throw new DomainError('DEPLOYMENT.UNKNOWN_FIELD', 'invalid', { field: fieldname });
      return { name: originalname.replaceAll('\\', '/').normalize('NFC'), content: buffer };
    });
    try {
      const outcome = await this.send.execute(files, {
        actor,
        ...(typeof reason === 'string' && { reason }),
        ...(command && { key: command }),
      });
      if (outcome instanceof Proposed) return outcome;
      const { id, definitions, warnings } = outcome.result;
      return { id, definitions, warnings: warnings.map((warning) => problemView(warning, language)) };
    } catch (error) {
      throw inWordsOf(error, language);
    }
  }
}
