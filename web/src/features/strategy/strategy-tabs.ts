/** The pages of one strategy, each a screen of its own: the last part of the address, and what it is called. */
export const STRATEGY_TABS: readonly { readonly key: string; readonly label: string }[] = [
  { key: '', label: 'Piramide' },
  { key: 'opdracht', label: 'Opdracht' },
  { key: 'marktanalyse', label: 'Marktanalyse' },
  { key: 'ontwikkelpunten', label: 'Ontwikkelpunten' },
  { key: 'doelen', label: 'Doelen' },
  { key: 'keuzes', label: 'Keuzes' },
  { key: 'samenhang', label: 'Samenhang' },
  { key: 'aanpak', label: 'Aanpak' },
  { key: 'risicos', label: 'Risico’s' },
  { key: 'zelftest', label: 'Zelftest' },
  { key: 'document', label: 'Document' },
];

/** What somebody sees who reads only what was put out. */
export const OUTSIDE_TABS: readonly string[] = ['document'];
