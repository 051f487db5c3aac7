import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef } from 'react';
import { paths } from '../app/paths.ts';
import { goToSearch } from './go-to-search.ts';
import { shellText as text } from './shell.nl.ts';

/** Search over everything; Ctrl K brings you here. What is typed never becomes part of an address. */
export function GlobalSearch() {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      if (input.current?.offsetParent) input.current.focus();
      else router.history.push(paths.search);
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [router]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sought = input.current?.value.trim() ?? '';
    if (sought) goToSearch(router, sought);
  };
  return (
    <search className="global-search">
      <form onSubmit={submit}>
        <IconSearch size={18} aria-hidden />
        <input
          ref={input}
          type="search"
          aria-label={text.search}
          aria-keyshortcuts="Control+K"
          placeholder={text.searchPlaceholder}
          autoComplete="off"
        />
        <kbd aria-hidden>Ctrl K</kbd>
      </form>
    </search>
  );
}
