import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../database';
import type { DeployedProcess } from '../versions/definitions';

export interface NewVersion {
  definition: DeployedProcess;
  /** The version that was the latest until now. */
  previousId?: string;
}

/** Called inside the transaction that stores the deployment; a throw undoes the deployment. */
export type DeploymentListener = (tx: Transaction, versions: readonly NewVersion[]) => Promise<void>;

/** How rooms to the right follow new versions: start subscriptions and timers, for instance. */
@Injectable()
export class DeploymentListeners {
  private readonly listeners: DeploymentListener[] = [];

  register(listener: DeploymentListener): void {
    this.listeners.push(listener);
  }

  async notify(tx: Transaction, versions: readonly NewVersion[]): Promise<void> {
    for (const listener of this.listeners) await listener(tx, versions);
  }
}
