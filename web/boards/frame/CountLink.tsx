import { numberText } from '../../shared/time/instants';
import { PlaceLink } from './PlaceLink';

/** A number that leads to what it counts; nothing counted leads nowhere. */
export function CountLink({ count, href }: { count: number; href: string | undefined }) {
  const text = numberText(count);
  return href && count > 0 ? <PlaceLink href={href}>{text}</PlaceLink> : <>{text}</>;
}
