import { OutboxCounterEntity } from './outbox-counter.entity';
import { OutboxEventEntity } from './outbox-event.entity';

export { Numbering } from './numbering';
export { type NumberedEvent, Outbox, type OutboxEvent } from './outbox';
export { type EventFilter, type EventListener, OutboxFeed, type Subscription } from './outbox-feed';
export { OutboxModule } from './outbox.module';

export const outboxEntities = [OutboxEventEntity, OutboxCounterEntity];
