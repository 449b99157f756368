import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../../database';
import { RequirePermission } from '../access/access.decorators';
import { Accounts } from '../accounts/accounts';
import { Audit } from '../audit/audit';
import { OidcIdentities } from './oidc-identities';

/** For when the provider has given somebody another subject: a new directory, a person who left and came back. */
@ApiTags('organisation')
@ApiBearerAuth()
@Controller('accounts')
@RequirePermission('account.manage')
export class ReleaseIdentityController {
  constructor(
    private readonly accounts: Accounts,
    private readonly identities: OidcIdentities,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Forgets whom the provider means by this person; the next sign-in there finds it out anew. Also when nothing is known. */
  @Delete(':id/provider-identity')
  @HttpCode(204)
  async release(@Param('id') id: string): Promise<void> {
    const { personId } = await this.accounts.get(id);
    await this.unitOfWork.run(async (tx) => {
      await this.identities.release(tx, personId);
      this.audit.done(tx, {
        action: 'account.provider-identity-released',
        subject: { type: 'account', id },
      });
    });
  }
}
