import { Injectable } from '@nestjs/common';
import type { CommandKey } from '../../http';
import { Done, type Proposed, SecondPerson } from '../../identity';
import { type Actor, isMachine } from '../../kernel';
import { contentHash } from './content-hash';
import { Deployer, type DeploymentResult } from './deployer';
import { DEPLOYMENT } from './deployment-proposals';
import type { SourceFile } from './parse-files';

/**
 * The one way into service: a service's files are deployed, a person's become a proposal unless they are in service already. What was
 * in service earlier and has been replaced is proposed to be taken into service again.
 */
@Injectable()
export class SendDeployment {
  constructor(
    private readonly deployer: Deployer,
    private readonly secondPerson: SecondPerson,
  ) {}

  /** Throws `DeploymentRefused`, and SECOND_PERSON.REASON_NEEDED. */
  async execute(
    files: readonly (SourceFile & { content: Buffer })[],
    { actor, reason, key }: { actor: Actor; reason?: string; key?: CommandKey },
  ): Promise<Done<DeploymentResult> | Proposed> {
    const earlier = isMachine(actor) ? null : await this.deployer.findDeployed(files);
    if (earlier?.replacedBy === null) return new Done(earlier.deployment);
    const wish = { actor, reason, files, ...(key && { key }) };
    const input = { hash: contentHash(files), ...(earlier?.replacedBy && { instead: earlier.replacedBy }) };
    return this.secondPerson.require<DeploymentResult>(DEPLOYMENT, input, wish);
  }
}
