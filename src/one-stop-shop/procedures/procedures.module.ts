import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { DefinitionsModule } from '../../definitions';
import type { MessageCatalogue } from '../../http';
import { CatalogueProcedures } from './catalogue-procedures';
import { procedureMessages } from './procedure.errors';
import { ProcedureVersionEntity } from './procedure-version.entity';
import { Procedures } from './procedures';

export const proceduresEntities: EntityClass[] = [ProcedureVersionEntity];
export const proceduresMessages: MessageCatalogue = procedureMessages;

@Module({
  imports: [DefinitionsModule],
  providers: [Procedures, CatalogueProcedures],
  exports: [Procedures],
})
export class ProceduresModule {}
