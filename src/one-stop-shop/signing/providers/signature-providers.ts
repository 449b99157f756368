import { refusals } from '../signing.errors';
import type { ProviderName, SignatureProvider } from './signature-provider';

/** The providers of this installation. */
export class SignatureProviders {
  constructor(private readonly providers: readonly SignatureProvider[]) {}

  has(name: ProviderName): boolean {
    return this.providers.some((one) => one.name === name);
  }

  /** Throws SIGNING.REMOTE_DOWN for one that is not set up. */
  get(name: ProviderName): SignatureProvider {
    const found = this.providers.find((one) => one.name === name);
    if (!found) throw refusals.remoteDown();
    return found;
  }
}
