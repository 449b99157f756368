import { useLocation } from 'wouter';
import { visit } from '../../shared/shell/places';

/** Opens an address from a row or a bar: within the boards at once, the desk as a page. */
export function useOpen(): (href: string | undefined) => void {
  const [, go] = useLocation();
  return (href) => {
    if (href) visit(href, go);
  };
}
