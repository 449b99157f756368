import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import type { MessageCatalogue } from '../../http';

export const proceduresEntities: EntityClass[] = [];
export const proceduresMessages: MessageCatalogue = {};

@Module({})
export class ProceduresModule {}
