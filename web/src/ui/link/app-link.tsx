import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';

/**
 * A link within the application. It is a real `<a href>` (open in a new tab, copy, middle click all work); an ordinary
 * click goes through the router. Also takes addresses that the server sends.
 */
export function AppLink({
  href,
  onClick,
  keepSought = false,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string;
  /** What was sought in this list stays with it on the next page. */
  keepSought?: boolean;
}) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlainClick(event) || !href.startsWith('/')) return;
    event.preventDefault();
    router.history.push(href, keepSought ? { sought: router.state.location.state.sought } : {});
  };
  return <a {...rest} href={href} onClick={follow} />;
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
