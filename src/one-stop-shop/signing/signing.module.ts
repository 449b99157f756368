import { Module } from '@nestjs/common';
import { Config } from '../../config';
import type { EntityClass } from '../../database';
import { RuntimeModule } from '../../runtime';
import { CaseFilesModule } from '../case-files/case-files.module';
import { DocumentsModule } from '../documents/documents.module';
import { OfficialDocumentsModule } from '../official-documents/official-documents.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { InboxModule } from '../tasks/tasks.module';
import { IssueDocuments } from './acts/issue-documents';
import { SignableDocuments } from './acts/signable-documents';
import { SignDocuments } from './acts/sign-documents';
import { WaitingDocuments } from './acts/waiting-documents';
import { AgencySigning } from './agency-signing';
import { Capacities } from './capacities';
import { SignatureChecks } from './checks';
import { SigningFiles } from './files/signing-files';
import { FollowSigning } from './follow-signing';
import { SigningKeys } from './keys/signing-keys';
import { Practices } from './practices';
import { Pkcs12Provider } from './providers/pkcs12-provider';
import { RemoteProvider } from './providers/remote-provider';
import { SignatureProviders } from './providers/signature-providers';
import { SignaturesController } from './signatures.controller';
import {
  DocumentSignatureEntity,
  SignatureCheckEntity,
  SigningCapacityEntity,
  SigningKeyEntity,
  SigningPracticeEntity,
  TrustAnchorEntity,
} from './signing.entities';
import { SigningController } from './signing.controller';
import { SigningDesk } from './signing-desk';
import { SigningSetUpController } from './signing-set-up.controller';
import { TrustList } from './trust/trust-list';

export { signingMessages } from './signing.errors';
export const signingEntities: EntityClass[] = [
  SigningKeyEntity,
  TrustAnchorEntity,
  SigningCapacityEntity,
  SigningPracticeEntity,
  DocumentSignatureEntity,
  SignatureCheckEntity,
];

@Module({
  imports: [
    RuntimeModule,
    OrganisationModule,
    DocumentsModule,
    InboxModule,
    CaseFilesModule,
    OfficialDocumentsModule,
  ],
  controllers: [SigningController, SigningSetUpController, SignaturesController],
  providers: [
    {
      provide: SignatureProviders,
      inject: [Config],
      useFactory: ({ signingService }: Config) =>
        new SignatureProviders([
          new Pkcs12Provider(),
          ...(signingService ? [new RemoteProvider(signingService)] : []),
        ]),
    },
    AgencySigning,
    Capacities,
    FollowSigning,
    IssueDocuments,
    Practices,
    SignableDocuments,
    SignatureChecks,
    SignDocuments,
    SigningDesk,
    SigningFiles,
    SigningKeys,
    TrustList,
    WaitingDocuments,
  ],
  exports: [Capacities, IssueDocuments, Practices, SignatureChecks, SignDocuments, SigningKeys, TrustList],
})
export class SigningModule {}
