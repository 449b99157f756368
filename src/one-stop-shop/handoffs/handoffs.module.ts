import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import type { MessageCatalogue } from '../../http';

export const handoffsEntities: EntityClass[] = [];
export const handoffsMessages: MessageCatalogue = {};

@Module({})
export class HandoffsModule {}
