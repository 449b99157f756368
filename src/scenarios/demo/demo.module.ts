import { type BeforeApplicationShutdown, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { BootSequence, Config } from '../../config';
import { proceduresFolder } from '../../definitions';
import { RuntimeModule } from '../../runtime';
import { Demo, DemoServer } from './demo';
import { readStories } from './stories';

const seed = 2026;

/** `npm start -- --demo`: begins when everything else runs, ends before everything else does. */
@Injectable()
class DemoLifetime implements OnModuleInit, BeforeApplicationShutdown {
  private demo?: Demo;

  constructor(
    private readonly boot: BootSequence,
    private readonly config: Config,
    private readonly server: DemoServer,
  ) {}

  onModuleInit(): void {
    if (!this.config.demo) return;
    this.boot.register({
      name: 'start the demo',
      order: 300,
      run: async () => {
        this.demo = new Demo(this.server, await readStories(proceduresFolder), seed);
        this.demo.start();
      },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.demo?.stop();
  }
}

@Module({ imports: [RuntimeModule], providers: [DemoServer, DemoLifetime] })
export class DemoModule {}
