import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { Definitions, parseFiles } from '../../definitions';
import { type Clock, type LocalizedText, TaskThread } from '../../kernel';
import { Calendars, dayOf, isLocalDate, startOfDay } from '../../one-stop-shop';
import { bytesOf, isDeployed, type ModelText } from '../model-texts';
import { ModelFiles } from '../model-files';
import { Models } from '../models';
import { refusals } from '../modelling.errors';
import { recordedLives } from './recorded-lives.queries';
import type { ReplayAnswer, ReplayTask } from './replay-cases';
import type { ReplayModelRequest, ReplayView } from './replay.dto';
import { replayView } from './replay-view';

/** Cases that are lived again at a time; of more, so many evenly over the period. */
const mostCases = 1_000;

/** Lives the cases of a past period again on a model as it is drawn, and says what would have been otherwise. Nothing is changed. */
@Injectable()
export class ReplayModel implements BeforeApplicationShutdown {
  private readonly thread = new TaskThread(__dirname, 'replay-thread', {
    budget: 60_000,
    heap: 512,
    mostWaiting: 4,
    overrun: refusals.replayOverrun,
    busy: refusals.playBusy,
  });

  constructor(
    private readonly models: Models,
    private readonly files: ModelFiles,
    private readonly definitions: Definitions,
    private readonly database: Database,
    private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  beforeApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }

  /** Throws MODEL.NOT_FOUND, MODEL.BAD_PERIOD, MODEL.REPLAY_OVERRUN and MODEL.PLAY_BUSY. */
  async execute(id: string, wanted: ReplayModelRequest, language: keyof LocalizedText): Promise<ReplayView> {
    const { basisId } = await this.models.find(id);
    const { from, until, files: unsaved = [], daysOff = [], pace = [] } = wanted;
    for (const date of [from, until, ...daysOff.map((one) => one.date)])
      if (!isLocalDate(date)) throw refusals.badPeriod({ date });
    if (from > until) throw refusals.badPeriod({ date: until });
    const after = (await this.files.drawn(id, unsaved)).filter(isDeployed);
    const before = basisId === null ? [] : await this.definitions.files(this.database, basisId);
    const { lives, count } = await recordedLives(this.database, {
      processes: await processesIn(before.length > 0 ? before : after),
      from: startOfDay(dayOf(from)),
      until: startOfDay(dayOf(until) + 1),
      most: mostCases,
    });
    const horizon = this.clock.now().getTime();
    const calendars = this.calendars.sources();
    const task: ReplayTask = { before, after, lives, calendars, horizon, daysOff, pace };
    return replayView(await this.thread.run<ReplayAnswer>(task), count, language);
  }
}

async function processesIn(texts: readonly ModelText[]): Promise<string[]> {
  const { files } = await parseFiles(bytesOf(texts));
  return files.flatMap((file) => (file.kind === 'bpmn' ? file.graphs.map(({ processId }) => processId) : []));
}
