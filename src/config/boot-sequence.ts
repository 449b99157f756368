import { Injectable } from '@nestjs/common';

export interface BootStep {
  name: string;
  /** Lower runs earlier: 100 deploys what the folder processes/ holds, 200 starts workers, 300 starts the demo. */
  order: number;
  run(): Promise<void> | void;
}

/**
 * What must happen after the database is ready and before the first request is taken. Rooms register their
 * steps in `onModuleInit`; one that fails ends the start.
 */
@Injectable()
export class BootSequence {
  private readonly steps: BootStep[] = [];
  private ran = false;

  register(step: BootStep): void {
    if (this.ran) throw new Error(`the boot step "${step.name}" was registered after the boot`);
    this.steps.push(step);
  }

  get isDone(): boolean {
    return this.ran;
  }

  /** `before`: leaves out the steps from that order on. */
  async run({ before = Infinity }: { before?: number } = {}): Promise<void> {
    for (const step of this.steps.toSorted((one, other) => one.order - other.order))
      if (step.order < before) await step.run();
    this.ran = true;
  }
}
