import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { rawBodyOf } from '../../../http';
import { Limited, Public } from '../../../identity';
import { ReceiveCallback } from './receive-callback';

/** What payment providers tell by themselves; they show who they are by the signature of the message. */
@ApiTags('payments')
@Controller('payment-callbacks')
export class PaymentCallbacksController {
  constructor(private readonly callbacks: ReceiveCallback) {}

  /** Refused with 401 unless it is signed, of these minutes and new; told again afterwards, it changes nothing. */
  @Post(':provider')
  @HttpCode(204)
  @Public()
  @Limited({ by: 'address', most: 1_200, per: 60_000 })
  receive(@Param('provider') provider: string, @Req() request: Request): Promise<void> {
    return this.callbacks.execute(provider, { headers: request.headers, body: rawBodyOf(request) });
  }
}
