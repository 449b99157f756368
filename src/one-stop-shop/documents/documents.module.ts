import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import type { MessageCatalogue } from '../../http';

export const documentsEntities: EntityClass[] = [];
export const documentsMessages: MessageCatalogue = {};

@Module({})
export class DocumentsModule {}
