import { Global, Module } from '@nestjs/common';
import { Database, UnitOfWork } from '../../database';
import { Outbox } from '../../outbox';
import { Audit } from '../audit/audit';
import { Sessions } from '../sessions/sessions';
import { AccountCodeEntity } from './account-code.entity';
import { AccountEntity } from './account.entity';
import { AccountCodes } from './account-codes';
import { Accounts } from './accounts';
import { Notices } from './notices';
import { OwnAccount } from './own-account';
import { OwnAccountController } from './own-account.controller';
import { People } from './people';
import { RecoveryCodeEntity } from './recovery-code.entity';
import { SecondFactorEntity } from './second-factor.entity';
import { SecondFactors } from './second-factors';

export const accountsEntities = [AccountEntity, AccountCodeEntity, SecondFactorEntity, RecoveryCodeEntity];

@Global()
@Module({
  controllers: [OwnAccountController],
  providers: [
    People,
    Notices,
    SecondFactors,
    AccountCodes,
    OwnAccount,
    {
      provide: Accounts,
      inject: [Database, UnitOfWork, Outbox, Sessions, Audit, Notices],
      useFactory: (
        database: Database,
        unitOfWork: UnitOfWork,
        outbox: Outbox,
        sessions: Sessions,
        audit: Audit,
        notices: Notices,
      ) =>
        new Accounts(database, unitOfWork, outbox, {
          audit,
          notices,
          ended: (accountId) => sessions.forget(accountId),
        }),
    },
  ],
  exports: [Accounts, AccountCodes, People, Notices, SecondFactors],
})
export class AccountsModule {}
