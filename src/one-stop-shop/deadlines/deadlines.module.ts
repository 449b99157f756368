import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import type { MessageCatalogue } from '../../http';

export const deadlinesEntities: EntityClass[] = [];
export const deadlinesMessages: MessageCatalogue = {};

@Module({})
export class DeadlinesModule {}
