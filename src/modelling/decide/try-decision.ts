import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import type { Clock, LocalizedText } from '../../kernel';
import { ModelFiles } from '../model-files';
import { Models } from '../models';
import { refusals } from '../modelling.errors';
import { Player } from '../play/player';
import type { TriedDecision, TryDecisionRequest } from './try-decision.dto';

/** Tries a decision of a model as it is drawn: as a running case would evaluate it, in the thread that may be ended. */
@Injectable()
export class TryDecision {
  constructor(
    private readonly models: Models,
    private readonly files: ModelFiles,
    private readonly player: Player,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws MODEL.NOT_FOUND, MODEL.FILE_NOT_FOUND, MODEL.PLAY_OVERRUN and MODEL.PLAY_BUSY. */
  async execute(
    id: string,
    { name, decision, trials, files: unsaved = [] }: TryDecisionRequest,
    language: keyof LocalizedText,
  ): Promise<TriedDecision> {
    await this.models.find(id);
    const file = (await this.files.drawn(id, unsaved)).find((one) => one.name === name);
    if (!file) throw refusals.fileNotFound();
    const { problems, cases } = await this.player.decide({
      dmn: file.content,
      decision,
      cases: trials.map(({ variables }) => variables),
      now: this.clock.now().getTime(),
    });
    return {
      problems: problems.map(({ message, ...problem }) => ({ ...problem, message: message[language] })),
      trials: cases.map(({ rows, fired, failure }) => ({ rows, hits: fired, failure })),
    };
  }
}
