import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BootSequence } from '../../config';
import { systemActor } from '../../kernel';
import { DeploymentRefused } from './definition.errors';
import { filesOfFolder, proceduresIn } from './deploy-folder';
import { Deployer } from './deployer';

/** Where a province keeps its procedures, below the working directory. */
export const proceduresFolder = 'processes';

/** Each folder of `processes/` is one deployment; what has not changed since the last start stays the version it is. */
@Injectable()
export class DeployAtBoot implements OnModuleInit {
  constructor(
    private readonly boot: BootSequence,
    private readonly deployer: Deployer,
  ) {}

  onModuleInit(): void {
    this.boot.register({
      name: 'deploy processes/',
      order: 100,
      run: () => this.deployAll(proceduresFolder),
    });
  }

  /** A folder with problems ends the start: a province does not want to find out at the counter. */
  async deployAll(root: string): Promise<void> {
    for (const name of await proceduresIn(root)) {
      const files = await filesOfFolder(join(root, name));
      if (files.length === 0) continue;
      try {
        await this.deployer.deploy(files, systemActor);
      } catch (error) {
        if (!(error instanceof DeploymentRefused)) throw error;
        const lines = error.problems.map(
          ({ file, elementId, rule, message }) =>
            `  ${name}/${file}${elementId ? ` (${elementId})` : ''}: ${message.en} [${rule}]`,
        );
        throw new Error(`${root}/${name} cannot be deployed:\n${lines.join('\n')}`, { cause: error });
      }
    }
  }
}
