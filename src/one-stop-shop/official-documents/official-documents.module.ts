import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Config } from '../../config';
import type { EntityClass } from '../../database';
import { CaseFilesModule } from '../case-files/case-files.module';
import { DocumentsModule } from '../documents/documents.module';
import { FileClaims } from '../documents/file-claims';
import { FileStore } from '../documents/storage/file-store';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { DefinitionsModule } from '../../definitions';
import { RuntimeModule } from '../../runtime';
import { Stations } from '../handoffs/stations';
import { HandoffsModule } from '../handoffs/handoffs.module';
import { OfficialDocumentsController } from './official-documents.controller';
import { DocumentQueries } from './document.queries';
import { PreviewDocument } from './preview-document';
import { PreviewResult } from './preview-result';
import { CaseRegister } from './registers/case-register';
import { ControlSheets } from './registers/control-sheet';
import { OutgoingRegister } from './registers/outgoing-register';
import { PutTemplate } from './templates/put-template';
import { DocumentFiles } from './document-files';
import { CaseFacts } from './letters/case-facts';
import { LetterFacts } from './letters/letter-facts';
import { LettersOfCases } from './letters/letters-of-cases';
import { PaperHeads } from './letters/paper-head';
import { ResultDocuments } from './letters/result-documents';
import { WriteDocument } from './letters/write-document';
import { RenderDocuments } from './render-documents';
import { TemplateSamples } from './templates/template-samples';
import { Templates } from './templates/templates';
import { Typesetter } from './typesetting/typesetter';
import { DocumentSerials } from './document-serials';
import {
  DocumentSerialEntity,
  DocumentTemplateEntity,
  OfficialDocumentEntity,
  OfficialDocumentFileEntity,
} from './official-document.entity';
import { OfficialDocuments } from './official-documents';

export { officialDocumentsMessages } from './official-documents.errors';
export const officialDocumentsEntities: EntityClass[] = [
  OfficialDocumentEntity,
  OfficialDocumentFileEntity,
  DocumentSerialEntity,
  DocumentTemplateEntity,
];

@Module({
  imports: [
    DefinitionsModule,
    RuntimeModule,
    OrganisationModule,
    ProceduresModule,
    HandoffsModule,
    CaseFilesModule,
    DocumentsModule,
  ],
  controllers: [OfficialDocumentsController],
  providers: [
    DocumentSerials,
    OfficialDocuments,
    Typesetter,
    Templates,
    CaseFacts,
    PaperHeads,
    LetterFacts,
    WriteDocument,
    ResultDocuments,
    LettersOfCases,
    RenderDocuments,
    DocumentQueries,
    PreviewDocument,
    PreviewResult,
    ControlSheets,
    CaseRegister,
    OutgoingRegister,
    PutTemplate,
    TemplateSamples,
    Stations,
    {
      provide: DocumentFiles,
      inject: [FileStore, Config, FileClaims],
      useFactory: (store: FileStore, { dataDir }: Config, claims: FileClaims) => {
        const files = new DocumentFiles(store, join(dataDir, 'receiving'));
        claims.register((reader, key) => files.isKept(reader, key));
        return files;
      },
    },
  ],
  exports: [
    DocumentSerials,
    OfficialDocuments,
    DocumentFiles,
    Typesetter,
    RenderDocuments,
    DocumentQueries,
    WriteDocument,
    PaperHeads,
  ],
})
export class OfficialDocumentsModule {}
