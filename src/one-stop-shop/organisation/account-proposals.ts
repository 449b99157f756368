import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Accounts, type Consent, ProposalKinds, SecondFactors } from '../../identity';
import { Organisation } from './organisation';

/**
 * Who approves what others propose is not made by one person, nor taken over by one: else whoever manages accounts would make
 * a second person of their own. So nobody alone gives such roles, or takes the second factor from who has one.
 */
@Injectable()
export class AccountProposals implements OnModuleInit {
  constructor(
    private readonly kinds: ProposalKinds,
    private readonly accounts: Accounts,
    private readonly secondFactors: SecondFactors,
    private readonly organisation: Organisation,
  ) {}

  onModuleInit(): void {
    const permissionToApprove = 'account.manage' as const;
    this.kinds.register('account.roles', {
      permissionToApprove,
      describe: ({ accountId, roles }: { accountId: string; roles: string[] }) =>
        this.describe(accountId, {
          vi: `Cấp vai trò ${roles.join(', ')}`,
          en: `Give the roles ${roles.join(', ')}`,
        }),
      run: ({ accountId, roles }: { accountId: string; roles: string[] }, consent: Consent) =>
        this.accounts.change(accountId, { roles }, (tx) => consent.seal(tx)),
    });
    this.kinds.register('account.remove-second-factor', {
      permissionToApprove,
      describe: ({ accountId }: { accountId: string }) =>
        this.describe(accountId, { vi: 'Gỡ yếu tố xác thực thứ hai', en: 'Remove the second factor' }),
      run: ({ accountId }: { accountId: string }, consent: Consent) =>
        this.accounts.endSessions(accountId, async (tx, account) => {
          await this.secondFactors.remove(tx, account);
          await consent.seal(tx);
        }),
    });
  }

  private async describe(accountId: string, what: { vi: string; en: string }) {
    const { username, personId, roles, state } = await this.accounts.get(accountId);
    const person = this.organisation.view().person(personId)?.name ?? username;
    return {
      subject: { type: 'account', id: accountId },
      title: { vi: `${what.vi}: ${person}`, en: `${what.en}: ${person}` },
      details: { username, personId, person, state, roles },
    };
  }
}
