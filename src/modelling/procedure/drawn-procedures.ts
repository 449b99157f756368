import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { parseFiles, problemView } from '../../definitions';
import type { Clock, JsonObject, LocalizedText } from '../../kernel';
import {
  type Channel,
  type DrawnProcedure,
  drawnProcedure,
  type DrawnQuoteView,
  quoteOf,
} from '../../one-stop-shop';
import type { UnsavedFile } from '../model.dto';
import { bytesOf, isDeployed } from '../model-texts';
import { ModelFiles } from '../model-files';
import { Models } from '../models';
import { refusals } from '../modelling.errors';
import type { DrawnProcedureView } from './drawn-procedure.dto';

/** The procedure of a model as it is drawn: checked, laid out as a table of steps, and tried on a case. Stores nothing. */
@Injectable()
export class DrawnProcedures {
  constructor(
    private readonly models: Models,
    private readonly files: ModelFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws MODEL.NOT_FOUND. */
  async look(
    id: string,
    unsaved: readonly UnsavedFile[],
    language: keyof LocalizedText,
  ): Promise<DrawnProcedureView> {
    const { file, problems, warnings, table } = await this.read(id, unsaved);
    const views = (found: DrawnProcedure['problems']) => found.map((one) => problemView(one, language));
    return { file, problems: views(problems), warnings: views(warnings), table };
  }

  /** What a case would be told at the counter. Throws MODEL.NOT_FOUND, MODEL.NO_PROCEDURE, and as `quoteOf`. */
  async quote(
    id: string,
    { files = [], data, channel }: { files?: readonly UnsavedFile[]; data: object; channel: Channel },
  ): Promise<DrawnQuoteView> {
    const { procedure } = await this.read(id, files);
    if (!procedure) throw refusals.noProcedure();
    return quoteOf(procedure, data as JsonObject, channel, this.clock.now().getTime());
  }

  private async read(id: string, unsaved: readonly UnsavedFile[]): Promise<DrawnProcedure> {
    await this.models.find(id);
    const drawn = (await this.files.drawn(id, unsaved)).filter(isDeployed);
    const sources = bytesOf(drawn);
    const { files, problems } = await parseFiles(sources);
    const procedure = drawnProcedure(files, this.clock.now().getTime());
    return { ...procedure, problems: [...problems, ...procedure.problems] };
  }
}
