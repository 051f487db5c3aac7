/**
 * Keeps bytes on this computer so that only this tab can read them, until it is closed: encrypted in the browser's cache,
 * with the key in the tab's own store. What a closed tab left behind is unreadable, also for the next who signs in.
 */

const STORE = 'rode-draad-sealed';
const KEY = 'rode-draad-sealed-key';
const CIPHER = 'AES-GCM';
const IV_BYTES = 12;

/** Can this browser do it here? Only on a secure address. */
const able = (): boolean => 'caches' in window && crypto.subtle !== undefined;

const place = (name: string): string => `/sealed/${name}`;

/** Gives false when nothing could be kept; throws nothing. A name is kept once, by the tab that was last. */
export async function keepSealed(name: string, bytes: ArrayBuffer): Promise<boolean> {
  if (!able()) return false;
  try {
    const key = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, true, ['encrypt', 'decrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const sealed = await crypto.subtle.encrypt({ name: CIPHER, iv }, key, bytes);
    const cache = await caches.open(STORE);
    await cache.put(place(name), new Response(new Blob([iv, sealed])));
    sessionStorage.setItem(KEY, JSON.stringify(await crypto.subtle.exportKey('jwk', key)));
    return true;
  } catch {
    return false;
  }
}

/** What this tab kept under the name; undefined when it kept nothing, or another tab did after it. */
export async function openSealed(name: string): Promise<ArrayBuffer | undefined> {
  const stored = able() ? sessionStorage.getItem(KEY) : null;
  const answer = stored === null ? undefined : await (await caches.open(STORE)).match(place(name));
  if (stored === null || answer === undefined) return undefined;
  try {
    const key = await crypto.subtle.importKey('jwk', JSON.parse(stored) as JsonWebKey, CIPHER, false, ['decrypt']);
    const whole = await answer.arrayBuffer();
    const iv = new Uint8Array(whole, 0, IV_BYTES);
    return await crypto.subtle.decrypt({ name: CIPHER, iv }, key, whole.slice(IV_BYTES));
  } catch {
    return undefined;
  }
}

/** Forgets all that was kept, of every tab. */
export async function forgetSealed(): Promise<void> {
  sessionStorage.removeItem(KEY);
  if (able()) await caches.delete(STORE);
}
