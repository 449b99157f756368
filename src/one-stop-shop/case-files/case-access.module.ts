import { Global, Module } from '@nestjs/common';
import { CaseLock } from '../deadlines/case-lock';
import { OrganisationModule } from '../organisation/organisation.module';
import { CaseAccess } from './case-access';
import { CaseAccessByPost } from './case-access-by-post';
import { CaseLockByRow } from './case-lock-by-row';

/** Who may see which case, and what is locked first to change it, for every part of the shop. */
@Global()
@Module({
  imports: [OrganisationModule],
  providers: [
    CaseAccessByPost,
    { provide: CaseAccess, useExisting: CaseAccessByPost },
    { provide: CaseLock, useClass: CaseLockByRow },
  ],
  exports: [CaseAccess, CaseAccessByPost, CaseLock],
})
export class CaseAccessModule {}
