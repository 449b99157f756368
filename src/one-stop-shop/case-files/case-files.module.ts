import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import type { MessageCatalogue } from '../../http';

export const caseFilesEntities: EntityClass[] = [];
export const caseFilesMessages: MessageCatalogue = {};

@Module({})
export class CaseFilesModule {}
