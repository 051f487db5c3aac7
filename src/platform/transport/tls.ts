import { readFile } from 'node:fs/promises';

/** Paths of PEM files: our certificate with its chain, its key, and the authorities whose certificates we accept. */
export type TlsFiles = { readonly certFile: string; readonly keyFile: string; readonly caFile: string };

export type TlsMaterial = { readonly cert: Buffer; readonly key: Buffer; readonly ca: Buffer };

/** Reads the three files; throws when one is not there. */
export async function readTls({ certFile, keyFile, caFile }: TlsFiles): Promise<TlsMaterial> {
  const [cert, key, ca] = await Promise.all([readFile(certFile), readFile(keyFile), readFile(caFile)]);
  return { cert, key, ca };
}

/** What both ends ask of a connection: TLS 1.2 or later, and a certificate from an authority that we trust. */
export const tlsOptions = ({ cert, key, ca }: TlsMaterial) =>
  ({ cert, key, ca, minVersion: 'TLSv1.2', rejectUnauthorized: true }) as const;
