/**
 * The name of an uploaded file as the browser told it (RFC 6266), without folders; digits that could be a BSN are
 * masked, because names are shown in lists.
 * @param otherwise the name when none was told
 */
export function fileNameOf(contentDisposition: string | undefined, otherwise: string): string {
  const name = extended(contentDisposition) ?? /filename="([^"]*)"/i.exec(contentDisposition ?? '')?.[1] ?? '';
  const bare =
    name
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/[^\p{L}\p{N} ._()-]/gu, '')
      .trim() ?? '';
  return bare === '' ? otherwise : bare.replace(/(?<!\d)\d{9}(?!\d)/g, '#########').slice(0, 120);
}

function extended(contentDisposition: string | undefined): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(contentDisposition ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
