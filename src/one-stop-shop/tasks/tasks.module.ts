import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { DefinitionsModule } from '../../definitions';
import { RuntimeModule } from '../../runtime';
import { ClockListeners } from '../deadlines/clock-listeners';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { HandoffListenersModule } from '../handoffs/handoff-listeners.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { SuccessionListeners } from '../organisation/succession-listeners';
import { ProceduresModule } from '../procedures/procedures.module';
import { AssignWork } from './assign-work.command';
import { BulkWork } from './bulk-work';
import { ClaimWork } from './claim-work.command';
import { CompleteWork } from './complete-work.command';
import { DelegateWork } from './delegate-work.command';
import { Drafts } from './drafts';
import { FollowHandoffs } from './follow-handoffs';
import { handOnWork } from './hand-on-work';
import { HeldItems } from './held-item';
import { InboxController } from './inbox.controller';
import { InboxFilterEntity } from './inbox-filter.entity';
import { InboxFiltersController } from './inbox-filters.controller';
import { InboxQueries } from './inbox.queries';
import { ReturnWork } from './return-work.command';
import { SavedFilters } from './saved-filters';
import { SeparationOfDuties } from './separation-of-duties';
import { Standings } from './standings';
import { SuggestionQueries } from './suggestions.queries';
import { TaskDraftEntity } from './task-draft.entity';
import { UnclaimWork } from './unclaim-work.command';
import { WorkItemEntity, WorkItemWordEntity } from './work-item.entity';
import { WorkItems } from './work-items';

export { inboxMessages } from './inbox.messages';
export const inboxEntities: EntityClass[] = [
  WorkItemEntity,
  WorkItemWordEntity,
  TaskDraftEntity,
  InboxFilterEntity,
];

/** What moves work without a task moving: calendars that change, agencies that are succeeded. */
@Injectable()
class InboxListeners implements OnModuleInit {
  constructor(
    private readonly items: WorkItems,
    private readonly clocks: ClockListeners,
    private readonly successions: SuccessionListeners,
  ) {}

  onModuleInit(): void {
    this.clocks.onMoved((command, moved) =>
      this.items.followClocks(
        command,
        moved.map(({ clock }) => clock),
      ),
    );
    this.successions.register(handOnWork);
  }
}

const commands = [ClaimWork, UnclaimWork, AssignWork, DelegateWork, ReturnWork, CompleteWork];

@Module({
  imports: [
    DefinitionsModule,
    RuntimeModule,
    OrganisationModule,
    DeadlinesModule,
    DocumentsModule,
    HandoffListenersModule,
    ProceduresModule,
  ],
  controllers: [InboxController, InboxFiltersController],
  providers: [
    ...commands,
    BulkWork,
    Drafts,
    FollowHandoffs,
    HeldItems,
    InboxListeners,
    InboxQueries,
    SavedFilters,
    SeparationOfDuties,
    Standings,
    SuggestionQueries,
    WorkItems,
  ],
  exports: [...commands, HeldItems, InboxQueries, SeparationOfDuties, Standings, WorkItems],
})
export class InboxModule {}
