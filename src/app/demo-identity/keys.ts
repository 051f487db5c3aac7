import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** Signing keys of the provider, new at every start: a demonstration has nothing that should outlive it. */
export async function generateSigningKeys(): Promise<JWK[]> {
  const algorithms = ['ES256', 'RS256'] as const;
  return await Promise.all(
    algorithms.map(async (alg) => {
      const { privateKey } = await generateKeyPair(alg, { extractable: true });
      return { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: `demo-${alg.toLowerCase()}` };
    }),
  );
}
