import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '../../config';
import { CurrentActor, Limited, RequirePermission } from '../../identity';
import { type Actor, type Clock, iso } from '../../kernel';
import { AgencySigning } from './agency-signing';
import { SigningKeys } from './keys/signing-keys';
import { SignatureProviders } from './providers/signature-providers';
import {
  AgencySigningList,
  AgencySigningView,
  CapacityRequest,
  KeyRequest,
  OwnKeyView,
  PracticeRequest,
  TrustAnchorAdded,
  TrustAnchorList,
  TrustAnchorRequest,
} from './signing.dto';
import { keyView } from './signing-views';
import { TrustList } from './trust/trust-list';

/** What signing needs: one's own key, the seals of agencies, and the authorities whose certificates are trusted. */
@ApiTags('signing')
@ApiBearerAuth()
@Controller('signing')
export class SigningSetUpController {
  constructor(
    private readonly keys: SigningKeys,
    private readonly providers: SignatureProviders,
    private readonly agencies: AgencySigning,
    private readonly trust: TrustList,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('own-key')
  @RequirePermission('document.sign')
  async ownKey(@CurrentActor() actor: Actor): Promise<OwnKeyView> {
    const key = await this.keys.find({ kind: 'PERSON', id: actor.id });
    return { key: keyView(key, this.clock.now().getTime()), hasRemote: this.providers.has('REMOTE') };
  }

  /** A key that takes the place of the one before. */
  @Put('own-key')
  @Limited({ by: 'caller', most: 20, per: 600_000 })
  @RequirePermission('document.sign')
  async setOwnKey(@Body() body: KeyRequest, @CurrentActor() actor: Actor): Promise<OwnKeyView> {
    await this.keys.add(actor, { kind: 'PERSON', id: actor.id }, body);
    return this.ownKey(actor);
  }

  @Delete('own-key')
  @HttpCode(204)
  @RequirePermission('document.sign')
  retireOwnKey(@CurrentActor() actor: Actor): Promise<void> {
    return this.keys.retire(actor, { kind: 'PERSON', id: actor.id });
  }

  /** The agencies whose signing the caller looks after. */
  @Get('agencies')
  @RequirePermission('document.sign')
  async listAgencies(@CurrentActor() actor: Actor): Promise<AgencySigningList> {
    return { items: await this.agencies.list(actor), hasRemote: this.providers.has('REMOTE') };
  }

  @Put('agencies/:agencyId/seal')
  @Limited({ by: 'caller', most: 20, per: 600_000 })
  @RequirePermission('document.sign')
  async setSeal(
    @Param('agencyId') agencyId: string,
    @Body() body: KeyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AgencySigningView> {
    await this.agencies.setSeal(actor, agencyId, body);
    return this.agencies.get(actor, agencyId);
  }

  @Delete('agencies/:agencyId/seal')
  @HttpCode(204)
  @RequirePermission('document.sign')
  retireSeal(@Param('agencyId') agencyId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.agencies.retireSeal(actor, agencyId);
  }

  /** Whether the agency signs its results on paper, or here. */
  @Put('agencies/:agencyId/practice')
  @RequirePermission('document.sign')
  async setPractice(
    @Param('agencyId') agencyId: string,
    @Body() { onPaper }: PracticeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AgencySigningView> {
    await this.agencies.setPractice(actor, agencyId, onPaper);
    return this.agencies.get(actor, agencyId);
  }

  /** How a leader of the agency signs. */
  @Put('agencies/:agencyId/signers/:personId')
  @RequirePermission('document.sign')
  async setCapacity(
    @Param('agencyId') agencyId: string,
    @Param('personId') personId: string,
    @Body() { capacity, title }: CapacityRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AgencySigningView> {
    await this.agencies.setCapacity(actor, agencyId, personId, { capacity: capacity ?? null, title });
    return this.agencies.get(actor, agencyId);
  }

  @Get('trust-anchors')
  @RequirePermission('document.sign')
  async listAnchors(): Promise<TrustAnchorList> {
    const items = await this.trust.list();
    return {
      items: items.map((one) => ({
        ...one,
        validFrom: iso(one.validFrom),
        validTo: iso(one.validTo),
        addedAt: iso(one.addedAt),
      })),
    };
  }

  @Post('trust-anchors')
  @RequirePermission('signing.manage')
  async addAnchor(
    @Body() { certificate, note }: TrustAnchorRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrustAnchorAdded> {
    return { id: await this.trust.add(actor, certificate, note) };
  }

  @Delete('trust-anchors/:anchorId')
  @HttpCode(204)
  @RequirePermission('signing.manage')
  removeAnchor(@Param('anchorId') anchorId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.trust.remove(actor, anchorId);
  }
}
