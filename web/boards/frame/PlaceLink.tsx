import type { AnchorHTMLAttributes } from 'react';
import { Link } from 'wouter';
import classes from './PlaceLink.module.css';

/** A link of a board: within the boards without leaving the page, to the desk as a page of its own. */
export function PlaceLink({
  href,
  className = classes.link,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return href.startsWith('/boards') ? (
    <Link href={href} className={className} {...rest} />
  ) : (
    <a href={href} className={className} {...rest} />
  );
}
