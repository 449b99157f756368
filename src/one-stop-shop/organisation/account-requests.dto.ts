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

  @IsString()
  @MaxLength(400)
  password: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(rolesOfPeople.length)
  @IsIn(rolesOfPeople, { each: true })
  roles: string[];
}

export class ChangeAccountRequest {
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

export class AccountView {
  id: string;
  username: string;
  personId: string;
  personName: string;
  roles: string[];
  /** ACTIVE or DISABLED */
  state: string;
  createdAt: string;
}

export class AccountPage {
  items: AccountView[];
  next?: string;
}
