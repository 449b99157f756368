import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '../../config';
import { ConfirmCitizen, CurrentActor, RequirePermission } from '../../identity';
import { type Actor, type Clock, iso, isMachine } from '../../kernel';
import { refusals } from '../case-files/case-file.errors';
import type { Agency } from '../organisation/organisation-view';
import { Organisation } from '../organisation/organisation';
import { ConfirmCitizenRequest, ConfirmedCitizenView } from './citizen-identity.dto';

/** At the counter: officials confirm who a citizen is, by the paper in their hands. */
@ApiTags('citizens')
@ApiBearerAuth()
@Controller('citizen-identities')
@RequirePermission('case.file')
export class CitizenIdentitiesController {
  constructor(
    private readonly confirm: ConfirmCitizen,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For those who receive at that agency. Sent twice it is done once; the citizen gets a letter and signs in again. */
  @Post()
  @HttpCode(200)
  async create(
    @CurrentActor() actor: Actor,
    @Body() { agency: named, code, citizenEmail: email, identityNumber, name }: ConfirmCitizenRequest,
  ): Promise<ConfirmedCitizenView> {
    const agency = this.agencyOf(actor, named);
    const citizen = await this.confirm.execute(actor, { code, email, identityNumber, name, agency });
    return { id: citizen.id, name: citizen.name, verifiedAt: iso(citizen.verifiedAt!) };
  }

  private agencyOf(actor: Actor, named: string): Agency {
    const now = this.clock.now().getTime();
    const view = this.organisation.view();
    const agency = view.agencyNamed(named, this.organisation.localDate(now));
    if (!agency) throw refusals.agencyUnknown({ agency: named, field: 'agency' });
    const sitsThere = view
      .postsOf(actor.id, now)
      .some(
        ({ agencyId, unitKey, role }) =>
          agencyId === agency.id && (unitKey === 'one-stop' || role === 'receiver'),
      );
    if (!isMachine(actor) && !sitsThere) throw refusals.notYourPost({ act: 'confirm-citizen' });
    return agency;
  }
}
