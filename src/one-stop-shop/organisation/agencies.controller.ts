import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { ChangeOrganisation } from './change-organisation.command';
import { Organisation } from './organisation';
import type { OrganisationDraft, Placed } from './organisation-draft';
import { refusals } from './organisation.errors';
import { OrganisationQueries } from './organisation.queries';
import {
  AddCodeRequest,
  AgencyListQuery,
  ChangeAgencyRequest,
  CreateAgencyRequest,
  DatedQuery,
  EndRequest,
  MergeAgenciesRequest,
  RenameRequest,
  SplitAgencyRequest,
  TransferTasksRequest,
} from './organisation-requests.dto';
import { AgencyDetails, AgencyPage, AgencyTree } from './organisation-views.dto';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('agencies')
export class AgenciesController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly change: ChangeOrganisation,
    private readonly organisation: Organisation,
  ) {}

  /** Agencies, in the order in which they were entered. */
  @Get()
  @RequirePermission('organisation.read')
  list(@Query() query: AgencyListQuery): AgencyPage {
    return this.queries.agencies(query);
  }

  /** Who stands below whom on a date. */
  @Get('tree')
  @RequirePermission('organisation.read')
  tree(@Query() { date = this.organisation.today() }: DatedQuery): AgencyTree {
    return { date, items: this.queries.tree(date) };
  }

  /** One agency by key or id, with its names and codes through time, predecessors, successors and units. */
  @Get(':id')
  @RequirePermission('organisation.read')
  get(@Param('id') id: string): AgencyDetails {
    return this.queries.agency(id);
  }

  @Post()
  @HttpCode(201)
  @RequirePermission('organisation.manage')
  create(
    @Body() body: CreateAgencyRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<AgencyDetails> {
    return this.execute(actor, key, (draft) => {
      if (draft.agencies.by('key', body.key).length > 0)
        throw refusals.keyTaken({ field: 'key', kind: 'agency', value: body.key });
      return draft.putAgency(body).item.id;
    });
  }

  /** Another parent, another calendar. */
  @Patch(':id')
  @RequirePermission('organisation.manage')
  alter(
    @Param('id') id: string,
    @Body() body: ChangeAgencyRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<AgencyDetails> {
    return this.onAgency(id, actor, key, (draft, agencyKey) => draft.putAgency({ key: agencyKey, ...body }));
  }

  /** The same agency under another name from a date on. */
  @Post(':id/rename')
  @HttpCode(200)
  @RequirePermission('organisation.manage')
  rename(
    @Param('id') id: string,
    @Body() { name, from }: RenameRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<AgencyDetails> {
    const nameFrom = from ?? this.organisation.today();
    return this.onAgency(id, actor, key, (draft, agencyKey) =>
      draft.putAgency({ key: agencyKey, name, nameFrom }),
    );
  }

  /** Gives it a code; the code it had in that scheme ends when the new one begins. */
  @Post(':id/codes')
  @HttpCode(200)
  @RequirePermission('organisation.manage')
  addCode(
    @Param('id') id: string,
    @Body() body: AddCodeRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<AgencyDetails> {
    return this.onAgency(id, actor, key, (draft, agencyKey) => draft.putCode({ agency: agencyKey, ...body }));
  }

  /** Ends an agency that nobody continues. */
  @Post(':id/dissolve')
  @HttpCode(200)
  @RequirePermission('organisation.manage')
  dissolve(
    @Param('id') id: string,
    @Body() { date = this.organisation.today() }: EndRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<AgencyDetails> {
    return this.execute(actor, key, (draft) => {
      const agency = existing(draft, id);
      draft.endAgency(agency, date);
      return agency.id;
    });
  }

  /** Ends agencies on a date and hands their open cases on to one that exists then: at once, or when the date comes. */
  @Post('merge')
  @HttpCode(200)
  @RequirePermission('organisation.manage')
  merge(
    @Body() { predecessors, successor, date, units = {} }: MergeAgenciesRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<AgencyDetails> {
    return this.execute(actor, key, (draft) => {
      for (const predecessor of new Set(predecessors))
        draft.putSuccession({
          predecessor,
          successor,
          kind: 'MERGE',
          date,
          units: wordsOf(Object.hasOwn(units, predecessor) ? units[predecessor] : {}),
        });
      return draft.agency('successor', successor).id;
    });
  }

  /** Ends an agency on a date; one successor takes over its open cases, others those of the procedures they name. */
  @Post(':id/split')
  @HttpCode(200)
  @RequirePermission('organisation.manage')
  split(
    @Param('id') id: string,
    @Body() { successors, date }: SplitAgencyRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<AgencyDetails> {
    return this.execute(actor, key, (draft) => {
      const predecessor = existing(draft, id);
      if (successors.filter(({ principal }) => principal).length !== 1)
        throw refusals.badField({ field: 'successors', value: 'principal' });
      for (const { agency, principal = false, procedures, units = {} } of successors)
        draft.putSuccession({
          predecessor: predecessor.id,
          successor: agency,
          kind: 'SPLIT',
          date,
          principal,
          units: wordsOf(units),
          ...(procedures && { procedures }),
        });
      return predecessor.id;
    });
  }

  /** Moves single procedures to another agency; this one goes on. */
  @Post(':id/transfer')
  @HttpCode(200)
  @RequirePermission('organisation.manage')
  transfer(
    @Param('id') id: string,
    @Body() { units = {}, ...body }: TransferTasksRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<AgencyDetails> {
    return this.execute(actor, key, (draft) => {
      const predecessor = existing(draft, id);
      draft.putSuccession({ ...body, predecessor: predecessor.id, kind: 'TRANSFER', units: wordsOf(units) });
      return predecessor.id;
    });
  }

  private onAgency(
    id: string,
    actor: Actor,
    key: CommandKey | undefined,
    work: (draft: OrganisationDraft, agencyKey: string) => Placed<unknown>,
  ): Promise<AgencyDetails> {
    return this.execute(actor, key, (draft) => {
      const agency = existing(draft, id);
      work(draft, agency.key);
      return agency.id;
    });
  }

  private async execute(
    actor: Actor,
    key: CommandKey | undefined,
    work: (draft: OrganisationDraft) => string,
  ): Promise<AgencyDetails> {
    return this.queries.agency(await this.change.execute({ actor, ...(key && { key }) }, work));
  }
}

function existing(draft: OrganisationDraft, id: string) {
  const agency = draft.agencies.by('key', id)[0] ?? draft.agencies.find(id);
  if (!agency) throw refusals.notFound({ kind: 'agency', id: id.slice(0, 100) });
  return agency;
}

/** A map of words to words, as the body may only claim it is. */
function wordsOf(map: unknown): Record<string, string> {
  if (typeof map !== 'object' || map === null || Object.values(map).some((word) => typeof word !== 'string'))
    throw refusals.badField({ field: 'units', value: '?' });
  return map as Record<string, string>;
}
