/** Texts about how a contract is paid. */
export const contractFundingText = {
  title: 'Bekostiging',
  version: (version: number, from: string) => `versie ${version}, vanaf ${from}`,
  coming: (version: number, from: string) => `versie ${version}, gaat in op ${from}`,
  none: 'Voor dit contract gelden geen bekostigingsvoorwaarden. Elke regel wordt betaald naar het tarief.',
  bound: (percentage: string, day: string) => `${percentage} gebruikt op ${day}`,
  full: (day: string) => `vol sinds ${day}`,
  ofAmount: (used: string, limit: string) => `${used} van ${limit}`,
} as const;
