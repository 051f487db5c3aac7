/**
 * Our id of each child in a file, by the digest of its number under the key of the facts (HMAC-SHA-256, as the server made
 * them); null for a child whom this municipality did not allocate to the provider. The numbers stay where they are.
 */
export async function childrenOf(
  bsns: readonly string[],
  clients: ReadonlyMap<string, string>,
  digestKey: string,
): Promise<(string | null)[]> {
  const bytes = Uint8Array.from(digestKey.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const encoder = new TextEncoder();
  return await Promise.all(
    bsns.map(async (bsn) => {
      const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(bsn)));
      return clients.get(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')) ?? null;
    }),
  );
}
