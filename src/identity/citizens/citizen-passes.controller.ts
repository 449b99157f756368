import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { iso } from '../../kernel';
import { Public } from '../access/access.decorators';
import { Limited } from '../limits/limited.decorator';
import { CitizenMailbox } from './citizen-mailbox';
import { CitizenLetterRequest, CitizenPassView, LetterOnItsWay, MailboxProofRequest } from './citizen.dto';

/** For those who have no account: an address is proved by a code, and a pass stands for that for some hours. */
@ApiTags('citizens')
@Public()
@Controller('citizen')
export class CitizenPassesController {
  constructor(private readonly mailbox: CitizenMailbox) {}

  /** Sends a code to the address. The same answer for every address. */
  @Post('mailbox-codes')
  @HttpCode(202)
  async request(@Body() { email, language = 'vi' }: CitizenLetterRequest): Promise<LetterOnItsWay> {
    await this.mailbox.requestProof(email, language);
    return { isOnItsWay: true };
  }

  /** A pass for the code of the letter, to be shown as `Authorization: Bearer`. */
  @Post('passes')
  @HttpCode(201)
  @Limited({ by: 'address', most: 30, per: 60_000 })
  async issue(@Body() { email, code }: MailboxProofRequest): Promise<CitizenPassView> {
    const { token, expiresAt } = await this.mailbox.prove(email, code);
    return { token, expiresAt: iso(expiresAt) };
  }
}
