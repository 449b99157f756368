import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { rolesOfServices } from '../access/permissions';
import { longestLife } from './service-token.policy';

export class NewServiceTokenRequest {
  /** What it is for, so that whoever finds it in the list knows. */
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  name: string;

  @IsIn(rolesOfServices)
  role: string;

  /** Permissions of the role that it is narrowed to; none = all of them. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  scopes?: string[];

  /** Addresses or networks (CIDR) it may be used from; none = anywhere. It then opens no live stream. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  addresses?: string[];

  @IsInt()
  @Min(1)
  @Max(longestLife)
  expiresInDays: number;

  /** The person who answers for it; the caller when a person makes it. */
  @IsOptional()
  @IsUUID()
  ownerPersonId?: string;
}

/** The token itself is in this answer and nowhere else. */
export class MadeServiceToken {
  id: string;
  token: string;
}

export class ServiceTokenView {
  id: string;
  name: string;
  role: string;
  scopes: string[];
  addresses: string[];
  ownerPersonId: string | null;
  state: 'valid' | 'expired' | 'revoked';
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  /** Day in UTC; null = never used. */
  lastUsedDay: string | null;
}

export class ServiceTokenList {
  items: ServiceTokenView[];
}
