import type { AnyRouter } from '@tanstack/react-router';
import { paths } from '../app/paths.ts';

declare module '@tanstack/history' {
  interface HistoryState {
    /** What was sought; kept beside the address, for it may be the name of a child. */
    sought?: string;
  }
}

/** Opens the search page with this text, remembered in the history of this browser tab only. */
export function goToSearch(router: AnyRouter, sought: string): void {
  router.history.push(paths.search, { sought });
}
