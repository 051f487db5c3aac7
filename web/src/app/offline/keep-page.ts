/** Keeps the program of one page, so that it opens again without network. The program is public; data are kept elsewhere. */

/** What the service worker (web/public/try-offline.js) looks in. */
const KEPT = 'rode-draad-offline-page';
const WORKER = '/try-offline.js';
/** Made by the build: the files of that page (web/offline-list.ts). */
const LIST = '/try-offline.json';

/** Can this browser do it here? Only on a secure address. */
const able = (): boolean => 'caches' in window && 'serviceWorker' in navigator;

/**
 * Keeps the page at an address with its programs, as they are now, and has it opened from there when there is no network.
 * Gives false when that cannot be done here; throws nothing.
 */
export async function keepPage(address: string): Promise<boolean> {
  if (!able()) return false;
  try {
    const files = (await (await fetch(LIST)).json()) as readonly string[];
    const cache = await caches.open(KEPT);
    const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    const wanted = new Set([...files, address]);
    await cache.put(address, await page(address));
    await cache.addAll(files.filter((file) => !there.has(file)));
    await Promise.all([...there].filter((file) => !wanted.has(file)).map((file) => cache.delete(file)));
    return await active(await navigator.serviceWorker.register(WORKER, { scope: address }));
  } catch {
    return false;
  }
}

export async function forgetPage(address: string): Promise<void> {
  if (!able()) return;
  await caches.delete(KEPT);
  const registration = await navigator.serviceWorker.getRegistration(address);
  if (registration?.scope.endsWith(address)) await registration.unregister();
}

/** The page as the server gives it, with the policy that belongs to it in its headers. */
async function page(address: string): Promise<Response> {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(`the page answers ${answer.status}`);
  return answer;
}

/** Waits until the service worker is at work; false when it never will be. */
async function active({ installing, waiting, active: there }: ServiceWorkerRegistration): Promise<boolean> {
  const coming = installing ?? waiting;
  if (!coming) return there !== null;
  return await new Promise((resolve) => {
    const look = () => {
      if (coming.state === 'activated') resolve(true);
      if (coming.state === 'redundant') resolve(false);
    };
    coming.addEventListener('statechange', look);
    look();
  });
}
