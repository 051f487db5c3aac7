// Service worker of one page, "check before you declare": without network it gives the page and the programs that the page
// itself kept (web/src/app/offline/keep-page.ts). Nothing of the API passes through here.
const KEPT = 'rode-draad-offline-page';
const PAGE = '/declareren/vooraf';

addEventListener('install', () => skipWaiting());

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(fetch(request).catch(() => kept(PAGE)));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request));
});

const kept = async (address) => (await (await caches.open(KEPT)).match(address)) ?? Response.error();

/** Names of files below /assets/ change with their content: what was kept is what would be fetched. */
async function keptOrFetched(request) {
  return (await (await caches.open(KEPT)).match(request)) ?? fetch(request);
}
