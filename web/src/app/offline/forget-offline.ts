import { paths } from '../paths.ts';
import { forgetPage } from './keep-page.ts';
import { forgetSealed } from './sealed-store.ts';

/** When somebody signs out, or takes another role, nothing stays on this computer. */
export async function forgetOffline(): Promise<void> {
  await Promise.all([forgetSealed(), forgetPage(paths.tryBefore)]);
}
