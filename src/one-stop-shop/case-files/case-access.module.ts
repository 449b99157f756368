import { Global, Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { CaseAccess } from './case-access';
import { CaseAccessByPost } from './case-access-by-post';

/** Who may see which case, for every part of the shop. */
@Global()
@Module({
  imports: [OrganisationModule],
  providers: [CaseAccessByPost, { provide: CaseAccess, useExisting: CaseAccessByPost }],
  exports: [CaseAccess, CaseAccessByPost],
})
export class CaseAccessModule {}
