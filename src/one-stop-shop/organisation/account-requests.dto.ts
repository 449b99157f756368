import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
} from 'class-validator';
import { rolesOfPeople } from '../../identity';

export class CreateAccountRequest {
  /** Key or id of the person. */
  @IsString()
  @MaxLength(100)
  person: string;

  @IsString()
  @MinLength(3)
  @MaxLength(100)
  username: string;

  /** Absent: the person is invited to set one. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  password?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(rolesOfPeople.length)
  @IsIn(rolesOfPeople, { each: true })
  roles: string[];
}

export class ChangeAccountRequest {
  /** Why; needed where a second person has to approve. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;

  @IsOptional()
  @IsIn(['ACTIVE', 'DISABLED'])
  state?: 'ACTIVE' | 'DISABLED';

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(rolesOfPeople.length)
  @IsIn(rolesOfPeople, { each: true })
  roles?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(400)
  password?: string;
}

export class RemoveSecondFactorQuery {
  /** Why; needed where a second person has to approve. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}

export class AccountView {
  id: string;
  username: string;
  personId: string;
  personName: string;
  roles: string[];
  /** ACTIVE or DISABLED */
  state: string;
  /** False: signs in elsewhere, or has not followed the invitation yet. */
  hasPassword: boolean;
  createdAt: string;
}

export class InvitationView {
  /** False: no letter can be sent, and `code` is to be handed over. */
  isSent: boolean;
  expiresAt: string;
  /** Sets the password once. */
  code?: string;
}

export class CreatedAccountView extends AccountView {
  invitation?: InvitationView;
}

export class AccountPage {
  items: AccountView[];
  next?: string;
}
