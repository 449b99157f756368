import { Global, Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { CitizenAccountController } from './citizen-account.controller';
import { CitizenCodeEntity } from './citizen-code.entity';
import { CitizenCodes } from './citizen-codes';
import { CitizenCookie } from './citizen-cookie';
import { CitizenPassEntity } from './citizen-pass.entity';
import { CitizenPasses } from './citizen-passes';
import { CitizenPassesController } from './citizen-passes.controller';
import { CitizenMailbox } from './citizen-mailbox';
import { CitizenSessionController } from './citizen-session.controller';
import { CitizenSessionEntity } from './citizen-session.entity';
import { CitizenSessions } from './citizen-sessions';
import { CitizenEntity } from './citizen.entity';
import { Citizens } from './citizens';
import { ConfirmCitizen } from './confirm-citizen';
import { SignInCitizen } from './sign-in-citizen';

export { citizensMessages } from './citizen.messages';
export const citizensEntities: EntityClass[] = [
  CitizenEntity,
  CitizenSessionEntity,
  CitizenCodeEntity,
  CitizenPassEntity,
];

@Global()
@Module({
  controllers: [CitizenSessionController, CitizenPassesController, CitizenAccountController],
  providers: [
    CitizenCookie,
    CitizenSessions,
    CitizenCodes,
    CitizenPasses,
    Citizens,
    CitizenMailbox,
    SignInCitizen,
    ConfirmCitizen,
  ],
  exports: [CitizenCookie, CitizenCodes, CitizenPasses, Citizens, ConfirmCitizen],
})
export class CitizensModule {}
