import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CitizenPassView, LetterOnItsWay, Limited, Public } from '../../identity';
import { iso } from '../../kernel';
import { TrackedCase, TrackMailRequest, TrackPassRequest, TrackRequest } from './tracking.dto';
import { Tracking } from './tracking';

/** For who holds the papers of a case: how far it is, and the way to see and do what its applicant may. */
@ApiTags('online services')
@Public()
@Controller('public/tracking')
export class TrackingController {
  constructor(private readonly tracking: Tracking) {}

  /** How far a case is. The same refusal for a wrong token and for a code that nobody has. */
  @Post()
  @HttpCode(200)
  @Limited({ by: 'address', most: 60, per: 60_000 })
  look(@Body() body: TrackRequest): Promise<TrackedCase> {
    return this.tracking.look(body);
  }

  /** Sends a code to the address the applicant gave; answers alike when there is none. */
  @Post('mail-codes')
  @HttpCode(202)
  @Limited({ by: 'address', most: 60, per: 60_000 })
  async send(@Body() body: TrackMailRequest): Promise<LetterOnItsWay> {
    await this.tracking.sendCode(body);
    return { isOnItsWay: true };
  }

  /** For a second thing that the applicant knows or has: a pass to the case, to be shown as `Authorization: Bearer`. */
  @Post('passes')
  @HttpCode(201)
  @Limited({ by: 'address', most: 60, per: 60_000 })
  async prove(@Body() body: TrackPassRequest): Promise<CitizenPassView> {
    const { token, expiresAt } = await this.tracking.prove(body);
    return { token, expiresAt: iso(expiresAt) };
  }
}
